"""Which earlier papers are used for a meeting, and why."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Meeting
from briefer.related.ranking import Agenda, Candidate, is_earlier, rank

MEETING = Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 10), dt.date(2031, 6, 11))
TODAY = dt.date(2031, 6, 1)


@pytest.fixture
def candidate(archive):
    def made(day="2031-03-01", meeting=None, topics=(), number=None):
        paper = archive.paper(day, number=number)
        return Candidate(paper, meeting, dict(topics))

    return made


def agenda(**more):
    given = {"topics": {}, "references": frozenset(), "mentions": (), "numbers": frozenset()}
    return Agenda(MEETING, **{**given, **more})


def keys(found):
    return [[reason.key for reason in related.reasons] for related in found]


def test_a_paper_without_a_reason_is_left_out(candidate):
    assert rank(agenda(), [candidate()], TODAY) == ()


def test_what_the_agenda_cites_comes_first(candidate):
    topical = candidate(topics={1: "Vloot"})
    cited = candidate(number="11 111, nr. 3")
    found = rank(
        agenda(topics={1: "Vloot"}, references=frozenset({"11 111, nr. 3"})),
        [topical, cited],
        TODAY,
    )
    assert keys(found) == [["cited"], ["shared_topics"]]
    assert found[1].reasons[0].details == (("topics", "Vloot"),)


def test_a_meeting_the_agenda_speaks_of_counts_as_cited(candidate):
    spoken_of = Meeting("EU", ("Milieu",), dt.date(2031, 2, 1))
    found = rank(agenda(mentions=(spoken_of,)), [candidate(meeting=spoken_of)], TODAY)
    assert keys(found) == [["mentioned_meeting"]]


@pytest.mark.parametrize(
    ("formats", "key"), [(("Defensie",), "same_series"), (("Milieu",), "same_organisation")]
)
def test_the_series_counts_for_more_than_the_organisation(candidate, formats, key):
    earlier = Meeting("NAVO", formats, dt.date(2031, 2, 1))
    assert keys(rank(agenda(), [candidate(meeting=earlier)], TODAY)) == [[key]]


def test_papers_of_one_dossier_belong_together(candidate):
    found = rank(
        agenda(numbers=frozenset({"22 222, nr. 9"})), [candidate(number="22 222, nr. 4")], TODAY
    )
    assert keys(found) == [["same_dossier"]]
    assert found[0].reasons[0].details == (("dossier", "22 222"),)


def test_among_equals_the_newest_comes_first(candidate):
    old, new = candidate("2031-01-01", topics={1: "V"}), candidate("2031-02-01", topics={1: "V"})
    found = rank(agenda(topics={1: "V"}), [old, new], TODAY)
    assert [related.document.id for related in found] == [new.document.id, old.document.id]


@pytest.mark.parametrize(
    ("day", "earlier"),
    [
        ("2031-06-01", True),
        ("2031-06-02", False),
        ("2031-06-10", False),
        (None, True),
    ],
)
def test_only_what_was_there_today_is_earlier(candidate, day, earlier):
    assert is_earlier(candidate(day), MEETING, TODAY) is earlier


def test_nothing_of_the_meetings_first_day_is_earlier_however_late_it_is(candidate):
    late = dt.date(2032, 1, 1)
    assert not is_earlier(candidate("2031-06-10"), MEETING, late)
    assert is_earlier(candidate("2031-06-09"), MEETING, late)


def test_a_paper_of_the_meeting_itself_is_not_earlier(candidate):
    assert not is_earlier(candidate("2031-05-01", meeting=MEETING), MEETING, TODAY)


def test_a_meeting_without_a_day_takes_what_was_there(candidate):
    someday = Meeting("NAVO", ("Defensie",))
    assert is_earlier(candidate("2031-06-01"), someday, TODAY)
    assert not is_earlier(candidate("2031-06-02"), someday, TODAY)
