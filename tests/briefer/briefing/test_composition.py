"""What of a draft is shown, and under which name."""

from __future__ import annotations

from dataclasses import replace

from briefer.briefing.composition import anchor_of, composition_of
from briefer.model.draft import Block, Part, Section
from briefer.wording import load

NL = load("nl")
FIRST, SECOND = Block("1", text="een"), Block("2", text="twee")


def shown(composition, *blocks):
    return [block.id for block in composition.shown(Section("x", Part.TEXT, blocks=blocks))]


def test_what_is_left_out_is_not_shown(composition):
    assert shown(composition, FIRST, replace(SECOND, on=False)) == ["1"]


def test_what_is_pinned_comes_first(composition):
    assert shown(composition, FIRST, replace(SECOND, pinned=True)) == ["2", "1"]


def test_what_may_not_be_public_is_shown_only_inside(draft):
    secret = replace(SECOND, public=False, ground="belang van de Staat")
    assert shown(composition_of(draft, NL), FIRST, secret) == ["1", "2"]
    assert shown(composition_of(draft, NL, public=True), FIRST, secret) == ["1"]


def test_a_title_of_the_staffer_goes_before_the_name_of_the_part(composition):
    section = Section("a.b", Part.POINTS)
    assert composition.name(section) == "De kern in drie punten"
    assert composition.name(replace(section, title="De lijn")) == "De lijn"


def test_an_anchor_is_a_name_without_dots():
    assert anchor_of(Section("topic_1.moves", Part.MOVES)) == "topic_1_moves"
