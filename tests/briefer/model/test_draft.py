"""A draft as data."""

from __future__ import annotations

import pytest

from briefer.model.draft import Block, Part, Section, Statement

DEEP = Section("a.b.c", Part.POSITION, blocks=(Block("1", quoted="position:x"),))
TOPIC = Section("a.b", Part.TOPIC, topic_id=1, sections=(DEEP,))
TOP = Section("a", Part.TOPICS, sections=(TOPIC,))


def test_walking_goes_from_the_top_down():
    assert [section.id for section in TOP.walk()] == ["a", "a.b", "a.b.c"]


def test_below_is_only_one_step():
    assert TOPIC.below(Part.POSITION) is DEEP
    assert TOP.below(Part.POSITION) is None


def test_a_topic_with_own_text_alone_still_lacks_a_position():
    own = Section("x", Part.TOPIC, topic_id=1, blocks=(Block("1", text="Ons standpunt"),))
    assert own.gap
    assert not TOPIC.gap


def test_a_statement_without_a_finding_names_itself_in_its_error():
    with pytest.raises(ValueError, match="position:x"):
        _ = Statement("position:x").document
