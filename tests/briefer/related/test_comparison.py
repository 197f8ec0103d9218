"""Meetings side by side."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.comparison import Change
from briefer.model.document import Kind, Meeting, Position
from briefer.model.records import DocumentRecord, Filed, MeetingRecord, TopicRecord
from briefer.model.source import Passage
from briefer.related.comparison import compare

AT = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
SHIPS, FOREST = TopicRecord(1, "Schepen"), TopicRecord(2, "Bossen")
MARCH, JUNE, AUTUMN = (
    MeetingRecord(n, Meeting("NAVO", ("Defensie",), dt.date(2030, month, 1)))
    for n, month in ((1, 3), (2, 6), (3, 10))
)


def said(number, meeting, topic, text):
    document = DocumentRecord(
        meeting.id, "0" * 64, "x.pdf", "pdf", Kind.VERSLAG, "x", None, None, None, meeting.id, 1, AT
    )
    passage = Passage("0" * 64, number, 0, len(text), text, 1, 1)
    item = Position(text, passage, "", 0.9)
    return Filed(number, document, topic.id if topic else None, item)


@pytest.fixture
def comparison():
    return compare(
        [JUNE, MARCH],
        {
            1: [
                said(1, MARCH, SHIPS, "Nederland steunt de bouw van twee schepen."),
                said(2, MARCH, FOREST, "Het kabinet wil meer bos."),
                said(3, MARCH, SHIPS, "Voor de werf is geen geld."),
            ],
            2: [
                said(4, JUNE, None, "Nederland gaat met vertrouwen."),
                said(5, JUNE, SHIPS, "Nederland steunt de bouw van drie schepen."),
            ],
        },
        [SHIPS, FOREST],
    )


def test_the_earliest_meeting_is_the_first_column(comparison):
    assert comparison.meetings == (MARCH, JUNE)


def test_topics_come_as_the_latest_meeting_has_them_and_general_remarks_last(comparison):
    assert [row.topic for row in comparison.rows] == [SHIPS, FOREST, None]


def test_renderings_of_one_position_stand_on_one_line(comparison):
    first, second = comparison.rows[0].lines
    assert [p.id for p in first.positions] == [1, 5]
    assert [p and p.id for p in second.positions] == [3, None]


def test_what_changed_is_marked_in_the_later_one(comparison):
    before, after = comparison.rows[0].lines[0].pieces
    assert before == ()
    changed = [(p.change, p.text.strip()) for p in after if p.change is not Change.KEPT]
    assert changed == [(Change.DROPPED, "twee"), (Change.ADDED, "drie")]


def test_a_meeting_that_skipped_it_breaks_no_line():
    found = compare(
        [MARCH, JUNE, AUTUMN],
        {
            1: [said(1, MARCH, SHIPS, "Nederland steunt de bouw van twee schepen.")],
            3: [said(2, AUTUMN, SHIPS, "Nederland steunt de bouw van vier schepen.")],
        },
        [SHIPS],
    )
    (line,) = found.rows[0].lines
    assert [p and p.id for p in line.positions] == [1, None, 2]
    assert line.pieces[2]


def test_each_position_stands_on_one_line_only(comparison):
    shown = [p.id for row in comparison.rows for line in row.lines for p in line.positions if p]
    assert sorted(shown) == [1, 2, 3, 4, 5]


def test_what_other_papers_call_otherwise_stands_in_the_row_of_the_topic_akin_to_it():
    fleet = TopicRecord(3, "Schepen en werven")
    found = compare(
        [MARCH, JUNE],
        {
            1: [said(1, MARCH, SHIPS, "Nederland is terughoudend over de bouw van schepen.")],
            2: [said(2, JUNE, fleet, "Nederland steunt de bouw van drie schepen.")],
        },
        [SHIPS, fleet],
        {1: {3}, 3: {1}},
    )
    (row,) = found.rows
    assert (row.topic, row.related) == (fleet, (SHIPS,))
    assert {p.id for line in row.lines for p in line.positions if p} == {1, 2}


def test_topics_that_one_paper_tells_apart_keep_rows_of_their_own():
    fleet = TopicRecord(3, "Schepen en werven")
    june = [
        said(2, JUNE, fleet, "Nederland steunt de bouw van drie schepen."),
        said(3, JUNE, SHIPS, "Het kabinet wil de oude schepen verkopen."),
    ]
    found = compare([MARCH, JUNE], {1: [], 2: june}, [SHIPS, fleet], {1: {3}, 3: {1}})
    assert [(row.topic, row.related) for row in found.rows] == [(fleet, ()), (SHIPS, ())]
