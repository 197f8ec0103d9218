"""What is known stays at hand until something changes; a kept question is no such change."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Kind
from briefer.model.search import SavedSearch
from briefer.store import Store, register
from briefer.typed import understood


@pytest.fixture
def filled(store, full):
    full.into(store)
    return store


@pytest.fixture
def made(monkeypatch):
    """How often the register was made."""
    times = []
    before = register.made
    monkeypatch.setattr(register, "made", lambda *args: times.append(1) or before(*args))
    return times


def asked(store):
    query = understood("kade").query
    return store.look(query, names=repr, today=dt.date(2030, 6, 1), limit=5)


def test_the_register_is_made_once(filled, made):
    assert asked(filled) == asked(filled)
    assert made == [1]


def test_a_change_makes_it_anew(filled, made, paper):
    asked(filled)
    paper("Nog een brief", "Een kade.").into(filled)
    assert any("Een kade." in hit.text for hit in asked(filled).hits)
    assert made == [1, 1]


def test_a_kept_question_does_not(filled, made):
    asked(filled)
    filled.save_search(SavedSearch("Kades", "kade"))
    filled.remember_search("kade")
    asked(filled)
    assert made == [1]


def test_it_tells_by_what_can_be_narrowed(filled):
    held = filled.look_over(repr)
    assert held.kinds == {Kind.VERSLAG}
    assert held.councils == {("NAVO", ("Defensie",))}
    assert (held.years, held.parties, held.holders) == ((2030,), ("XYZ",), ("Nederland",))


def test_kept_questions_get_another_name_and_go(filled):
    filled.save_search(SavedSearch("Kades", "kade"))
    filled.rename_search("Kades", "Alle kades")
    assert filled.saved_searches() == (SavedSearch("Alle kades", "kade"),)
    filled.remove_search("Alle kades")
    assert filled.saved_searches() == ()


def test_recent_questions_are_kept_in_the_store_and_can_be_forgotten(filled):
    filled.remember_search("kade")
    assert filled.recent_searches() == ("kade",)
    filled.forget_searches()
    assert filled.recent_searches() == ()


def test_a_store_open_for_reading_remembers_nothing_and_complains_of_nothing(filled, path):
    with Store.open(path, read_only=True) as store:
        store.remember_search("kade")
        assert store.recent_searches() == ()
