"""What the start page says, in words, of each sort of thing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.document import Meeting
from briefer.planning import Lately, Opened, Proposal, Start
from ui.desk import Contents
from ui.start.rows import MOST_PAST, Shown, key_of, meeting_row, rows_of

AT = dt.datetime(2030, 5, 9, 12, tzinfo=dt.UTC)


def titles(rows):
    return [row.title for row in rows if row.record is None]


def badges(one, wording):
    return [badge.text for badge in meeting_row(one, wording).badges]


def test_a_meeting_ahead_tells_how_ready_it_is(make, dutch):
    one = replace(make.overview(), fresh=3)
    assert badges(one, dutch) == [
        "over 4 dagen",
        "1 van 2 onderwerpen met standpunt",
        "2 toezeggingen te laat",
        "3 nieuwe stukken",
    ]


def test_a_meeting_that_was_looked_at_and_has_nothing_new_does_not_speak_of_it(make, english):
    assert badges(replace(make.overview(gaps=0, overdue=0), fresh=0), english) == [
        "in 4 days",
        "2 of 2 topics with a position",
    ]


def test_a_meeting_that_is_not_counted_yet_is_not_called_ready(make, dutch):
    bare = replace(make.overview(gaps=0, overdue=0), topics=0, counted=False)
    assert badges(bare, dutch) == ["over 4 dagen"]


def test_a_meeting_nobody_looked_at_says_so(make, dutch):
    assert badges(make.overview(gaps=0, overdue=0), dutch)[-1] == "nog niet bekeken"


def test_a_meeting_without_papers_says_so(make, dutch):
    one = make.overview(gaps=0, overdue=0)
    bare = replace(one, topics=0, record=replace(one.record, documents=0))
    assert badges(bare, dutch) == ["over 4 dagen", "nog geen stukken"]


def test_a_meeting_that_has_been_has_no_badges(make, dutch):
    assert badges(make.overview(upcoming=False, overdue=0), dutch) == []


def test_without_a_meeting_ahead_the_page_says_what_to_do(dutch):
    rows = rows_of(Shown(Contents()), dutch)
    assert [row.title for row in rows] == [
        "Komende vergaderingen",
        dutch("planning.start.none_ahead"),
    ]


def test_every_sort_stands_under_its_heading_in_the_order_of_the_day(make, words):
    paper = make.record()
    proposal = Proposal(Meeting("EU", (), dt.date(2030, 6, 1)), "Verslag", paper=paper)
    recent = (
        Lately(Opened.PAPER, AT, document=paper),
        Lately(Opened.DRAFT, AT, meeting=make.meeting()),
    )
    past = make.overview(2, upcoming=False, overdue=0)
    contents = Contents((make.overview(), past), (paper,), waiting=3)
    shown = Shown(contents, Start(recent, (proposal,)), overdue=2)
    rows = rows_of(shown, words)
    keys = ("ahead", "waiting", "announced", "recent", "past")
    assert titles(rows) == [words(f"planning.start.{key}") for key in keys]
    assert len({key_of(row.record) for row in rows if row.record is not None}) == 7


def test_only_some_of_many_meetings_past_are_shown(make, dutch):
    many = tuple(make.overview(n, upcoming=False, overdue=0) for n in range(10_000))
    rows = rows_of(Shown(Contents(many)), dutch)
    assert sum(getattr(row.record, "record", None) is not None for row in rows) == MOST_PAST


@pytest.mark.parametrize("sort", [Opened.MEETING, Opened.DRAFT])
def test_what_was_opened_tells_what_it_is_and_when(make, english, sort):
    shown = Shown(Contents(), Start((Lately(sort, AT, meeting=make.meeting()),)))
    row = rows_of(shown, english)[-1]
    assert row.subtitle.startswith(
        ("meeting" if sort is Opened.MEETING else "briefing") + " · 9 May"
    )
