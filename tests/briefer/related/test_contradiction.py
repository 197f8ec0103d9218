"""Positions that speak against each other."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.document import Kind, Position
from briefer.model.records import DocumentRecord, Filed
from briefer.model.source import Passage
from briefer.related.contradiction import contradictions

AT = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def said(number, text, stance, paper=None):
    paper = paper or number
    day = dt.date(2030, 1, paper)
    document = DocumentRecord(
        paper, f"{paper:064d}", "x.pdf", "pdf", Kind.VERSLAG, "x", day, day, None, None, 1, AT
    )
    passage = Passage("0" * 64, number, 0, len(text), text, 1, 1)
    return Filed(number, document, 1, Position(text, passage, "", 0.9, stance=stance))


FOR = said(1, "Nederland steunt een gemeenschappelijk havenfonds.", "support")
AGAINST = said(2, "Het kabinet ziet niets in een gemeenschappelijk havenfonds.", "oppose")


def test_for_and_against_one_thing_are_told_the_older_first():
    assert contradictions([AGAINST, FOR]) == ((FOR, AGAINST),)


@pytest.mark.parametrize(
    "other",
    [
        said(3, "Het kabinet is tegen een heffing op zeevissen.", "oppose"),
        said(3, "Nederland steunt een gemeenschappelijk havenfonds.", "support"),
        said(3, "Zorgelijk is het gemeenschappelijk havenfonds.", "concern"),
    ],
)
def test_another_thing_or_the_same_side_is_no_contradiction(other):
    assert contradictions([FOR, other]) == ()


def test_within_one_paper_nothing_is_compared():
    here = replace(AGAINST, document=FOR.document)
    assert contradictions([FOR, here]) == ()
