"""Reckoned pages: never fewer than LibreOffice lays out, and a form of two pages fits on two."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pypdfium2
import pytest
from docx.shared import Pt

from briefer import office, writing
from briefer.briefing import editing
from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.length import pages_of, pages_unbroken
from briefer.briefing.templates import pages_for, templates
from briefer.model.manuscript import Heading, Look, Paragraph, Span, Table
from briefer.model.records import TopicRecord
from briefer.wording import load

from .conftest import TODAY

NL, EN = load("nl"), load("en")
needs_office = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not installed")
LONG = (
    "Nederland hecht eraan dat het bondgenootschap dit voorstel in de komende periode verder "
    "uitwerkt en steunt de inzet van de Secretaris-Generaal op onderdeel {n}, mits de kosten "
    "daarvan vooraf voldoende zijn onderbouwd."
)


def form(name):
    return next(one for one in templates(NL) if one.id == name)


def laid_out(manuscript, wording=NL):
    """So many pages LibreOffice makes of it."""
    return len(pypdfium2.PdfDocument(io.BytesIO(writing.to_pdf(manuscript, wording))))


@pytest.fixture
def busy(dossier, file):
    """Makes a dossier with so many agenda topics, each with so many long positions."""

    def made(topics, each):
        agenda, report = dossier.own[0], dossier.related[0].document
        records = tuple(TopicRecord(100 + n, f"Onderwerp {n} van de agenda") for n in range(topics))
        said = tuple(
            file.position(
                agenda if n % 2 else report,
                topic,
                LONG.format(n=n),
                condition="mits de kosten daarvan",
            )
            for topic in records
            for n in range(each)
        )
        return replace(dossier, agenda=records, topics=records, positions=said, moves={})

    return lambda topics, each: assemble(made(topics, each), TODAY, "Ongerubriceerd")


def text_of(manuscript):
    return "\n".join(getattr(e, "text", "") for e in manuscript.elements)


@needs_office
@pytest.mark.parametrize("wording", [NL, EN], ids=["nl", "en"])
@pytest.mark.parametrize(("topics", "each"), [(3, 2), (8, 6), (14, 3), (25, 4), (60, 3)])
def test_an_annotation_fits_on_its_two_pages_however_long_the_agenda(busy, topics, each, wording):
    manuscript = compose(begin(busy(topics, each), form("annotatie")), wording)
    assert laid_out(manuscript, wording) <= pages_for("annotatie") == 2


@needs_office
def test_in_a_houses_large_letters_an_annotation_fits_on_its_two_pages_too(busy, tmp_path):
    house = docx.Document()
    house.styles["Normal"].font.size = Pt(12)
    house.save(tmp_path / "huis.docx")
    output = writing.output_as(template=tmp_path / "huis.docx")
    draft = begin(busy(8, 6), form("annotatie"))
    cut = compose(draft, NL, sheet=writing.sheet(output))
    assert len(pypdfium2.PdfDocument(io.BytesIO(writing.to_pdf(cut, NL, output)))) == 2
    assert len(text_of(cut)) < len(text_of(compose(draft, NL)))


@pytest.mark.parametrize(("topics", "each"), [(1, 1), (8, 6), (25, 4), (60, 3)])
def test_what_does_not_fit_is_named_or_counted(busy, topics, each):
    manuscript = compose(begin(busy(topics, each), form("annotatie")), NL)
    text = text_of(manuscript)
    told = {e.text for e in manuscript.elements if isinstance(e, Heading) and e.level == 2}
    for n in range(topics):
        name = f"Onderwerp {n} van de agenda"
        assert name in told or f"{name};" in text or f"{name}." in text
    if each > 3:
        assert "in de volledige briefing" in text


def test_own_text_is_never_cut_and_may_be_too_long(busy):
    draft = begin(busy(30, 3), form("annotatie"))
    words = " ".join(f"Woord{n}" for n in range(3000))
    draft = editing.add_text(draft, "summary.points", words)
    draft = editing.add_text(draft, "topic_129.speaking", "Zeg dit niet.")
    manuscript = compose(draft, NL)
    assert "Woord2999" in text_of(manuscript)
    assert "Zeg dit niet." in text_of(manuscript)
    assert pages_of(manuscript.elements) > 2


@needs_office
@pytest.mark.parametrize("name", ["dossier", "spreekpunten"])
def test_the_reckoning_is_not_lower_than_what_is_laid_out_nor_far_from_it(busy, name):
    manuscript = compose(begin(busy(12, 5), form(name)), NL)
    pages = laid_out(manuscript)
    assert pages <= pages_of(manuscript.elements) <= pages * 1.3 + 1


def paragraph(text, look=Look.BODY):
    return Paragraph((Span(text),), look)


def test_a_page_holds_more_short_lines_than_long_ones():
    short, long = paragraph("Kort."), paragraph("woord " * 200)
    assert pages_of((short,) * 30) == 1
    assert pages_of((long,) * 30) > 5
    assert pages_of(()) == 0


def test_a_heading_that_begins_a_page_ends_the_one_before():
    heading = Heading((Span("Nieuw"),), 1, "nieuw", new_page=True)
    assert pages_of((paragraph("Eén."), heading, paragraph("Twee."))) == 2


def test_what_does_not_break_goes_to_the_next_page_as_a_whole():
    more_than_half = paragraph("woord " * 450)
    assert pages_of((more_than_half,) * 3) == 2
    assert pages_unbroken((more_than_half,) * 3) == 3
    # A heading goes along with what it stands above, and takes no page of its own.
    heading = Heading((Span("Kop"),), 1, "kop")
    assert pages_unbroken((more_than_half, heading, more_than_half)) == 2
    assert pages_unbroken((paragraph("woord " * 2000),)) == pages_of((paragraph("woord " * 2000),))


def test_rows_of_a_table_go_to_the_next_page_one_by_one():
    rows = tuple(((paragraph(f"{n}"),),) for n in range(200))
    table = Table("t", (16.0,), rows, ("Nr.",))
    assert pages_unbroken((table,)) == pages_of((table,))


def test_a_word_without_end_takes_the_lines_it_takes():
    assert pages_of((paragraph("x" * 20000),)) >= 4


@pytest.mark.parametrize(("topics", "each"), [(10, 6), (25, 4), (60, 3)])
def test_what_is_cut_leaves_at_most_a_third_of_a_page_white(busy, topics, each):
    """Half a page more of own text does not fit any more, so not much was left white."""
    manuscript = compose(begin(busy(topics, each), form("annotatie")), NL)
    more = (paragraph("woord " * 15),) * 12
    assert pages_of(more) == 1
    assert pages_of(manuscript.elements) == 2
    assert pages_of((*manuscript.elements, *more)) == 3


def test_narrow_letters_take_fewer_lines_than_wide_ones_and_an_accent_takes_none():
    narrow, wide, accented = ((paragraph(letter * 5000),) * 5 for letter in ("i", "m", "ï"))
    assert pages_of(narrow) * 3 <= pages_of(wide)
    assert pages_of(narrow) == pages_of(accented)
