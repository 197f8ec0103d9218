from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.model.document import Certainty
from briefer.recognise.deadlines import deadline

SAID = dt.date(2031, 3, 14)
PIECES = st.lists(
    st.sampled_from(
        [
            "binnen ",
            "over ",
            "voor ",
            "uiterlijk ",
            "eind ",
            "begin ",
            "in ",
            "het ",
            "zomer",
            "reces",
            "29 februari",
            "31 ",
            "december ",
            "9999",
            "2031",
            "0000",
            "500000 ",
            "weken",
            "maanden",
            "maart",
            "eerste helft",
            " van ",
            "volgend jaar",
            " kwartaal",
            "elf ",
            "ſ",
        ]
    ),
    max_size=8,
).map("".join)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Uw Kamer ontvangt uiterlijk 30 juni 2031 een brief.", "2031-06-30"),
        ("Uw Kamer ontvangt uiterlijk op 30-06-2031 een brief.", "2031-06-30"),
        ("Voor 1 mei volgt een brief.", "2031-04-30"),
        ("Voor 1 februari volgt een brief.", "2032-01-31"),
        ("Vóór juli 2032 volgt een brief.", "2032-06-30"),
        ("Binnen zeven weken volgt een brief.", "2031-05-02"),
        ("Binnen 2 weken volgt een brief.", "2031-03-28"),
        ("Binnen elf maanden volgt een brief.", "2032-02-14"),
        ("Eind maart 2032 volgt een brief.", "2032-03-31"),
        ("Begin juni volgt een brief.", "2031-06-10"),
        ("In januari volgt een brief.", "2032-01-31"),
        ("In de tweede helft van 2032 volgt een brief.", "2032-12-31"),
        ("In de eerste helft van volgend jaar volgt een brief.", "2032-06-30"),
        ("In het derde kwartaal volgt een brief.", "2031-09-30"),
        ("In Q1 2032 volgt een brief.", "2032-03-31"),
        ("In het najaar volgt een brief.", "2031-12-20"),
        ("Medio 2032 volgt een brief.", "2032-07-31"),
        ("Voor het einde van het jaar volgt een brief.", "2031-12-31"),
        ("In de loop van volgend jaar volgt een brief.", "2032-12-31"),
    ],
)
def test_a_deadline_comes_to_its_last_day(lexicon, text, day):
    assert deadline(text, lexicon, said_on=SAID).day == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("text", "said_on", "day"),
    [
        ("voor het zomerreces", dt.date(2024, 3, 1), dt.date(2024, 7, 4)),
        ("voor het kerstreces van 2023", dt.date(2023, 3, 1), dt.date(2023, 12, 21)),
        ("voor het zomerreces", dt.date(2024, 8, 1), dt.date(2025, 7, 3)),
        ("voor de zomer", dt.date(2024, 3, 1), dt.date(2024, 7, 4)),
    ],
)
def test_before_a_recess_ends_on_the_day_before_it(lexicon, text, said_on, day):
    assert deadline(text, lexicon, said_on=said_on).day == day


def test_a_recess_of_a_year_that_is_not_in_the_list_is_only_likely(lexicon):
    found = deadline("voor het zomerreces", lexicon, said_on=dt.date(2077, 1, 1))
    assert found.certainty is Certainty.LIKELY
    assert found.day.year == 2077


@pytest.mark.parametrize(
    "text",
    [
        "binnen 99999999 weken",
        "binnen 500000 maanden",
        "voor 31 februari",
        "na het zomerreces",
        "zo spoedig mogelijk",
        "zodra het onderzoek is afgerond",
        "in het verslag van de Top",
        "binnen " + "9" * 5000 + " weken",
    ],
)
def test_a_deadline_without_a_day_in_the_calendar_keeps_its_words_only(lexicon, text):
    found = deadline(text, lexicon, said_on=SAID)
    assert found is None or (found.day is None and found.certainty is Certainty.UNKNOWN)


def test_a_leap_day_that_the_coming_year_lacks_has_no_day(lexicon):
    assert deadline("voor 29 februari", lexicon, said_on=dt.date(2024, 3, 14)).day is None


def test_a_deadline_counted_from_an_unknown_day_has_no_day(lexicon):
    assert deadline("binnen zes weken", lexicon, said_on=None).day is None
    assert deadline("uiterlijk 3 mei 2031", lexicon, said_on=None).day == dt.date(2031, 5, 3)


def test_a_deadline_that_hangs_on_a_meeting_names_it(lexicon):
    found = deadline("vóór het commissiedebat over de Top", lexicon, said_on=SAID)
    assert found.anchor == "commissiedebat over de Top"


def test_a_sentence_without_a_term_has_none(lexicon):
    assert deadline("Het kabinet steunt dit voorstel.", lexicon, said_on=SAID) is None


@given(st.one_of(st.text(), PIECES), st.one_of(st.none(), st.dates()))
def test_no_deadline_makes_the_recogniser_fail(text, said_on):
    found = deadline(text, load_lexicon(), said_on=said_on)
    assert found is None or found.text in text


def test_weeks_after_the_meeting_are_counted_from_its_last_day(lexicon):
    found = deadline(
        "Het verslag gaat uw Kamer binnen twee weken na afloop toe.",
        lexicon,
        said_on=dt.date(2031, 5, 1),
        meeting_ends=dt.date(2031, 6, 10),
    )

    assert found.day == dt.date(2031, 6, 24)


def test_after_a_season_is_no_day_to_be_late_on(lexicon):
    found = deadline(
        "Na de zomer informeert het kabinet uw Kamer.", lexicon, said_on=dt.date(2031, 5, 1)
    )

    assert (found.text, found.day) == ("Na de zomer", None)
