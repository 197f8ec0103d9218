"""The tables: facts, commitments, sources."""

from __future__ import annotations

import datetime as dt

import pytest
from docx.oxml.ns import qn

from briefer.briefing.tables import write_commitments, write_facts, write_sources

TODAY = dt.date(2031, 6, 1)


@pytest.fixture
def rows(page, briefing):
    write_commitments(page, briefing.commitments, TODAY)
    return [[cell.text for cell in row.cells] for row in page.document.tables[0].rows]


def test_the_heading_row_is_repeated_on_every_page(page, briefing):
    write_commitments(page, briefing.commitments, TODAY)
    first, *rest = page.document.tables[0].rows
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:tblHeader")) is None for row in rest)


def test_a_late_commitment_says_how_late(rows):
    assert rows[0] == ["Omschrijving", "Eigenaar", "Termijn", "Stand", "Vindplaats"]
    assert rows[1] == [
        "De minister stuurt voor mei een lijst van branden.",
        "minister van Defensie",
        "30 april 2031 (voor mei)",
        "32 dagen te laat",
        "Bron 3, p.\u00a02, alinea\u00a03",
    ]


def test_a_postponed_commitment_shows_its_new_term_in_the_words_of_the_paper(rows):
    assert rows[2][0] == (
        "Voor juni volgt een brief over de werf.\n"
        "Nieuwe termijn: De brief over de werf volgt voor 10 juni."
    )
    assert rows[2][2:4] == ["9 juni 2031 (voor 10 juni)", "nog 8 dagen"]


def test_a_guess_in_the_same_paper_is_told_as_such(rows):
    assert rows[4][0].endswith("\nMogelijk beantwoord in hetzelfde stuk; nog te bevestigen.")
    assert rows[4][2:4] == ["geen termijn", "open"]


def test_no_commitments_make_no_table(page):
    write_commitments(page, (), TODAY)
    assert page.document.tables == []
    assert page.document.paragraphs[-1].text == "Er staan geen toezeggingen open."


def test_every_source_has_its_number_and_reason(page, briefing):
    write_sources(page, briefing)
    found = [[cell.text for cell in row.cells] for row in page.document.tables[0].rows[1:]]
    assert [row[0] for row in found] == ["1", "2", "3"]
    assert [row[3] for row in found] == [
        "stuk van deze vergadering",
        "zelfde raad of samenstelling",
        "hierin is een toezegging gedaan die nog openstaat",
    ]
    assert found[1][1] == "Verslag van de Raad – Verslag, 11111, nr. 2 (bestand stuk 2.pdf)"


def test_the_columns_are_as_wide_as_the_text(page, briefing):
    write_commitments(page, briefing.commitments, TODAY)
    widths = [column.width.cm for column in page.document.tables[0].columns]
    assert sum(widths) == pytest.approx(16, abs=0.05)


def test_facts_have_their_name_in_bold(page):
    write_facts(page, {"place": "Brussel"})
    name, value = page.document.tables[0].rows[0].cells
    assert (name.text, value.text) == ("Plaats", "Brussel")
    assert name.paragraphs[0].runs[0].bold
