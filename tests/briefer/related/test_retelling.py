"""What is told twice is put together, unless there is doubt."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.related.retelling import last_term, tell_once

TERRAIN = "De minister stuurt een overzicht van de oefenterreinen."


@pytest.fixture
def told(usage):
    return lambda *promises: [[c.id for c in chain] for chain in tell_once(promises, usage)]


def test_one_promise_of_one_day_is_told_once(told, archive):
    first = archive.promise(TERRAIN, made_on="2031-01-20")
    again = archive.promise(TERRAIN, "2032-03-01", made_on="2031-01-20")
    assert told(again, first) == [[first.id, again.id]]


def test_promises_of_different_days_are_two(told, archive):
    one = archive.promise(TERRAIN, made_on="2031-01-20")
    two = archive.promise(TERRAIN, made_on="2031-01-21")
    assert told(one, two) == [[one.id], [two.id]]


def test_told_again_before_its_term_it_is_the_same(told, archive):
    one = archive.promise(TERRAIN, deadline=("voor mei", "2031-04-30"))
    two = archive.promise(TERRAIN, "2031-04-30", deadline=("in juni", "2031-06-30"))
    three = archive.promise(TERRAIN, "2031-06-30")
    assert told(one, two, three) == [[one.id, two.id, three.id]]


def test_without_a_term_only_the_same_sentence_is_the_same(told, archive):
    one, two = archive.promise(TERRAIN), archive.promise(TERRAIN, "2031-03-01")
    other = archive.promise("Het overzicht van de oefenterreinen volgt.", "2031-04-01")
    assert told(one, two, other) == [[one.id, two.id], [other.id]]


def test_told_again_after_its_term_it_is_a_new_round(told, archive):
    one = archive.promise(f"{TERRAIN} Dit voorjaar.", deadline=("Dit voorjaar", "2031-06-20"))
    two = archive.promise(
        f"{TERRAIN} Dit najaar.", "2031-09-01", deadline=("Dit najaar", "2031-12-20")
    )
    assert told(one, two) == [[one.id], [two.id]]


def test_an_answered_promise_told_anew_is_a_new_one(told, archive):
    one = archive.promise(TERRAIN, made_on="2031-01-20")
    answer = archive.answer(TERRAIN, "2031-03-01", made_on="2031-01-20")
    two = archive.promise(TERRAIN, "2031-04-01", made_on="2031-01-20")
    assert told(one, answer, two) == [[one.id], [two.id]]


def test_a_word_more_makes_it_another(told, archive):
    one = archive.promise(TERRAIN, made_on="2031-01-20")
    two = archive.promise(
        "De minister stuurt een overzicht van de oefenterreinen op Texel.", made_on="2031-01-20"
    )
    assert told(one, two) == [[one.id], [two.id]]


def test_a_day_after_its_paper_is_no_day_of_promising(told, archive):
    one = archive.promise(TERRAIN, made_on="2031-01-20", deadline=("voor mei", "2031-04-30"))
    two = archive.promise(TERRAIN, "2031-03-01", made_on="2031-05-01")
    assert told(one, two) == [[one.id, two.id]]


def test_the_last_term_is_the_latest_day(archive):
    one = archive.promise(TERRAIN, deadline=("voor mei", "2031-04-30"))
    assert last_term([one, archive.promise(TERRAIN)]) == dt.date(2031, 4, 30)
    assert last_term([archive.promise(TERRAIN)]) is None
