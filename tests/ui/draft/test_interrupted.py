"""Whatever comes between while somebody types: nothing typed is lost, and the caret stays."""

from __future__ import annotations

import pytest

from briefer import drafts
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.deeds import Ask
from ui.draft.session import Keeping

editing = drafts.editing
PATIENCE = 8000
LATER = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Nederland steunt het voorstel om later met de gesprekken te beginnen.
"""


def soon(qtbot, so):
    qtbot.waitUntil(so, timeout=PATIENCE)


@pytest.fixture
def written_store(agenda_store, make, dutch, take_in):
    """A store with two meetings, and two drafts of the first, in one of which was written."""
    other = LATER.replace("7 JUNI 2030", "8 JULI 2030")
    take_in(agenda_store, "juli.txt", other)
    with Store.open(agenda_store) as store:
        decider = Decider("a.visser", make.moment)
        drafts.new(store, 1, drafts.full(dutch), decider)
        record = drafts.new(store, 1, drafts.full(dutch), decider)
        text = editing.add_text(record.draft, "summary.asked", "Stem in.")
        store.save_draft(record.id, text, decider, base=record.revision)
    return agenda_store


def opened(window, qtbot):
    """The draft with text, and the caret in its middle."""
    soon(qtbot, lambda: window.meeting.briefing is not None)
    window.show_tab(3)
    soon(qtbot, lambda: window.drafting.session.draft is not None)
    window.drafting.choose(2)
    soon(qtbot, lambda: window.drafting.session.record.id == 2)
    window.meeting.draft.outline.choose("summary.asked")
    edit = edit_of(window)
    cursor = edit.textCursor()
    cursor.setPosition(4)
    edit.setTextCursor(cursor)
    return window


@pytest.fixture
def window(open_window, written_store, qtbot):
    return opened(open_window(written_store), qtbot)


def edit_of(window):
    return window.meeting.draft.column.cards["own1"].edit


def kept(path, number=2):
    with Store.open(path) as store:
        draft = store.draft(number).draft
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == "own1")


def test_another_draft_and_back(window, qtbot, written_store):
    qtbot.keyClicks(edit_of(window), " NU")
    window.drafting.choose(1)
    soon(qtbot, lambda: window.drafting.session.record.id == 1)
    assert kept(written_store) == "Stem NU in."
    window.drafting.choose(2)
    soon(qtbot, lambda: window.drafting.session.record.id == 2)
    window.meeting.draft.outline.choose("summary.asked")
    assert edit_of(window).toPlainText() == "Stem NU in."


def test_the_same_draft_chosen_again_gives_way_to_what_is_typed_meanwhile(window, qtbot):
    window.drafting.choose(2)
    qtbot.keyClicks(edit_of(window), " NU")
    came = []
    window.desk.drafts.opened.connect(came.append)
    soon(qtbot, lambda: bool(came))
    assert edit_of(window).toPlainText() == "Stem NU in."


def test_another_draft_that_comes_while_somebody_types_waits_until_that_is_kept(
    window, qtbot, written_store
):
    window.drafting.choose(1)
    qtbot.keyClicks(edit_of(window), " NU")
    soon(qtbot, lambda: window.drafting.session.record.id == 1)
    assert kept(written_store) == "Stem NU in."


def test_another_meeting(window, qtbot, written_store):
    qtbot.keyClicks(edit_of(window), " NU")
    window.desk.prepare(2)
    soon(qtbot, lambda: window.drafting.meeting == 2)
    assert kept(written_store) == "Stem NU in."


def test_the_other_language(window, qtbot, english):
    edit = edit_of(window)
    qtbot.keyClicks(edit, " N")
    window.switch_language()
    window.saying.finish()
    soon(qtbot, lambda: edit.accessibleName() == english("draft.card.own"))
    assert edit_of(window) is edit
    qtbot.keyClicks(edit, "U")
    assert edit.toPlainText() == "Stem NU in."
    assert window.drafting.settle()


def test_papers_that_came_in(window, qtbot, take_in, written_store):
    edit = edit_of(window)
    qtbot.keyClicks(edit, " N")
    take_in(written_store, "later.txt", LATER)
    window.desk.renew()
    soon(qtbot, lambda: bool(window.meeting.draft.stale.text))
    assert edit_of(window) is edit
    qtbot.keyClicks(edit, "U")
    assert edit.toPlainText() == "Stem NU in."
    assert window.drafting.settle()
    assert kept(written_store) == "Stem NU in."


def test_a_draft_in_two_windows_keeps_both_texts_and_says_so(
    window, open_window, qtbot, written_store
):
    second = opened(open_window(written_store), qtbot)
    qtbot.keyClicks(edit_of(window), " NU")
    assert window.drafting.settle()
    qtbot.keyClicks(edit_of(second), " DAN")
    assert second.drafting.settle()
    assert second.drafting.session.keeping is Keeping.ELSEWHERE
    assert second.meeting.draft.message.text
    assert edit_of(second).toPlainText() == "Stem DAN in."
    assert kept(written_store) == "Stem NU in."
    with Store.open(written_store) as store:
        beside = store.draft_at(2, second.drafting.session.aside)
    assert "Stem DAN in." in [b.text for s in beside.walk() for b in s.blocks]


def test_a_draft_whose_papers_were_all_removed_opens_is_checked_and_exported(
    open_window, written_store, qtbot, tmp_path, dutch
):
    with Store.open(written_store) as store:
        for document in store.documents():
            store.remove_paper(document.id)
    window = opened(open_window(written_store), qtbot)
    window.do_in_draft(Ask.CHECK)
    soon(qtbot, lambda: window.drafting.checked)
    assert "source_gone" in [issue.kind for issue in window.drafting.issues]
    exporting = window.drafting.panels.exporting
    window.ask_export()
    with qtbot.waitSignal(window.drafting.exported, timeout=PATIENCE) as told:
        exporting.write(tmp_path / "uit.docx", exporting.panel.order)
    assert told.args[0].stat().st_size > 1000
