"""Elements as they come on the page of a Word document."""

from __future__ import annotations

import base64

import docx
import pytest
from docx.oxml.ns import qn

from briefer.briefing import house_style
from briefer.briefing.house_style import dress
from briefer.briefing.page import Page
from briefer.model.manuscript import (
    Contents,
    Heading,
    Look,
    Paragraph,
    Picture,
    Source,
    Span,
    Table,
    Voice,
)
from briefer.model.source import Passage

LAST = -1
SOURCE = Source(1, "Bron 1: het stuk.", "Bron 1", Passage("0" * 64, 0, 0, 3, "Een", 1, 1))


def words(text, look=Look.BODY, **more):
    return Paragraph((Span(text),), look, **more)


def cell(text):
    return (words(text),)


@pytest.fixture
def last(page):
    """The last paragraph after writing these elements."""

    def written(*elements):
        for element in elements:
            page.write(element)
        return page.document.paragraphs[LAST]

    return written


@pytest.mark.parametrize("look", Look)
def test_every_look_has_a_style_of_the_document(last, look):
    assert last(words("Een", look)).text == "Een"


def test_bold_and_italic_are_kept(last):
    found = last(Paragraph((Span("vet", bold=True), Span("schuin", italic=True), Span("gewoon"))))
    assert [(r.bold, r.italic) for r in found.runs] == [(True, None), (None, True), (None, None)]


def test_words_of_another_language_are_marked(last):
    found = last(Paragraph((Span("own"), Span("other", Voice.PAPER, "en"))))
    languages = [run._r.findall(f".//{qn('w:lang')}") for run in found.runs]
    assert [[one.get(qn("w:val")) for one in marks] for marks in languages] == [[], ["en-GB"]]


def test_a_statement_ends_with_the_mark_of_its_note(last):
    found = last(words("Een", sources=(SOURCE,)))
    assert found.runs[LAST]._r.find(qn("w:footnoteReference")) is not None


def test_a_link_leads_to_the_bookmark_of_its_heading(last):
    found = last(
        Heading((Span("Een"),), 1, "een"), Paragraph((Span("daar", target="#een"),), Look.BULLET)
    )
    link = found._p.find(qn("w:hyperlink"))
    assert link.get(qn("w:anchor")) == "een"


def test_an_address_outside_is_a_link_of_the_file(page, last):
    found = last(Paragraph((Span("daar", target="https://example.org/"),)))
    number = found._p.find(qn("w:hyperlink")).get(qn("r:id"))
    assert page.document.part.rels[number].target_ref == "https://example.org/"


@pytest.mark.parametrize(
    ("level", "style"), [(0, "List Bullet"), (1, "List Bullet 2"), (9, "List Bullet 3")]
)
def test_a_list_in_a_list_has_the_style_for_it(last, level, style):
    assert last(words("Een", Look.BULLET, level=level)).style.name == style


def test_contents_come_before_the_heading_after_them(page, last):
    last(words("Titel", Look.TITLE), Contents("Inhoud"), Heading((Span("Een"),), 1, "een"))
    page.finish()
    found = [(p.style.name, p.text) for p in page.document.paragraphs]
    assert found == [
        ("Title", "Titel"),
        ("TOC Heading", "Inhoud"),
        ("toc 1", "Een"),
        ("Heading 1", "Een"),
    ]


def test_the_heading_row_alone_is_repeated_on_every_page(page):
    page.write(Table("Lijst", (8.0, 8.0), ((cell("a"), cell("b")),), ("Een", "Twee")))
    first, second = page.document.tables[0].rows
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert second._tr.trPr.find(qn("w:tblHeader")) is None


def test_no_row_is_broken_over_pages(page):
    page.write(Table("Lijst", (8.0, 8.0), ((cell("a"), cell("b")),), ("Een", "Twee")))
    rows = page.document.tables[0].rows
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_a_cell_holds_all_its_paragraphs(page):
    page.write(Table("Lijst", (16.0,), (((words("Een"), words("Twee")),),)))
    assert page.document.tables[0].rows[0].cells[0].text == "Een\nTwee"


def test_what_follows_a_table_keeps_its_distance(last):
    after = last(Table("Lijst", (16.0,), ((cell("Een"),),)), words("Daarna"))
    assert after.paragraph_format.space_before.pt > 0


PICTURE = Picture('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', "In woorden")
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def test_a_picture_that_cannot_be_drawn_here_is_told_in_words(last):
    assert last(PICTURE).text == "In woorden"


def test_a_picture_says_what_it_shows():
    document = docx.Document()
    dress(document, "nl")
    Page(document, "nl", lambda _svg: DOT).write(PICTURE)
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "In woorden"


@pytest.mark.parametrize(("margin", "fits"), [(2.5, 16.0), (6.0, 9.0)])
def test_a_table_and_a_picture_are_never_wider_than_the_text(margin, fits):
    document = docx.Document()
    section = document.sections[0]
    section.page_width = docx.shared.Cm(21)
    section.left_margin = section.right_margin = docx.shared.Cm(margin)
    house_style.add_missing_styles(document)
    page = Page(document, "nl")
    words = Paragraph((Span("woord"),))
    page.write(Table("Tabel", (4.0, 12.0), (((words,), (words,)),), ("een", "twee")))
    widths = [cell.width.cm for cell in document.tables[0].rows[1].cells]
    assert sum(widths) == pytest.approx(fits, abs=0.02)
    assert widths[1] == pytest.approx(widths[0] * 3, abs=0.02)
