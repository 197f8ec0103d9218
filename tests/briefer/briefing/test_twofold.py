"""A sentence that is a position and a promise is told once in its topic, with its other role."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.briefing import editing
from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full
from briefer.model.briefing import DueCommitment
from briefer.model.document import CommitmentType
from briefer.model.draft import Part
from briefer.model.manuscript import Heading, Table
from briefer.model.records import State
from briefer.wording import load

from .conftest import SHIPS, TODAY

NL = load("nl")
SENTENCE = "Het kabinet hecht aan een kade en stuurt daarover een plan."


@pytest.fixture
def both(dossier, file):
    """A draft with one sentence of a paper (by its place among them) as position and promise."""

    def made(place, *, doubtful=False, sure=0.9, **more):
        paper = (dossier.own[0], dossier.related[0].document)[place]
        position = file.position(paper, SHIPS, SENTENCE, **more)
        position = replace(position, item=replace(position.item, confidence=sure))
        promise = file.promise(paper, SHIPS, SENTENCE, type=CommitmentType.TOEZEGGING)
        confidence = 0.4 if doubtful else 0.9
        item = replace(promise.item, passage=position.item.passage, confidence=confidence)
        promise = replace(promise, item=item)
        due = DueCommitment(promise, State.OPENSTAAND, dt.date(2031, 5, 22), 10)
        told = replace(
            dossier,
            positions=(*dossier.positions, position),
            commitments=(*dossier.commitments, due),
        )
        return begin(assemble(told, TODAY, "Ongerubriceerd"), full(NL))

    return made


def of_topic(draft):
    """The words under the topic, by the heading they stand under."""
    found, topic, part = {}, "", ""
    for element in compose(draft, NL).elements:
        if isinstance(element, Heading):
            topic = element.text if element.level <= 2 else topic
            part = element.text
        elif topic == "Schepen" and not isinstance(element, Table):
            found.setdefault(part, []).append(getattr(element, "text", ""))
    return found


def in_table(draft):
    tables = (e for e in compose(draft, NL).elements if isinstance(e, Table))
    return sum(SENTENCE in row[0][0].text for table in tables for row in table.rows)


def test_a_position_now_says_that_it_is_a_promise_and_how_late(both):
    found = of_topic(both(0))
    assert f"{SENTENCE} [ook toezegging, 10 dagen te laat]" in found["Nederlands standpunt nu"]
    owed = found["Openstaande toezeggingen"]
    assert not any(text.startswith(SENTENCE) for text in owed)
    assert owed[-1] == "Onder ‘Nederlands standpunt nu’ staat 1 toezegging of aankondiging."


def test_a_term_that_a_later_paper_gave_is_told_with_the_words_that_gave_it(both, file):
    draft = both(0)
    told = next(s for s in draft.statements if s.commitment and s.quote == SENTENCE)
    later = file.promise(
        told.document, SHIPS, "Het plan volgt voor 10 juni.", ("voor 10 juni", "2031-06-09")
    )
    term = dt.date(2031, 6, 9)
    due = replace(told.commitment, due=term, days_overdue=-8, retold=(later,))
    statements = [replace(s, commitment=due) if s is told else s for s in draft.statements]
    found = of_topic(replace(draft, statements=tuple(statements)))["Nederlands standpunt nu"]
    place = found.index(f"{SENTENCE} [ook toezegging]")
    assert found[place + 1] == "Nieuwe termijn, 9 juni 2031: Het plan volgt voor 10 juni."


def test_an_earlier_position_stands_as_the_promise_that_is_still_owed(both):
    found = of_topic(both(1))
    assert f"10 dagen te laat: {SENTENCE} [ook standpunt]" in found["Openstaande toezeggingen"]
    assert not any(SENTENCE in text for text in found["Eerder gezegd"])
    assert found["Eerder gezegd"][-1] == "Bij de openstaande toezeggingen staat 1 standpunt."


def test_an_earlier_position_with_a_condition_stays_a_position(both):
    found = of_topic(both(1, condition="daarover een plan"))
    assert f"{SENTENCE} [ook toezegging, 10 dagen te laat]" in found["Eerder gezegd"]


def test_a_pinned_one_stays_where_it_was_pinned(both):
    draft = both(1)
    key = next(s.key for s in draft.statements if s.position and s.quote == SENTENCE)
    section = next(s for s in draft.walk() for b in s.blocks if b.quoted == key)
    block = next(b for b in section.blocks if b.quoted == key)
    found = of_topic(editing.pin(draft, block.id, pinned=True))
    assert any(text.startswith(SENTENCE) for text in found["Eerder gezegd"])


def test_doubt_about_the_position_alone_is_told_with_it(both):
    draft = both(1, sure=0.4)
    found = of_topic(draft)["Openstaande toezeggingen"]
    assert f"10 dagen te laat: {SENTENCE} [ook standpunt, te controleren]" in found


def test_doubt_about_the_promise_alone_is_told_with_it(both):
    found = of_topic(both(0, doubtful=True))
    mark = "[ook toezegging, 10 dagen te laat, te controleren]"
    assert f"{SENTENCE} {mark}" in found["Nederlands standpunt nu"]


@pytest.mark.parametrize("place", [0, 1])
def test_the_table_of_commitments_loses_nothing(both, place):
    assert in_table(both(place)) == 1


def test_without_the_part_for_promises_the_position_stands_as_it_is(both):
    draft = both(0)
    section = next(s for s in draft.walk() if s.part is Part.COMMITMENTS and s.blocks)
    found = of_topic(editing.switch_section(draft, section.id, on=False))
    assert SENTENCE in found["Nederlands standpunt nu"]
