"""The front, the one page, what is settled and what is missing."""

from __future__ import annotations

from dataclasses import replace

from briefer.briefing.summary import front, gaps, settled, summary
from briefer.model.manuscript import Contents, Table
from briefer.wording import load

NL = load("nl")


def texts(elements):
    return [e.text for e in elements if not isinstance(e, (Table, Contents))]


def between(found, first, last):
    return found[found.index(first) + 1 : found.index(last)]


def facts(briefing):
    (table,) = (e for e in front(briefing, NL) if isinstance(e, Table))
    return {name[0].text: value[0].text for name, value in table.rows}


def test_the_front_gives_the_facts_of_the_meeting(briefing):
    found = facts(briefing)
    assert found["Datum"] == "10 en 11 juni 2031"
    assert found["Plaats"] == "Brussel"
    assert found["Gebruikte stukken"] == "3"
    assert found["Stand van"] == "1 juni 2031"


def test_what_the_papers_do_not_say_is_said_to_be_unknown(empty):
    found = facts(empty)
    assert found["Plaats"] == found["Datum"] == "niet in de stukken vermeld"


def test_every_topic_is_on_the_one_page_with_its_state(briefing, sources):
    found = texts(summary(briefing, sources))
    last = "laatst in Geannoteerde agenda NAVO Defensie, 10 en 11 juni 2031, 11111, nr. 1"
    assert between(found, "Op de agenda", "Te laat") == [
        f"Algemeen: 1 standpunt op schrift; {last}",
        f"Schepen: 2 standpunten op schrift; {last}",
        "Ruimte: geen Nederlands standpunt in de stukken",
    ]


def test_what_is_late_and_what_is_due_are_told_apart(briefing, sources):
    found = texts(summary(briefing, sources))
    soon = "Vóór of tijdens de vergadering na te komen"
    assert between(found, "Te laat", soon) == [
        "32 dagen te laat: De minister stuurt voor mei een lijst van branden."
    ]
    assert found[found.index(soon) + 1 : -1] == [
        "9 juni 2031: De brief over de werf volgt voor 10 juni.",
        "Vóór het debat: Vóór het debat volgt een verslag.",
    ]


def test_a_chapter_of_others_only_says_so(briefing, sources):
    general = replace(briefing.chapters[0], now=())
    found = texts(summary(replace(briefing, chapters=(general,)), sources))
    assert "Algemeen: alleen wat anderen zeiden" in found


def test_without_an_agenda_and_promises_it_says_so(empty, sources):
    found = texts(summary(empty, sources))
    assert "Er is nog geen geannoteerde agenda ingelezen." in found
    assert "Geen enkele toezegging is over haar termijn." in found


def test_what_is_settled_is_told_with_its_state(briefing, sources):
    assert texts(settled(briefing, sources)) == [
        "Afgedaan",
        "Voldaan: Hiermee is de toezegging over de kade ingelost.",
    ]


def test_where_nothing_is_settled_nothing_is_said(empty, sources):
    assert texts(settled(empty, sources)) == []


def test_gaps_are_named_and_promises_without_a_day_counted(briefing):
    assert texts(gaps(briefing, NL)) == [
        "Wat ontbreekt",
        "Zonder Nederlands standpunt in de stukken",
        "Ruimte",
        "2 toezeggingen zonder termijn.",
    ]


def test_without_gaps_it_says_so(empty):
    found = texts(gaps(empty, NL))
    assert "Over elk agendaonderwerp staat een Nederlands standpunt op schrift." in found
