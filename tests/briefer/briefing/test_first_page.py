"""The room on the first page, reckoned from the styles."""

from __future__ import annotations

import docx
import pytest
from docx.shared import Pt

from briefer.briefing.first_page import (
    line_height,
    lines_of,
    room_for_contents,
    size_of,
    spacing_of,
)
from briefer.briefing.house_style import dress


@pytest.fixture
def document():
    made = docx.Document()
    dress(made, "nl")
    return made


def test_what_stands_above_the_contents_takes_room(document):
    assert room_for_contents(document) is None
    document.add_paragraph("Inhoud", style="TOC Heading")
    alone = room_for_contents(document)
    title = document.paragraphs[0].insert_paragraph_before("Briefing", style="Title")
    short = room_for_contents(document)
    assert short == pytest.approx(alone - line_height(document, "Title"))
    title.add_run(" van een vergadering met een lange naam")
    assert room_for_contents(document) < short
    table = document.add_table(2, 2)
    title._p.addnext(table._tbl)
    assert room_for_contents(document) < short - 2 * 9


def test_a_style_is_as_its_base_or_as_the_document_says(document):
    document.styles["toc 1"].font.size = None
    assert size_of(document, "toc 1") == 9
    document.styles["toc 1"].paragraph_format.line_spacing = None
    assert spacing_of(document, "toc 1") == pytest.approx(1.2)
    document.styles["toc 1"].paragraph_format.line_spacing = Pt(18)
    assert spacing_of(document, "toc 1") == pytest.approx(18 / (9 * 1.22))


def test_a_long_text_comes_on_more_lines():
    assert lines_of("Kop", 9, 453) == 1
    assert lines_of("k" * 80, 9, 453) == 2
