"""A Word file read back: words, notes and places, without what tracking took away."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.return_lines import Note, lines_of, plain
from briefer.briefing.word import to_docx
from briefer.model.manuscript import Look, Manuscript, Paragraph, Span, Voice
from briefer.wording import load


@pytest.fixture
def document(draft):
    words = (Span("Wij gaan", Voice.STAFF, note="Of niet."), Span(" weg.", Voice.STAFF))
    manuscript = Manuscript("", "", "", "Ongerubriceerd", draft.day, "nl", (Paragraph(words),))
    return docx.Document(io.BytesIO(to_docx(manuscript, load("nl"))))


def test_a_note_is_read_with_the_words_before_it(document):
    (line,) = [line for line in lines_of(document) if line.words.text]
    assert (line.number, line.words.text) == (1, "Wij gaan weg.")
    assert line.notes == (Note("Of niet.", "Wij gaan"),)


def test_a_note_of_which_the_mark_was_deleted_with_tracking_is_gone(document):
    (mark,) = document.element.body.xpath(".//w:footnoteReference")
    run = mark.getparent()
    gone = parse_xml(f'<w:del {nsdecls("w")} w:id="900" w:author="B"/>')
    run.addprevious(gone)
    gone.append(run)
    assert [line.notes for line in lines_of(document) if line.words.text] == [()]


def test_rows_and_tables_are_counted_and_lists_known(document):
    for _ in range(2):
        document.add_table(rows=2, cols=1)
    document.add_paragraph("punt", style="List Bullet")
    lines = [line for line in lines_of(document) if line.table or line.words.text == "punt"]
    assert [(line.table, line.row) for line in lines] == [(1, 1), (1, 2), (2, 3), (2, 4), (0, 0)]
    assert lines[-1].words.look is Look.BULLET


@given(st.text(max_size=40))
def test_words_compare_alike_however_often_they_are_made_plain(text):
    assert plain(plain(text)) == plain(text)
