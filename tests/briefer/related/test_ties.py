"""Promises stand by themselves unless another may tell or answer them."""

from __future__ import annotations

import pytest

from briefer.related.ties import ties_of

SLUICES = "Brief over de sluizen, bruggen en tunnels in Noordstad."


@pytest.fixture
def tied(usage):
    def found(*commitments):
        ties = ties_of(commitments, usage)
        return [[c.id for c in group] for group in ties.groups], [c.id for c in ties.alone]

    return found


def test_what_shares_half_of_its_words_and_has_the_rest_inflected_may_be_one(tied, archive):
    one = archive.promise(SLUICES)
    other = archive.promise("Brief over de sluizen, bruggen en oogsten in Zuidstad.")
    apart = archive.promise("Brief over de oogst.")
    assert tied(one, apart, other) == ([], [one.id, apart.id, other.id])
    inflected = archive.promise("Brief over de sluizen, bruggen en tunnel in Noordstad.")
    assert tied(one, other, inflected) == ([[one.id, inflected.id]], [other.id])


def test_groups_with_a_promise_in_common_are_one(tied, archive):
    rows = ["haven knelpunt sluizen", "haven knelpunten sluizen", "haven knelpunten sluizen"]
    one, two, three = (archive.promise(text) for text in rows)
    assert tied(three, one, two) == ([[three.id, one.id, two.id]], [])


def test_two_words_of_which_one_is_half(tied, archive):
    one, two = archive.promise("corridors corridor"), archive.promise("corridors")
    assert tied(one, two) == ([[one.id, two.id]], [])


def test_an_answer_is_tied_to_what_it_may_answer_and_to_its_like(tied, archive):
    promise, other = archive.promise(SLUICES), archive.promise("Brief over de oogst.")
    answers = [archive.answer(SLUICES), archive.answer(SLUICES)]
    numbers = [promise.id, *(answer.id for answer in answers)]
    assert tied(promise, other, *answers) == ([numbers], [other.id])
