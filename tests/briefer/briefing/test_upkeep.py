"""What became out of date is offered item by item, and taken over only when told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full
from briefer.briefing.upkeep import changes, take_over
from briefer.model.draft import ChangeKind, Part
from briefer.model.records import State, TopicRecord
from briefer.wording import load

NL = load("nl")
TODAY = dt.date(2031, 6, 1)
HARBOUR = TopicRecord(9, "Havens")


@pytest.fixture
def fresh(dossier):
    """A draft begun on the dossier with other contents."""

    def begun(day=TODAY, **other):
        return begin(assemble(replace(dossier, **other), day, "x"), full(NL))

    return begun


def kinds(found):
    return [(change.kind, change.section) for change in found]


def quotes(draft, section):
    (found,) = (s for s in draft.walk() if s.id == section)
    return [draft.by_key[b.quoted].quote for b in found.blocks if b.quoted]


def test_nothing_changed_means_nothing_to_offer(draft, fresh):
    assert changes(draft, fresh()) == ()


@pytest.fixture
def later(dossier, file, fresh):
    """A later paper with another position on ships."""
    agenda = dossier.own[0]
    newer = replace(agenda, id=7, sha256="7" * 64)
    told = file.position(newer, TopicRecord(1, "Schepen"), "Nederland wil vier schepen.")
    said = replace(
        told, item=replace(told.item, passage=replace(told.item.passage, sha256="7" * 64))
    )
    newest = replace(said, document=replace(newer, effective_date=dt.date(2031, 5, 30)))
    return fresh(own=(newest.document, *dossier.own), positions=(newest, *dossier.positions))


def test_a_new_position_is_offered_and_the_former_one_is_earlier(draft, later):
    found = changes(draft, later)
    assert kinds(found) == [
        (ChangeKind.NEW, "topic_1.position"),
        (ChangeKind.MOVED, "topic_1.earlier"),
    ]


def test_what_is_taken_over_stands_where_it_belongs(draft, later):
    taken = take_over(draft, changes(draft, later), later)
    assert quotes(taken, "topic_1.position") == ["Nederland wil vier schepen."]
    assert quotes(taken, "topic_1.earlier") == [
        "Nederland steunt drie schepen, mits de werf ze bouwt.",
        "Nederland steunt twee schepen.",
    ]
    assert changes(taken, later) == ()


def test_only_what_is_chosen_is_taken_over(draft, later):
    new, moved = changes(draft, later)
    taken = take_over(draft, [new], later)
    assert "Nederland wil vier schepen." in quotes(taken, "topic_1.position")
    assert kinds(changes(taken, later)) == [(moved.kind, moved.section)]


def test_what_is_pinned_stays_where_it_is(draft, later):
    pinned = editing.pin(draft, "topic_1.position.1", pinned=True)
    assert kinds(changes(pinned, later)) == [(ChangeKind.NEW, "topic_1.position")]


def test_what_was_left_out_stays_out(draft, later):
    without = editing.switch_block(draft, "topic_1.position.1", on=False)
    taken = take_over(without, changes(without, later), later)
    block = next(b for s in taken.walk() if s.id == "topic_1.earlier" for b in s.blocks)
    assert not block.on


def test_an_answered_commitment_is_offered_as_changed(draft, dossier, fresh):
    late, *rest = dossier.commitments
    done = replace(late, state=State.VOLDAAN, evidence=rest[-1].record, days_overdue=None)
    now = fresh(commitments=(done, *rest))
    assert kinds(changes(draft, now)) == [(ChangeKind.ALTERED, "promises")]
    taken = take_over(draft, changes(draft, now), now)
    text = "\n".join(getattr(e, "text", "") for e in compose(taken, NL).elements)
    assert "Voldaan: De minister stuurt voor mei een lijst van branden." in text


def test_a_withdrawn_source_is_offered_as_gone(draft, dossier, fresh):
    now = fresh(positions=dossier.positions[1:])
    assert kinds(changes(draft, now)) == [(ChangeKind.GONE, "topic_1.earlier")]
    taken = take_over(draft, changes(draft, now), now)
    assert quotes(taken, "topic_1.earlier") == []
    assert changes(taken, now) == ()


def test_own_text_keeps_the_statement_it_rests_on(draft, dossier, fresh):
    own = editing.in_own_words(draft, "topic_1.earlier.1")
    now = fresh(positions=dossier.positions[1:])
    taken = take_over(own, changes(own, now), now)
    (block,) = (b for s in taken.walk() for b in s.blocks if b.sources)
    assert block.sources[0] in taken.by_key
    assert compose(taken, NL)


def test_a_sentence_in_a_newer_version_of_its_paper_is_replaced(draft, dossier, fresh):
    old = dossier.positions[0]
    passage = replace(old.item.passage, sha256="8" * 64)
    version = replace(old, item=replace(old.item, passage=passage))
    now = fresh(positions=(version, *dossier.positions[1:]))
    assert kinds(changes(draft, now)) == [(ChangeKind.REPLACED, "topic_1.earlier")]
    taken = take_over(draft, changes(draft, now), now)
    assert changes(taken, now) == ()


def test_a_new_topic_comes_whole_at_its_place(draft, dossier, file, fresh):
    said = file.position(dossier.own[0], HARBOUR, "Nederland opent twee havens.")
    now = fresh(
        agenda=(dossier.agenda[0], HARBOUR, dossier.agenda[1]),
        topics=(*dossier.topics, HARBOUR),
        positions=(*dossier.positions, said),
    )
    assert (ChangeKind.TOPIC, "topic_9") in kinds(changes(draft, now))
    (told,) = [change for change in changes(draft, now) if change.kind is ChangeKind.TOPIC]
    assert told.topic == "Havens"
    assert told.now is not None
    assert told.now.quote == "Nederland opent twee havens."
    taken = take_over(draft, changes(draft, now), now)
    assert [t.heading for t in taken.of(Part.TOPICS).sections] == [
        "",
        "Schepen",
        "Havens",
        "Ruimte",
    ]
    assert changes(taken, now) == ()


def test_the_day_is_counted_from_only_when_told(draft, fresh):
    now = fresh(day=dt.date(2031, 6, 5))
    (change,) = changes(draft, now)
    assert change.kind is ChangeKind.DAY
    taken = take_over(draft, [change], now)
    assert taken.day == dt.date(2031, 6, 5)
    late = next(s.commitment for s in taken.statements if s.commitment and s.commitment.overdue)
    assert late.days_overdue == 36


def test_numbers_of_sources_stay_when_papers_come(draft, later):
    taken = take_over(draft, changes(draft, later), later)
    assert [p.id for p in taken.papers][: len(draft.papers)] == [p.id for p in draft.papers]


def test_where_the_staffer_moved_a_quotation_it_stays(draft, fresh):
    moved = editing.move(draft, "topic_1.position.1", "summary.points", 0)
    assert changes(moved, fresh()) == ()
    back = editing.move(moved, "topic_1.position.1", "topic_1.position", 0)
    assert back == draft


def test_a_moved_quotation_that_belongs_elsewhere_by_now_is_offered_there(draft, later):
    moved = editing.move(draft, "topic_1.position.1", "summary.points", 0)
    found = [c for c in changes(moved, later) if c.kind is ChangeKind.MOVED]
    assert [change.section for change in found] == ["topic_1.earlier"]
    taken = take_over(moved, changes(moved, later), later)
    assert quotes(taken, "summary.points") == []
    assert changes(taken, later) == ()
