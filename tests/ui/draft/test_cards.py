"""Quotations stand as they are; own text is written; each deed has a key and is in the menu."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from briefer import drafts
from ui.display import name_of
from ui.draft.cards import QuoteCard
from ui.draft.own_text import TextCard

editing = drafts.editing
NAME = "topic_1.position"


def section(draft, name=NAME):
    return next(s for s in draft.walk() if s.id == name)


def quote_card(qtbot, words, draft):
    card = QuoteCard(words)
    qtbot.addWidget(card)
    here = section(draft)
    block = here.blocks[0]
    card.show_block(block, here, draft.by_key[block.quoted])
    card.show()
    return card


def text_card(qtbot, words, draft):
    card = TextCard(words)
    qtbot.addWidget(card)
    here = section(draft)
    card.show_block(here.blocks[-1], here, draft.by_key)
    card.show()
    return card


def texts(of):
    return [label.text() for label in of.findChildren(QLabel) if not label.isHidden()]


def deed(card, qtbot, draft, key, modifier=Qt.KeyboardModifier.NoModifier):
    with qtbot.waitSignal(card.done) as told:
        qtbot.keyClick(card, key, modifier)
    return told.args[0](draft)


def test_a_quotation_is_shown_verbatim_with_who_and_where(qtbot, words, draft, make):
    card = quote_card(qtbot, words, draft)
    assert f"“{make.sentence}”" in texts(card)
    assert words("draft.badge.quoted") in texts(card)
    assert name_of("Nederland", words) in texts(card)
    assert make.sentence in card.accessibleName()
    assert card.link.accessibleName()


def test_a_condition_filled_in_by_hand_stands_on_the_card_as_the_staffers(
    qtbot, dutch, english, draft
):
    here = section(draft)
    said = draft.by_key[here.blocks[0].quoted]
    item = replace(said.position.item, condition="tenzij het regent")
    said = replace(said, position=replace(said.position, item=item))
    card = quote_card(qtbot, dutch, replace(draft, statements=(said,)))
    assert "Voorwaarde in eigen woorden, geen citaat: tenzij het regent" in texts(card)
    card.set_wording(english)
    told = "Condition in our own words, not a quotation: tenzij het regent"
    qtbot.waitUntil(lambda: [text for text in texts(card) if "tenzij" in text] == [told])


def test_a_quotation_opens_at_its_source(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    with qtbot.waitSignal(card.opened) as told:
        card.link.click()
    assert told.args[0].page == 1
    with qtbot.waitSignal(card.opened):
        qtbot.keyClick(card, Qt.Key.Key_O)


def test_the_same_key_pins_and_unpins(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    pinned = deed(card, qtbot, draft, Qt.Key.Key_P)
    assert section(pinned).blocks[0].pinned
    card = quote_card(qtbot, dutch, pinned)
    assert dutch("draft.badge.pinned") in texts(card)
    assert not section(deed(card, qtbot, pinned, Qt.Key.Key_P)).blocks[0].pinned


def test_delete_leaves_a_quotation_out_and_puts_it_back(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    without = deed(card, qtbot, draft, Qt.Key.Key_Delete)
    assert not section(without).blocks[0].on
    card = quote_card(qtbot, dutch, without)
    assert dutch("draft.badge.left_out") in texts(card)
    assert section(deed(card, qtbot, without, Qt.Key.Key_Delete)).blocks[0].on


def test_in_own_words_keeps_the_source(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    own = deed(card, qtbot, draft, Qt.Key.Key_E)
    first, quotation = section(own).blocks
    assert first.sources == (quotation.quoted,)
    assert not quotation.on


def test_the_menu_has_every_deed_with_its_key(qtbot, words, draft):
    card = quote_card(qtbot, words, draft)
    names = [action.text().partition("\t")[0] for action in card.menu().actions()]
    assert names == [
        words(f"draft.card.{name}")
        for name in ("open", "pin", "leave_out", "own_words", "public", "text_before", "text_after")
    ]


def test_a_ground_is_asked_in_place_and_shown(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    qtbot.keyClick(card, Qt.Key.Key_B)
    assert card.ground.isVisible()
    card.ground.field.setEditText("eigen grond")
    with qtbot.waitSignal(card.done) as told:
        qtbot.keyClick(card.ground.field, Qt.Key.Key_Return)
    private = told.args[0](draft)
    card = quote_card(qtbot, dutch, private)
    assert f"{dutch('draft.badge.private')}: eigen grond" in texts(card)
    assert section(deed(card, qtbot, private, Qt.Key.Key_B)).blocks[0].public


ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def test_own_text_moves_above_a_quotation_by_key(qtbot, dutch, draft):
    written = editing.add_text(draft, NAME, "een")
    card = text_card(qtbot, dutch, written)
    moved = deed(card, qtbot, written, Qt.Key.Key_Up, ALT_SHIFT)
    assert [bool(block.quoted) for block in section(moved).blocks] == [False, True]


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1)])
def test_at_the_edge_a_card_goes_to_the_section_beside_it(qtbot, dutch, draft, key, by):
    card = quote_card(qtbot, dutch, draft)
    qtbot.keyClick(card, key, ALT_SHIFT)
    card.ways = frozenset({by})
    with qtbot.waitSignal(card.crossed) as told:
        qtbot.keyClick(card, key, ALT_SHIFT)
    assert told.args == [section(draft).blocks[0].id, by]


def test_text_is_asked_for_after_and_before_a_block(qtbot, dutch, draft):
    card = quote_card(qtbot, dutch, draft)
    for modifier, place in (
        (Qt.KeyboardModifier.ControlModifier, 1),
        (Qt.KeyboardModifier.AltModifier, 0),
    ):
        with qtbot.waitSignal(card.added) as told:
            qtbot.keyClick(card, Qt.Key.Key_Return, modifier)
        assert told.args == [section(draft).blocks[0].id, place]


def test_a_card_is_a_group_with_a_name_for_a_screen_reader(qtbot, dutch, draft):
    spoken = QAccessible.queryAccessibleInterface(quote_card(qtbot, dutch, draft))
    assert spoken.role() == QAccessible.Role.Grouping
    assert "Nederland" in spoken.text(QAccessible.Text.Name)
