"""Records as lines: what a person reads on the terminal."""

import datetime as dt

import pytest

from briefer.cli import lines
from briefer.model.document import Document, Kind, Meeting, Question
from briefer.model.records import MeetingRecord, TopicRecord
from briefer.model.source import Passage, SourceFile
from briefer.wording import load
from briefer.workflows import MeetingOverview

NL = load("nl")
COUNCIL = MeetingRecord(4, Meeting("EU", ("Algemene Zaken",), dt.date(2031, 6, 7)), documents=2)


@pytest.mark.parametrize(
    ("upcoming", "days", "told"),
    [
        (True, 18, "over 18 dagen"),
        (True, 1, "morgen"),
        (True, 0, "vandaag"),
        (False, None, "geweest"),
    ],
)
def test_a_meeting_tells_how_long_to_go(upcoming, days, told):
    line = lines.meeting(MeetingOverview(COUNCIL, upcoming, days, topics=1), NL)

    assert told in line
    assert "Raad Algemene Zaken, 7 juni 2031" in line


def test_a_meeting_tells_only_what_asks_for_attention():
    ready = lines.meeting(MeetingOverview(COUNCIL, True, 3, topics=2), NL)
    not_ready = lines.meeting(MeetingOverview(COUNCIL, True, 3, 2, gaps=1, overdue=2), NL)

    assert "zonder standpunt" not in ready
    assert "1 onderwerp zonder standpunt" in not_ready
    assert "2 toezeggingen te laat" in not_ready


@pytest.mark.parametrize(("page", "told"), [(3, "blz. 3"), (None, "alinea 7")])
def test_a_place_is_a_page_else_a_paragraph(page, told):
    assert lines.place(Passage("0" * 64, 1, 0, 1, "x", page, 7), NL) == told


def test_a_topic_with_one_heading_is_told_by_its_name_alone():
    assert lines.topic(TopicRecord(2, "Sahel", ("Sahel",)), NL).strip() == "2  Sahel"


def test_a_question_without_an_answer_says_so():
    passage = Passage("0" * 64, 0, 0, 5, "Wat?", None, 1)
    asked = (
        Question(1, "VVD", None, (passage,), (passage,)),
        Question(2, "", None, (passage,), ()),
    )
    paper = Document(SourceFile("0" * 64, "a.txt", "txt", 1), Kind.OVERIG, "A", questions=asked)
    assert lines.inspected(paper, NL).splitlines()[-2:] == [
        "  – 1. VVD: Wat?",
        "  – 2. Wat? (in dit stuk nog niet beantwoord)",
    ]
