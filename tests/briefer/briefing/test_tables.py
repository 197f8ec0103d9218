"""The tables: facts, commitments, sources."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.briefing.tables import commitments, facts, papers
from briefer.model.document import GIVEN_BY_HAND, Deadline
from briefer.model.manuscript import Table, Voice
from briefer.wording import load

TODAY = dt.date(2031, 6, 1)


def cells(table):
    return [["\n".join(p.text for p in cell) for cell in row] for row in table.rows]


@pytest.fixture
def table(briefing, sources):
    (found,) = commitments(briefing.commitments, TODAY, sources)
    return found


def test_a_late_commitment_says_how_late(table):
    assert table.header == ("Omschrijving", "Eigenaar", "Termijn", "Stand", "Vindplaats")
    assert cells(table)[0] == [
        "De minister stuurt voor mei een lijst van branden.",
        "minister van Defensie",
        "30 april 2031 (voor mei)",
        "32 dagen te laat",
        "Bron 3, p.\u00a02, alinea\u00a03",
    ]


def test_a_postponed_commitment_shows_its_new_term_in_the_words_of_the_paper(table):
    assert cells(table)[1][0] == (
        "Voor juni volgt een brief over de werf.\n"
        "Nieuwe termijn: De brief over de werf volgt voor 10 juni. "
        "(Bron 1, p.\u00a02, alinea\u00a05)"
    )
    assert cells(table)[1][2:4] == ["9 juni 2031 (voor 10 juni)", "nog 8 dagen"]


def test_every_telling_has_its_source(table):
    told = table.rows[1][0]
    assert [source.number for paragraph in told for source in paragraph.sources] == [2, 1]
    # In the row itself: notes out of a table leave pages nearly empty.
    assert not any(paragraph.notes for paragraph in told)


def test_a_guess_in_the_same_paper_is_told_as_such(table):
    guess = cells(table)[3]
    words = "\nMogelijk beantwoord in hetzelfde stuk; nog te bevestigen."
    assert guess[0].endswith(f"{words} (Bron 2, p.\u00a02, alinea\u00a07)")
    assert guess[2:4] == ["geen termijn", "open"]


def test_a_term_filled_in_by_hand_is_told_to_be_no_quotation(briefing, sources):
    (due, *_) = briefing.commitments
    item = replace(due.record.item, deadline=Deadline("na de zomer", due.due, GIVEN_BY_HAND))
    by_hand = replace(due, record=replace(due.record, item=item))
    (table,) = commitments([by_hand, replace(by_hand, due=None)], TODAY, sources)
    assert [row[2] for row in cells(table)] == [
        "30 april 2031 (na de zomer, zelf opgegeven)",
        "na de zomer, zelf opgegeven",
    ]
    voices = {span.text: span.voice for span in table.rows[0][2][0].spans}
    assert voices["na de zomer"] is Voice.STAFF


def test_no_commitments_make_no_table(sources):
    (said,) = commitments((), TODAY, sources)
    assert said.text == "Er staan geen toezeggingen open."


def test_every_source_has_its_number_and_reason_and_its_kind_once(draft, sources):
    counting, table = papers(draft, sources)
    found = cells(table)
    assert [row[0] for row in found] == ["1", "2", "3"]
    assert [row[3] for row in found] == [
        "stuk van deze vergadering",
        "zelfde raad of samenstelling",
        "hierin is een toezegging gedaan die nog openstaat",
    ]
    assert found[1][1] == "Verslag van de Raad, 11111, nr. 2 (bestand stuk 2.pdf)"
    assert counting.text


def test_the_columns_are_as_wide_as_the_text(draft, sources, table):
    tables = (table, *papers(draft, sources), facts({"place": "Brussel"}, load("nl")))
    for one in tables:
        if isinstance(one, Table):
            assert sum(one.widths) == pytest.approx(16)


def test_facts_have_their_name_in_bold():
    table = facts({"place": "Brussel"}, load("nl"))
    assert cells(table) == [["Plaats", "Brussel"]]
    assert table.rows[0][0][0].spans[0].bold


def test_a_promise_has_the_heading_it_was_made_under(briefing, sources):
    (due, *_) = briefing.commitments
    item = replace(due.record.item, topic="Schepen")
    named = replace(due, record=replace(due.record, item=item))
    (table,) = commitments([named], TODAY, sources)
    said, under, *_ = table.rows[0][0]
    assert (said.text, under.text) == (item.passage.quote, "Onderwerp: Schepen")
    assert under.spans[-1].voice is Voice.PAPER
