"""The first start offers three ways, by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.start.welcome import WAYS, Welcome


@pytest.mark.parametrize("way", WAYS)
def test_each_way_is_a_button_that_says_what_it_leads_to(qtbot, words, way):
    page = Welcome(words)
    qtbot.addWidget(page)
    page.show()
    button = page.buttons[way]
    assert button.text() == words(f"planning.welcome.{way}")
    assert button.accessibleDescription() == words(f"planning.welcome.{way}_told")
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told.args == [way]


def test_the_focus_is_on_the_way_that_most_take(qtbot, dutch):
    page = Welcome(dutch)
    qtbot.addWidget(page)
    assert page.focusProxy() is page.buttons["papers"]


def test_another_language_says_everything_anew(qtbot, dutch, english):
    page = Welcome(dutch)
    qtbot.addWidget(page)
    page.set_wording(english)
    assert page.accessibleName() == "Welcome to Briefer"
    assert page.buttons["sample"].text() == "Open the sample dossier"


def test_a_card_that_lights_up_answers_as_its_button(qtbot, dutch):
    page = Welcome(dutch)
    qtbot.addWidget(page)
    page.show()
    card = page.buttons["sample"].parentWidget()
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().bottomRight() / 2)
    assert told.args == ["sample"]
