"""How high a line of a style is, and on how many lines a text comes."""

from __future__ import annotations

import docx
import pytest
from docx.shared import Pt

from briefer.briefing.house_style import dress
from briefer.briefing.line_heights import lines_of, size_of, spacing_of


@pytest.fixture
def document():
    made = docx.Document()
    dress(made, "nl")
    return made


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
