"""A house's own template: its form is used, what it lacks is made or named."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt, RGBColor

from briefer.briefing.compose import compose
from briefer.briefing.house_template import NEEDED, opened
from briefer.briefing.word import Form, to_docx
from briefer.errors import TemplateError, TemplateStylesError
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


def test_a_zip_that_is_no_word_file_is_refused():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        target.writestr("brief.txt", "x")
    with pytest.raises(TemplateError):
        opened(packed.getvalue())
