"""A text as a file: as PDF by way of LibreOffice, or by the window where that is not there."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace

import pypdfium2
import pytest

from briefer import office, writing
from briefer.briefing.word import to_docx
from briefer.errors import NoPdfError, TargetNameError, TemplateError, TemplateGoneError
from briefer.model.manuscript import Contents, Heading, Look, Manuscript, Paragraph, Span
from briefer.wording import load

NL = load("nl")
TEXT = Manuscript(
    "Briefing NAVO", "Voorbereiding", "NAVO", "Dep. VERTROUWELIJK", dt.date(2031, 6, 1), "nl",
    (
        Paragraph((Span("Briefing NAVO"),), Look.TITLE),
        Heading((Span("Schepen"),), 1, "schepen"),
        Paragraph((Span("Nederland steunt drie schepen."),)),
    ),
)  # fmt: skip
needs_office = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not installed")


@pytest.fixture
def without_office(monkeypatch):
    monkeypatch.setattr(office, "office", lambda: None)


@needs_office
def test_a_pdf_is_made_of_the_word_file_with_tags_title_and_language(tmp_path):
    written = writing.write_manuscript(TEXT, NL, tmp_path / "b.pdf")
    content = written.read_bytes()
    pdf = pypdfium2.PdfDocument(io.BytesIO(content))
    words = pdf[0].get_textpage().get_text_bounded()
    assert "Nederland steunt drie schepen." in words
    assert words.count("DEP. VERTROUWELIJK") == 2
    assert pdf.get_metadata_value("Title") == "Briefing NAVO"
    assert pdf.is_tagged()
    assert b"/Lang" in content
    assert [mark.get_title() for mark in pdf.get_toc()] == ["Schepen"]


@needs_office
def test_the_contents_of_a_pdf_bear_the_pages_that_the_headings_are_on(tmp_path):
    headings = (
        Heading((Span("Schepen"),), 1, "schepen", new_page=True),
        Heading((Span("Bossen"),), 1, "bossen", new_page=True),
    )
    text = replace(TEXT, elements=(TEXT.elements[0], Contents("Inhoud"), *headings))
    written = writing.write_manuscript(text, NL, tmp_path / "b.pdf")
    pdf = pypdfium2.PdfDocument(io.BytesIO(written.read_bytes()))
    lines = [line.strip() for line in pdf[0].get_textpage().get_text_bounded().splitlines()]
    numbers = [(line.split(".")[0], line.split(".")[-1]) for line in lines if "..." in line]
    assert numbers == [("Schepen", "2"), ("Bossen", "3")]
    assert "PAGEREF" not in to_docx(text, NL).decode("latin-1")


@pytest.mark.usefixtures("without_office")
def test_without_libreoffice_the_window_prints_the_page(tmp_path):
    asked = []

    def printer(page, title, marking):
        asked.append((title, marking))
        assert "Nederland steunt drie schepen." in page
        assert '<body class="large">' in page
        return b"%PDF-1.7 /CreationDate (D:20400102030405Z)"

    output = writing.output_as(printer=printer, reading=True)
    written = writing.write_manuscript(TEXT, NL, tmp_path / "b.pdf", output)
    # Of the day of the draft, as the file by LibreOffice.
    assert written.read_bytes() == b"%PDF-1.7 /CreationDate (D:20310601000000Z)"
    assert asked == [("Briefing NAVO", "Dep. VERTROUWELIJK")]


@pytest.mark.usefixtures("without_office")
def test_where_nothing_can_make_a_pdf_the_earlier_one_stays_and_the_way_out_is_told(tmp_path):
    target = tmp_path / "b.pdf"
    target.write_bytes(b"vorige")
    with pytest.raises(NoPdfError) as raised:
        writing.write_manuscript(TEXT, NL, target)
    assert "b.pdf" in NL.error(raised.value)
    assert target.read_bytes() == b"vorige"


def test_where_libreoffice_makes_nothing_the_printer_does(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "office", lambda: tmp_path)
    monkeypatch.setattr(office, "converted", lambda *_: None)
    assert writing.to_pdf(TEXT, NL, writing.output_as(printer=lambda *_: b"%PDF")) == b"%PDF"


def test_a_template_that_is_gone_is_told_from_one_that_cannot_be_used(tmp_path):
    target = tmp_path / "house.docx"
    with pytest.raises(TemplateGoneError) as gone:
        writing.house_form(target)
    assert gone.value.path == target
    target.write_bytes(b"geen zip")
    with pytest.raises(TemplateError) as unusable:
        writing.house_form(target)
    assert unusable.value.path == target
    assert not isinstance(unusable.value, TemplateGoneError)


def test_a_name_of_no_sort_of_file_is_refused(tmp_path):
    with pytest.raises(TargetNameError):
        writing.write_manuscript(TEXT, NL, tmp_path / "b.xlsx")


def test_a_proposed_name_holds_nothing_that_windows_refuses_and_is_free(tmp_path):
    def name():
        return writing.free_name(
            "briefing.file_name", NL, TEXT.day, "Raad: EU/VS?", folder=tmp_path, form="Briefing"
        )

    first = name()
    assert not set('<>:"/\\|?*') & set(first)
    (tmp_path / first).write_bytes(b"")
    assert name() != first
