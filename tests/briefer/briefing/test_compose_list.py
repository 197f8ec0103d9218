"""The list of promises out of a draft, in the columns in which ministries report them."""

from __future__ import annotations

from dataclasses import replace

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.templates import templates
from briefer.briefing.upkeep import changes, take_over
from briefer.model.draft import Part
from briefer.model.manuscript import Heading, Table
from briefer.wording import load

NL = load("nl")


def listed(briefing, wording=NL, change=lambda draft: draft, **how):
    form = next(one for one in templates(wording) if one.id == "toezeggingen")
    return compose(change(begin(briefing, form)), wording, **how)


def test_the_list_of_promises_has_the_columns_of_the_ministries_and_its_sources(briefing):
    made = listed(briefing)
    *told, cited = (e for e in made.elements if isinstance(e, Table))
    assert made.landscape
    assert {table.header for table in told} == {("Omschrijving", "Vindplaats", "Stand van zaken")}
    said = [row[0][0].text for table in told for row in table.rows]
    dues = (*briefing.commitments, *briefing.settled)
    assert len(said) == len(dues)
    for due in dues:
        assert any(due.record.item.passage.quote in text for text in said)
    assert all(row[0][0].sources for table in told for row in table.rows)
    # The place stands in the cell beside it, and is not said again at the foot of the page.
    assert not any(row[0][0].noted for table in told for row in table.rows)
    assert cited.rows


def test_the_list_tells_a_term_in_the_papers_words_and_a_new_term_with_its_place(briefing):
    standing = [
        "\n".join(p.text for p in row[2])
        for e in listed(briefing).elements
        if isinstance(e, Table) and len(e.header) == 3 and e.header[2] == "Stand van zaken"
        for row in e.rows
    ]
    assert any("Termijn: Vóór het debat" in text for text in standing)
    assert any("Nieuwe termijn: Bron" in text for text in standing)


def test_the_list_leaves_out_what_was_left_out_and_what_is_not_public(briefing):
    first = briefing.commitments[0].record.item.passage.quote

    def without(draft):
        block = draft.of(Part.PROMISES).blocks[0]
        return editing.switch_block(draft, block.id, on=False)

    def barred(draft):
        block = draft.of(Part.PROMISES).blocks[0]
        return editing.publish(draft, block.id, public=False, ground="5.1")

    for how in ({"change": without}, {"change": barred, "public": True}):
        made = listed(briefing, **how)
        rows = [row for e in made.elements if isinstance(e, Table) for row in e.rows]
        assert not any(first in p.text for row in rows for cell in row for p in cell)


def test_own_text_between_two_promises_gives_no_anchor_twice(briefing):
    def parted(draft):
        return editing.add_text(draft, "promises", "Let op.", place=1)

    anchors = [e.anchor for e in listed(briefing, change=parted).elements if isinstance(e, Heading)]
    assert len(anchors) == len(set(anchors))


def test_a_list_is_kept_up_to_date_as_any_draft(briefing):
    form = next(one for one in templates(NL) if one.id == "toezeggingen")
    now = begin(briefing, form)
    shorter = begin(replace(briefing, commitments=briefing.commitments[1:]), form)
    pending = changes(shorter, now)
    assert take_over(shorter, pending, now).of(Part.PROMISES).blocks
    assert briefing.commitments[0].record.item.passage.quote in {
        change.now.quote for change in pending if change.now is not None
    }
