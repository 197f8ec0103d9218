"""The training of the small models: the same papers give the same weights, unseen ones judge."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / "tools"


@pytest.fixture
def training(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("train_hunches")


@pytest.fixture
def case(training):
    def made(paper, words, label, *, learnt=False):
        sorts = training.SORTS
        return training.Case(
            paper,
            learnt,
            frozenset(words.split()),
            dict.fromkeys(sorts, label),
            dict.fromkeys(sorts, False),
            dict.fromkeys(sorts, True),
        )

    return made


@pytest.fixture
def papers(case):
    return [
        one
        for number in range(6)
        for one in (
            case(f"{number}.txt", "nederland steunt voorstel", True),
            case(f"{number}.txt", "vergadering begint voorstel", False),
            case(f"{number}.txt", "vergadering eindigt", False),
        )
    ]


def test_a_model_learns_which_words_give_a_finding_away(training, papers, case):
    model = training.trained(papers, "positions")
    likely = model.probability(case("x", "nederland steunt", None).traits)
    unlikely = model.probability(case("x", "vergadering eindigt", None).traits)
    assert likely > 0.5 > unlikely


def test_the_same_papers_give_the_same_weights(training, papers):
    one, other = (training.trained(papers, "positions") for _ in range(2))
    assert (one.bias, one.weights) == (other.bias, other.weights)


def test_what_careful_readers_differ_on_teaches_nothing(training, papers, case):
    differed = [case("x.txt", "zeldzaam woord", None) for _ in range(4)]
    model = training.trained([*papers, *differed], "positions")
    assert not {"zeldzaam", "woord"} & set(model.weights)


def test_papers_the_rules_were_made_with_are_not_judged(training, papers, case):
    hard = [case("learnt.txt", "niets bekends", True, learnt=True) for _ in range(5)]
    _, rules, _ = training.judged([*papers, *hard], "positions", 3)
    assert rules.hits + rules.missed == 6


def test_a_sentence_that_cannot_be_held_is_not_guessed(training, papers, case):
    held = case("x.txt", "nederland steunt", False)
    free = training.Case(**{**vars(held), "possible": dict.fromkeys(training.SORTS, False)})
    assert training.score([(held, 0.9)], "positions", 0.5).false == 1
    assert training.score([(free, 0.9)], "positions", 0.5).false == 0
