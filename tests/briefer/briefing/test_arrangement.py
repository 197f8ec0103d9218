"""A draft's arrangement as a template, and a template laid over a draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.briefing import editing
from briefer.briefing.arrangement import applied, taken
from briefer.model.draft import Block, Draft, Marking, Part, Section
from briefer.model.records import MeetingRecord

from .conftest import MEETING, TODAY


def parts(sections):
    return [section.part for section in sections]


@pytest.fixture
def arranged(draft):
    """Gaps off, the annexes first, the commitments renamed, a chapter added, topics as wanted."""
    draft = editing.switch_section(draft, "gaps", on=False)
    draft = editing.reorder(draft, "annexes", 0)
    draft = editing.rename(draft, "promises", "Wat we schuldig zijn")
    draft = editing.add_section(draft, "Pers", place=2)
    for topic in [s.id for s in draft.walk() if s.part is Part.TOPIC]:
        draft = editing.reorder(draft, f"{topic}.speaking", 0)
        draft = editing.switch_section(draft, f"{topic}.moves", on=False)
        draft = editing.rename(draft, f"{topic}.allies", "Anderen")
    return draft


def test_a_template_holds_order_switches_and_names(arranged):
    found = taken(arranged, "Kort")
    assert (found.title, found.form, found.saved) == ("Kort", "dossier", True)
    assert found.parts[:3] == (Part.ANNEXES, Part.FRONT, Part.TEXT)
    assert found.chapters == ("Pers",)
    assert found.off == {Part.GAPS, Part.MOVES}
    assert dict(found.names) == {Part.PROMISES: "Wat we schuldig zijn", Part.ALLIES: "Anderen"}
    assert found.topic[0] is Part.SPEAKING


def test_another_draft_gets_the_same_arrangement_and_keeps_every_block(draft, arranged):
    found = applied(draft, taken(arranged))
    assert parts(found.sections) == parts(arranged.sections)
    assert [s.title for s in found.sections] == [s.title for s in arranged.sections]
    assert [s.on for s in found.walk()] == [s.on for s in arranged.walk()]
    assert {b.id for s in found.walk() for b in s.blocks} == {
        b.id for s in draft.walk() for b in s.blocks
    }


def test_laid_over_the_draft_it_comes_from_nothing_changes(arranged):
    assert applied(arranged, taken(arranged)) == arranged


def test_of_topics_laid_out_each_in_its_way_the_most_common_way_counts(draft):
    odd = editing.switch_section(draft, "topic_1.earlier", on=False)
    assert Part.EARLIER not in taken(odd).off


def test_a_section_with_own_text_is_never_switched_off(draft, arranged):
    written = editing.add_text(draft, "gaps", "Let op de werf.")
    written = editing.add_text(written, "topic_1.moves", "Dit is nieuw.")
    found = applied(written, taken(arranged))
    on = {s.id: s.on for s in found.walk()}
    assert (on["gaps"], on["topic_1.moves"], on["topic_3.moves"]) == (True, True, False)


def test_a_chapter_that_is_there_is_not_made_again(draft, arranged):
    own = editing.add_text(editing.add_section(draft, "Pers"), "own1", "Morgen om tien uur.")
    found = applied(own, taken(arranged))
    (chapter,) = [s for s in found.sections if s.part is Part.TEXT]
    assert [b.text for b in chapter.blocks] == ["Morgen om tien uur."]
    assert found.sections.index(chapter) == 2


def test_what_the_template_does_not_know_stays_after_what_it_followed(draft, arranged):
    own = editing.add_section(draft, "Eten", place=3)
    before = own.sections[2].part
    found = applied(own, taken(arranged)).sections
    place = next(n for n, s in enumerate(found) if s.title == "Eten")
    assert found[place - 1].part is before
    assert found[place].on


def test_a_chapter_that_is_off_does_not_come_along(arranged):
    off = editing.switch_section(arranged, "own1", on=False)
    assert (taken(off).chapters, Part.TEXT in taken(off).parts) == ((), False)


SECTIONS = st.lists(
    st.builds(
        lambda part, on, title, texts: (part, on, title, texts),
        st.sampled_from([Part.FRONT, Part.GAPS, Part.ANNEXES, Part.TEXT, Part.SOURCES]),
        st.booleans(),
        st.text("ab ", max_size=3),
        st.lists(st.text("x ", max_size=2), max_size=2),
    ),
    max_size=6,
)


def made(rows):
    sections = tuple(
        Section(
            f"s{n}",
            part,
            title,
            on,
            blocks=tuple(Block(f"b{n}.{k}", text=t) for k, t in enumerate(texts)),
        )
        for n, (part, on, title, texts) in enumerate(rows)
    )
    return Draft(MeetingRecord(1, MEETING), TODAY, "dossier", Marking("x"), sections)


@settings(deadline=None)
@given(SECTIONS, SECTIONS)
def test_no_block_is_ever_lost_and_no_text_leaves_the_file(mine, theirs):
    draft = made(mine)
    found = applied(draft, taken(made(theirs)))
    before = {s.id: s for s in draft.walk()}
    after = {s.id: s for s in found.walk()}
    assert all(after[name].blocks == section.blocks for name, section in before.items())
    for name, section in before.items():
        if section.on and any(b.text.strip() for b in section.blocks):
            assert after[name].on


@given(SECTIONS)
def test_a_template_laid_over_twice_is_as_laid_over_once(rows):
    draft = made(rows)
    once = applied(draft, taken(made([*rows, (Part.TEXT, True, "Slot", [])])))
    again = applied(once, taken(once))
    assert replace(again, count=0) == replace(once, count=0)
