from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QLabel, QPushButton

from ui.pieces.widgets import Choice, EmptyPlace, LinkButton, MessageBar, badge, plain_label

MARKUP = "<b>vet</b><img src=file:///etc/hosts>"


@pytest.mark.parametrize("make_label", [plain_label, badge])
def test_markup_in_data_is_shown_as_it_stands(qtbot, make_label):
    label = make_label(MARKUP)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == MARKUP


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_link_is_pressed_with_enter_and_space(qtbot, key):
    pressed = []
    link = LinkButton("Verslag & brief", lambda: pressed.append(1))
    qtbot.addWidget(link)
    qtbot.keyClick(link, key)
    assert pressed == [1]
    assert link.accessibleName() == "Verslag & brief"


def test_an_empty_place_has_a_button_only_when_there_is_something_to_do(qtbot):
    place = EmptyPlace()
    qtbot.addWidget(place)
    place.say("Niets", "Nog niets.")
    assert place.findChild(QPushButton).isHidden()
    place.say("Niets", "Nog niets.", "Doe iets")
    with qtbot.waitSignal(place.asked):
        place.findChild(QPushButton).click()


def test_a_message_shows_plain_text_and_what_can_be_done(qtbot):
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.say(MARKUP, [("Openen", lambda: done.append(1))])
    assert bar.text == MARKUP
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in bar.findChildren(QLabel))
    next(b for b in bar.findChildren(QPushButton) if b.text() == "Openen").click()
    assert done == [1]


def test_a_new_message_takes_the_buttons_of_the_old_one_away(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("een", [("Openen", lambda: None)])
    bar.say("twee")
    assert all(button.isHidden() for button in bar.findChildren(QPushButton))


def test_only_a_message_that_asks_for_nothing_and_tells_of_no_fault_goes_by_itself(qtbot):
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("Hersteld.")
    assert bar.passing.waits
    bar.say("De opslag is vol.", stays=True)
    assert not bar.passing.waits
    bar.say("Hersteld.")
    bar.say("Verwijderd.", [("Ongedaan maken", lambda: None)])
    assert not bar.passing.waits


def test_a_message_is_told_to_who_listens_and_the_last_are_kept(qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", heard.append)
    bar = MessageBar()
    qtbot.addWidget(bar)
    for number in range(40):
        bar.say(f"bericht {number}")
    assert len(heard) == 40
    assert heard[-1].message() == "bericht 39"
    assert list(bar.recent)[:2] == ["bericht 39", "bericht 38"]
    assert len(bar.recent) == 30
    bar.say("bericht 39")
    assert len(heard) == 41
    for _ in range(2):
        bar.say("gewijzigd", [("Bekijken", lambda: None)])
    assert len(heard) == 42


def test_the_wheel_changes_no_choice(qtbot):
    choice = Choice(("een", "twee"))
    qtbot.addWidget(choice)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn, phase = QPoint(0, -120), Qt.ScrollPhase.NoScrollPhase
    choice.wheelEvent(
        QWheelEvent(QPointF(), QPointF(), QPoint(), turn, buttons, keys, phase, False)
    )
    assert choice.currentText() == "een"
