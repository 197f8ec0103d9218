"""The room on the first page, reckoned from the styles."""

from __future__ import annotations

import docx
import pytest

from briefer.briefing.first_page import room_for_contents
from briefer.briefing.house_style import dress
from briefer.briefing.line_heights import line_height


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
