"""Drafts in the store: every state kept, back and forth, nothing written lost."""

from __future__ import annotations

import datetime as dt
import sqlite3
from dataclasses import replace

import pytest

from briefer.errors import DraftElsewhereError, NoSuchRecordError
from briefer.model.draft import Block, Draft, Marking, Part, Section, Statement
from briefer.model.review import Decider
from briefer.store import Store
from briefer.store.codec import decode, encode

WHO = Decider("a.visser", dt.datetime(2030, 6, 20, 9, tzinfo=dt.UTC), "tekst")


def saying(draft, text):
    section = replace(draft.sections[0], blocks=(Block("own1", text=text),))
    return replace(draft, sections=(section,), count=1)


def said(record):
    return record.draft.sections[0].blocks[0].text if record.draft.sections[0].blocks else ""


@pytest.fixture
def draft(store, full):
    saved = full.into(store)
    (position,) = store.positions()
    return Draft(
        meeting=saved.meeting,
        day=dt.date(2030, 6, 20),
        template="dossier",
        marking=Marking("Dep. VERTROUWELIJK", "hoofd", dt.date(2030, 6, 1), dt.date(2031, 6, 1)),
        sections=(Section("points", Part.POINTS),),
        statements=(Statement("position:1", position=position),),
        papers=(saved.document,),
        meetings=((saved.meeting.id, saved.meeting.meeting),),
    )


@pytest.fixture
def begun(store, draft):
    return store.begin_draft(draft, WHO)


def test_a_draft_comes_back_as_it_was_kept(store, draft, begun):
    assert begun.draft == draft
    assert store.draft(begun.id) == begun
    assert (begun.who, begun.at) == (WHO.who, WHO.at)


def test_own_text_of_an_earlier_program_reads_on_over_its_line_ends(begun):
    block = Block("own1", text="een\ntwee", lines=True)
    written = replace(begun.draft, sections=(replace(begun.draft.sections[0], blocks=(block,)),))
    kept = encode(written)
    earlier = kept.replace(',"lines":true', "")
    assert earlier != kept
    assert decode(Draft, kept) == written
    assert not decode(Draft, earlier).sections[0].blocks[0].lines


def test_each_state_can_be_gone_back_to_and_forth(store, begun):
    first = store.save_draft(begun.id, saying(begun.draft, "een"), WHO, base=begun.revision)
    second = store.save_draft(begun.id, saying(begun.draft, "twee"), WHO, base=first.revision)
    assert (second.can_undo, second.can_redo) == (True, False)
    back = store.undo_draft(begun.id)
    assert (said(back), back.can_redo) == ("een", True)
    assert said(store.undo_draft(begun.id)) == ""
    assert said(store.undo_draft(begun.id)) == ""
    store.redo_draft(begun.id)
    assert said(store.redo_draft(begun.id)) == "twee"
    assert said(store.redo_draft(begun.id)) == "twee"


def test_writing_after_going_back_keeps_what_was_left(store, begun):
    left = store.save_draft(begun.id, saying(begun.draft, "links"), WHO, base=begun.revision)
    store.undo_draft(begun.id)
    right = store.save_draft(begun.id, saying(begun.draft, "rechts"), WHO, base=begun.revision)
    assert said(right) == "rechts"
    assert store.draft_at(begun.id, left.revision) == left.draft
    store.undo_draft(begun.id)
    assert said(store.redo_draft(begun.id)) == "rechts"


def test_two_windows_lose_nothing(store, begun):
    store.save_draft(begun.id, saying(begun.draft, "hier"), WHO, base=begun.revision)
    with pytest.raises(DraftElsewhereError) as caught:
        store.save_draft(begun.id, saying(begun.draft, "daar"), WHO, base=begun.revision)
    assert said(store.draft(begun.id)) == "hier"
    beside = store.draft_at(begun.id, caught.value.details["revision"])
    assert beside.sections[0].blocks[0].text == "daar"


def test_a_version_is_a_state_with_a_name(store, begun):
    version = store.name_version(begun.id, "Naar de DG", WHO)
    store.save_draft(begun.id, saying(begun.draft, "later"), WHO, base=begun.revision)
    assert store.versions(begun.id) == (version,)
    assert store.draft_at(begun.id, version.revision) == begun.draft


def test_an_earlier_state_restored_is_a_new_one(store, begun):
    later = store.save_draft(begun.id, saying(begun.draft, "later"), WHO, base=begun.revision)
    restored = store.restore_draft(begun.id, begun.revision, WHO)
    assert restored.draft == begun.draft
    assert said(store.undo_draft(begun.id)) == said(later)


def test_a_removed_draft_waits_in_the_bin(store, begun):
    store.remove_draft(begun.id)
    assert store.drafts() == ()
    assert [d.id for d in store.drafts(removed=True)] == [begun.id]
    store.return_draft(begun.id)
    assert [d.id for d in store.drafts(meeting_id=begun.draft.meeting.id)] == [begun.id]


def test_the_last_changed_draft_comes_first(store, draft, begun):
    other = store.begin_draft(draft, WHO)
    store.save_draft(begun.id, saying(draft, "x"), WHO, base=begun.revision)
    assert [d.id for d in store.drafts()] == [begun.id, other.id]


@pytest.mark.parametrize(
    "statement", ["UPDATE draft_revisions SET who = ''", "DELETE FROM draft_revisions"]
)
def test_what_was_written_cannot_be_altered(path, draft, store, begun, statement):
    store.close()
    connection = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="append only"):
        connection.execute(statement)
    connection.close()
    with Store.open(path) as again:
        assert again.draft(begun.id).draft == draft


@pytest.mark.parametrize(
    "ask",
    [
        lambda s: s.draft(99),
        lambda s: s.undo_draft(99),
        lambda s: s.remove_draft(99),
        lambda s: s.name_version(99, "x", WHO),
    ],
)
def test_a_draft_that_is_not_there_is_named(store, ask):
    with pytest.raises(NoSuchRecordError):
        ask(store)


def test_what_states_have_in_common_is_kept_once(store, begun, path):
    revision = begun.revision
    for count in range(5):
        revision = store.save_draft(
            begun.id, saying(begun.draft, str(count)), WHO, base=revision
        ).revision
    store.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM draft_bases").fetchone() == (1,)
    connection.close()
