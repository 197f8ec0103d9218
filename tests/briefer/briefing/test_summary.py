"""The front and the one page: facts, agenda, what is late and what is due, what is settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.briefing.assemble import assemble
from briefer.briefing.composition import composition_of
from briefer.briefing.drafting import begin
from briefer.briefing.summary import agenda, due_soon, front, overdue, owed, settled, term_of
from briefer.briefing.templates import full
from briefer.model.document import GIVEN_BY_HAND, Certainty, Deadline
from briefer.model.draft import Marking, Part
from briefer.model.manuscript import Contents, Table
from briefer.wording import load

NL = load("nl")
TODAY = dt.date(2031, 6, 1)


def texts(elements):
    return [e.text for e in elements if not isinstance(e, (Table, Contents))]


def facts(composition):
    (table,) = (e for e in front(composition) if isinstance(e, Table))
    return {name[0].text: value[0].text for name, value in table.rows}


def test_the_front_gives_the_facts_of_the_meeting(composition):
    found = facts(composition)
    assert found["Datum"] == "10 en 11 juni 2031"
    assert found["Plaats"] == "Brussel"
    assert found["Gebruikte stukken"] == "3"
    assert found["Stand van"] == "1 juni 2031"


def test_what_the_papers_do_not_say_is_said_to_be_unknown(empty_composition):
    found = facts(empty_composition)
    assert found["Plaats"] == found["Datum"] == "niet in de stukken vermeld"


def test_every_topic_is_on_the_one_page_with_its_state(composition):
    last = "jongste stuk: Geannoteerde agenda"
    assert texts(agenda(composition)) == [
        f"Algemeen: 1 standpunt op schrift; {last}",
        f"Schepen: 2 standpunten op schrift; {last}",
        "Ruimte: geen Nederlands standpunt in de stukken",
    ]


def test_what_is_late_and_what_is_due_are_told_apart(composition):
    assert texts(overdue(composition)) == [
        "32 dagen te laat: De minister stuurt voor mei een lijst van branden."
    ]
    assert texts(due_soon(composition))[:-1] == [
        "9 juni 2031: De brief over de werf volgt voor 10 juni.",
        "Vóór het debat: Vóór het debat volgt een verslag.",
    ]


def test_a_day_that_was_reckoned_is_told_to_be(briefing):
    (first, *_) = briefing.commitments
    due = replace(first, due=TODAY, days_overdue=None, certainty=Certainty.LIKELY)
    assert term_of(due, NL) == "1 juni 2031 (afgeleid):"
    assert term_of(replace(due, certainty=Certainty.CERTAIN), NL) == "1 juni 2031:"
    assert term_of(replace(due, due=None), NL) == ""


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (-9, "10 juni 2031, termijn zelf opgegeven:"),
        (3, "3 dagen te laat, termijn zelf opgegeven:"),
    ],
)
def test_a_term_given_by_hand_is_told_to_be(briefing, days, told):
    due = briefing.commitments[0]
    day = dt.date(2031, 6, 10)
    item = replace(due.record.item, deadline=Deadline("", day, GIVEN_BY_HAND))
    record = replace(due.record, item=item)
    assert term_of(replace(due, record=record, due=day, days_overdue=days), NL) == told


def test_a_chapter_of_others_only_says_so(draft):
    topics = draft.of(Part.TOPICS)
    general = replace(
        topics.sections[0],
        sections=tuple(s for s in topics.sections[0].sections if s.part is not Part.POSITION),
    )
    sections = tuple(
        replace(topics, sections=(general,)) if s.part is Part.TOPICS else s for s in draft.sections
    )
    found = texts(agenda(composition_of(replace(draft, sections=sections), NL)))
    assert found == ["Algemeen: alleen wat anderen zeiden"]


def test_without_an_agenda_and_promises_it_says_so(empty_composition):
    assert texts(agenda(empty_composition)) == ["Er is nog geen geannoteerde agenda ingelezen."]
    assert texts(overdue(empty_composition)) == ["Geen enkele toezegging is te laat."]


def test_what_is_settled_is_told_with_its_state(briefing, composition):
    assert texts(settled(briefing.settled, composition)) == [
        "Voldaan: Hiermee is de toezegging over de kade ingelost."
    ]


@pytest.mark.parametrize("keep", [True, False])
def test_what_was_left_out_is_not_owed(draft, keep):
    promises = draft.of(Part.PROMISES)
    blocks = tuple(replace(block, on=keep) for block in promises.blocks)
    sections = tuple(
        replace(promises, blocks=blocks) if s.part is Part.PROMISES else s for s in draft.sections
    )
    assert bool(owed(composition_of(replace(draft, sections=sections), NL))) is keep


def test_who_set_the_marking_and_until_when_stands_on_the_front(draft):
    day = draft.day
    marking = Marking("Dep. VERTROUWELIJK", "directeur Veiligheid", day, day.replace(year=2041))
    found = facts(composition_of(replace(draft, marking=marking), NL))["Rubricering"]
    assert found == (
        "Dep. VERTROUWELIJK, vastgesteld door directeur Veiligheid, op 1 juni 2031, "
        "tot en met 1 juni 2041"
    )


def test_a_promise_that_hangs_on_the_meeting_counts_though_it_is_due_after_it(dossier):
    loose = next(d for d in dossier.commitments if d.record.item.text.startswith("Vóór het debat"))
    after = replace(loose, due=dt.date(2031, 6, 25))
    later = replace(loose, due=dt.date(2031, 9, 25))
    for due, shown in ((after, True), (later, False)):
        briefing = assemble(replace(dossier, commitments=(due,)), TODAY, "Ongerubriceerd")
        found = texts(due_soon(composition_of(begin(briefing, full(NL)), NL)))
        assert any("Vóór het debat volgt" in line for line in found) is shown
