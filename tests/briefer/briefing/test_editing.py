"""A staffer's deeds: each gives a new draft, and a quotation is never altered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.errors import NoSuchRecordError
from briefer.model.draft import Block, Marking, Part


def blocks(draft, section):
    return next(s.blocks for s in draft.walk() if s.id == section)


def ids(draft, section):
    return [block.id for block in blocks(draft, section)]


@pytest.fixture
def written(draft):
    return editing.add_text(draft, "topic_1.position", "Eerst.")


def test_own_text_comes_after_the_quotations(written):
    assert ids(written, "topic_1.position") == ["topic_1.position.1", "own1"]


def test_own_text_can_come_first(draft):
    found = editing.add_text(draft, "topic_1.position", "Eerst.", place=0)
    assert ids(found, "topic_1.position") == ["own1", "topic_1.position.1"]


def test_an_id_is_never_given_twice(written):
    emptied = editing.remove(written, "own1")
    assert ids(editing.add_text(emptied, "summary.points"), "summary.points") == ["own2"]


def test_own_text_is_rewritten(written):
    found = editing.write(written, "own1", "Daarna.")
    assert blocks(found, "topic_1.position")[-1].text == "Daarna."


def test_a_quotation_cannot_be_rewritten(draft):
    with pytest.raises(NoSuchRecordError):
        editing.write(draft, "topic_1.position.1", "Iets anders.")


def test_taking_out_a_quotation_leaves_it_to_come_back(draft):
    found = editing.remove(draft, "topic_1.position.1")
    assert [block.on for block in blocks(found, "topic_1.position")] == [False]
    back = editing.switch_block(found, "topic_1.position.1", on=True)
    assert back == draft


def test_a_block_moves_within_and_between_sections(written):
    first = editing.move(written, "own1", "topic_1.position", 0)
    assert ids(first, "topic_1.position") == ["own1", "topic_1.position.1"]
    away = editing.move(written, "own1", "summary.points", 0)
    assert (ids(away, "topic_1.position"), ids(away, "summary.points")) == (
        ["topic_1.position.1"],
        ["own1"],
    )


def test_in_own_words_a_condition_filled_in_by_hand_comes_along(draft):
    key = next(b.quoted for s in draft.walk() for b in s.blocks if b.id == "topic_1.position.1")
    said = draft.by_key[key]
    item = replace(said.position.item, condition="tenzij het regent")
    changed = replace(said, position=replace(said.position, item=item))
    draft = replace(draft, statements=tuple({**draft.by_key, key: changed}.values()))
    own = next(b for s in editing.in_own_words(draft, "topic_1.position.1").walk()
               for b in s.blocks if b.text)  # fmt: skip
    assert own.text == f"{said.quote}\n\ntenzij het regent"


def test_in_own_words_the_source_stays_attached(draft):
    found = editing.in_own_words(draft, "topic_1.position.1")
    own, quotation = blocks(found, "topic_1.position")
    assert own.text == found.by_key[quotation.quoted].quote
    assert own.sources == (quotation.quoted,)
    assert not quotation.on


def test_own_text_cannot_rest_on_what_is_not_there(written):
    with pytest.raises(NoSuchRecordError):
        editing.rest_on(written, "own1", ("position:nergens",))


def test_the_ground_goes_when_a_block_becomes_public(written):
    secret = editing.publish(written, "own1", public=False, ground="belang van de Staat")
    assert blocks(secret, "topic_1.position")[-1].ground == "belang van de Staat"
    assert editing.publish(secret, "own1", public=True, ground="x") == written


def test_pinning_marks_the_block(draft):
    found = editing.pin(draft, "topic_1.position.1", pinned=True)
    assert blocks(found, "topic_1.position")[0].pinned
    # What is left out comes nowhere, and so not first either.
    found = editing.switch_block(found, "topic_1.position.1", on=False)
    assert not blocks(found, "topic_1.position")[0].pinned
    found = editing.pin(found, "topic_1.position.1", pinned=True)
    assert blocks(found, "topic_1.position")[0].on
    own, left_out = blocks(editing.in_own_words(found, "topic_1.position.1"), "topic_1.position")
    assert (own.pinned, left_out.pinned) == (True, False)


def test_sections_are_switched_named_and_ordered(draft):
    assert not editing.switch_section(draft, "gaps", on=False).of(Part.GAPS).on
    assert editing.rename(draft, "gaps", " Open ").of(Part.GAPS).title == "Open"
    assert editing.reorder(draft, "gaps", 0).sections[0].part is Part.GAPS


def test_parts_of_a_topic_are_ordered_among_themselves(draft):
    found = editing.reorder(draft, "topic_1.questions", 0)
    topic = next(s for s in found.walk() if s.id == "topic_1")
    assert topic.sections[0].part is Part.QUESTIONS
    assert len(topic.sections) == len(next(s for s in draft.walk() if s.id == "topic_1").sections)


def test_a_new_chapter_comes_before_the_sources(draft):
    found = editing.add_section(draft, "Krachtenveld")
    assert [s.title or s.part for s in found.sections[-2:]] == ["Krachtenveld", Part.SOURCES]


def test_the_marking_is_set_with_who_and_until_when(draft):
    marking = Marking("Dep. VERTROUWELIJK", "afdelingshoofd")
    assert editing.mark(draft, marking).marking == marking


@pytest.mark.parametrize(
    "deed",
    [
        lambda d: editing.write(d, "nergens", ""),
        lambda d: editing.add_text(d, "nergens"),
        lambda d: editing.move(d, "topic_1.position.1", "nergens", 0),
        lambda d: editing.reorder(d, "nergens", 0),
        lambda d: editing.in_own_words(d, "nergens"),
    ],
)
def test_what_is_not_there_is_refused_and_nothing_changes(draft, deed):
    with pytest.raises(NoSuchRecordError):
        deed(draft)


def test_the_old_draft_stays_as_it_was(draft, written):
    assert blocks(draft, "topic_1.position") == (
        Block("topic_1.position.1", quoted=blocks(draft, "topic_1.position")[0].quoted),
    )
    assert written != draft


def test_what_does_not_change_is_the_very_same(draft):
    changed = editing.rename(draft, "topic_2", "Dijken")
    kept = {id(section) for section in changed.walk()} & {id(section) for section in draft.walk()}
    assert len(kept) >= sum(1 for _ in draft.walk()) - 2
