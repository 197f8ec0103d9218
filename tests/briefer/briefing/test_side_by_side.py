"""Meetings side by side on paper."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT

from briefer.briefing.side_by_side import compose_comparison
from briefer.briefing.word import to_docx
from briefer.model.comparison import Change, Comparison, Line, Piece, TopicRow
from briefer.model.manuscript import Table
from briefer.model.records import MeetingRecord, TopicRecord
from briefer.wording import load

NL = load("nl")


@pytest.fixture
def manuscript(dossier, briefing):
    old, new = dossier.positions[:2]
    pieces = (Piece("Nederland steunt ", Change.KEPT), Piece("drie", Change.ADDED))
    lines = (Line((old, new), ((), pieces)), Line((None, dossier.positions[3]), ((), ())))
    meetings = tuple(MeetingRecord(n, meeting) for n, meeting in sorted(dossier.meetings.items()))
    rows = (TopicRow(TopicRecord(1, "Schepen"), lines), TopicRow(None, lines[:1]))
    return compose_comparison(Comparison(meetings, rows), NL, briefing.today, "Ongerubriceerd")


@pytest.fixture
def table(manuscript):
    return next(e for e in manuscript.elements if isinstance(e, Table))


def test_each_meeting_has_its_column(table):
    assert table.header == (
        "NAVO Defensie, 10 en 11 juni 2031",
        "NAVO Defensie, 10 en 11 februari 2031",
    )


def test_every_position_has_its_source_and_an_empty_place_says_so(table):
    first, second = table.rows
    assert [len(cell[0].sources) for cell in first] == [1, 1]
    assert second[0][0].text == "–"


def test_what_was_added_is_marked(table):
    spans = table.rows[0][1][0].spans
    assert [(span.text, span.underlined) for span in spans] == [
        ("Nederland steunt ", False),
        ("drie", True),
    ]


def test_a_condition_filled_in_by_hand_stands_below_its_sentence(dossier, briefing):
    said = dossier.positions[0]
    said = replace(said, item=replace(said.item, condition="tenzij het regent"))
    rows = (TopicRow(None, (Line((said, None), ((), ())),)),)
    meetings = tuple(MeetingRecord(n, meeting) for n, meeting in sorted(dossier.meetings.items()))
    made = compose_comparison(Comparison(meetings, rows), NL, briefing.today, "Ongerubriceerd")
    sentence, noted = next(e for e in made.elements if isinstance(e, Table)).rows[0][0]
    assert sentence.text == said.item.text
    assert noted.text.endswith(": tenzij het regent")
    assert noted.sources == sentence.sources


def test_the_pages_lie_on_their_side(manuscript):
    section = docx.Document(io.BytesIO(to_docx(manuscript, NL))).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height
