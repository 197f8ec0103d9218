"""Meetings, papers and subjects are found by their names; what is called exactly so comes first."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Meeting
from briefer.model.search import Thing


@pytest.fixture
def titled(store, paper):
    """Papers whose names share a word, the newest last."""
    facts = (
        ("Haven", "Kamerstuk 28676, nr. 367"),
        ("Havenplan Vork", None),
        ("Brief over de haven", "Kamerstuk 28676, nr. 36"),
        ("Nieuwe havens", None),
    )
    for day, (title, number) in enumerate(facts, start=1):
        paper(title, title=title, number=number, date=dt.date(2030, 5, day)).into(store)
    return store


def names(look, store, query):
    return [hit.text for hit in look(store, query) if hit.thing is Thing.PAPERS]


def test_the_exact_title_comes_first_then_what_begins_so_then_the_word_then_a_part(titled, look):
    assert names(look, titled, "haven") == [
        "Haven",
        "Havenplan Vork",
        "Brief over de haven",
        "Nieuwe havens",
    ]


@pytest.mark.parametrize(
    "query", ["28676-367", "28676, nr. 367", "Kamerstuk 28676 nr. 367", "28676 367"]
)
def test_a_paper_is_found_by_its_number_however_it_is_typed(titled, look, query):
    assert names(look, titled, query)[0] == "Haven"


@pytest.mark.parametrize("query", ["h", "hav", "HÁVEN", "over brie"])
def test_every_word_may_be_the_beginning_of_one(titled, look, query):
    assert "Brief over de haven" in names(look, titled, query)


def test_a_title_is_found_by_its_stems_but_not_for_a_phrase(titled, look):
    assert "Havenplan Vork" in names(look, titled, "havenplannen vork ")
    assert names(look, titled, '"havenplannen vork"') == []
    assert names(look, titled, "haven -nieuwe")[-1] != "Nieuwe havens"


def test_words_of_a_title_are_marked(titled, look):
    (hit,) = look(titled, "in:stukken hávenp")
    assert [hit.text[a:b] for a, b in hit.ranges] == ["Havenplan"]


@pytest.fixture
def met(store, full):
    """A store with three meetings of one council, and papers about the middle one."""
    full.into(store)
    for day in (dt.date(2029, 1, 4), dt.date(2031, 2, 5)):
        store.add_meeting(Meeting("NAVO", ("Defensie",), day))
    return store


@pytest.mark.parametrize("query", ["navo def", "defensie navo", "nd", "utrecht"])
def test_a_meeting_is_found_by_name_initials_and_place(met, look, query):
    assert any(hit.thing is Thing.MEETINGS for hit in look(met, query))


def test_meetings_ahead_come_first_the_nearest_before_the_others(met, look):
    found = [h.meeting.meeting.start.year for h in look(met, "in:vergaderingen navo")]
    assert found == [2031, 2030, 2029]


@pytest.mark.parametrize("query", ["navo 2030", "11 juni 2030", "navo 2030-06-11"])
def test_a_meeting_is_found_by_its_day(met, look, query):
    found = look(met, f"in:vergaderingen {query}")
    assert [hit.meeting.meeting.start.year for hit in found] == [2030]


def test_a_subject_opens_in_the_meeting_where_it_is_spoken_of(met, look):
    (hit,) = look(met, "in:onderwerpen have")
    assert hit.text == "Havens"
    assert hit.record.meeting.meeting.start == dt.date(2030, 6, 11)
    assert hit.record.document.number == "Kamerstuk 99001, nr. 7"


def test_a_subject_without_a_meeting_opens_in_its_paper(store, paper, look):
    paper("Brief", topics=[("Sluizen", "sluizen", ["sluizen"])]).into(store)
    (hit,) = look(store, "in:onderwerpen sluizen")
    assert hit.record.meeting is None
    assert hit.record.document.title == "Brief"


def test_a_subject_of_papers_in_the_bin_is_not_there(met, look):
    met.remove_paper(1)
    assert look(met, "in:onderwerpen havens") == ()
