"""A house's own template: its form is used, what it lacks is made or named."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from briefer.briefing.compose import compose
from briefer.briefing.house_sheet import sheet_of
from briefer.briefing.house_style import CELL
from briefer.briefing.house_template import NEEDED, opened
from briefer.briefing.word import Form, to_docx
from briefer.errors import (
    TemplateError,
    TemplateLockedError,
    TemplateMacrosError,
    TemplateStylesError,
)
from briefer.wording import load

NL = load("nl")


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.fixture
def house():
    """A template with red headings, a header, and text that explains how to use it."""
    document = docx.Document()
    document.styles["Heading 1"].font.color.rgb = RGBColor(200, 0, 0)
    document.styles["Normal"].font.size = Pt(10)
    document.sections[0].header.paragraphs[0].text = "Ministerie van Voorbeelden"
    document.sections[0].page_width = Pt(500)
    document.add_paragraph("Typ hier uw nota.")
    return document


@pytest.fixture
def written(draft):
    def made(template):
        content = to_docx(compose(draft, NL), NL, Form(template=template))
        return docx.Document(io.BytesIO(content))

    return made


def test_its_styles_pages_and_header_are_used(written, house):
    found = written(saved(house))
    assert found.styles["Heading 1"].font.color.rgb == RGBColor(200, 0, 0)
    assert found.styles["Normal"].font.size == Pt(10)
    assert found.sections[0].page_width == Pt(500)
    assert "Ministerie van Voorbeelden" in [p.text for p in found.sections[0].header.paragraphs]


def test_its_own_text_is_not(written, house):
    assert "Typ hier uw nota." not in [p.text for p in written(saved(house)).paragraphs]


def test_the_marking_comes_above_and_below(written, house):
    section = written(saved(house)).sections[0]
    assert section.header.paragraphs[0].text == "DEPARTEMENTAAL VERTROUWELIJK"
    assert section.footer.paragraphs[-1].text == "DEPARTEMENTAAL VERTROUWELIJK"


def test_another_first_page_is_marked_too(written, house):
    house.sections[0].different_first_page_header_footer = True
    section = written(saved(house)).sections[0]
    assert section.first_page_header.paragraphs[0].text == "DEPARTEMENTAAL VERTROUWELIJK"


def test_what_it_lacks_is_made_from_its_normal(written, house):
    house.styles["Quote"].delete()
    assert written(saved(house)).styles["Quote"].base_style.name == "Normal"


def test_lists_that_it_lacks_have_bullets_and_numbers_in_the_size_of_its_text(house):
    for name in ("List Bullet", "List Bullet 2", "List Number", "List Continue", "Quote"):
        house.styles[name].delete()
    found = opened(saved(house)).styles
    for name, level in (("List Bullet", 1), ("List Bullet 2", 2), ("List Number", 1)):
        style = found[name]
        assert style.element.find(f".//{qn('w:numId')}") is not None
        assert style.paragraph_format.left_indent.cm == pytest.approx(0.63 * level, abs=0.01)
        assert (style.font.size, style.base_style.name) == (None, "Normal")
    assert found["List Continue"].paragraph_format.left_indent.cm == pytest.approx(0.63, abs=0.01)


def test_a_bare_template_is_written_and_measured(written, house):
    # What Word leaves out of a file until it is used: nearly every style, and all lists.
    for style in list(house.styles):
        if style.type is not WD_STYLE_TYPE.PARAGRAPH or style.name in NEEDED:
            continue
        style.delete()
    found = written(saved(house))
    assert {p.style.name for p in found.paragraphs} >= {"Title", "List Bullet", "Heading 2"}
    assert sheet_of(opened(saved(house))).high > 0


def test_the_heading_of_the_contents_has_no_number(house):
    properties = house.styles["Heading 1"].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = 1
    found = opened(saved(house)).styles["TOC Heading"].element
    assert found.find(f".//{qn('w:numId')}").get(qn("w:val")) == "0"


def test_small_text_that_it_lacks_is_in_proportion_to_its_own(house):
    house.styles["Normal"].font.size = Pt(12)
    found = opened(saved(house)).styles
    assert found["footnote text"].font.size == Pt(10)
    # No larger than leaves long words in a table whole.
    assert found[CELL].font.size == Pt(9.5)


@pytest.mark.parametrize(
    ("kept", "other"), [("heading 1", "Kop 1"), ("heading 2", "Heading 2"), ("Title", "Titel")]
)
def test_styles_under_the_names_of_another_program_are_known(written, house, kept, other):
    names = house.styles.element.iterfind(f"{qn('w:style')}/{qn('w:name')}")
    (name,) = (one for one in names if one.get(qn("w:val")) == kept)
    name.set(qn("w:val"), other)
    assert {p.style.name for p in written(saved(house)).paragraphs} >= {
        "Title",
        "Heading 1",
        "Heading 2",
    }


def test_what_gives_a_briefing_its_form_must_be_there(house):
    house.styles["Heading 2"].delete()
    with pytest.raises(TemplateStylesError) as caught:
        opened(saved(house))
    assert caught.value.details["styles"] == "Heading 2"


def test_every_needed_style_is_a_paragraph_style():
    styles = docx.Document().styles
    assert all(styles[name].type is WD_STYLE_TYPE.PARAGRAPH for name in NEEDED)


def test_a_template_file_of_word_is_taken(written, house):
    content = saved(house)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            part = source.read(name).replace(b"document.main+xml", b"template.main+xml")
            target.writestr(name, part)
    assert written(packed.getvalue()).paragraphs


@pytest.mark.parametrize("content", [b"", b"geen zip", b"PK\x03\x04rest"])
def test_what_is_no_word_file_is_refused(content):
    with pytest.raises(TemplateError):
        opened(content)


def repacked(content, change):
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return packed.getvalue()


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("change", [b"", b"<w:x", b"<y/>"])
def test_a_damaged_file_is_refused(house, part, change):
    damaged = repacked(saved(house), lambda name, held: change if name == part else held)
    with pytest.raises((TemplateError, TemplateStylesError)):
        opened(damaged)


def test_a_file_with_macros_is_refused(house):
    macros = b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with pytest.raises(TemplateMacrosError):
        opened(repacked(saved(house), lambda _, held: held.replace(plain, macros)))


def test_a_file_with_a_password_is_told_from_one_that_is_no_word_file():
    with pytest.raises(TemplateLockedError):
        opened(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512))


def test_a_file_that_unpacks_to_more_than_any_template_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("word/document.xml", b" " * 50_000_001)
    with pytest.raises(TemplateError):
        opened(packed.getvalue())


def test_a_zip_that_is_no_word_file_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("brief.txt", "x")
    with pytest.raises(TemplateError):
        opened(packed.getvalue())
