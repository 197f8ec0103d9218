"""Small trained models: whole, and the same for all."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import hunches
from briefer.errors import ResourceError
from briefer.hunches import Hunch, load_hunch

NAMES = ["positions", "allied_positions", "commitments"]
MODEL = Hunch("test", -1.0, {"steunt": 3.0, "bezoekt": -2.0}, 0.6)


def test_what_speaks_for_it_makes_it_likelier_and_what_speaks_against_it_less():
    nothing = MODEL.probability([])
    assert MODEL.probability(["bezoekt"]) < nothing < MODEL.probability(["steunt"])
    assert nothing == pytest.approx(1 / (1 + math.e))


def test_what_was_never_seen_weighs_nothing():
    assert MODEL.probability(["onbekend"]) == MODEL.probability([])


@given(st.lists(st.text()))
def test_a_probability_lies_between_0_and_1(traits):
    assert 0 <= Hunch("x", 1000.0, {"a": 1e9}, 0.5).probability([*traits, "a"]) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_the_models_that_come_with_the_product_are_whole(name):
    model = load_hunch(name)
    assert len(model.weights) > 1000
    assert 0.4 <= model.maybe <= model.enough < 1


@pytest.mark.parametrize("content", [b"", b"[]", b'{"bias": 1}', b'{"weights": {"a": "x"}}'])
def test_a_broken_model_is_named(monkeypatch, content):
    monkeypatch.setattr(hunches.resources, "read_bytes", lambda _: content)
    with pytest.raises(ResourceError, match=r"hunches/stuk\.json"):
        load_hunch("stuk")


@pytest.mark.parametrize("name", NAMES)
def test_no_weight_is_a_name_or_a_number(name):
    """What is learnt of one country must hold for all."""
    digits = [trait for trait in load_hunch(name).weights if any(c in "123456789" for c in trait)]
    assert [t for t in digits if not t.startswith("length=")] == []
    assert json.dumps(load_hunch(name).enough)
