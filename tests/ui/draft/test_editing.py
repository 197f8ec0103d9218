"""The briefing from an empty place to a kept text, in the window on a real store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton

from briefer import drafts
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.deeds import Ask
from ui.draft.session import Keeping

editing = drafts.editing


@pytest.fixture
def window(draft_window):
    return draft_window


@pytest.fixture
def begun(window, qtbot):
    buttons = window.meeting.draft._empty.findChildren(QPushButton)
    next(b for b in buttons if not b.isHidden()).click()
    qtbot.waitUntil(lambda: window.drafting.session.draft is not None)
    return window


def quiet(window, qtbot):
    qtbot.waitUntil(lambda: not window.drafting.session.waiting)


def kept(agenda_store):
    with Store.open(agenda_store) as store:
        return store.drafts()[0].draft


def section(draft, name):
    return next(s for s in draft.walk() if s.id == name)


def write(window, qtbot, name, text):
    page = window.meeting.draft
    page.outline.choose(name)
    window.do_in_draft(Ask.TEXT)
    card = next(reversed(page.column.cards.values()))
    qtbot.keyClicks(card.edit, text)
    return card


def test_a_briefing_is_begun_and_shown(begun, qtbot, dutch):
    page = begun.meeting.draft
    qtbot.waitUntil(lambda: page.head.chooser.count() == 1)
    assert page.head.kept.text() == dutch("draft.keeping.kept")
    assert page.outline.topLevelItemCount() > 5


def test_a_list_from_before_it_was_begun_does_not_put_a_draft_away(begun):
    page, drafting = begun.meeting.draft, begun.drafting
    drafting.desk.listed.emit(begun.meeting.briefing.meeting.id, ())
    drafting.panels.arranging.changed.emit()
    assert page._stack.currentIndex() == 1
    page.outline.choose("summary.points")
    begun.do_in_draft(Ask.TEXT)
    assert page.column.cards


def test_two_paragraphs_are_written_and_kept(begun, qtbot, agenda_store):
    write(begun, qtbot, "summary.asked", "Stem in.")
    write(begun, qtbot, "summary.points", "Eerste punt.")
    quiet(begun, qtbot)
    found = kept(agenda_store)
    texts = [section(found, n).blocks[0].text for n in ("summary.asked", "summary.points")]
    assert texts == ["Stem in.", "Eerste punt."]


def test_what_was_typed_last_is_kept_on_closing(begun, qtbot, agenda_store):
    write(begun, qtbot, "summary.asked", "laatste woord")
    assert begun.drafting.session.keeping is Keeping.BUSY
    begun.close()
    assert section(kept(agenda_store), "summary.asked").blocks[0].text == "laatste woord"


def test_the_outline_changes_the_draft(begun, qtbot, agenda_store):
    outline = begun.meeting.draft.outline
    outline.choose("annexes")
    qtbot.keyClick(outline, Qt.Key.Key_Space)
    quiet(begun, qtbot)
    assert not section(kept(agenda_store), "annexes").on
    outline.renamed.emit("gaps", "Nog te doen")
    outline.moved.emit("gaps", 0)
    quiet(begun, qtbot)
    assert kept(agenda_store).sections[0].title == "Nog te doen"
    assert outline.section == "gaps"


def test_undo_and_redo_go_through_the_whole_draft(begun, qtbot):
    card = write(begun, qtbot, "summary.asked", "Stem in.")
    begun.meeting.draft.outline.switched.emit("annexes", False)
    quiet(begun, qtbot)
    begun.undo()
    qtbot.waitUntil(lambda: section(begun.drafting.session.draft, "annexes").on)
    begun.undo()
    qtbot.waitUntil(lambda: card.edit.toPlainText() == "")
    begun.do_in_draft(Ask.REDO)
    qtbot.waitUntil(lambda: card.edit.toPlainText() == "Stem in.")


def test_undo_elsewhere_is_not_that_of_the_draft(begun, qtbot):
    begun.meeting.draft.outline.switched.emit("annexes", False)
    quiet(begun, qtbot)
    begun.show_tab(0)
    begun.undo()
    quiet(begun, qtbot)
    assert not section(begun.drafting.session.draft, "annexes").on


def test_a_quotation_is_left_out_by_key_and_its_source_opened(begun, qtbot, agenda_store):
    page = begun.meeting.draft
    page.outline.choose(next(s.id for s in page._draft.walk() if s.part == "topic"))
    card = next(iter(page.column.cards.values()))
    qtbot.keyClick(card, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: bool(begun.reader.marked()))
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    quiet(begun, qtbot)
    assert not next(b.on for s in kept(agenda_store).walk() for b in s.blocks if b.quoted)


def test_a_source_is_chosen_for_own_text(begun, qtbot, agenda_store):
    card = write(begun, qtbot, "summary.asked", "Stem in.")
    card.source_asked.emit(card.block.id)
    picker = begun.meeting.draft.picker
    assert picker.isVisible()
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    quiet(begun, qtbot)
    assert section(kept(agenda_store), "summary.asked").blocks[0].sources


def test_in_own_words_the_caret_stands_in_the_new_text(begun, qtbot):
    page = begun.meeting.draft
    quotation = next(b for s in begun.drafting.session.draft.walk() for b in s.blocks if b.quoted)
    part = next(s for s in begun.drafting.session.draft.walk() if quotation in s.blocks)
    page.go_to(part.id, quotation.id)
    card = page.column.cards[quotation.id]
    assert not card.property("left")
    qtbot.keyClick(card, Qt.Key.Key_E)
    own = begun.focusWidget()
    assert own.toPlainText()
    qtbot.keyClicks(own, "Kort: ")
    quiet(begun, qtbot)
    texts = [b.text for s in begun.drafting.session.draft.walk() for b in s.blocks if b.text]
    assert texts == [own.toPlainText()]
    # The quotation is left out of the text, and looks it.
    assert page.column.cards[quotation.id].property("left")


def test_the_preview_follows_what_is_typed(begun, qtbot):
    begun.do_in_draft(Ask.PREVIEW)
    write(begun, qtbot, "summary.asked", "Stem **in**.")
    preview = begun.meeting.draft.preview
    qtbot.waitUntil(lambda: "Stem in." in preview.toPlainText())


def test_a_removed_draft_comes_back(begun, qtbot, dutch):
    page = begun.meeting.draft
    page.head.remove_asked.emit()
    qtbot.waitUntil(lambda: page.message.text == dutch("draft.removed"))
    qtbot.waitUntil(lambda: begun.drafting.session.draft is None)
    button = next(
        b for b in page.message.findChildren(QAbstractButton) if b.text() == dutch("draft.undo")
    )
    button.click()
    qtbot.waitUntil(lambda: begun.drafting.session.draft is not None)


def test_of_two_drafts_the_removed_one_comes_back_with_the_key(begun, qtbot, dutch):
    page = begun.meeting.draft
    page.head.begin_asked.emit(drafts.templates(dutch)[1])
    qtbot.waitUntil(lambda: page.head.chooser.count() == 2)
    session = begun.drafting.session
    qtbot.waitUntil(lambda: session.record is not None and session.record.id == 2)
    page.head.remove_asked.emit()
    qtbot.waitUntil(lambda: page.head.chooser.count() == 1)
    qtbot.waitUntil(lambda: session.record is not None and session.record.id == 1)
    assert not page.message.isHidden()
    page.outline.setFocus()
    begun.commands["undo"].trigger()
    qtbot.waitUntil(lambda: session.record is not None and session.record.id == 2)
    qtbot.waitUntil(lambda: page.head.chooser.count() == 2)


def test_another_draft_is_chosen(begun, qtbot, dutch):
    page = begun.meeting.draft
    page.head.begin_asked.emit(drafts.templates(dutch)[1])
    qtbot.waitUntil(lambda: page.head.chooser.count() == 2)
    first = page.head.chooser.findData(1)
    page.head.draft_chosen.emit(page.head.chooser.itemData(first))
    qtbot.waitUntil(lambda: begun.drafting.session.record.id == 1)


def test_what_there_is_to_look_at_is_counted(begun, qtbot, dutch):
    head = begun.meeting.draft.head
    qtbot.waitUntil(lambda: head.check.text() != dutch("draft.head.check", count=0), timeout=8000)
    assert begun.drafting.issues


def test_another_window_is_told_and_both_texts_are_safe(begun, qtbot, agenda_store, make, dutch):
    card = write(begun, qtbot, "summary.asked", "van mij")
    quiet(begun, qtbot)
    record = begun.drafting.session.record
    with Store.open(agenda_store) as store:
        other = editing.write(record.draft, card.block.id, "van een ander")
        store.save_draft(record.id, other, Decider("b", make.moment), base=record.revision)
    qtbot.keyClicks(card.edit, "!")
    message = begun.meeting.draft.message
    qtbot.waitUntil(lambda: bool(message.text))
    assert card.edit.toPlainText() == "van mij!"
    mine = dutch("draft.elsewhere.mine")
    next(b for b in message.findChildren(QAbstractButton) if b.text() == mine).click()
    quiet(begun, qtbot)
    assert section(kept(agenda_store), "summary.asked").blocks[0].text == "van mij!"


def test_an_address_in_the_preview_is_told(begun, dutch):
    begun.meeting.draft.preview.link_asked.emit("https://example.org")
    assert "https://example.org" in begun.meeting.draft.message.text


def test_the_other_language_keeps_the_draft(begun, qtbot, english):
    card = write(begun, qtbot, "summary.asked", "Stem in.")
    begun.switch_language()
    begun.saying.finish()
    page = begun.meeting.draft
    assert page.head.versions.text() == english("draft.head.versions")
    assert page.column.cards[card.block.id].edit.toPlainText() == "Stem in."
    assert page.column.cards[card.block.id].edit.accessibleName() == english("draft.card.own")
