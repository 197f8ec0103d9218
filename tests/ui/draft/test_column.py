"""A section as a column of cards; what stays is not made anew, and long sections stay quick."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from briefer import drafts
from briefer.model.draft import Block
from ui.draft.column import FIRST_CARDS, DraftColumn
from ui.pieces.widgets import LinkButton

editing = drafts.editing


@pytest.fixture
def column(qtbot, dutch):
    made = DraftColumn(dutch)
    made.set_wording(dutch)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def texts(of):
    """What is shown; what went is let go first, what came is shown by then."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return [label.text() for label in of.findChildren(QLabel) if not label.isHidden()]


def links(of):
    return [button.text() for button in of.findChildren(LinkButton) if not button.isHidden()]


def many(draft, count, section="topic_1.position"):
    """A section that quotes its first statement under many ids."""
    key = next(s for s in draft.walk() if s.id == section).blocks[0].quoted
    blocks = tuple(Block(f"b{number}", quoted=key) for number in range(count))

    def changed(found):
        below = tuple(map(changed, found.sections))
        mine = blocks if found.id == section else found.blocks
        return replace(found, sections=below, blocks=mine)

    return replace(draft, sections=tuple(map(changed, draft.sections)))


def test_a_topic_is_shown_with_its_parts(column, draft, dutch):
    column.show_section(draft, "topic_1")
    assert "Havens" in texts(column)
    assert dutch("briefing.part.position") in texts(column)
    assert len(column.cards) == len(draft.statements)


def test_the_holder_of_topics_leads_to_them(column, draft, qtbot):
    column.show_section(draft, "topics")
    assert not column.cards
    with qtbot.waitSignal(column.chosen) as told:
        next(b for b in column.findChildren(object) if getattr(b, "_whole", "") == "Havens").click()
    assert told.args == ["topic_1"]


@pytest.mark.parametrize(
    ("section", "note"),
    [
        ("topic_2", "gap"),
        ("delegation", "empty"),
        ("topic_2.questions", "nothing"),
        ("timelines", "made"),
    ],
)
def test_a_place_without_blocks_says_what_it_is_for(column, draft, dutch, section, note):
    column.show_section(draft, section)
    assert dutch(f"draft.note.{note}") in texts(column)


def test_a_card_that_stays_is_not_made_anew(column, draft):
    column.show_section(draft, "topic_1")
    before = dict(column.cards)
    written = editing.add_text(draft, "topic_1.position", "Nieuw")
    column.show_section(written, "topic_1")
    assert set(column.cards) - set(before) == {"own1"}
    assert all(column.cards[name] is card for name, card in before.items())


def test_the_focus_and_the_caret_stay_when_other_blocks_change(column, draft, qtbot):
    written = editing.add_text(draft, "delegation", "Mevrouw A.")
    column.show_section(written, "delegation")
    column.focus_block("own1")
    edit = column.cards["own1"].edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    column.show_section(editing.add_text(written, "delegation", "De heer B."), "delegation")
    assert column.cards["own1"].edit is edit
    assert edit.textCursor().atEnd()


def test_text_that_was_undone_is_shown(column, draft):
    written = editing.add_text(draft, "delegation", "Mevrouw A.")
    column.show_section(written, "delegation")
    column.show_section(editing.write(written, "own1", ""), "delegation")
    assert column.cards["own1"].edit.toPlainText() == ""


def test_a_long_section_shows_a_part_and_the_rest_when_asked(column, draft, qtbot):
    column.show_section(many(draft, 200), "topic_1.position")
    assert 0 < len(column.cards) < FIRST_CARDS
    qtbot.waitUntil(lambda: len(column.cards) == FIRST_CARDS)
    column.show_more()
    assert len(column.cards) > FIRST_CARDS


def test_a_deed_in_a_long_section_is_quick(column, draft):
    long = many(draft, 200)
    column.show_section(long, "topic_1.position")
    started = time.perf_counter()
    column.show_section(editing.pin(long, "b1", pinned=True), "topic_1.position")
    assert time.perf_counter() - started < 0.25


def test_the_other_language_says_everything_again(column, draft, english, qtbot):
    column.show_section(draft, "topic_1")
    column.set_wording(english)
    qtbot.waitUntil(lambda: english("briefing.part.position") in texts(column))
    assert english("draft.badge.quoted") in texts(column)


def test_a_block_that_is_not_shown_yet_is_gone_to_all_the_same(column, draft):
    column.show_section(many(draft, 200), "topic_1.position")
    column.focus_block("b20")
    assert "b20" in column.cards


def test_a_section_that_gets_another_name_says_so(column, draft):
    column.show_section(draft, "topic_1")
    column.show_section(editing.rename(draft, "topic_1.position", "Onze lijn"), "topic_1")
    assert "Onze lijn" in texts(column)


def test_showing_more_leaves_what_was_typed_meanwhile(column, draft, qtbot):
    written = editing.add_text(many(draft, 60), "topic_1.position", "Eigen", place=0)
    column.show_section(written, "topic_1.position")
    edit = column.cards["own1"].edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, " woorden")
    qtbot.waitUntil(lambda: len(column.cards) == FIRST_CARDS)
    column.show_more()
    assert edit.toPlainText() == "Eigen woorden"


def test_the_other_language_makes_no_card_anew_and_leaves_the_caret(column, draft, english, qtbot):
    written = editing.add_text(many(draft, 60), "topic_1.position", "Eigen woorden", place=0)
    column.show_section(written, "topic_1.position")
    qtbot.waitUntil(lambda: len(column.cards) == FIRST_CARDS)
    before, edit = dict(column.cards), column.cards["own1"].edit
    cursor = edit.textCursor()
    cursor.setPosition(5)
    edit.setTextCursor(cursor)
    column.set_wording(english)
    quoted = english("draft.badge.quoted")
    qtbot.waitUntil(lambda: texts(column).count(quoted) == FIRST_CARDS - 1)
    assert column.cards == before
    assert edit.textCursor().position() == 5
    assert english.count("draft.more", 61 - FIRST_CARDS) in links(column)


def test_another_section_while_the_language_changes_is_said_in_that(column, draft, english, qtbot):
    column.show_section(many(draft, 60), "topic_1.position")
    qtbot.waitUntil(lambda: len(column.cards) == FIRST_CARDS)
    column.set_wording(english)
    column.show_section(draft, "topic_2")
    qtbot.waitUntil(lambda: not column._rest.isActive())
    assert english("draft.note.gap") in texts(column)


def test_where_the_card_with_the_focus_goes_the_column_has_it(column, draft):
    more = editing.add_text(draft, "topic_1.position", place=0)
    column.show_section(more, "topic_1.position")
    own = editing.new_id(draft)
    column.focus_block(own)
    assert column.focusWidget() is column.cards[own].edit
    column.show_section(draft, "topic_1.position")
    assert column.focusWidget() is column
