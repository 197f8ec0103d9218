"""The contents: one field, each entry a link, no page number made up."""

from __future__ import annotations

import docx
from docx.oxml.ns import qn

from briefer.briefing.contents import Entry, draw_in, write_contents
from briefer.briefing.house_style import CELL, Edition, dress


def written():
    document = docx.Document()
    dress(document, "nl")
    after = document.add_heading("Een", 1)
    write_contents(after, [Entry("Een", 1, "a"), Entry("Twee", 2, "b")])
    return document


def test_entries_stand_before_the_text_in_their_level():
    lines = [(p.style.name, p.text) for p in written().paragraphs]
    assert lines == [("toc 1", "Een"), ("toc 2", "Twee"), ("Heading 1", "Een")]


def test_the_field_is_opened_and_closed_once():
    body = written().element
    kinds = [c.get(qn("w:fldCharType")) for c in body.iter(qn("w:fldChar"))]
    assert kinds == ["begin", "separate", "end"]


def test_each_entry_is_a_link():
    anchors = [link.get(qn("w:anchor")) for link in written().element.iter(qn("w:hyperlink"))]
    assert anchors == ["a", "b"]


def test_an_entry_may_be_in_another_language():
    document = docx.Document()
    dress(document, "en")
    write_contents(document.add_paragraph("x"), [Entry("Schepen", 1, "a", "nl-NL")])
    assert [lang.get(qn("w:val")) for lang in document.element.iter(qn("w:lang"))] == ["nl-NL"]


def test_without_entries_there_are_no_contents():
    document = docx.Document()
    write_contents(document.add_paragraph("x"), [])
    assert len(document.paragraphs) == 1


def first_page(edition=Edition.OFFICE):
    document = docx.Document()
    dress(document, "nl", edition)
    document.add_paragraph("Briefing NAVO-Top", style="Title")
    document.add_paragraph("14 juni 2021", style="Subtitle")
    for row in document.add_table(6, 2).rows:
        for cell in row.cells:
            cell.paragraphs[0].style = CELL
    document.add_paragraph("Inhoud", style="TOC Heading")
    return document


def test_long_contents_are_drawn_in_and_short_ones_stay():
    document = first_page()
    style = document.styles["toc 2"]
    draw_in(document, ["Kop"] * 31)
    assert style.font.size.pt == 9
    draw_in(document, [*["Kop"] * 30, "Een heel lange kop die op twee regels komt " * 2])
    assert (style.font.size.pt, style.paragraph_format.space_after.pt) == (9, 0)
    draw_in(document, ["Kop"] * 45)
    assert style.font.size.pt == 8


def test_in_the_edition_for_the_car_no_more_than_is_needed():
    document = first_page(Edition.READING)
    style = document.styles["toc 1"]
    draw_in(document, ["Kop"] * 15)
    assert style.font.size.pt == 12
    draw_in(document, ["Kop"] * 34)
    assert 8 <= style.font.size.pt < 12


def test_a_file_without_contents_is_left_alone():
    document = docx.Document()
    dress(document, "nl")
    draw_in(document, ["Kop"] * 90)
    assert document.styles["toc 1"].font.size.pt == 9
