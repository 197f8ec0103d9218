"""A Word file read back: words, notes and places, without what tracking took away."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.return_lines import Note, joined, lines_of, plain, same_own_text
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


def words(*spans):
    return Paragraph(spans)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (words(Span("Zie  "), Span("de", bold=True), Span(" “brief”.\n")), True),
        (words(Span("Zie "), Span("d", bold=True), Span("e", bold=True), Span(' "brief".')), True),
        (words(Span("Zie "), Span("de "), Span('"brief".')), False),
        (words(Span("Zie\n"), Span("de", bold=True), Span(' "brief".')), False),
        (
            words(Span("Zie "), Span("de", bold=True, target="https://a.nl"), Span(' "brief".')),
            False,
        ),
    ],
)
def test_own_text_is_the_same_with_its_letters_and_lines_whatever_its_runs(other, same):
    own = words(Span("Zie "), Span("de", bold=True), Span(' "brief".'))
    assert same_own_text(own, other) is same


def test_an_address_is_the_same_however_it_is_written_out():
    one, other = (words(Span("a", target=t)) for t in ("https://a.nl", "https://a.nl/"))
    assert same_own_text(one, other)


def test_runs_of_one_form_are_one_and_white_between_takes_no_form_away():
    parts = (Span("a", bold=True), Span(" "), Span("b", bold=True), Span("c"), Span("d\n\n"))
    assert joined(parts) == (Span("a b", bold=True), Span("cd"))


def test_what_was_begun_on_a_line_of_its_own_in_a_cell_is_part_of_what_stands_above(document):
    cell = document.add_table(rows=1, cols=2).rows[0].cells[1]
    cell.text = "een"
    cell.add_paragraph("")
    cell.add_paragraph("twee")
    found = [line for line in lines_of(document) if line.table]
    assert [(line.column, line.words.text) for line in found] == [(1, ""), (2, "een\ntwee")]
