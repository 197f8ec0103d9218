from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from ui.meeting.card_column import AT_ONCE, FIRST_CARDS, CardColumn
from ui.meeting.chapter import sections_of
from ui.pieces.measure import line_width
from ui.pieces.widgets import LinkButton


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
        qtbot.waitUntil(lambda: not column._more_to_come)
        qtbot.waitUntil(lambda: all(card.isVisible() for card in column.cards()))
        return column.cards()

    return shown


@pytest.mark.parametrize("count", [0, 1, FIRST_CARDS])
def test_each_finding_has_its_card(show, column, make, dutch, count):
    show(make.chapter(now=tuple(make.position(n) for n in range(count))), dutch)
    assert len(column.cards()) == count


def test_on_a_wide_screen_no_card_is_wider_than_is_read_with_ease(show, column, make, dutch):
    column.resize(3000, 600)
    cards = show(make.chapter(now=(make.position(1),)), dutch)
    assert line_width(column.fontMetrics()) < cards[0].width() < 1500


def test_a_long_section_shows_its_rest_when_asked(show, column, make, dutch, qtbot):
    show(make.chapter(now=tuple(make.position(n) for n in range(40))), dutch)
    assert len(column.cards()) == FIRST_CARDS
    more = dutch.count("window.topics.more", 40 - FIRST_CARDS)
    button = next(b for b in column.findChildren(QPushButton) if b.text() == more)
    button.click()
    # A button without a parent would be a window of its own until it goes.
    assert column.isAncestorOf(button)
    assert not button.isVisible()
    qtbot.waitUntil(lambda: len(column.cards()) == 40)


def test_the_rest_of_two_sections_comes_each_below_its_own(show, column, make, dutch, qtbot):
    now = tuple(make.position(n) for n in range(30))
    allies = tuple(make.ally(n + 100) for n in range(30))
    show(make.chapter(now=now, allies=allies), dutch)
    qtbot.waitUntil(lambda: len(column.cards()) == 2 * FIRST_CARDS)
    more = dutch.count("window.topics.more", 30 - FIRST_CARDS)
    for button in [b for b in column.findChildren(QPushButton) if b.text() == more]:
        button.click()
    qtbot.waitUntil(lambda: len(column.cards()) == 60)
    assert [card.subject.filed.id for card in column.cards()] == [*range(30), *range(100, 130)]


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


def test_the_card_in_the_reader_stays_marked_when_cards_are_made_anew(
    show, column, make, dutch, qtbot
):
    chapter = make.chapter(now=(make.position(1), make.position(2)))
    qtbot.mouseClick(show(chapter, dutch)[1], Qt.MouseButton.LeftButton)
    first, second = show(make.chapter(now=(make.position(2), make.position(3))), dutch)
    assert [bool(card.property("current")) for card in (first, second)] == [True, False]
    # Another one that is opened is the only one.
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [bool(card.property("current")) for card in (first, second)] == [False, True]


def test_many_cards_come_a_few_at_a_time(column, make, dutch, qtbot):
    many = tuple(make.position(n) for n in range(FIRST_CARDS))
    others = tuple(make.ally(n + 100) for n in range(FIRST_CARDS))
    chapter = make.chapter(now=many, allies=others)
    column.show_sections("Havens", "", sections_of(chapter, dutch), dutch)
    assert len(column.cards()) == AT_ONCE
    qtbot.waitUntil(lambda: len(column.cards()) == 2 * FIRST_CARDS)


def test_a_card_far_down_is_asked_for_while_the_ones_before_it_come_a_few_at_a_time(
    column, make, dutch, qtbot, monkeypatch
):
    made = []
    monkeypatch.setattr(column, "_add_some", partial(counted, column, made, column._add_some))
    others = tuple(make.ally(n + 100) for n in range(2 * FIRST_CARDS))
    chapter = make.chapter(now=(make.position(1),), allies=others)
    column.show_sections("Havens", "", sections_of(chapter, dutch), dutch)
    column.show_card(100 + 2 * FIRST_CARDS - 1)
    qtbot.waitUntil(lambda: bool(column.cards()[-1].property("current")))
    assert column.cards()[-1].subject.filed.id == 100 + 2 * FIRST_CARDS - 1
    assert column.cards()[-1].isAncestorOf(QApplication.focusWidget())
    assert max(made) <= AT_ONCE
    column.show_card(1)
    assert column.cards()[0].property("current")
    column.show_card(9)
    assert column.cards()[0].property("current")


def counted(column, made, add_some, count):
    before = len(column.cards())
    add_some(count)
    made.append(len(column.cards()) - before)


def test_what_is_not_in_sight_is_made_when_somebody_looks(column, make, dutch, qtbot):
    column.hide()
    many = tuple(make.position(n) for n in range(FIRST_CARDS))
    column.show_sections("Havens", "", sections_of(make.chapter(now=many), dutch), dutch)
    assert not column._pause.isActive()
    column.show()
    qtbot.waitUntil(lambda: len(column.cards()) == FIRST_CARDS)


def test_after_a_card_is_gone_the_next_has_the_keys(show, column, make, dutch, qtbot):
    column.activateWindow()
    qtbot.waitActive(column)
    all_of_them = tuple(make.position(n) for n in range(1, 4))
    cards = show(make.chapter(now=all_of_them), dutch)
    cards[1].findChild(QToolButton).setFocus()
    left = show(make.chapter(now=(all_of_them[0], all_of_them[2])), dutch)
    assert left[1].isAncestorOf(QApplication.focusWidget())
    assert left[1].subject.filed.id == 3


def test_the_last_card_gone_gives_the_keys_to_the_one_before(show, column, make, dutch, qtbot):
    column.activateWindow()
    qtbot.waitActive(column)
    cards = show(make.chapter(now=(make.position(1), make.position(2))), dutch)
    cards[1].findChild(LinkButton).setFocus()
    (only,) = show(make.chapter(now=(make.position(1),)), dutch)
    assert only.isAncestorOf(QApplication.focusWidget())
