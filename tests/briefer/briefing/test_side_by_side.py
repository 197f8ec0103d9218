"""Meetings side by side on paper."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT

from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.side_by_side import compose_comparison
from briefer.briefing.web import to_html
from briefer.briefing.word import to_docx
from briefer.model.comparison import Change, Comparison, Line, Piece, TopicRow
from briefer.model.manuscript import Heading, Table
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


def test_every_position_has_its_place_below_it_and_an_empty_one_says_so(table):
    first, second = table.rows
    for cell in first:
        assert len(cell[0].sources) == 1
        assert cell[-1].text == cell[0].sources[0].short
    assert second[0][0].text == "–"


def test_what_one_meeting_alone_holds_stands_together_and_says_so(dossier, briefing, file):
    shared = dossier.positions[:2]
    paper = dossier.own[0]
    alone = [file.position(paper, None, f"Het kabinet wil brug {n}.") for n in range(4)]
    other = file.position(dossier.related[0].document, None, "Nederland wil een sluis.")
    lines = (
        Line(tuple(shared), ((), ())),
        *(Line((None, said), ((), ())) for said in alone),
        Line((other, None), ((), ())),
    )
    meetings = tuple(MeetingRecord(n, meeting) for n, meeting in sorted(dossier.meetings.items()))
    made = compose_comparison(
        Comparison(meetings, (TopicRow(None, lines),)), NL, briefing.today, "Ongerubriceerd"
    )
    table = next(e for e in made.elements if isinstance(e, Table))
    matched, first, second = [[[p.text for p in cell] for cell in row] for row in table.rows]
    assert matched[0][0] == shared[0].item.text
    assert first[0][:2] == ["Alleen hier:", "Nederland wil een sluis."]
    assert first[1][0] == "Alleen hier:"
    assert first[1][1::2] == [said.item.text for said in alone[:3]]
    assert second == [["–"], ["Alleen hier:", alone[3].item.text, second[1][2]]]


def test_the_places_are_of_papers_that_are_listed_and_no_note_is_needed(manuscript):
    *_, papers = (e for e in manuscript.elements if isinstance(e, Table))
    numbers = {row[0][0].text for row in papers.rows}
    cells = [
        cell for e in manuscript.elements if isinstance(e, Table) for r in e.rows for cell in r
    ]
    cited = {str(s.number) for cell in cells for p in cell for s in p.sources}
    assert cited
    assert cited <= numbers
    content = to_docx(manuscript, NL)
    assert not docx.Document(io.BytesIO(content)).element.body.xpath(".//w:footnoteReference")
    assert "[^1]" not in to_markdown(manuscript).decode()
    assert "<sup>" not in to_html(manuscript, NL).decode()


def test_what_was_added_is_marked(table):
    spans = table.rows[0][1][0].spans
    assert [(span.text, span.underlined) for span in spans] == [
        ("Nederland steunt ", False),
        ("drie", True),
    ]


def test_a_condition_filled_in_by_hand_stands_below_its_sentence(dossier, briefing):
    said, other = dossier.positions[:2]
    said = replace(said, item=replace(said.item, condition="tenzij het regent"))
    rows = (TopicRow(None, (Line((said, other), ((), ())),)),)
    meetings = tuple(MeetingRecord(n, meeting) for n, meeting in sorted(dossier.meetings.items()))
    made = compose_comparison(Comparison(meetings, rows), NL, briefing.today, "Ongerubriceerd")
    sentence, noted, place = next(e for e in made.elements if isinstance(e, Table)).rows[0][0]
    assert sentence.text == said.item.text
    assert noted.text.endswith(": tenzij het regent")
    assert noted.sources == sentence.sources
    assert place.text == sentence.sources[0].short


def test_the_pages_lie_on_their_side(manuscript):
    section = docx.Document(io.BytesIO(to_docx(manuscript, NL))).sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width > section.page_height


def test_a_topic_of_one_meeting_is_a_list_without_empty_columns(dossier, briefing):
    said = dossier.positions[0]
    said = replace(said, item=replace(said.item, condition="tenzij het regent"))
    meetings = tuple(MeetingRecord(n, meeting) for n, meeting in sorted(dossier.meetings.items()))
    rows = (TopicRow(TopicRecord(1, "Schepen"), (Line((None, said), ((), ())),)),)
    made = compose_comparison(Comparison(meetings, rows), NL, briefing.today, "Ongerubriceerd")
    (papers,) = (e for e in made.elements if isinstance(e, Table))
    assert papers.header[0] == "Nr."
    start = next(n for n, e in enumerate(made.elements) if isinstance(e, Heading))
    meeting, sentence, noted = made.elements[start + 1 : start + 4]
    assert meeting.text == f"Alleen bij {NL.meeting(meetings[1].meeting)}"
    assert sentence.text == f"{said.item.text} ({sentence.sources[0].short})"
    assert noted.text.endswith(": tenzij het regent")
    assert not sentence.noted
    assert not noted.noted
