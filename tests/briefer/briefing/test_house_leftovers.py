"""Of a house's file only the form comes along, and nothing of the text that it once held."""

from __future__ import annotations

import base64
import io

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing.compose import compose
from briefer.briefing.house_template import opened
from briefer.briefing.word import Form, to_docx
from briefer.wording import load

from .conftest import Opened

NL = load("nl")
#: One white point.
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsVrUWgAAAABJRU5ErkJggg=="
)


def saved(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


@pytest.fixture
def used():
    """An earlier note whose text was not even taken out."""
    document = docx.Document()
    paragraph = document.add_paragraph("Oude zin")
    document.add_comment(paragraph.runs, text="Oude opmerking", author="Oude Jan")
    document.add_picture(io.BytesIO(PICTURE))
    document.part.relate_to("https://oud.example", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    kept = document.sections[0].header.paragraphs[0].add_run()
    kept.add_picture(io.BytesIO(PICTURE))
    properties = document.core_properties
    properties.author, properties.category = "Oude Jan", "Oude rubriek"
    properties.content_status, properties.version = "Oud concept", "Oud 7"
    settings = document.settings
    link = OxmlElement("w:attachedTemplate")
    target = "file:///H:/Oude%20Map/oud.dotm"
    kind = f"{RELATIONSHIP_TYPE.OFFICE_DOCUMENT.rpartition('/')[0]}/attachedTemplate"
    number = document.part._settings_part.relate_to(target, kind, is_external=True)
    link.set(qn("r:id"), number)
    settings.element.insert(0, link)
    for name in ("documentProtection", "updateFields", "mailMerge"):
        settings.element.append(OxmlElement(f"w:{name}"))
    return document


def test_nothing_of_the_earlier_text_is_in_the_file(used, draft):
    file = Opened(to_docx(compose(draft, NL), NL, Form(template=saved(used))))
    for name, content in file.parts.items():
        assert b"oud" not in content.lower().replace(b"houd", b"").replace(b"goud", b""), name
    assert not [name for name in file.parts if "comments" in name or "thumbnail" in name]


def test_the_picture_in_the_header_stays(used):
    file = Opened(saved(opened(saved(used))))
    assert [name for name in file.parts if name.startswith("word/media")] == [
        "word/media/image1.png"
    ]
    assert file.document.sections[0].header.part.related_parts


def test_word_asks_nothing_and_lets_everything_be_edited(used):
    names = {child.tag for child in opened(saved(used)).settings.element}
    forbidden = ("documentProtection", "updateFields", "mailMerge", "attachedTemplate")
    assert not names & {qn(f"w:{name}") for name in forbidden}


def test_the_last_pages_keep_the_header_they_had_from_those_before():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministerie"
    document.add_section(WD_SECTION.NEW_PAGE).footer.paragraphs[0].text = "Voet"
    (section,) = opened(saved(document)).sections
    assert section.header.paragraphs[0].text == "Ministerie"
    assert section.footer.paragraphs[0].text == "Voet"


def test_two_columns_become_one():
    document = docx.Document()
    columns = document.element.body.find(f".//{qn('w:cols')}")
    columns.set(qn("w:num"), "2")
    columns.append(OxmlElement("w:col"))
    found = opened(saved(document)).element.body.find(f".//{qn('w:cols')}")
    assert (dict(found.attrib), len(found)) == ({}, 0)


def test_a_page_layout_whose_change_was_tracked_keeps_its_header_and_names_nobody():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Ministerie"
    last = document.add_section(WD_SECTION.NEW_PAGE)._sectPr
    change = OxmlElement("w:sectPrChange")
    change.set(qn("w:author"), "Oude Jan")
    change.append(OxmlElement("w:sectPr"))
    last.append(change)
    made = opened(saved(document))
    assert made.sections[0].header.paragraphs[0].text == "Ministerie"
    assert b"Oude Jan" not in saved(made)
    assert made.element.body.find(f".//{qn('w:sectPrChange')}") is None
