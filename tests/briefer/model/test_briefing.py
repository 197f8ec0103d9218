"""What a briefing tells about itself."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.briefing import Briefing, Chapter, DueCommitment
from briefer.model.document import Commitment, Deadline, Kind, Meeting
from briefer.model.records import DocumentRecord, Filed, MeetingRecord, State, TopicRecord

DAY = dt.date(2031, 5, 1)
TOPIC = TopicRecord(1, "Schepen")


def promise(number, *days):
    at = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    paper = DocumentRecord(
        number, "", "", "txt", Kind.KAMERBRIEF, "", DAY, DAY, None, None, 0, at
    )  # fmt: skip
    deadline = Deadline("ooit", *days) if days else None
    return Filed(number, paper, None, Commitment("…", None, "", 0.9, deadline=deadline))


@pytest.mark.parametrize(("days", "overdue"), [(None, False), (0, False), (-1, False), (1, True)])
def test_only_past_its_day_is_overdue(days, overdue):
    due = DueCommitment(promise(1), State.OPENSTAAND, DAY, days)
    assert due.overdue is overdue


def test_the_telling_that_gave_the_term_is_where_it_was_postponed():
    first, second, third = promise(1, dt.date(2031, 4, 1)), promise(2, DAY), promise(3, DAY)
    due = DueCommitment(first, State.OPENSTAAND, DAY, retold=(second, third))
    assert due.postponed == second
    assert due.deadline == second.item.deadline


def test_a_promise_that_keeps_its_term_is_not_postponed():
    first = promise(1, DAY)
    due = DueCommitment(first, State.OPENSTAAND, DAY, retold=(promise(2, DAY),))
    assert due.postponed is None
    assert due.deadline == first.item.deadline


def test_without_a_term_nothing_is_postponed():
    due = DueCommitment(promise(1), State.OPENSTAAND, retold=(promise(2),))
    assert (due.postponed, due.deadline) == (None, None)


def test_a_gap_is_a_topic_without_a_position():
    general, topic = Chapter(None, ""), Chapter(TOPIC, "Schepen")
    assert (general.gap, topic.gap) == (False, True)
    briefing = Briefing(MeetingRecord(1, Meeting("NAVO")), DAY, "", chapters=(general, topic))
    assert briefing.agenda == (topic,)
    assert briefing.gaps == ("Schepen",)


def test_what_is_compared_is_the_paper_before():
    assert Chapter(TOPIC, "Schepen").compared is None
    earlier = promise(4)
    assert Chapter(TOPIC, "Schepen", earlier=(earlier,)).compared == earlier.document
