"""A new draft: the template's sections; each statement quoted once where it goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing.drafting import begin, key_of, key_of_question
from briefer.briefing.templates import full
from briefer.model.draft import WRITTEN, Part
from briefer.wording import load

NL = load("nl")


def quoted(draft, part):
    return [b.quoted for s in draft.walk() if s.part is part for b in s.blocks]


def test_every_part_has_a_section_in_the_order_of_the_template(draft):
    assert tuple(section.part for section in draft.sections) == full(NL).parts


def test_the_topics_follow_the_agenda(draft):
    assert [t.heading for t in draft.of(Part.TOPICS).sections] == ["", "Schepen", "Ruimte"]


@pytest.mark.parametrize(
    ("part", "sort"),
    [
        (Part.POSITION, "position"),
        (Part.EARLIER, "position"),
        (Part.ALLIES, "ally"),
        (Part.QUESTIONS, "question"),
        (Part.PROMISES, "commitment"),
    ],
)
def test_what_is_on_record_is_quoted_in_its_part(draft, part, sort):
    keys = quoted(draft, part)
    assert keys
    assert all(key.startswith(f"{sort}:") and key in draft.by_key for key in keys)


def test_what_only_the_staffer_can_write_is_empty(draft):
    assert [s.id for s in draft.walk() if s.part in WRITTEN and s.blocks] == []


def test_every_block_and_section_has_an_id_of_its_own(draft):
    ids = [x.id for s in draft.walk() for x in (s, *s.blocks)]
    assert len(ids) == len(set(ids))


def test_the_same_briefing_gives_the_same_draft(briefing):
    assert begin(briefing, full(NL)) == begin(briefing, full(NL))


def test_a_topic_without_a_position_is_a_gap_and_general_remarks_are_not(draft):
    assert [t.heading for t in draft.walk() if t.gap] == ["Ruimte"]


def test_a_key_is_the_place_in_the_paper_not_the_number_in_the_store(dossier):
    passage = dossier.positions[0].item.passage
    assert key_of("position", passage) == key_of("position", replace(passage, paragraph=99))
    assert key_of("position", passage) != key_of("ally", passage)


def test_questions_answered_together_have_keys_of_their_own(dossier):
    question = dossier.questions[0].item
    assert key_of_question(question) != key_of_question(replace(question, number=2))


def test_what_a_template_switches_off_is_there_but_off(briefing):
    template = replace(full(NL), off=frozenset({Part.QUESTIONS}))
    found = [s for s in begin(briefing, template).walk() if s.part is Part.QUESTIONS]
    assert found
    assert not any(section.on for section in found)
