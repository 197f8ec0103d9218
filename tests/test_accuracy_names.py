"""When the measurement takes two names for one holder or one set of others."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest


@pytest.fixture
def actors(monkeypatch):
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "benchmarks"))
    return importlib.import_module("actors")


@pytest.mark.parametrize(
    ("found", "label", "same"),
    [
        ("kabinet", "Nederland", True),
        ("minister van Buitenlandse Zaken", "minister BZ", True),
        ("minister voor BHO", "minister voor Ontwikkelingssamenwerking", True),
        ("minister-President", "minister-president", True),
        ("Nederland", "minister BZ", False),
        ("minister", "minister BZ", False),
        ("minister van Defensie", "staatssecretaris van Defensie", False),
    ],
)
def test_a_holder_is_known_under_its_abbreviation(actors, found, label, same):
    assert actors.same_holder(found, label) is same


@pytest.mark.parametrize(
    ("found", "label", "same"),
    [
        ("Polen, Duitsland", "Duitsland, Polen", True),
        ("Europese Commissie", "Commissie", True),
        ("Zweden (voorzitterschap)", "Zweeds voorzitterschap", True),
        ("Baltische staten", "Estland, Letland, Litouwen", True),
        ("Verenigde Staten", "Verenigde Staten (president Voorbeeld)", True),
        ("Duitsland", "Duitsland, Polen", False),
        ("Duitsland, Polen", "Duitsland", False),
    ],
)
def test_others_are_the_same_in_any_order_and_under_any_usual_name(actors, found, label, same):
    assert actors.same_actors(found, label) is same
