from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from ui import taking_out
from ui.meeting.cards import Card
from ui.meeting.chapter import sections_of
from ui.meeting.topic_list import carried
from ui.pieces.widgets import LinkButton
from ui.review.deeds import Act
from ui.spots import spot_of


@pytest.fixture
def card_of(qtbot, make, dutch):
    """The card of a position, shown."""

    def shown(position):
        (text,) = sections_of(make.chapter(now=(position,)), dutch)[0].cards
        card = Card(text, dutch)
        qtbot.addWidget(card)
        card.resize(380, card.sizeHint().height())
        card.show()
        return card

    return shown


def test_a_click_on_a_card_opens_its_source(card_of, make, qtbot):
    card = card_of(make.position())
    with qtbot.waitSignal(card.opened) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert told.args == [card, spot_of(make.position())]


def test_after_a_click_on_a_card_its_keys_are_for_that_card(card_of, make, qtbot):
    card = card_of(make.position())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    focus = card.focusWidget()
    assert isinstance(focus, LinkButton)
    with qtbot.waitSignal(card.asked) as told:
        qtbot.keyClick(focus, Qt.Key.Key_O)
    assert told.args[0] is Act.TOPIC


def test_everything_from_papers_is_plain_text(card_of, make, dutch):
    bold = "<b>Nederland</b> steunt <img src=x>"
    labels = card_of(make.position(text=bold, holder="<i>wij</i>")).findChildren(QLabel)
    assert bold in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_the_button_on_a_card_has_a_name_and_the_same_menu(card_of, make, dutch):
    card = card_of(make.position())
    button = card.findChild(QToolButton)
    assert button.accessibleName().startswith(dutch("planning.card.more"))
    names = [action.text().split("\t")[0] for action in card.menu().actions()]
    assert dutch("planning.card.use") in names
    assert dutch("window.act.correct") in names
    assert dutch("planning.menu.copy") in names


def test_b_on_a_source_uses_the_finding_in_the_briefing(card_of, make, qtbot):
    card = card_of(make.position(7))
    with qtbot.waitSignal(card.use_asked) as told:
        qtbot.keyClick(card.findChild(LinkButton), Qt.Key.Key_B)
    assert told.args[0].filed.id == 7


def test_ctrl_c_on_a_source_copies_the_words_with_where_they_stand(card_of, make, qtbot):
    card = card_of(make.position())
    qtbot.keyClick(card.findChild(LinkButton), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == card.words()
    assert make.sentence in card.words()
    assert "blz. 1" in card.words()


def test_a_card_that_is_dragged_goes_out_as_words_and_opens_nothing(card_of, make, monkeypatch):
    card = card_of(make.position())
    dragged, opened = [], []
    monkeypatch.setattr(taking_out, "drag", lambda _, data: dragged.append(data))
    card.opened.connect(lambda *what: opened.append(what))
    start = QPointF(3, 3)
    for kind, place, buttons in (
        (QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseMove, QPointF(60, 40), Qt.MouseButton.LeftButton),
        (QEvent.Type.MouseButtonRelease, QPointF(60, 40), Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.LeftButton
        there = card.mapToGlobal(place)
        event = QMouseEvent(kind, place, there, button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(card, event)
    assert [data.text() for data in dragged] == [card.words()]
    # It may be let go on another topic.
    assert carried(dragged[0]) == card.subject.filed.id
    assert opened == []


def test_a_source_has_the_whole_width_of_its_card(card_of, make, dutch):
    card = card_of(make.position())
    link, more = card.findChild(LinkButton), card.findChild(QToolButton)
    assert more.geometry().bottom() < link.y()
