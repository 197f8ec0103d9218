"""What stands in the column of a section, from the top down."""

from __future__ import annotations

import pytest

from briefer import drafts
from ui.draft.pieces import note_of, pieces_of, shown_with

editing = drafts.editing


def kinds(draft, name, room=99):
    return [piece.kind for piece in pieces_of(draft, name, draft.by_key, room)]


def section(draft, name):
    return next(s for s in draft.walk() if s.id == name)


def test_each_part_has_its_heading_its_cards_and_a_place_for_own_text(draft):
    written = editing.add_text(draft, "topic_1.position", "Eigen.")
    assert kinds(written, "topic_1.position") == ["title", "quote", "text", "add"]


def test_a_topic_is_shown_with_what_is_below_it_and_all_topics_by_name_only(draft):
    assert kinds(draft, "topic_1").count("below") == len(section(draft, "topic_1").sections)
    assert kinds(draft, "topics") == ["title", "note", "add", "topic", "topic"]
    assert [s.id for s in shown_with(draft, "topics")] == ["topics"]


def test_what_does_not_fit_is_counted(draft):
    written = editing.add_text(draft, "topic_1.position", "Eigen.")
    (more,) = [p for p in pieces_of(written, "topic_1.position", written.by_key, 1) if p.count]
    assert (more.kind, more.count) == ("more", 1)


def test_a_quotation_whose_statement_is_gone_and_a_section_that_is_not_there_show_nothing(draft):
    assert "quote" not in [p.kind for p in pieces_of(draft, "topic_1.position", {}, 9)]
    assert kinds(draft, "elders") == []
    assert shown_with(draft, "elders") == ()
    assert shown_with(None, "topic_1") == ()


@pytest.mark.parametrize(
    ("name", "note"),
    [("topic_2", "gap"), ("delegation", "empty"), ("topic_2.questions", "nothing"),
     ("topics", "own_first"), ("timelines", "made")],
)  # fmt: skip
def test_a_place_without_cards_says_what_it_is_for(draft, words, name, note):
    assert note_of(section(draft, name), words) == words(f"draft.note.{note}")
