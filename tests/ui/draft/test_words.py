"""How a draft reads on screen."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefer import drafts
from briefer.model.draft import Change, ChangeKind, Issue, IssueKind
from briefer.model.records import State
from ui.draft import words as words_of

editing = drafts.editing


def section(draft, name):
    return next(s for s in draft.walk() if s.id == name)


def statement(draft, sort):
    return next(s for s in draft.statements if s.key.startswith(sort))


def test_a_section_is_called_by_its_own_name_its_topic_or_its_part(draft, words):
    assert words_of.title_of(section(draft, "topic_1"), words) == "Havens"
    assert words_of.title_of(section(draft, "summary"), words) == words("briefing.part.summary")
    named = editing.rename(draft, "summary", "Kort")
    assert words_of.title_of(section(named, "summary"), words) == "Kort"


def test_gaps_empty_places_and_issues_are_told_in_words(draft, words):
    late = Issue(IssueKind.OVERDUE, "topic_1.commitments")
    assert words_of.marks_of(section(draft, "topic_2"), (), words) == (words("draft.mark.gap"),)
    assert words_of.marks_of(section(draft, "delegation"), (), words) == (
        words("draft.mark.empty"),
    )
    assert words_of.marks_of(section(draft, "topic_1"), [late], words) == (
        words.count("draft.mark.issues", 1),
    )


def test_a_gap_is_not_told_twice(draft, words):
    issue = Issue(IssueKind.NO_POSITION, "topic_2")
    assert words_of.marks_of(section(draft, "topic_2"), [issue], words) == (
        words("draft.mark.gap"),
    )


def test_each_sort_of_statement_says_who_and_where(draft, dutch):
    leads = [
        words_of.lead_of(statement(draft, sort), dutch)
        for sort in ("position", "ally", "commitment", "question")
    ]
    assert leads[:2] == ["Nederland", "Noorwegen"]
    assert leads[2] == "minister van Havens · termijn: 7 mei 2030 · 3 dagen te laat"
    assert "XYZ" in leads[3]
    assert "blz. 1" in words_of.source_of(statement(draft, "position"), dutch)


def test_a_question_is_shown_with_its_answer(draft, make):
    texts = words_of.texts_of(statement(draft, "question"))
    assert texts == ("De zitting begon laat.", make.sentence)


def test_own_text_stands_where_it_was_put_and_what_is_pinned_first(draft):
    name = "topic_1.position"
    written = editing.add_text(draft, name, "Eigen", place=0)
    found = words_of.ordered(section(written, name))
    assert [bool(block.quoted) for block in found] == [False, True]
    pinned = editing.pin(written, found[1].id, pinned=True)
    assert words_of.ordered(section(pinned, name))[0].id == found[1].id


def test_a_block_changes_places_with_what_is_pinned_as_it_is(draft):
    name = "topic_1.position"
    two = editing.add_text(editing.add_text(draft, name, "een"), name, "twee")
    here = section(two, name)
    quote, first, second = words_of.ordered(here)
    assert words_of.neighbour(here, first, 1) == second
    assert words_of.neighbour(here, first, -1) == quote
    pinned = section(editing.pin(two, quote.id, pinned=True), name)
    assert words_of.neighbour(pinned, first, -1) is None


def test_each_change_and_each_issue_has_its_sentence(draft, words):
    said = statement(draft, "position")
    for kind in ChangeKind:
        assert words_of.change_words(Change(kind, "topic_1.position", said, said), draft, words)
    for issue in IssueKind:
        text = words_of.issue_words(Issue(issue, "topic_1", "", said, said, detail="7"), words)
        assert text
        assert "{" not in text


def test_what_changed_about_a_sentence_is_told_before_and_after(draft, dutch):
    said = statement(draft, "commitment")
    due = replace(said.commitment, due=dt.date(2030, 6, 1), state=State.VOLDAAN)
    change = Change(ChangeKind.ALTERED, "", said, replace(said, commitment=due))
    assert words_of.altered_words(change, dutch) == (
        "termijn: 7 mei 2030 → 1 juni 2030",
        "stand: openstaand → voldaan",
    )
    held = statement(draft, "position")
    other = replace(held.position, item=replace(held.position.item, holder="het kabinet"))
    change = Change(ChangeKind.ALTERED, "", held, replace(held, position=other))
    assert words_of.altered_words(change, dutch) == ("houder: Nederland → het kabinet",)
    assert words_of.altered_words(Change(ChangeKind.NEW, now=held), dutch) == ()


def test_a_new_topic_is_told_by_its_name(draft, dutch):
    told = words_of.change_words(Change(ChangeKind.TOPIC, "topic_9", topic="Havens"), draft, dutch)
    assert told.endswith("Havens")


def test_what_contradicts_each_other_is_told_with_both_places(draft, dutch):
    said = statement(draft, "position")
    text = words_of.issue_words(Issue(IssueKind.CONTRADICTION, "", "", said, said), dutch)
    assert text.count(said.quote) == text.count(words_of.source_of(said, dutch)) == 2


def test_a_long_quotation_is_cut_where_it_is_only_a_name(draft, dutch):
    long = Issue(IssueKind.NO_SOURCE, detail="woord " * 100)
    assert words_of.issue_words(long, dutch).endswith("…”")


def test_the_way_to_a_section_is_told(draft, dutch):
    told = words_of.place_name(draft, "topic_1.position", dutch)
    assert told == "Onderwerpen op de agenda › Havens › Nederlands standpunt nu"
    assert words_of.path_to(draft.sections, "nowhere") == ()


def test_left_out_text_does_not_fill_a_section(draft):
    written = editing.add_text(draft, "delegation", "Mevrouw A.")
    assert not words_of.unwritten(section(written, "delegation"))
    off = replace(section(written, "delegation").blocks[0], on=False)
    assert words_of.unwritten(replace(section(written, "delegation"), blocks=(off,)))


def test_all_own_text_stands_under_its_headings(draft, words):
    written = editing.add_text(draft, "summary.asked", "Stem in.")
    written = editing.add_text(written, "summary.asked", "Let op.")
    written = editing.add_text(written, "delegation", " ")
    heading = words("briefing.part.asked")
    assert words_of.own_text_of(written, words) == f"{heading}\n\nStem in.\n\nLet op."
