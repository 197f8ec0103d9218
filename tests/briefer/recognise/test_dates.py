from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.dates import find_dates, month_number

NEAR = dt.date(2031, 3, 14)
PIECES = st.lists(
    st.sampled_from(
        [
            "1",
            "31",
            "29",
            "0",
            "99",
            "0000",
            "9999",
            "2031",
            " ",
            "-",
            "/",
            ".",
            " en ",
            " tot ",
            "februari",
            "feb.",
            "mei",
            " t/m ",
            "e",
            "woensdag ",
            "juni",
            ", ",
            "maart",
            "ſ",
            "²",
        ]
    ),
    max_size=14,
).map("".join)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("op 3 mei 2031", "2031-05-03", "2031-05-03"),
        ("op 12 jan 2031", "2031-01-12", "2031-01-12"),
        ("op 3 sept 2030", "2030-09-03", "2030-09-03"),
        ("op 3 sept. 2030", "2030-09-03", "2030-09-03"),
        ("de 1e maart 2031", "2031-03-01", "2031-03-01"),
        ("d.d. 11-02-2031", "2031-02-11", "2031-02-11"),
        ("per 4.5.2031", "2031-05-04", "2031-05-04"),
        ("2031-02-11", "2031-02-11", "2031-02-11"),
        ("14 en 15 februari 2031", "2031-02-14", "2031-02-15"),
        ("van 14 tot 16 juni 2031", "2031-06-14", "2031-06-16"),
        ("14 tot en met 16 juni 2031", "2031-06-14", "2031-06-16"),
        ("6-7 oktober 2031", "2031-10-06", "2031-10-07"),
        ("dinsdag 30 juni en woensdag 1 juli 2031", "2031-06-30", "2031-07-01"),
        ("31 december en 1 januari 2031", "2030-12-31", "2031-01-01"),
    ],
)
def test_a_day_or_period_is_found_in_every_way_of_writing(lexicon, text, first, last):
    [found] = find_dates(text, lexicon)
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)
    assert found.year_written


@pytest.mark.parametrize(
    "text", ["31 februari 2031", "29 februari 2031", "32-1-2031", "artikel 5.3.2", "1.2.20311", ""]
)
def test_what_is_no_day_is_not_found(lexicon, text):
    assert find_dates(text, lexicon, near=NEAR) == ()


def test_a_day_without_a_year_is_taken_near_a_given_day(lexicon):
    [found] = find_dates("op 20 december", lexicon, near=dt.date(2031, 1, 10))
    assert found.first == dt.date(2030, 12, 20)
    assert not found.year_written


def test_a_day_without_a_year_borrows_the_next_year_in_the_text(lexicon):
    found = find_dates("op 3 mei en op 9 juni 2031", lexicon)
    assert found[0].first == dt.date(2031, 5, 3)


def test_a_day_without_any_year_is_left_out(lexicon):
    assert find_dates("op 3 mei", lexicon) == ()


def test_a_word_that_is_no_month_has_no_number(lexicon):
    assert month_number("mei", lexicon) == 5
    assert month_number("zomer", lexicon) == 0


@given(st.one_of(st.text(), PIECES), st.one_of(st.none(), st.dates()))
def test_every_date_lies_inside_its_text_and_runs_forward(text, near):
    for found in find_dates(text, load_lexicon(), near=near):
        assert 0 <= found.start < found.end <= len(text)
        assert found.first <= found.last
