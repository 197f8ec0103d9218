"""The look: one font, a marking on every page, properties without traces."""

from __future__ import annotations

import io

import docx
import pytest

from briefer.briefing import house_style
from briefer.briefing.compose import compose
from briefer.briefing.house_style import Edition
from briefer.briefing.word import Form, to_docx
from briefer.wording import load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize(("language", "code"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_text_is_in_the_language_of_the_briefing(opened, language, code):
    defaults = opened(language).xml("word/styles.xml").find(f"{W}docDefaults")
    assert {lang.get(f"{W}val") for lang in defaults.iter(f"{W}lang")} == {code}


def test_the_marking_is_at_the_top_and_bottom_of_every_page(opened):
    section = opened().document.sections[0]
    marking = "DEPARTEMENTAAL VERTROUWELIJK"
    assert section.header.paragraphs[0].text == marking
    assert section.footer.paragraphs[0].text == f"{marking}\tPagina 1 van 1"
    assert not section.different_first_page_header_footer


def test_the_properties_say_what_and_when_and_nothing_of_the_machine(opened):
    properties = opened().document.core_properties
    assert properties.title == "Briefing NAVO Defensie, 10 en 11 juni 2031"
    assert properties.author == properties.last_modified_by == "Briefer"
    assert properties.created.date().isoformat() == "2031-06-01"
    assert properties.comments == ""


def test_headings_stay_with_what_follows(opened):
    styles = opened().document.styles
    assert all(styles[f"Heading {n}"].paragraph_format.keep_with_next for n in (1, 2, 3, 4))


def test_there_is_one_font(opened):
    styles = opened().document.styles
    assert {styles[name].font.name for name in ("Normal", "Heading 1", "Quote", "Footer")} == {
        "Verdana"
    }


def test_tables_have_a_description_and_whole_rows(opened):
    file = opened()
    assert len(file.all("tblCaption")) == len(file.all("tbl")) == 3
    assert len(file.all("cantSplit")) == len(file.all("tr"))


def test_the_page_is_a4(opened):
    section = opened().document.sections[0]
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (21.0, 29.7)


def test_the_reading_edition_is_larger_and_wider(draft):
    wording = load("nl")
    content = to_docx(compose(draft, wording), wording, Form(Edition.READING))
    normal = docx.Document(io.BytesIO(content)).styles["Normal"]
    assert (normal.font.size.pt, normal.paragraph_format.line_spacing) == (12, 1.5)


def test_what_a_house_sets_in_for_text_is_not_set_in_for_cells_and_notes():
    document = docx.Document()
    document.styles["Normal"].paragraph_format.first_line_indent = docx.shared.Cm(1)
    house_style.add_missing_styles(document)
    for name in (house_style.CELL, "footnote text", "toc 1"):
        assert document.styles[name].paragraph_format.first_line_indent == 0
