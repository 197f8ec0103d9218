"""What a form of two pages tells: what matters most first, and as much as fits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.filling import earlier_in_order
from briefer.briefing.length import pages_of
from briefer.briefing.templates import templates
from briefer.model.briefing import Move, Shift
from briefer.model.draft import Part
from briefer.model.manuscript import Heading
from briefer.wording import load

from .conftest import SHIPS, SPACE, TODAY

NL = load("nl")
BOUND = "Nederland doet mee, mits de werf klaar is."


def annotation(dossier):
    form = next(one for one in templates(NL) if one.id == "annotatie")
    return begin(assemble(dossier, TODAY, "Ongerubriceerd"), form)


@pytest.fixture
def drafted(dossier, file):
    """An annotation with earlier positions on ships: reworded now, bound, repeated now, plain."""

    def made(*, now=1, plain=1):
        agenda, report = dossier.own[0], dossier.related[0].document
        late = [file.position(agenda, SHIPS, f"Nederland wil nu {n} schepen.") for n in range(now)]
        old = [
            file.position(report, SHIPS, "Nederland wilde een schip."),
            file.position(report, SHIPS, BOUND, condition="mits de werf klaar is"),
            file.position(report, SHIPS, "Nederland wil nu 0 schepen."),
            *(file.position(report, SHIPS, f"Het kabinet {n} bouwt. " * 9) for n in range(plain)),
            file.position(report, SPACE, "Nederland hecht aan de maan.", holder="minister"),
        ]
        moves = {1: (Move(Shift.REWORDED, late[0], old[0]), Move(Shift.KEPT, late[0], old[2]))}
        here = file.position(agenda, SPACE, "Nederland wil naar de maan.")
        told = replace(dossier, positions=(*late, here, *old), moves=moves)
        return annotation(told)

    return made


def texts(draft):
    return [getattr(element, "text", "") for element in compose(draft, NL).elements]


def test_conditions_come_first_then_what_was_reworded_then_the_rest_then_what_is_repeated(drafted):
    draft = drafted()
    quoted = {b.id: b.quoted for s in draft.walk() for b in s.blocks}
    statements = draft.by_key
    order = [statements[quoted[block]].quote for block in earlier_in_order(draft)]
    assert [words[:24] for words in order] == [
        "Nederland doet mee, mits",
        "Nederland wilde een schi",
        "Het kabinet 0 bouwt. Het",
        "Nederland hecht aan de m",
        "Nederland wil nu 0 schep",
    ]


def test_an_earlier_position_is_told_with_its_day_and_no_heading_of_its_own(drafted):
    manuscript = compose(drafted(), NL)
    told = [getattr(element, "text", "") for element in manuscript.elements]
    assert f"Eerder (20 februari 2031): {BOUND}" in told
    assert "Eerder (20 februari 2031), minister: Nederland hecht aan de maan." in told
    headings = [e.text for e in manuscript.elements if isinstance(e, Heading)]
    assert "Eerder gezegd" not in headings


def test_the_condition_goes_before_more_of_what_is_held_now(drafted):
    found = "\n".join(texts(drafted(now=60)))
    assert f"Eerder (20 februari 2031): {BOUND}" in found


def test_as_much_is_told_as_fits_and_that_more_is_elsewhere_is_said(drafted):
    draft = drafted(plain=60)
    elements = compose(draft, NL).elements
    told = [e.text for e in elements if getattr(e, "text", "").startswith("Eerder (")]
    assert pages_of(elements) == 2
    assert 5 < len(told) < len(earlier_in_order(draft))
    assert any("Van eerdere standpunten staat hier wat past" in text for text in texts(draft))


def test_where_all_is_told_nothing_is_said_to_be_left(drafted):
    assert not any("Van eerdere standpunten" in text for text in texts(drafted()))


def test_what_is_pinned_is_told_whatever_the_room(drafted):
    draft = drafted(now=60, plain=60)
    section = next(s for s in draft.walk() if s.part is Part.EARLIER and s.blocks)
    last = section.blocks[-1]
    found = texts(editing.pin(draft, last.id, pinned=True))
    assert f"Eerder (20 februari 2031): {draft.by_key[last.quoted].quote}" in found


def test_a_part_that_is_switched_off_is_not_filled(drafted):
    draft = drafted()
    section = next(s for s in draft.walk() if s.part is Part.EARLIER and s.blocks)
    found = texts(editing.switch_section(draft, section.id, on=False))
    assert not any(BOUND in text for text in found)
