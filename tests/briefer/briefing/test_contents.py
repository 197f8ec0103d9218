"""The contents: one field, each entry a link, no page number made up."""

from __future__ import annotations

import docx
from docx.oxml.ns import qn

from briefer.briefing.contents import Entry, draw_in, write_contents
from briefer.briefing.house_style import dress


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


def test_long_contents_are_drawn_in_and_short_ones_stay():
    document = docx.Document()
    dress(document, "nl")
    style = document.styles["toc 2"]
    draw_in(document, ["Kop"] * 31)
    assert style.font.size.pt == 9
    draw_in(document, [*["Kop"] * 30, "Een heel lange kop die op twee regels komt " * 2])
    assert (style.font.size.pt, style.paragraph_format.space_after.pt) == (8, 0)
