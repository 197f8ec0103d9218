"""A store that can only be read, and one that fails: nothing typed goes without a word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton

from briefer import drafts
from briefer.errors import StoreFullError
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.deeds import Ask
from ui.draft.session import Keeping
from ui.keeping.desk import Deed

editing = drafts.editing
PATIENCE = 8000


def soon(qtbot, so):
    qtbot.waitUntil(so, timeout=PATIENCE)


def brought(window, qtbot):
    soon(qtbot, lambda: window.meeting.briefing is not None)
    window.show_tab(3)
    soon(qtbot, lambda: window.drafting.session.draft is not None)
    return window


def begin(window, qtbot):
    soon(qtbot, lambda: window.meeting.briefing is not None)
    window.show_tab(3)
    soon(qtbot, lambda: window.drafting.listed)
    buttons = window.meeting.draft._empty.findChildren(QPushButton)
    next(b for b in buttons if not b.isHidden()).click()
    return brought(window, qtbot)


def write(window, qtbot, text, section="summary.asked"):
    page = window.meeting.draft
    page.outline.choose(section)
    window.do_in_draft(Ask.TEXT)
    card = next(reversed(page.column.cards.values()))
    qtbot.keyClicks(card.edit, text)
    return card


def kept(path):
    with Store.open(path, read_only=True) as store:
        return store.drafts()[0].draft


def text_of(draft, block="own1"):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == block)


def press(message, text):
    next(b for b in message.findChildren(QAbstractButton) if b.text() == text).click()


@pytest.fixture
def written_store(agenda_store, make, dutch):
    """A store with a draft in which something was written."""
    with Store.open(agenda_store) as store:
        decider = Decider("a.visser", make.moment)
        record = drafts.new(store, 1, drafts.full(dutch), decider)
        text = editing.add_text(record.draft, "summary.asked", "Stem in.")
        store.save_draft(record.id, text, decider, base=record.revision)
    return agenda_store


@pytest.fixture
def reading(open_window, written_store, qtbot):
    """The window on a store that another computer writes."""
    lock = written_store.with_name(f"{written_store.name}.lock")
    lock.write_text('{"who": "b.smit", "computer": "ANDER"}', encoding="utf-8")
    window = brought(open_window(written_store), qtbot)
    soon(qtbot, lambda: window.drafting.session.keeping is Keeping.READING)
    window.meeting.draft.outline.choose("summary.asked")
    return window


def test_a_draft_that_can_only_be_read_says_so_and_takes_nothing_in(
    reading, qtbot, written_store, dutch
):
    page = reading.meeting.draft
    edit = page.column.cards["own1"].edit
    assert page.head.kept.text() == dutch("draft.keeping.reading")
    assert not page.head.undo.isEnabled()
    qtbot.keyClicks(edit, "x")
    assert page.message.text == dutch("unkept.refused")
    assert edit.toPlainText() == "Stem in."
    assert not reading.drafting.session.waiting


@pytest.mark.parametrize("deed", ["bar", "off", "undo", "restore"])
def test_other_deeds_are_refused_with_the_same_words(reading, qtbot, dutch, deed):
    page, session = reading.meeting.draft, reading.drafting.session
    before = session.draft
    deeds = {
        "bar": page.column.cards["own1"].bar.findChildren(QAbstractButton)[0].click,
        "off": lambda: page.outline.switched.emit("annexes", False),
        "undo": session.undo,
        "restore": lambda: session.restore(1),
    }
    deeds[deed]()
    assert page.message.text == dutch("unkept.refused")
    assert session.draft == before
    assert not session.waiting


def test_its_text_is_selected_and_copied_by_keys_or_all_at_once(reading, qtbot, dutch):
    page = reading.meeting.draft
    edit = page.column.cards["own1"].edit
    qtbot.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Stem in."
    qtbot.keyClicks(edit, "x")
    press(page.message, dutch("unkept.copy"))
    assert "Stem in." in QGuiApplication.clipboard().text()
    assert page.message.text == dutch("unkept.copied")


def test_it_is_previewed_and_exported(reading, qtbot, tmp_path):
    page = reading.meeting.draft
    reading.do_in_draft(Ask.PREVIEW)
    soon(qtbot, lambda: "Stem in." in page.preview.toPlainText())
    reading.ask_export()
    panel = reading.drafting.panels.exporting.panel
    with qtbot.waitSignal(reading.drafting.exported, timeout=PATIENCE) as told:
        reading.drafting.panels.exporting.write(tmp_path / "uit.docx", panel.order)
    assert told.args[0].stat().st_size > 1000
    assert not page.message.text


def test_once_the_store_is_released_writing_goes_on(reading, qtbot, written_store, dutch):
    page = reading.meeting.draft
    qtbot.keyClicks(page.column.cards["own1"].edit, "x")
    reading.keeping.do(Deed.FREE)
    soon(qtbot, lambda: reading.drafting.session.keeping is Keeping.KEPT)
    assert not page.message.text
    edit = page.column.cards["own1"].edit
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, " Nu.")
    assert reading.drafting.settle()
    assert text_of(kept(written_store)) == "Stem in. Nu."


@pytest.fixture
def failing(open_window, written_store, qtbot, monkeypatch):
    """The window on a store that is full from some moment on."""
    window = brought(open_window(written_store), qtbot)
    window.meeting.draft.outline.choose("summary.asked")
    window.drafting.session._again.setInterval(20)
    saving = window.drafting.desk.saving

    def refuse(*arguments):
        def step(_):
            raise StoreFullError(written_store)

        return step

    monkeypatch.setattr(window.drafting.desk, "saving", refuse)
    monkeypatch.setattr("ui.draft.editing.PATIENCE_MS", 200)
    yield window, lambda: monkeypatch.setattr(window.drafting.desk, "saving", saving)
    window.close()


def test_what_cannot_be_kept_can_be_copied(failing, qtbot, dutch):
    window, _ = failing
    edit = window.meeting.draft.column.cards["own1"].edit
    qtbot.keyClicks(edit, " Nu.")
    soon(qtbot, lambda: window.drafting.session.keeping is Keeping.FAILED)
    press(window.meeting.draft.message, dutch("unkept.copy"))
    assert "Stem in. Nu." in QGuiApplication.clipboard().text()


def test_the_window_does_not_close_over_what_is_not_kept(failing, qtbot, dutch, written_store):
    window, mend = failing
    edit = window.meeting.draft.column.cards["own1"].edit
    qtbot.keyClicks(edit, " Nu.")
    assert not window.close()
    assert window.isVisible()
    assert window.meeting.draft.message.text == dutch("unkept.not_closed")
    mend()
    assert window.close()
    assert text_of(kept(written_store)) == "Stem in. Nu."


def test_it_closes_when_the_user_knows(failing, qtbot, dutch):
    window, _ = failing
    qtbot.keyClicks(window.meeting.draft.column.cards["own1"].edit, " Nu.")
    assert not window.close()
    press(window.meeting.draft.message, dutch("unkept.close_anyway"))
    assert not window.isVisible()
