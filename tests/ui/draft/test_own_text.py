"""Own text is written; what it rests on is shown, and another language leaves the caret."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from briefer import drafts
from ui.draft.own_text import TextCard

editing = drafts.editing
NAME = "topic_1.position"


def section(draft):
    return next(s for s in draft.walk() if s.id == NAME)


def text_card(qtbot, words, draft):
    card = TextCard(words)
    qtbot.addWidget(card)
    here = section(draft)
    card.show_block(here.blocks[-1], here, draft.by_key)
    card.show()
    return card


@pytest.fixture
def rested(draft):
    key = draft.statements[0].key
    return editing.rest_on(editing.add_text(draft, NAME, "Het woord"), "own1", (key,))


def test_own_text_is_told_as_it_is_typed(qtbot, dutch, draft):
    written = editing.add_text(draft, NAME, "Het")
    card = text_card(qtbot, dutch, written)
    card.edit.moveCursor(card.edit.textCursor().MoveOperation.End)
    with qtbot.waitSignal(card.typed) as told:
        qtbot.keyClicks(card.edit, "!")
    assert told.args == ["own1", "Het!"]


def test_what_own_text_rests_on_is_shown_and_can_be_taken_off(qtbot, dutch, rested):
    card = text_card(qtbot, dutch, rested)
    away = next(b for b in card.findChildren(QAbstractButton) if b.text() == "✕")
    assert "Verslag" in away.accessibleName()
    with qtbot.waitSignal(card.done) as told:
        away.click()
    assert section(told.args[0](rested)).blocks[-1].sources == ()


def test_a_source_is_asked_for(qtbot, dutch, draft):
    card = text_card(qtbot, dutch, editing.add_text(draft, NAME))
    add = next(
        b for b in card.findChildren(QAbstractButton) if b.text() == dutch("draft.card.add_source")
    )
    with qtbot.waitSignal(card.source_asked):
        add.click()


def test_the_other_language_leaves_the_text_and_the_caret(qtbot, dutch, english, rested):
    card = text_card(qtbot, dutch, rested)
    cursor = card.edit.textCursor()
    cursor.setPosition(3)
    card.edit.setTextCursor(cursor)
    card.set_wording(english)
    names = [button.accessibleName() for button in card.findChildren(QAbstractButton)]
    assert (card.edit.toPlainText(), card.edit.textCursor().position()) == ("Het woord", 3)
    assert card.edit.accessibleName() == english("draft.card.own")
    assert english("draft.card.more") in names
    assert english("draft.form.bold") in names
    assert any(english("draft.card.drop_source", source="").strip() in name for name in names)
    assert english("draft.badge.own") in [label.text() for label in card.findChildren(QLabel)]


def test_text_of_before_tells_that_its_lines_run_on_until_it_is_asked_otherwise(
    qtbot, dutch, draft
):
    written = editing.add_text(draft, NAME, "een\ntwee")
    here = section(written)
    old = replace(here, blocks=(*here.blocks[:-1], replace(here.blocks[-1], lines=False)))
    card = text_card(qtbot, dutch, written)
    said = dutch("owntext.runs_on")
    assert said not in [label.text() for label in card.findChildren(QLabel)]
    card.show_block(old.blocks[-1], old, written.by_key)
    assert said in [label.text() for label in card.findChildren(QLabel)]
    ask = dutch("owntext.break_lines")
    link = next(b for b in card.findChildren(QAbstractButton) if b.text() == ask)
    with qtbot.waitSignal(card.done) as told:
        link.click()
    now = section(told.args[0](written))
    card.show_block(now.blocks[-1], now, written.by_key)
    assert (now.blocks[-1].text, now.blocks[-1].lines) == ("een\ntwee", True)
    qtbot.waitUntil(lambda: said not in [label.text() for label in card.findChildren(QLabel)])
