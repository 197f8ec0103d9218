"""The front, the one page, what is settled and what is missing."""

from __future__ import annotations

from dataclasses import replace

from briefer.briefing.summary import write_front, write_gaps, write_settled, write_summary


def texts(page):
    return [p.text for p in page.document.paragraphs]


def between(page, first, last):
    found = texts(page)
    return found[found.index(first) + 1 : found.index(last)]


def test_the_front_gives_the_facts_of_the_meeting(page, briefing):
    write_front(page, briefing)
    facts = {row.cells[0].text: row.cells[1].text for row in page.document.tables[0].rows}
    assert facts["Datum"] == "10 en 11 juni 2031"
    assert facts["Plaats"] == "Brussel"
    assert facts["Gebruikte stukken"] == "3"
    assert facts["Stand van"] == "1 juni 2031"


def test_what_the_papers_do_not_say_is_said_to_be_unknown(page, empty):
    write_front(page, empty)
    facts = {row.cells[0].text: row.cells[1].text for row in page.document.tables[0].rows}
    assert facts["Plaats"] == facts["Datum"] == "niet in de stukken vermeld"


def test_every_topic_is_on_the_one_page_with_its_state(page, briefing):
    write_summary(page, briefing)
    last = "laatst in Geannoteerde agenda NAVO Defensie, 10 en 11 juni 2031, 11111, nr. 1"
    assert between(page, "Op de agenda", "Te laat") == [
        f"Algemeen: 1 standpunt op schrift; {last}",
        f"Schepen: 2 standpunten op schrift; {last}",
        "Ruimte: geen Nederlands standpunt in de stukken",
    ]


def test_what_is_late_and_what_is_due_are_told_apart(page, briefing):
    write_summary(page, briefing)
    soon = "Vóór of tijdens de vergadering na te komen"
    assert between(page, "Te laat", soon) == [
        "32 dagen te laat: De minister stuurt voor mei een lijst van branden."
    ]
    assert texts(page)[texts(page).index(soon) + 1 : -1] == [
        "9 juni 2031: De brief over de werf volgt voor 10 juni.",
        "Vóór het debat: Vóór het debat volgt een verslag.",
    ]


def test_a_chapter_of_others_only_says_so(page, briefing):
    general = replace(briefing.chapters[0], now=())
    write_summary(page, replace(briefing, chapters=(general,)))
    assert "Algemeen: alleen wat anderen zeiden" in texts(page)


def test_without_an_agenda_and_promises_it_says_so(page, empty):
    write_summary(page, empty)
    found = texts(page)
    assert "Er is nog geen geannoteerde agenda ingelezen." in found
    assert "Geen enkele toezegging is over haar termijn." in found


def test_what_is_settled_is_told_with_its_state(page, briefing):
    write_settled(page, briefing)
    assert texts(page) == [
        "Afgedaan",
        "Voldaan: Hiermee is de toezegging over de kade ingelost.",
    ]


def test_where_nothing_is_settled_nothing_is_said(page, empty):
    write_settled(page, empty)
    assert texts(page) == []


def test_gaps_are_named_and_promises_without_a_day_counted(page, briefing):
    write_gaps(page, briefing)
    assert texts(page) == [
        "Wat ontbreekt",
        "Zonder Nederlands standpunt in de stukken",
        "Ruimte",
        "2 toezeggingen zonder termijn.",
    ]


def test_without_gaps_it_says_so(page, empty):
    write_gaps(page, empty)
    assert "Over elk agendaonderwerp staat een Nederlands standpunt op schrift." in texts(page)
