"""Records come back from JSON as they went in."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.document import (
    Commitment,
    Document,
    Meeting,
    Position,
    Question,
    Strength,
    Topic,
)
from briefer.model.draft import Section
from briefer.model.source import Block, Passage, ReadingWarning
from briefer.store.codec import decode, encode

RECORDS = [Block, Commitment, Document, Meeting, Question, Topic, Section]

# Floats of JSON have no NaN that equals itself; confidences are 0 to 1.
st.register_type_strategy(float, st.floats(0, 1))
whole = st.sampled_from(RECORDS).flatmap(st.from_type)


@given(whole)
def test_every_record_comes_back_as_it_went_in(record):
    assert decode(type(record), encode(record)) == record


@given(st.lists(st.from_type(ReadingWarning)).map(tuple))
def test_a_row_of_records_comes_back(warnings):
    assert decode(tuple[ReadingWarning, ...], encode(warnings)) == warnings


@given(st.tuples(st.integers(), st.text()))
def test_a_pair_comes_back(pair):
    assert decode(tuple[int, str], encode(pair)) == pair


@given(st.tuples(st.dates() | st.none(), st.lists(st.dates() | st.none()).map(tuple)))
def test_what_is_unknown_in_a_row_comes_back(pair):
    kind = tuple[dt.date | None, tuple[dt.date | None, ...]]
    assert decode(kind, encode(pair)) == pair


@given(st.datetimes(timezones=st.just(dt.UTC)))
def test_a_moment_comes_back(moment):
    assert decode(dt.datetime, encode(moment)) == moment


def test_equal_records_have_equal_texts():
    """Sets have no order of their own."""
    one, other = frozenset(["rusland", "dreiging"]), frozenset(["dreiging", "rusland"])
    assert encode(one) == encode(other) == '["dreiging","rusland"]'


def test_letters_stay_readable():
    assert encode("één") == '"één"'


def test_a_name_with_a_byte_that_is_no_letter_comes_back():
    """Linux lets a file be called so; Python gives half a pair for the byte."""
    text = encode("brief-\udcff één.txt")
    assert decode(str, text) == "brief-\udcff één.txt"
    assert text.encode()


def test_a_record_kept_before_a_field_was_there_has_its_usual_value():
    position = Position("Zin.", Passage("a" * 64, 0, 0, 4, "Zin.", None, None), "staffer", 1.0)
    kept = json.loads(encode(position))
    del kept["strength"]
    assert decode(Position, json.dumps(kept)).strength is Strength.PLAIN
