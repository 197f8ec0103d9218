"""Every Word file that leaves the house is valid and can be read by everybody, in every form."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import struct
import subprocess
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from briefer.briefing.compose import compose
from briefer.briefing.data import to_json
from briefer.briefing.drafting import begin
from briefer.briefing.house_style import Edition
from briefer.briefing.markdown_text import to_markdown
from briefer.briefing.side_by_side import compose_comparison
from briefer.briefing.templates import templates
from briefer.briefing.web import to_html
from briefer.briefing.word import Form, to_docx
from briefer.related.comparison import compare
from briefer.wording import load
from briefer.writing import to_pdf
from tests.briefer.briefing.strict_reader import inaccessible, invalid, parts_of

TODAY = dt.date(2031, 6, 1)
NL = load("nl")
OFFICE = shutil.which("soffice")


def dot():
    """A picture of one white dot."""
    parts = {b"IHDR": struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)}
    parts |= {b"IDAT": zlib.compress(b"\x00\xff"), b"IEND": b""}
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def house():
    """A house's form: styles of its own, a header with text, another first page."""
    document = docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Ministerie van Voorbeelden"
    section.first_page_header.paragraphs[0].text = "Postbus 1"
    document.styles["Heading 1"].font.color.rgb = docx.shared.RGBColor(0x66, 0, 0x33)
    document.add_paragraph("Voorbeeldtekst")
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


FORMS = {
    "office": Form(raster=lambda _: dot()),
    "reading": Form(Edition.READING),
    "house": Form(template=house()),
}


@pytest.fixture(params=templates(NL), ids=lambda template: template.id)
def template(request):
    return request.param


@pytest.fixture
def manuscript(template, briefing):
    return compose(begin(briefing, template), NL)


@pytest.fixture
def side_by_side(dossier):
    positions = [p for p in dossier.positions if p.topic_id is not None]
    meetings = [dossier.meeting, replace(dossier.meeting, id=11)]
    found = compare(meetings, {10: positions[:1], 11: positions[1:]}, dossier.topics)
    return compose_comparison(found, NL, TODAY, "Ongerubriceerd")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_every_template_is_valid(manuscript, form):
    assert invalid(to_docx(manuscript, NL, FORMS[form])) == []


@pytest.mark.parametrize("form", ["office", "reading"])
def test_every_form_of_every_template_is_accessible(manuscript, form):
    assert inaccessible(to_docx(manuscript, NL, FORMS[form])) == []


def test_in_a_house_s_form_only_its_own_colours_may_be_too_light(manuscript):
    found = inaccessible(to_docx(manuscript, NL, FORMS["house"]))
    assert [fault for fault in found if "too light" not in fault] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_same_draft_gives_the_same_bytes_in_every_form(manuscript, form):
    assert to_docx(manuscript, NL, FORMS[form]) == to_docx(manuscript, NL, FORMS[form])


@pytest.mark.parametrize("make", [to_json, to_html, to_markdown])
def test_the_same_draft_gives_the_same_bytes_in_every_other_sort(briefing, template, make):
    first, second = (compose(begin(briefing, template), NL) for _ in range(2))
    how = (NL,) if make is to_html else ()
    assert make(first, *how) == make(second, *how)


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_the_same_draft_gives_the_same_pdf(briefing, template):
    first, second = (to_pdf(compose(begin(briefing, template), NL), NL) for _ in range(2))
    assert first == second


def test_a_comparison_is_valid_and_accessible(side_by_side):
    made = to_docx(side_by_side, NL)
    assert invalid(made) == []
    assert inaccessible(made) == []


BREAKS = {
    "order": (b"<w:pStyle", b'<w:jc w:val="left"/><w:pStyle'),
    "style": (b'<w:pStyle w:val="Title"/>', b'<w:pStyle w:val="Titel"/>'),
    "number": (b'<w:bookmarkEnd w:id="2"/>', b'<w:bookmarkEnd w:id="1"/>'),
    "attribute": (b' w:fldCharType="begin"', b""),
    "link": (b'w:anchor="topic_1"', b'w:anchor="nowhere"'),
    "cells": (b"</w:tc>", b"<w:tcPr/></w:tc>"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_the_reader_finds_what_is_broken(made, name):
    """The reader itself is held against a file with one thing wrong."""
    right, wrong = BREAKS[name]
    parts = parts_of(made())
    assert right in parts["word/document.xml"]
    parts["word/document.xml"] = parts["word/document.xml"].replace(right, wrong, 1)
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as packed:
        for part, content in parts.items():
            packed.writestr(part, content)
    assert invalid(broken.getvalue())


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_libreoffice_opens_it_without_a_word(made, tmp_path):
    source = tmp_path / "briefing.docx"
    source.write_bytes(made())
    profile = (tmp_path / "profile").as_uri()
    ran = subprocess.run(
        [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(source)],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    said = [line for line in ran.stderr.splitlines() if "javaldx" not in line and line.strip()]
    assert [line for line in said if "warn" in line.lower() or "error" in line.lower()] == []
    assert Path(tmp_path / "briefing.pdf").read_bytes()[:5] == b"%PDF-"
