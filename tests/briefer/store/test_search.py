"""The index holds each paragraph as written and by stems, and is made anew for other stems."""

from __future__ import annotations

import pytest

from briefer.store import search


@pytest.fixture
def filled(store, paper):
    paper("Brief over Karvonië", "De dijken.", "Nieuwe dijken krijgen geen sluizen.").into(store)
    return store


def texts(look, store, query):
    return [hit.text for hit in look(store, f"in:alineas {query}")]


def test_the_index_is_made_anew_for_other_stems(filled, monkeypatch, look):
    """A newer stemmer cuts words otherwise: the old stems would no longer be met."""
    monkeypatch.setattr(search, "STEMS", "another algorithm")
    assert not search.is_current(filled._database)
    with filled._writing() as database:
        search.keep_current(database)
    assert search.is_current(filled._database)
    assert len(texts(look, filled, "dijk ")) == 2


def test_a_current_index_is_left_alone(filled):
    before = filled._database.conn.total_changes
    search.keep_current(filled._database)
    assert filled._database.conn.total_changes == before


def test_what_is_taken_out_of_the_index_is_not_found_and_comes_back(filled, look):
    with filled._writing() as database:
        search.unindex(database, 1)
    assert texts(look, filled, "sluizen") == []
    with filled._writing() as database:
        search.rebuild(database)
    assert texts(look, filled, "sluizen") == ["Nieuwe dijken krijgen geen sluizen."]
