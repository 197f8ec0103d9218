"""What is typed narrows in Dutch and in English, and is never an error."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefer import typed, wording
from briefer.model.document import Kind
from briefer.model.search import Filters, Query, Term, Thing

KEYS = [
    word
    for language in wording.LANGUAGES
    for field in typed.FIELDS
    for word in wording.load(language)(f"finder.key.{field}").split()
]


def filters(text):
    return typed.understood(text).query.filters


def words(text):
    return [" ".join(term.words) for term in typed.understood(text).query.terms]


def test_words_phrases_and_an_unfinished_word_are_told_apart():
    assert typed.understood('dijk "nieuwe sluis" 3:4 ope').query.terms == (
        Term(("dijk",), phrase=False, open_ended=False),
        Term(("nieuwe", "sluis"), phrase=True, open_ended=False),
        Term(("3", "4"), phrase=True, open_ended=False),
        Term(("ope",), phrase=False, open_ended=True),
    )


def test_a_quote_that_is_not_closed_yet_holds_the_rest():
    assert typed.understood('dijk "nieuwe slu').query.terms[1].words == ("nieuwe", "slu")


def test_a_minus_before_a_word_or_phrase_leaves_it_out():
    query = typed.understood('NAVO-top -dijk -"nieuwe sluis"').query
    assert [term.words for term in query.terms] == [("NAVO", "top")]
    assert [term.words for term in query.without] == [("dijk",), ("nieuwe", "sluis")]


@pytest.mark.parametrize("text", ["partij:d66", "fractie: D66", "PARTY:D'66", 'partij:"D 66"'])
def test_a_party_is_known_however_it_is_written(text):
    assert {"D66", "D'66"} <= set(filters(text).parties)
    assert words(text) == []


def test_an_unknown_party_is_itself():
    assert filters("partij:Vork").parties == ("Vork",)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("van:2021 tot:2022", dt.date(2021, 1, 1), dt.date(2022, 12, 31)),
        ("from:2021-06 until:2021-06", dt.date(2021, 6, 1), dt.date(2021, 6, 30)),
        ("vanaf:14-6-2021", dt.date(2021, 6, 14), None),
        ("tot:6/2021", None, dt.date(2021, 6, 30)),
        ("year:2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("jaar:2021 van:2020", dt.date(2020, 1, 1), dt.date(2021, 12, 31)),
    ],
)
def test_a_period_is_typed_in_many_ways(text, since, until):
    assert (filters(text).since, filters(text).until) == (since, until)


@pytest.mark.parametrize("text", ["van:20", "tot:31-2-2021", "jaar:nu", "soort:xyzzy", "in:niets"])
def test_what_says_nothing_narrows_nothing_and_is_told(text):
    understood = typed.understood(text)
    assert understood.query == Query()
    assert understood.ignored == (text,)


@pytest.mark.parametrize("text", ["partij:", 'partij:"', "van: "])
def test_what_is_not_finished_yet_is_let_be(text):
    assert typed.understood(text) == typed.Typed(Query())


def test_a_word_before_a_colon_that_means_nothing_is_a_word():
    assert words("art:3 https://x") == ["art 3", "https x"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("soort:verslag", {Kind.VERSLAG}),
        ("soort:brief soort:motie", {Kind.KAMERBRIEF, Kind.MOTIE}),
        ('kind:"geannoteerde agenda"', {Kind.GEANNOTEERDE_AGENDA}),
        ("kind:annotated", {Kind.GEANNOTEERDE_AGENDA}),
    ],
)
def test_kinds_of_paper_have_their_names_in_both_languages(text, kinds):
    assert filters(text).kinds == kinds


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("thing", Thing)
def test_every_kind_of_thing_can_be_typed(thing, language):
    name = wording.load(language)(f"finder.in.{thing}").partition(",")[0]
    assert filters(f"in:{name}").things == {thing}


def test_no_word_for_narrowing_means_two_things():
    fields = {}
    for language in wording.LANGUAGES:
        for field in typed.FIELDS:
            for word in wording.load(language)(f"finder.key.{field}").split():
                assert fields.setdefault(word, field) == field


@pytest.mark.parametrize(
    ("text", "field", "value", "expected"),
    [
        ("kade", "party", "D66", "kade partij:D66 "),
        ("partij:SP kade", "party", "D66", "kade partij:D66 "),
        ("kade partij:SP", "party", "", "kade"),
        ("kade", "holder", "Buitenlandse Zaken", 'kade minister:"Buitenlandse Zaken" '),
        ("van:2020 tot:2021 kade", "year", "2022", "kade jaar:2022 "),
    ],
)
def test_a_choice_is_written_into_the_text(text, field, value, expected):
    key = wording.load("nl")(f"finder.key.{field}").split()[0]
    assert typed.narrowed_to(text, field, value, key) == expected


@given(st.text(), st.sampled_from(typed.FIELDS))
def test_taking_a_filter_away_leaves_none_of_it(text, field):
    left = typed.understood(typed.narrowed_to(text, field, "", ""))
    assert field not in {one.field for one in left.narrowings}


@given(st.text() | st.lists(st.sampled_from([*KEYS, ":", '"', "-", " ", "2021", "a"])).map("".join))
@example("partij:partij:partij:")
@example('van:"')
@example("--van:2021")
def test_any_text_is_understood(text):
    understood = typed.understood(text)
    query = understood.query
    assert len(query.terms) <= 32
    assert all(term.words for term in (*query.terms, *query.without))
    assert all(0 <= one.start <= one.end for one in understood.narrowings)
    assert isinstance(query.filters, Filters)


@pytest.mark.parametrize("text", ["toezegging haven", "haven Toezeggingen", "promise haven"])
def test_a_word_that_names_a_kind_of_thing_may_be_meant_as_such(text):
    asked = typed.understood(text)
    assert len(asked.query.terms) == 2
    assert [term.words for term in asked.of_kind.terms] == [("haven",)]
    assert asked.of_kind.filters.things == {Thing.COMMITMENTS}


@pytest.mark.parametrize(
    "text", ["haven", "toezegging", '"toezegging haven"', "haven -toezegging", "opdracht haven"]
)
def test_what_is_no_word_beside_the_name_of_a_kind_is_looked_for_as_it_stands(text):
    assert typed.understood(text).of_kind is None


def test_who_says_which_kind_is_taken_at_his_word():
    assert typed.understood("in:vragen toezegging haven").of_kind is None
