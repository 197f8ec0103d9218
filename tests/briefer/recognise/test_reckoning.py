"""Every way in which a paper says when, and the day that it comes to."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Certainty
from briefer.recognise.deadlines import deadline

#: A Friday.
SAID = dt.date(2031, 3, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("in de loop van 2032", "2032-12-31"),
        ("in 2032 ontvangt u een brief", "2032-12-31"),
        ("binnen tien werkdagen", "2031-03-28"),
        ("binnen drie werkdagen", "2031-03-19"),
        ("binnen 14 dagen", "2031-03-28"),
        ("binnen een jaar", "2032-03-14"),
        ("per 1 juni 2031 ontvangt u een brief", "2031-06-01"),
        ("op 3 juni zal ik de Kamer informeren", "2031-06-03"),
        ("rond 1 mei", "2031-05-01"),
        ("vóór het commissiedebat van 3 juni", "2031-06-03"),
        ("tijdig voor het debat op 12 april", "2031-04-12"),
        ("in het verslag van de Raad van 3 juni", "2031-06-17"),
        ("in de geannoteerde agenda voor de Raad van 3 juni", "2031-06-02"),
        ("eind deze maand", "2031-03-31"),
        ("volgende maand", "2031-04-30"),
        ("voor het einde van dit kwartaal", "2031-03-31"),
        ("volgend kwartaal", "2031-06-30"),
        ("voor het einde van de maand", "2031-03-31"),
        ("deze week nog", "2031-03-14"),
        ("volgende week", "2031-03-21"),
        ("in de week van 7 april", "2031-04-11"),
        ("nog voor maandag", "2031-03-16"),
        ("vóór vrijdag", "2031-03-20"),
        ("morgen", "2031-03-15"),
        ("met Prinsjesdag", "2031-09-16"),
        ("vóór Prinsjesdag 2032", "2032-09-20"),
        ("bij de Voorjaarsnota", "2031-05-23"),
        ("in mei/juni", "2031-06-30"),
        ("eind september of begin oktober", "2031-10-10"),
        ("in de tweede helft van april", "2031-04-30"),
        ("eerste helft mei", "2031-05-15"),
        ("uiterlijk eind april", "2031-04-30"),
        ("tussen nu en de zomer", "2031-07-03"),
    ],
)
def test_a_term_comes_to_a_day(lexicon, text, day):
    found = deadline(f"De brief komt {text}.", lexicon, said_on=SAID)
    assert found.day == dt.date.fromisoformat(day)


@pytest.mark.parametrize("text", ["in 2030", "op 3 juni 2030", "rond 1 mei 2029"])
def test_a_day_that_was_past_when_it_was_said_is_no_term(lexicon, text):
    assert deadline(f"De missie begon {text}.", lexicon, said_on=SAID) is None


@pytest.mark.parametrize(
    "text",
    [
        "binnen afzienbare tijd",
        "op zo kort mogelijke termijn binnenkort",
        "na afronding van het onderzoek",
        "tijdens het zomerreces",
        "rond de zomer",
        "zo snel mogelijk",
    ],
)
def test_an_open_term_keeps_its_words(lexicon, text):
    found = deadline(f"De brief komt {text}.", lexicon, said_on=SAID)
    assert (found.day, found.certainty) == (None, Certainty.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "said_on", "certainty"),
    [
        ("voor het zomerreces", dt.date(2023, 3, 1), Certainty.CERTAIN),
        ("voor het zomerreces", dt.date(2016, 3, 1), Certainty.LIKELY),
        ("uiterlijk 1 mei", SAID, Certainty.CERTAIN),
        ("in het verslag van de Raad van 3 juni", SAID, Certainty.LIKELY),
        ("eind 2031", SAID, Certainty.LIKELY),
    ],
)
def test_how_sure_a_day_is_depends_on_how_it_was_found(lexicon, text, said_on, certainty):
    assert deadline(text, lexicon, said_on=said_on).certainty is certainty


@pytest.mark.parametrize("year", range(2007, 2027))
def test_a_recess_begins_on_a_friday_in_every_year(lexicon, year):
    found = deadline("voor het zomerreces", lexicon, said_on=dt.date(year, 2, 1))
    assert (found.day + dt.timedelta(days=1)).weekday() == 4
    assert dt.date(year, 7, 2) <= found.day <= dt.date(year, 7, 9)
