"""Meetings by hand, papers put under them, what was opened and what came in."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.errors import MeetingInUseError, NoSuchRecordError
from briefer.model.document import Meeting
from briefer.model.planned import Opened, Recent, TakenIn

COUNCIL = Meeting("EU", ("Algemene Zaken",), dt.date(2030, 9, 17))


def test_a_meeting_that_is_there_is_not_made_again(store):
    first = store.add_meeting(COUNCIL)
    assert store.add_meeting(COUNCIL) == first
    assert store.meeting_like(COUNCIL) == first
    assert store.made_by_hand() == {first.id}
    assert len(store.meetings()) == 1


def test_a_meeting_from_papers_is_not_made_by_hand_when_it_is_added(store, paper, spring):
    paper("Agenda", "Een zin.", meeting=spring).into(store)
    store.add_meeting(spring)
    assert store.made_by_hand() == frozenset()


def test_a_meeting_in_the_bin_is_not_like_any(store):
    store.remove_meeting(store.add_meeting(COUNCIL).id)
    assert store.meeting_like(COUNCIL) is None


def test_a_changed_meeting_tells_what_it_was_and_can_be_changed_back(store):
    number = store.add_meeting(COUNCIL).id
    moved = replace(COUNCIL, start=dt.date(2030, 9, 24), place="Praag")
    former = store.change_meeting(number, moved)
    assert former == COUNCIL
    assert store.meeting(number).meeting == moved
    store.change_meeting(number, former)
    assert store.meeting(number).meeting == COUNCIL
    assert [line.what for line in store.journal()][-1] == "meeting_changed"


def test_a_meeting_that_is_not_there_cannot_be_changed(store):
    with pytest.raises(NoSuchRecordError):
        store.change_meeting(7, COUNCIL)


def test_a_paper_put_under_a_meeting_stays_there_when_it_is_recognised_again(store, paper, spring):
    made = paper("Brief", "Een zin.", meeting=spring)
    number = made.into(store).document.id
    council = store.add_meeting(COUNCIL).id
    former = store.place_paper(number, council)
    store.renew(number, made.document, recogniser="test 2")
    assert store.document(number).meeting_id == council
    assert [p.id for p in store.documents(meeting_id=council)] == [number]
    store.place_paper(number, former)
    store.renew(number, made.document, recogniser="test 3")
    assert store.document(number).meeting_id == former


def test_a_paper_taken_from_its_meeting_stays_off_it(store, paper, spring):
    made = paper("Brief", "Een zin.", meeting=spring)
    number = made.into(store).document.id
    store.place_paper(number, None)
    store.renew(number, made.document, recogniser="test 2")
    assert store.document(number).meeting_id is None


def test_meetings_are_unmade_all_at_once_or_not_at_all(store, paper, spring):
    numbers = [paper(name, "Een zin.", meeting=spring).into(store).document.id for name in "AB"]
    home = store.document(numbers[0]).meeting_id
    made = store.make_meetings([(COUNCIL, numbers[0]), (Meeting("NAVO"), None)])
    fresh = [record.id for record in made]
    store.place_paper(numbers[1], fresh[1])
    before = (store.meetings(), store.journal(), store.documents())
    with pytest.raises(MeetingInUseError):
        store.unmake_meetings(fresh, {numbers[0]: home})
    assert (store.meetings(), store.journal(), store.documents()) == before
    store.unmake_meetings(fresh, dict.fromkeys(numbers, home))
    assert [record.id for record in store.meetings()] == [home]
    assert {p.meeting_id for p in store.documents()} == {home}


def test_papers_are_placed_all_at_once_or_not_at_all(store, paper, spring):
    numbers = [paper(name, "Een zin.", meeting=spring).into(store).document.id for name in "AB"]
    home, council = store.document(numbers[0]).meeting_id, store.add_meeting(COUNCIL).id
    with pytest.raises(NoSuchRecordError):
        store.place_papers({numbers[0]: council, 99: council})
    assert store.document(numbers[0]).meeting_id == home
    assert store.place_papers(dict.fromkeys(numbers, council)) == dict.fromkeys(numbers, home)
    assert len(store.documents(meeting_id=council)) == 2


def test_a_paper_is_not_put_under_a_meeting_that_is_not_there(store, paper):
    number = paper("Brief", "Een zin.").into(store).document.id
    with pytest.raises(NoSuchRecordError):
        store.place_paper(number, 99)
    assert store.document(number).meeting_id is None


def test_a_meeting_made_by_hand_stays_when_its_papers_turn_out_to_be_about_another(
    store, paper, spring
):
    council = store.add_meeting(COUNCIL).id
    made = paper("Agenda", "Een zin.", meeting=COUNCIL)
    number = made.into(store).document.id
    other = replace(made.document, meeting=spring)
    store.renew(number, other, recogniser="test 2")
    assert council in {record.id for record in store.meetings()}


def opened(number, minute, sort=Opened.PAPER):
    return Recent(sort, number, dt.datetime(2030, 6, 1, 9, minute, tzinfo=dt.UTC))


def test_what_was_opened_last_stands_first_and_each_thing_once(store):
    store.note_opened([opened(1, 0), opened(2, 1)])
    store.note_opened([opened(1, 2)])
    assert [one.number for one in store.recents()] == [1, 2]


def test_only_the_last_thirty_things_are_remembered(store):
    store.note_opened(opened(number, 0) for number in range(50))
    assert [one.number for one in store.recents()] == list(range(49, 19, -1))


def test_a_meeting_has_its_last_look(store):
    store.note_opened([opened(4, 5, Opened.MEETING), opened(4, 9, Opened.DRAFT)])
    assert store.looks() == {4: opened(4, 5).at}


def test_imports_are_remembered_the_last_first(store):
    lines = (TakenIn("a.pdf", "new", "verslag", 1, 2), TakenIn("b.zip", error="empty_file"))
    store.sign("a.visser", lambda: dt.datetime(2030, 6, 1, tzinfo=dt.UTC))
    for day in (1, 2):
        at = dt.datetime(2030, 6, day, 12, tzinfo=dt.UTC)
        store.keep_import(at, lines, cancelled=day == 2)
    last, first = store.imports()
    assert (last.at.day, last.cancelled, last.who, first.lines) == (2, True, "a.visser", lines)


def test_two_hundred_imports_are_remembered(store):
    for number in range(203):
        at = dt.datetime(2030, 6, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=number)
        store.keep_import(at, ())
    assert len(store.imports()) == 200
    assert store.imports()[-1].at.minute == 3


def test_a_paper_wiped_for_good_leaves_no_name_in_the_log_of_imports(store, paper):
    number = paper("Brief", "Een zin.").into(store).document.id
    lines = (TakenIn("geheim.pdf", "new", "kamerbrief", number), TakenIn("b.pdf", error="x"))
    store.keep_import(dt.datetime(2030, 6, 1, tzinfo=dt.UTC), lines)
    store.wipe_item(store.remove_paper(number))
    assert store.imports()[0].lines == lines[1:]
