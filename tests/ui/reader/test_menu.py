from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from ui.reader.menu import menu_of
from ui.reader.paper_views import PaperViews


@pytest.mark.parametrize("paged", [False, True])
def test_what_the_window_offers_stands_below_copying(qtbot, dutch, paged):
    views = PaperViews()
    qtbot.addWidget(views)
    views.setCurrentWidget(views.pages if paged else views.text)
    made = QAction("Maken", views)
    menu = menu_of(views, dutch, lambda: None, [made])
    qtbot.addWidget(menu)
    assert menu.actions()[-1] is made
    copying = [one for one in menu.actions() if "Kopi" in one.text().replace("&", "")]
    # Nothing is selected yet.
    assert not paged or [one.isEnabled() for one in copying] == [False]
