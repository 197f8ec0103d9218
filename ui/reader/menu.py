"""The menu of the reader: copying, and what can be made of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ui.pieces import menu_letters

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from briefer.wording import Wording
    from ui.reader.paper_views import PaperViews


def menu_of(
    views: PaperViews,
    wording: Wording,
    copy: Callable[[], object],
    actions: Sequence[QAction],
) -> QMenu:
    """What can be done with the view in front.

    Args:
        views: the paper as text and as pages.
        wording: the words.
        copy: copies what is selected on the page; of the text Qt does that itself.
        actions: what else is offered.
    """
    menu = QMenu(views.pages) if views.paged else views.text.createStandardContextMenu()
    for action in menu.actions():
        action.setText(action.text().replace("&", ""))
    if views.paged:
        copying = menu.addAction(wording("reader.copy"), copy)
        copying.setEnabled(bool(views.pages.selecting.ranges()))
    menu.addSeparator()
    menu.addActions(list(actions))
    menu_letters.give(menu.actions())
    return menu
