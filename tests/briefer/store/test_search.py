"""Any text may be asked; accents and endings do not matter; titles are found too."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefer.store import search
from briefer.store.search import Term, ranges, terms_of


@pytest.fixture
def filled(store, paper):
    paper(
        "Brief over Karvonië",
        "De minister bespreekt de nieuwe sluizen van Sluis.",
        "De coördinatie van de dijken ligt bij het waterschap.",
        "Nieuwe dijken krijgen geen sluizen.",
    ).into(store)
    return store


def texts(store, query, **more):
    return [hit.text for hit in store.search(query, **more)]


@pytest.mark.parametrize(
    "query", ["coordinatie", "Coördinatie", "COORDINATIE", "coo\u0308rdinatie"]
)
def test_accents_and_capitals_do_not_matter(filled, query):
    assert len(texts(filled, query)) == 1


@pytest.mark.parametrize("query", ["dijk", "dijken"])
def test_a_word_is_found_by_its_stem(filled, query):
    assert len(texts(filled, f"{query} ")) == 2


def test_a_word_as_written_comes_before_its_stem(store, paper):
    paper("Brief", "De sluis is dicht en niet open.", "De sluizen zijn dicht en niet open.").into(
        store
    )
    assert "sluizen" in texts(store, "sluizen ")[0]


def test_the_last_word_may_be_unfinished(filled):
    assert len(texts(filled, "waters")) == 1
    assert texts(filled, "waters ") == []


def test_one_letter_is_not_the_beginning_of_a_word(filled):
    assert texts(filled, "w") == []


def test_of_a_word_that_is_everywhere_the_last_imported_are_ranked(filled, monkeypatch):
    monkeypatch.setattr(search, "_MOST_RANKED", 1)
    assert texts(filled, "nieuwe") == ["Nieuwe dijken krijgen geen sluizen."]


def test_every_word_must_stand_in_the_paragraph(filled):
    assert len(texts(filled, "dijken sluizen")) == 1


def test_a_phrase_must_stand_together(filled):
    assert len(texts(filled, '"nieuwe dijken"')) == 1
    assert texts(filled, '"dijken nieuwe"') == []


def test_a_title_leads_to_the_first_paragraph(store, paper):
    saved = paper("Aanbiedingsbrief", "De kade wordt hersteld.", title="Havenplan Vork").into(store)
    (hit,) = store.search("havenplan")
    assert (hit.document, hit.block, hit.text) == (saved.document, 0, "Aanbiedingsbrief")
    assert hit.ranges == ()
    assert texts(store, "havenplannen ") == ["Aanbiedingsbrief"]
    assert texts(store, '"havenplan vork"') == ["Aanbiedingsbrief"]


def test_a_title_that_stands_in_the_paper_gives_one_hit(filled):
    (hit,) = filled.search("karvonie")
    assert [hit.text[a:b] for a, b in hit.ranges] == ["Karvonië"]


def test_an_older_version_is_not_searched(store, paper, spring):
    for text in ("Elf sluizen.", "Twaalf sluizen."):
        paper("Verslag", text, meeting=spring, number="Kamerstuk 99001, nr. 3").into(store)
    assert texts(store, "sluizen") == ["Twaalf sluizen."]


def test_a_hit_tells_its_page_and_paper(filled):
    (hit,) = filled.search('"geen sluizen"')
    assert (hit.page, hit.block) == (2, 3)
    assert hit.document == filled.documents()[0]


def test_no_more_than_asked(filled):
    assert len(texts(filled, "de", limit=1)) == 1


@pytest.mark.parametrize("query", ["", "  ", "\0", '"', "...", "€ %"])
def test_a_query_without_words_finds_nothing(filled, query):
    assert texts(filled, query) == []


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text() | st.text('ab"*:^()-+{} ANDORNT_\0\ud800é'))
@example("36 200-XIV")
@example("art. 3:4")
@example("_ __")
@example('"_"')
@example("NEAR(a b)")
@example("exact : x")
@example("ᄀ²½")
@example("x " * 5000)
def test_any_text_is_a_legal_query(filled, query):
    for hit in filled.search(query):
        assert all(0 <= a < b <= len(hit.text) for a, b in hit.ranges)


@given(st.text())
def test_terms_are_few_and_never_empty(query):
    terms = terms_of(query)
    assert len(terms) <= 32
    assert all(term.words for term in terms)


def test_words_and_phrases_are_told_apart():
    assert terms_of('dijk "nieuwe sluis" 3:4 ope') == (
        Term(("dijk",), phrase=False, open_ended=False),
        Term(("nieuwe", "sluis"), phrase=True, open_ended=False),
        Term(("3", "4"), phrase=True, open_ended=False),
        Term(("ope",), phrase=False, open_ended=True),
    )


def test_found_words_are_marked_where_they_stand():
    text = "Dijken en één dijk."
    assert [text[a:b] for a, b in ranges(text, terms_of("dijk een"))] == ["Dijken", "één", "dijk"]


def test_the_index_is_made_anew_for_other_stems(filled, monkeypatch):
    """A newer stemmer cuts words otherwise: the old stems would no longer be met."""
    monkeypatch.setattr(search, "STEMS", "another algorithm")
    assert not search.is_current(filled._database)
    with filled._writing() as database:
        search.keep_current(database)
    assert search.is_current(filled._database)
    assert len(texts(filled, "dijk ")) == 2


def test_a_current_index_is_left_alone(filled):
    before = filled._database.conn.total_changes
    search.keep_current(filled._database)
    assert filled._database.conn.total_changes == before
