"""What trained models find where no rule does."""

from __future__ import annotations

import pytest

from briefer.hunches import Hunch
from briefer.model.document import CommitmentType, Kind
from briefer.model.review import DOUBT_BELOW, SUGGESTED_BELOW
from briefer.recognise import guesses
from briefer.recognise.guesses import (
    GUESSED,
    SUGGESTED,
    Findings,
    may_be_said,
    with_guesses,
)
from briefer.recognise.positions import positions
from briefer.recognise.speakers import Side, Subject


@pytest.fixture
def guess(said, facts, lexicon, monkeypatch):
    """What is guessed in a text by models that know one word each."""

    def of(*texts, found=None, **words):
        models = {
            name: Hunch(name, -5.0, {words.get(name, "nergens"): 10.0, "misschien": 4.7}, 0.5, 0.4)
            for name in ("positions", "allied_positions", "commitments")
        }
        monkeypatch.setattr(guesses, "load_hunch", models.__getitem__)
        return with_guesses(said(*texts), found or Findings(), facts(Kind.VERSLAG), lexicon)

    return of


def test_a_guess_is_for_a_person_to_look_at(guess):
    (position,) = guess("Nederland brak een lans voor schepen.", positions="lans").positions
    assert position.confidence == GUESSED < DOUBT_BELOW
    assert (position.holder, position.rule) == ("Nederland", "hunches.positions")


def test_the_words_are_those_of_the_paper(guess):
    text = "Nederland brak een lans voor schepen."
    (position,) = guess(text, positions="lans").positions
    assert position.text == position.passage.quote == text


def test_what_a_rule_found_is_not_guessed_again(guess, said, facts, lexicon):
    texts = ("Nederland steunt dit.", "Het weer is mooi.")
    by_rule = positions(said(*texts), facts(Kind.VERSLAG), lexicon)
    found = guess(*texts, found=Findings(by_rule), positions="__dutch__").positions
    assert [p.rule for p in found] == [p.rule for p in by_rule]


def test_a_sentence_without_a_holder_has_that_of_the_sentence_before(guess, said, facts, lexicon):
    texts = ("Nederland steunt dit.", "Het weer is mooi.")
    by_rule = positions(said(*texts), facts(Kind.VERSLAG), lexicon)
    found = guess(*texts, found=Findings(by_rule), positions="weer").positions
    assert [p.holder for p in found] == ["Nederland", "Nederland"]


def test_where_nobody_else_is_named_nobody_else_holds_it(guess):
    assert guess("Daarvoor werd een lans gebroken.", allied_positions="lans").allied == ()
    (ally,) = guess("Polen brak een lans.", allied_positions="lans").allied
    assert ally.actor == "Polen"


def test_what_is_promised_to_parliament_is_a_promise_and_the_rest_an_announcement(guess):
    texts = ("De minister ligt de Kamer nader in.", "Nederland ligt klaar.")
    promise, other = guess(*texts, commitments="ligt").commitments
    assert promise.type is CommitmentType.TOEZEGGING
    assert other.type is CommitmentType.AANKONDIGING


def test_a_question_holds_nothing(guess):
    assert guess("Brak Nederland een lans?", positions="lans") == Findings()


def test_findings_stay_in_the_order_of_the_paper(guess):
    texts = ("Nederland brak een lans.", "Het kabinet zweeg.", "De minister brak een lans.")
    found = guess(*texts, positions="lans").positions
    assert len(found) == 2
    assert [p.passage.start for p in found] == sorted(p.passage.start for p in found)


def test_what_is_only_possible_is_suggested_and_no_finding(guess):
    found = guess("Nederland doet dit misschien.")
    assert found.positions == found.commitments == ()
    (position,) = found.suggestions.positions
    assert position.confidence == SUGGESTED < SUGGESTED_BELOW


def test_the_levels_of_guessing_lie_on_either_side_of_suggesting():
    assert SUGGESTED < SUGGESTED_BELOW <= GUESSED < DOUBT_BELOW


@pytest.mark.parametrize(
    ("sort", "sides", "possible"),
    [
        ("positions", ["dutch", "other"], True),
        ("positions", [], True),
        ("positions", ["nobody"], False),
        ("positions", ["other"], False),
        ("allied_positions", ["dutch", "other"], True),
        ("allied_positions", ["dutch"], False),
        ("commitments", ["nobody"], True),
        ("commitments", ["other"], False),
    ],
)
def test_who_is_named_must_be_able_to_hold_it(sort, sides, possible):
    named = [Subject(0, 1, Side(side), "x") for side in sides]
    assert may_be_said(sort, named) is possible
