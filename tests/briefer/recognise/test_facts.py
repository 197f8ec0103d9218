from __future__ import annotations

import datetime as dt

from briefer.model.document import Kind, Meeting
from briefer.recognise.facts import PaperFacts

MEETING = Meeting("EU", ("Milieu",), dt.date(2031, 5, 3), dt.date(2031, 5, 4))


def test_deadlines_are_counted_from_the_papers_own_date():
    assert PaperFacts(Kind.VERSLAG, dt.date(2031, 5, 9), MEETING).day == dt.date(2031, 5, 9)


def test_a_paper_without_a_date_counts_from_the_last_day_of_its_meeting():
    assert PaperFacts(Kind.VERSLAG, None, MEETING).day == dt.date(2031, 5, 4)


def test_a_paper_without_any_date_counts_from_no_day():
    assert PaperFacts(Kind.VERSLAG).day is None
