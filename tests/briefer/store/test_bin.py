"""What was taken away is out of sight, and comes back whole."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import errors
from briefer.model.document import Meeting
from briefer.model.records import Outcome
from briefer.model.review import Decider, Verdict
from briefer.model.safekeeping import Binned
from briefer.store import bin as waste


@pytest.fixture
def filled(store, full, now):
    full.into(store)
    return store.sign("a.visser", lambda: now)


def test_a_paper_in_the_bin_is_nowhere_to_be_seen(filled, look):
    (paper,) = filled.documents()
    filled.remove_paper(paper.id)
    assert filled.documents(current_only=False) == ()
    assert look(filled, "kade") == ()
    assert filled.positions() == filled.commitments() == filled.topics() == ()
    assert filled.known(paper.sha256) is None
    assert filled.outdated(None) == ()
    assert filled.meetings()[0].documents == 0


def test_it_comes_back_as_it_was(filled, now, look):
    before = (filled.documents(), filled.positions(), filled.topics(), look(filled, "kade"))
    item = filled.bin_items() or filled.remove_paper(filled.documents()[0].id)
    (shown,) = filled.bin_items()
    assert (shown.sort, shown.name, shown.who, shown.at) == (
        Binned.PAPER,
        "Verslag",
        "a.visser",
        now,
    )
    filled.restore_item(item)
    assert filled.bin_items() == ()
    assert before == (
        filled.documents(),
        filled.positions(),
        filled.topics(),
        look(filled, "kade"),
    )


def test_what_is_imported_again_comes_out_of_the_bin_with_its_decisions(filled, full, now):
    finding = filled.positions()[0].id
    filled.rule(finding, Verdict.CORRECTED, Decider("x", now), [("holder", "Vork")])
    filled.remove_paper(filled.documents()[0].id)
    saved = full.into(filled)
    assert saved.outcome is Outcome.NEW
    assert filled.positions()[0].item.holder == "Vork"
    assert filled.bin_items() == ()


def test_without_the_newer_version_the_earlier_is_current_again(store, paper):
    facts = {"number": "Kamerstuk 99001, nr. 7", "date": dt.date(2030, 6, 1)}
    older = paper("Brief", "Een.", **facts).into(store).document.id
    newer = paper("Brief", "Twee.", **facts).into(store).document.id
    item = store.remove_paper(newer)
    assert [record.id for record in store.documents()] == [older]
    store.restore_item(item)
    assert [record.id for record in store.documents()] == [newer]


@pytest.mark.parametrize("number", [99, 1])
def test_what_is_not_there_or_gone_already_is_told(filled, number):
    filled.remove_paper(1)
    with pytest.raises(errors.NoSuchRecordError):
        filled.remove_paper(number)
    with pytest.raises(errors.NoSuchRecordError):
        filled.restore_item(99)


def test_a_meeting_with_papers_cannot_go(filled, spring):
    meeting = filled.meetings()[0]
    with pytest.raises(errors.MeetingInUseError):
        filled.remove_meeting(meeting.id)
    assert filled.meetings() == (meeting,)


def test_a_meeting_made_by_hand_goes_and_comes_back(store, spring):
    meeting = store.add_meeting(spring)
    item = store.remove_meeting(meeting.id)
    assert store.meetings() == ()
    with pytest.raises(errors.NoSuchRecordError):
        store.remove_meeting(meeting.id)
    store.restore_item(item)
    assert store.meetings() == (meeting,)


def test_a_paper_about_a_meeting_in_the_bin_takes_it_out(store, full, spring):
    store.remove_meeting(store.add_meeting(spring).id)
    full.into(store)
    assert [record.documents for record in store.meetings()] == [1]
    assert store.bin_items() == ()


def test_a_meeting_without_a_day_has_a_name_in_the_bin(store):
    store.remove_meeting(store.add_meeting(Meeting("NAVO", ("Defensie",))).id)
    assert store.bin_items()[0].name == "NAVO Defensie"


def test_subjects_brought_together_part_again(store, paper):
    paper("A", topics=[("Dijken", "dijken", ["dijken"])]).into(store)
    paper("B", topics=[("Sluizen", "sluizen", ["sluizen"])]).into(store)
    dikes, locks = store.topics()
    store.merge_topics(dikes.id, [locks.id])
    assert len(store.topics()) == 1
    (item,) = store.bin_items()
    assert item.sort is Binned.MERGE
    store.restore_item(item.id)
    assert store.topics() == (dikes, locks)


def test_a_list_can_be_asked_of_an_empty_bin(database):
    assert waste.items(database) == ()
    assert waste.returned(database, "geen") is None
