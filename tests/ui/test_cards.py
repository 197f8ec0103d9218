from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ui.cards import FIRST_CARDS, CardColumn
from ui.chapter import sections_of
from ui.spots import spot_of


@pytest.fixture
def column(qtbot):
    made = CardColumn()
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    return made


@pytest.fixture
def show(column, qtbot):
    """Show a topic and wait until its cards have their places."""

    def shown(chapter, wording):
        column.show_sections("Havens", "", sections_of(chapter, wording), wording)
        qtbot.waitUntil(lambda: all(card.isVisible() for card in column.cards()))
        return column.cards()

    return shown


@pytest.mark.parametrize("count", [0, 1, FIRST_CARDS])
def test_each_finding_has_its_card(show, column, make, dutch, count):
    show(make.chapter(now=tuple(make.position(n) for n in range(count))), dutch)
    assert len(column.cards()) == count


def test_a_long_section_shows_its_rest_when_asked(show, column, make, dutch):
    show(make.chapter(now=tuple(make.position(n) for n in range(40))), dutch)
    assert len(column.cards()) == FIRST_CARDS
    more = dutch.count("window.topics.more", 40 - FIRST_CARDS)
    next(b for b in column.findChildren(QPushButton) if b.text() == more).click()
    assert len(column.cards()) == 40


def test_a_click_on_a_card_opens_its_source(show, column, make, dutch, qtbot):
    show(make.chapter(now=(make.position(),)), dutch)
    (card,) = column.cards()
    with qtbot.waitSignal(column.opened) as told:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert told.args == [spot_of(make.position())]


def test_enter_on_a_source_opens_it(show, column, make, dutch, qtbot):
    show(make.chapter(now=(make.position(),)), dutch)
    link = column.cards()[0].findChild(QPushButton)
    with qtbot.waitSignal(column.opened):
        qtbot.keyClick(link, Qt.Key.Key_Return)


def test_only_the_card_in_the_reader_is_marked(show, column, make, dutch, qtbot):
    show(make.chapter(now=(make.position(1), make.position(2))), dutch)
    first, second = column.cards()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [bool(card.property("current")) for card in (first, second)] == [False, True]


def test_everything_from_papers_is_plain_text(show, column, make, dutch):
    bold = "<b>Nederland</b> steunt <img src=x>"
    show(make.chapter(now=(make.position(text=bold, holder="<i>wij</i>"),)), dutch)
    labels = column.cards()[0].findChildren(QLabel)
    assert bold in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
