"""Own text between quotations, and quotations that were moved elsewhere."""

from __future__ import annotations

import itertools

import pytest

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.composition import composition_of
from briefer.briefing.interleaving import blocks_of
from briefer.model.draft import Part
from briefer.model.manuscript import Heading, Table
from briefer.wording import load

NL = load("nl")


def told(draft, section, **how):
    composition = composition_of(draft, NL, **how)
    found = next(s for s in draft.walk() if s.id == section)
    return [e.text for e in blocks_of(found, 2, composition)]


def block_of(draft, words):
    keys = {s.key for s in draft.statements if words in s.quote}
    return next(b.id for s in draft.walk() for b in s.blocks if b.quoted in keys)


def whole(draft):
    """All text in its order, rows of tables as one line."""
    for element in compose(draft, NL).elements:
        if isinstance(element, Table):
            yield from (" | ".join(p.text for c in row for p in c) for row in element.rows)
        else:
            yield getattr(element, "text", "")


def place(lines, words):
    return next(n for n, line in enumerate(lines) if words in line)


def test_own_text_stands_where_it_was_put_between_quotations(draft):
    first, second = (b.id for b in draft.of(Part.PROMISES).blocks[:2])
    assert (first, second) == ("promises.1", "promises.2")
    between = editing.add_text(draft, "promises", "Dit weegt het zwaarst.", place=1)
    lines = list(whole(between))
    middle = place(lines, "Dit weegt het zwaarst.")
    rows = [n for n, line in enumerate(lines) if " | minister van Defensie | " in line]
    assert min(rows) < middle < max(rows)


@pytest.mark.parametrize("part", ["position", "earlier", "allies", "questions", "commitments"])
def test_own_text_can_come_before_and_after_in_every_part_of_a_topic(draft, part):
    section = f"topic_1.{part}"
    before = editing.add_text(draft, section, "Ervoor.", place=0)
    both = editing.add_text(before, section, "Erna.")
    found = told(both, section)
    assert (found[0], found[-1]) == ("Ervoor.", "Erna.")
    assert len(found) == len(told(draft, section)) + 2
    lines = list(whole(both))
    assert place(lines, "Ervoor.") < place(lines, "Erna.")


@pytest.mark.parametrize("section", ["summary.points", "topic_1.speaking", "topic_3", "annexes"])
@pytest.mark.parametrize("words", ["drie schepen", "vier schepen", "brief over de werf", "Hoeveel"])
def test_a_quotation_moved_anywhere_is_told_there_with_its_source(draft, section, words):
    moved = editing.move(draft, block_of(draft, words), section, 0)
    composition = composition_of(moved, NL)
    found = next(s for s in moved.walk() if s.id == section)
    elements = [e for e in blocks_of(found, 2, composition) if not isinstance(e, Heading)]
    said = next(e for e in elements if words in e.text.replace("\x02", ""))
    assert said.sources
    assert any(words in line.replace("\x02", "") for line in whole(moved))


def test_a_question_moved_elsewhere_leaves_no_gap_in_the_levels_of_headings(draft):
    moved = editing.move(draft, block_of(draft, "Hoeveel"), "annexes", 0)
    levels = [e.level for e in compose(moved, NL).elements if isinstance(e, Heading)]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_a_topic_of_which_the_position_was_moved_is_no_gap(draft):
    moved = draft
    for section in ("topic_1.position", "topic_1.earlier"):
        for block in next(s for s in draft.walk() if s.id == section).blocks:
            moved = editing.move(moved, block.id, "topic_1.speaking", 0)
    topic = next(s for s in moved.walk() if s.id == "topic_1")
    assert not topic.gap


def test_a_promise_moved_out_of_the_table_is_still_owed_on_the_one_page(draft):
    late = block_of(draft, "lijst van branden")
    lines = list(whole(editing.move(draft, late, "annexes", 0)))
    assert sum("lijst van branden" in line for line in lines) == 2


def test_what_may_not_be_public_is_marked_in_its_place_with_the_ground(draft):
    section = "topic_1.position"
    first = next(s for s in draft.walk() if s.id == section).blocks[0].id
    barred = editing.publish(draft, first, public=False, ground="eenheid van beleid")
    barred = editing.add_text(barred, section, "Erna.")
    found = told(barred, section, public=True)
    assert found == ["[1 passage niet openbaar: eenheid van beleid]", "Erna."]
    assert "drie schepen" in " ".join(told(barred, section))


def test_own_text_on_the_front_is_told_too(draft):
    written = editing.add_text(draft, "front", "Let op: kort dossier.")
    lines = list(whole(written))
    assert place(lines, "Let op: kort dossier.") < place(lines, NL("briefing.part.summary"))
