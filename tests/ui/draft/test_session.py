"""Every deed is kept in order; nothing is told to be kept before the store said so."""

from __future__ import annotations

from functools import partial

import pytest

from briefer import drafts
from briefer.errors import DraftElsewhereError, StoreFullError
from briefer.model.draft import Part
from briefer.model.review import Decider
from briefer.store import Store
from ui.draft.desk import DraftDesk
from ui.draft.session import DraftSession, Keeping
from ui.tasks import Tasks

editing = drafts.editing


@pytest.fixture
def desk(qtbot, full_store, make):
    tasks = Tasks(lambda: Store.open(full_store))
    made = DraftDesk(
        tasks, tasks, lambda: make.day, lambda why: Decider("a.visser", make.moment, why)
    )
    yield made
    made.close(5)
    tasks.stop(5)


@pytest.fixture
def session(desk, full_store, draft, make):
    with Store.open(full_store) as store:
        record = store.begin_draft(draft, Decider("a.visser", make.moment))
    made = DraftSession(desk)
    made.take(record)
    return made


def kept(full_store):
    with Store.open(full_store) as store:
        return store.drafts()[0].draft


def text_of(draft, block="own1"):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == block)


def add(session, qtbot):
    session.do(partial(editing.add_text, section="delegation"))
    qtbot.waitUntil(lambda: not session.waiting)


def test_a_deed_is_told_to_be_kept_only_after_the_store_has_it(session, qtbot, full_store):
    told = []
    session.keeping_changed.connect(told.append)
    session.do(partial(editing.switch_section, section="annexes", on=False))
    assert told == [Keeping.BUSY]
    qtbot.waitUntil(lambda: told == [Keeping.BUSY, Keeping.KEPT])
    assert not kept(full_store).of(Part.ANNEXES).on


def test_deeds_in_a_row_are_states_in_a_row(session, qtbot, full_store):
    for on in (False, True, False):
        session.do(partial(editing.switch_section, section="annexes", on=on))
    qtbot.waitUntil(lambda: not session.waiting)
    session.undo()
    qtbot.waitUntil(lambda: session.draft.of(Part.ANNEXES).on)
    session.redo()
    qtbot.waitUntil(lambda: not session.draft.of(Part.ANNEXES).on)


def test_a_deed_that_changes_nothing_is_no_state(session, qtbot):
    before = session.record.revision
    session.do(partial(editing.rename, section="annexes", title=""))
    assert not session.waiting
    assert session.record.revision == before


def test_what_is_typed_is_kept_shortly_after(session, qtbot, full_store):
    add(session, qtbot)
    for text in ("D", "De", "De delegatie"):
        session.type_text("own1", text)
    assert session.keeping is Keeping.BUSY
    qtbot.waitUntil(lambda: session.keeping is Keeping.KEPT, timeout=2000)
    assert text_of(kept(full_store)) == "De delegatie"


def test_typing_without_a_pause_is_kept_all_the_same(session, qtbot, full_store):
    add(session, qtbot)
    session._typing.setInterval(30)
    for number in range(20):
        session.type_text("own1", "x" * (number + 1))
        qtbot.wait(5)
    qtbot.waitUntil(lambda: text_of(kept(full_store)) != "")


def test_leaving_keeps_what_was_typed_at_once(session, qtbot, full_store):
    add(session, qtbot)
    session.type_text("own1", "laatste woord")
    assert session.settle(5000)
    assert text_of(kept(full_store)) == "laatste woord"


def test_one_stretch_of_typing_is_undone_at_once(session, qtbot):
    add(session, qtbot)
    for place in range(len("De delegatie")):
        session.type_text("own1", "De delegatie"[: place + 1])
        session.flush()
    session.undo()
    qtbot.waitUntil(lambda: text_of(session.draft) == "")
    session.redo()
    qtbot.waitUntil(lambda: text_of(session.draft) == "De delegatie")


def test_what_was_typed_meanwhile_is_not_lost_by_undoing(session, qtbot, full_store):
    add(session, qtbot)
    session.do(partial(editing.switch_section, section="annexes", on=False))
    session.undo()
    session.type_text("own1", "intussen")
    assert session.settle(5000)
    assert text_of(session.draft) == text_of(kept(full_store)) == "intussen"


def test_another_window_does_not_overwrite_what_is_written_here(session, qtbot, full_store, make):
    add(session, qtbot)
    with Store.open(full_store) as store:
        other = editing.write(store.drafts()[0].draft, "own1", "van een ander")
        store.save_draft(
            session.record.id, other, Decider("b", make.moment), base=session.record.revision
        )
    with qtbot.waitSignal(session.failed) as told:
        session.type_text("own1", "van mij")
        session.flush()
    assert isinstance(told.args[0], DraftElsewhereError)
    assert session.keeping is Keeping.ELSEWHERE
    assert text_of(session.draft) == "van mij"
    session.restore(session.aside)
    qtbot.waitUntil(lambda: session.keeping is Keeping.KEPT)
    assert text_of(kept(full_store)) == text_of(session.draft) == "van mij"


def test_what_could_not_be_kept_is_tried_again(session, qtbot, full_store, desk, monkeypatch):
    session._again.setInterval(20)
    saving, refused = desk.saving, []

    def refuse(*arguments):
        step = saving(*arguments)

        def once(store):
            if not refused:
                refused.append(1)
                raise StoreFullError(full_store)
            return step(store)

        return once

    monkeypatch.setattr(desk, "saving", refuse)
    with qtbot.waitSignal(session.failed):
        session.do(partial(editing.switch_section, section="annexes", on=False))
    assert session.keeping is Keeping.FAILED
    qtbot.waitUntil(lambda: session.keeping is Keeping.KEPT)
    assert not kept(full_store).of(Part.ANNEXES).on


def test_changes_are_taken_over_unless_something_was_written_meanwhile(session, qtbot):
    before = session.draft
    made = editing.rename(before, "annexes", "Erbij")
    assert session.renewed(before, made)
    assert session.draft.of(Part.ANNEXES).title == "Erbij"
    assert not session.renewed(before, made)


def test_a_sentence_is_undone_apart_from_the_one_before_it(session, qtbot):
    add(session, qtbot)
    whole = "Eerst dit. En dan dat."
    for place in range(len(whole)):
        session.type_text("own1", whole[: place + 1])
    session.undo()
    qtbot.waitUntil(lambda: text_of(session.draft) == "Eerst dit.")
    session.undo()
    qtbot.waitUntil(lambda: text_of(session.draft) == "")
    session.redo()
    session.redo()
    qtbot.waitUntil(lambda: text_of(session.draft) == whole)


def test_what_is_pasted_is_undone_by_itself(session, qtbot):
    add(session, qtbot)
    session.type_text("own1", "a")
    session.type_text("own1", "ab")
    session.type_text("own1", "ab en wat geplakt werd")
    session.undo()
    qtbot.waitUntil(lambda: text_of(session.draft) == "ab")


def test_undo_pressed_again_and_again_shows_what_the_store_has(session, qtbot, full_store):
    add(session, qtbot)
    for on in (False, True, False):
        session.do(partial(editing.switch_section, section="annexes", on=on))
    for _ in range(3):
        session.undo()
    qtbot.waitUntil(lambda: not session.waiting)
    assert session.draft == session.record.draft == kept(full_store)
    assert session.draft.of(Part.ANNEXES).on
