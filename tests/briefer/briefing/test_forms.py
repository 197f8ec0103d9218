"""One draft gives more than one form; nothing comes in that was left out."""

from __future__ import annotations

import pytest

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.forms import forms_of, in_form
from briefer.briefing.templates import templates
from briefer.model.draft import Part
from briefer.wording import load

NL = load("nl")


def form(name):
    return next(one for one in templates(NL) if one.id == name)


def test_a_dossier_can_be_every_form_and_its_own_comes_first(draft):
    found = forms_of(draft, NL)
    assert found[0].id == draft.template
    assert {one.id for one in found} == {one.id for one in templates(NL)}


def test_speaking_points_cannot_be_a_dossier(draft):
    short = in_form(draft, form("spreekpunten"))
    assert [one.id for one in forms_of(short, NL)] == ["spreekpunten"]


def test_its_own_form_is_the_draft_as_it_is(draft):
    own = editing.add_section(draft, "Eigen hoofdstuk")
    assert in_form(own, form(draft.template)) is own


@pytest.mark.parametrize("name", ["annotatie", "spreekpunten"])
def test_a_form_has_its_parts_in_its_order_and_no_other(draft, name):
    wanted = form(name)
    made = in_form(draft, wanted)
    assert tuple(section.part for section in made.sections) == wanted.parts
    for topic in made.of(Part.TOPICS).sections:
        assert tuple(section.part for section in topic.sections) == wanted.topic


def test_what_is_left_out_stays_out_and_own_text_comes_along(draft):
    topic = draft.of(Part.TOPICS).sections[0]
    points = topic.below(Part.SPEAKING)
    written = editing.add_text(draft, points.id, "Zeg dit.")
    written = editing.switch_section(written, topic.below(Part.POSITION).id, on=False)
    made = in_form(written, form("spreekpunten"))
    text = " ".join(getattr(e, "text", "") for e in compose(made, NL).elements)
    assert "Zeg dit." in text
    assert not made.of(Part.POSITION).on


def test_a_promise_left_out_or_barred_in_the_table_does_not_come_back(draft):
    def told(what, **how):
        elements = compose(in_form(what, form("annotatie")), NL, **how).elements
        return " ".join(getattr(e, "text", "") for e in elements)

    words = "lijst van branden"
    late = next(s.key for s in draft.statements if words in s.quote)
    block = next(b for b in draft.of(Part.PROMISES).blocks if b.quoted == late)
    assert words in told(draft, public=True)
    assert words not in told(editing.switch_block(draft, block.id, on=False))
    barred = editing.publish(draft, block.id, public=False, ground="x")
    assert words in told(barred)
    assert words not in told(barred, public=True)


def test_a_promise_left_out_of_the_table_and_quoted_elsewhere_is_told_there(draft):
    soon = next(s.key for s in draft.statements if "brief over de werf" in s.quote)
    row = next(b for b in draft.of(Part.PROMISES).blocks if b.quoted == soon)
    topics = (s for s in draft.walk() if s.part is Part.COMMITMENTS)
    other = next(b for section in topics for b in section.blocks if b.quoted == soon)
    moved = editing.move(draft, other.id, "summary.points", 0)
    moved = editing.switch_block(moved, row.id, on=False)
    elements = compose(in_form(moved, form("annotatie")), NL).elements
    assert "brief over de werf" in " ".join(getattr(e, "text", "") for e in elements)
