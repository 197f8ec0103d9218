"""Positions of two papers paired by what they are about, held against annotated groups."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from briefer.model.document import Position
from briefer.model.records import Filed
from briefer.related.pairing import SAME, Weighing, pairs

GROUPS = tomllib.loads(
    Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"),
)["topic"]
LEAST_PRECISION, LEAST_RECALL = 0.95, 0.95


@pytest.fixture
def say(archive):
    def said(text, paper, heading=None):
        archive.count += 1
        return Filed(archive.count, paper, 1, Position(text, None, "", 0.9, topic=heading))

    return said


@pytest.fixture
def papers(archive):
    return archive.paper("2031-01-01"), archive.paper("2031-02-01")


def best(told):
    """Each position with at most one other, the likest first."""
    taken, found = set(), set()
    for _, one, _, other in pairs(told):
        if not {one.id, other.id} & taken:
            taken |= {one.id, other.id}
            found.add((one.item.text, other.item.text))
    return found


def test_annotated_groups_are_paired_as_a_reader_would(say, papers):
    hits = false = missed = 0
    for group in GROUPS:
        told = [
            [say(text, paper, group["name"]) for text in group[side]]
            for side, paper in zip(("before", "after"), papers, strict=True)
        ]
        wanted = {(group["before"][one], group["after"][two]) for one, two in group["pairs"]}
        found = best(told)
        hits += len(found & wanted)
        false += len(found - wanted)
        missed += len(wanted - found)
    assert hits / (hits + false) >= LEAST_PRECISION
    assert hits / (hits + missed) >= LEAST_RECALL


def test_sentences_that_only_begin_alike_stay_apart(say, papers):
    told = [
        [say("Het kabinet hecht grote waarde aan een snelle oplossing voor de boeren.", papers[0])],
        [say("Het kabinet hecht grote waarde aan een snelle oplossing voor Lorvanië.", papers[1])],
    ]
    assert best(told) == set()


def test_another_opening_hides_no_pair(say, papers):
    before = say("Het kabinet hecht aan vrije doorvaart voor koopvaardijschepen.", papers[0])
    after = say("De minister drong aan op vrije doorvaart van koopvaardijschepen.", papers[1])
    assert best([[before], [after]]) == {(before.item.text, after.item.text)}


def test_what_stands_in_the_heading_tells_little(say, papers):
    heading = "Fosfaatrechten in Lorvanië"
    one = say("Nederland wil fosfaatrechten in Lorvanië afschaffen.", papers[0], heading)
    two = say("Nederland wil fosfaatrechten in Lorvanië voor pluimvee.", papers[1], heading)
    alone = Weighing([[one], [two]]).likeness(one, two)
    loose = [say(position.item.text, position.document) for position in (one, two)]
    assert alone < Weighing([loose[:1], loose[1:]]).likeness(*loose)


def test_the_same_words_are_the_same_whatever_they_are(say, papers):
    one, two = (
        say("Het  oordeel is positief.", papers[0]),
        say("Het oordeel is positief.", papers[1]),
    )
    assert Weighing([[one], [two]]).likeness(one, two) == 1.0


def test_another_number_of_the_same_is_the_same_matter(say, papers):
    one = say("Nederland steunt twee fregatten.", papers[0])
    two = say("Nederland steunde drie fregatten.", papers[1])
    assert Weighing([[one], [two]]).likeness(one, two) >= SAME


def test_part_of_a_compound_counts(say, papers):
    one = say("Nederland wil inzage in het aankoopprogramma voor munitie.", papers[0])
    two = say("Nederland wil inzage in het programma voor munitie.", papers[1])
    three = say("Nederland wil inzage in het gebruik van munitie.", papers[1])
    weighing = Weighing([[one], [two, three]])
    assert weighing.likeness(one, two) > weighing.likeness(one, three)
