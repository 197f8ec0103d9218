"""Paragraphs are found by words, stems, beginnings and phrases; the best and newest first."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.store import paragraphs, register
from briefer.typed import understood


@pytest.fixture
def filled(store, paper):
    paper(
        "Brief over Karvonië",
        "De minister bespreekt de nieuwe sluizen van Sluis.",
        "De coördinatie van de dijken ligt bij het waterschap.",
        "Nieuwe dijken krijgen geen sluizen.",
    ).into(store)
    return store


@pytest.fixture
def texts(look):
    def found(store, query, **more):
        return [hit.text for hit in look(store, f"in:alineas {query}", **more)]

    return found


@pytest.mark.parametrize(
    "query", ["coordinatie", "Coördinatie", "COORDINATIE", "coo\u0308rdinatie"]
)
def test_accents_and_capitals_do_not_matter(filled, query, texts):
    assert len(texts(filled, query)) == 1


@pytest.mark.parametrize("query", ["dijk", "dijken"])
def test_a_word_is_found_by_its_stem(filled, query, texts):
    assert len(texts(filled, f"{query} ")) == 2


def test_a_word_as_written_comes_before_its_stem(store, paper, texts):
    paper("Brief", "De sluis is dicht.", "De sluizen zijn dicht.").into(store)
    assert texts(store, "sluizen ") == ["De sluizen zijn dicht.", "De sluis is dicht."]


def test_words_side_by_side_come_before_words_apart(store, paper, texts):
    paper("Brief", "De kade van de nieuwe haven.", "De nieuwe kade.").into(store)
    assert texts(store, "nieuwe kade")[0] == "De nieuwe kade."


def test_the_last_word_may_be_unfinished(filled, texts):
    assert len(texts(filled, "waters")) == 1
    assert texts(filled, "waters ") == []


@pytest.mark.parametrize("query", ["w", "wa"])
def test_one_or_two_letters_are_no_beginning_in_running_text(filled, query, texts):
    assert texts(filled, query) == []


def test_every_word_must_stand_in_the_paragraph(filled, texts):
    assert len(texts(filled, "dijken sluizen")) == 1


def test_what_follows_a_minus_must_not(filled, texts):
    assert texts(filled, "dijken -sluizen") == [
        "De coördinatie van de dijken ligt bij het waterschap."
    ]


def test_a_phrase_must_stand_together(filled, texts):
    assert len(texts(filled, '"nieuwe dijken"')) == 1
    assert texts(filled, '"dijken nieuwe"') == []


def test_an_older_version_is_not_searched(store, paper, spring, texts):
    for text in ("Elf sluizen.", "Twaalf sluizen."):
        paper("Verslag", text, meeting=spring, number="Kamerstuk 99001, nr. 3").into(store)
    assert texts(store, "sluizen") == ["Twaalf sluizen."]


def test_no_more_than_asked(filled, texts):
    assert len(texts(filled, "de", limit=1)) == 1


def test_of_a_word_that_is_everywhere_the_newest_papers_are_looked_at_first(store, paper):
    for day in (3, 9, 6):
        paper(f"Brief {day}", f"Dag {day} aan de kade.", date=dt.date(2030, 5, day)).into(store)
    known = register.made(store._database, lambda _: "")
    query = understood("kade").query
    found = paragraphs.places(store._database, query, known, enough=1)
    assert found.more
    assert found.found[0].document_id == 2
    everything = paragraphs.places(store._database, query, known, enough=9)
    assert [place.document_id for place in everything.found] == [2, 3, 1]
    assert not everything.more


def test_hits_in_papers_that_are_not_asked_for_do_not_crowd_out_those_that_are(store, paper):
    """A wider reading is tried as long as the papers asked for have not given enough."""
    for year in range(2000, 2009):
        paper(f"Brief {year}", "De dijken.", date=dt.date(year, 5, 1)).into(store)
    paper("Brief van nu", "De dijk.", date=dt.date(2030, 5, 1)).into(store)
    known = register.made(store._database, lambda _: "")
    query = understood("dijken van:2030").query
    inside = register.narrowed(known, query.filters)
    found = paragraphs.places(store._database, query, inside, enough=9)
    assert [place.document_id for place in found.found] == [10]
