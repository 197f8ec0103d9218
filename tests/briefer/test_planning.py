"""Meetings to come: from a calendar, from papers that announce them; what was opened lately."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest

from briefer import planning
from briefer.errors import MissingFileError, NoSuchRecordError
from briefer.model.document import Meeting
from briefer.store import Store
from tests.taking_in import taken_in

NOW = dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC)
TODAY = dt.date(2031, 5, 20)
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel om de onderhandelingen te openen. De Raad Algemene Zaken van 7 juni
2031 spreekt hier verder over.
"""
LETTER = "Geachte voorzitter,\n\nHierbij een brief over havens zonder vergadering.\n"
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Raad Algemene Zaken
DTSTART;VALUE=DATE:20310607
LOCATION:Luxemburg
END:VEVENT
BEGIN:VEVENT
SUMMARY:NAVO-top Den Haag
DTSTART;VALUE=DATE:20310624
DTEND;VALUE=DATE:20310626
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
SUMMARY:Lunch met de afdeling
DTSTART:20310701T120000
END:VEVENT
BEGIN:VEVENT
SUMMARY:Raad Algemene Zaken
DTSTART;VALUE=DATE:20290607
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        yield opened


@pytest.fixture
def take_in(store, tmp_path):
    return partial(taken_in, store, tmp_path, now=NOW)


@pytest.fixture
def calendar(tmp_path):
    path = tmp_path / "agenda.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    return path


def test_a_calendar_gives_its_meetings_with_body_days_and_place(store, calendar):
    council, summit, lunch = planning.from_calendar(store, calendar, TODAY)
    assert council.meeting == Meeting(
        "EU", ("Algemene Zaken",), dt.date(2031, 6, 7), None, "Luxemburg"
    )
    assert summit.meeting.organisation == "NAVO"
    assert summit.meeting.end == dt.date(2031, 6, 25)
    assert summit.cancelled
    assert (lunch.recognised, lunch.meeting.organisation) == (False, "Lunch met de afdeling")


def test_a_meeting_of_a_calendar_that_is_there_is_known(store, calendar):
    there = store.add_meeting(Meeting("EU", ("Algemene Zaken",), dt.date(2031, 6, 7)))
    council, *_ = planning.from_calendar(store, calendar, TODAY)
    assert council.known == there
    assert planning.make(store, [council])[0].id == there.id
    assert len(store.meetings()) == 1


def test_a_calendar_that_is_not_there_is_told(store, tmp_path):
    with pytest.raises(MissingFileError):
        planning.from_calendar(store, tmp_path / "weg.ics", TODAY)


def test_calendars_are_told_from_papers_by_their_names(tmp_path):
    names = ("a.ICS", "b.pdf", "map", "c.vcs")
    found, others = planning.calendars_among([tmp_path / name for name in names])
    assert [path.name for path in found] == ["a.ICS", "c.vcs"]
    assert [path.name for path in others] == ["b.pdf", "map"]


def test_a_meeting_that_a_paper_speaks_of_is_announced_until_it_is_made(store, take_in):
    paper = take_in("verslag.txt", REPORT)
    (proposal,) = planning.announced(store, TODAY)
    assert proposal.meeting.start == dt.date(2031, 6, 7)
    assert proposal.paper == paper
    (made,) = planning.make(store, [proposal])
    assert planning.announced(store, TODAY) == ()
    assert store.document(paper.id).meeting_id not in {None, made.id}


def test_a_meeting_that_has_been_is_not_announced(store, take_in):
    take_in("verslag.txt", REPORT)
    assert planning.announced(store, dt.date(2031, 6, 8)) == ()


def test_a_paper_proposes_its_own_meeting_as_one_that_is_known(store, take_in):
    paper = take_in("verslag.txt", REPORT)
    proposal = planning.from_paper(store, paper.id, TODAY)
    assert proposal.known.id == paper.meeting_id


def test_a_paper_about_no_meeting_is_put_under_the_one_made_of_it(store, take_in):
    paper = take_in("brief.txt", LETTER)
    proposal = planning.from_paper(store, paper.id, TODAY)
    assert not proposal.recognised
    filled = planning.Proposal(Meeting("Havenraad", (), dt.date(2031, 6, 1)), "", paper=paper)
    (made,) = planning.make(store, [filled])
    assert store.document(paper.id).meeting_id == made.id


def test_of_meetings_that_cannot_all_be_made_none_is_there(store, take_in):
    paper = take_in("brief.txt", LETTER)
    gone = replace(paper, id=99)
    before = store.journal()
    proposals = [
        planning.Proposal(Meeting("Havenraad"), "", paper=paper),
        planning.Proposal(Meeting("Sluizenraad"), "", paper=gone),
        planning.Proposal(Meeting("Dijkraad"), ""),
    ]
    with pytest.raises(NoSuchRecordError):
        planning.make(store, proposals)
    assert store.meetings() == ()
    assert store.document(paper.id).meeting_id is None
    assert store.journal() == before
    made = planning.make(store, [proposals[0], proposals[2]])
    assert [record.meeting.organisation for record in made] == ["Havenraad", "Dijkraad"]
    assert store.document(paper.id).meeting_id == made[0].id


def opened(sort, number):
    return planning.Recent(sort, number, NOW)


def test_what_was_opened_lately_is_told_as_far_as_it_is_there(store, take_in):
    paper = take_in("verslag.txt", REPORT)
    gone = take_in("brief.txt", LETTER)
    store.remove_paper(gone.id)
    sort = planning.Opened
    store.note_opened(
        [
            opened(sort.MEETING, 99),
            opened(sort.PAPER, gone.id),
            opened(sort.PAPER, 98),
            opened(sort.DRAFT, paper.meeting_id),
            opened(sort.PAPER, paper.id),
        ]
    )
    last, draft = planning.lately(store)
    assert last.document.id == paper.id
    assert (draft.sort, draft.meeting.id) == (sort.DRAFT, paper.meeting_id)


def test_the_names_to_choose_from_are_those_of_the_rules_and_of_the_store(store):
    store.add_meeting(Meeting("Havenraad", ("Sluizen",)))
    known = planning.known_bodies(store)
    assert {"EU", "NAVO", "Havenraad"} <= set(known.organisations)
    assert "Buitenlandse Zaken" in known.formats["EU"]
    assert known.formats["Havenraad"] == ("Sluizen",)


def test_a_start_page_knows_what_was_made_by_hand(store):
    made = store.add_meeting(Meeting("Havenraad"))
    assert planning.start(store, TODAY).by_hand == {made.id}


def test_a_meeting_is_named_as_people_call_it():
    first, last = dt.date(2031, 6, 11), dt.date(2031, 6, 12)
    known = planning.named("NAVO Defensie ministeriële", first, last, "Brussel")
    assert known.meeting == Meeting("NAVO", ("Defensie",), first, last, "Brussel")
    assert planning.wanted(known)
    other = planning.named(" Haven  raad ", first, first, None)
    assert other.meeting == Meeting("Haven raad", (), first)
    assert not planning.wanted(other)
