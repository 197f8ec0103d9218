"""A timeline drawn: every mark in its place, readable without colour, words never markup."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.briefing.drawing import WIDTH, height_of, to_svg
from briefer.model.timeline import Lane, Mark, Shape, Timeline
from briefer.wording import load

NL = load("nl")
TODAY = dt.date(2031, 6, 1)


def timeline(*marks, name="Nederland"):
    legend = ((Shape.DOT, "standpunt"), (Shape.RING, "anderen"))
    return Timeline("Titel", (Lane(name, marks),), TODAY, legend, "In woorden")


def drawn(what):
    return etree.fromstring(to_svg(what, NL).encode())


def circles(root):
    return [float(c.get("cx")) for c in root.iter("{*}g") for c in c.iter("{*}circle")]


def test_what_was_earlier_stands_to_the_left():
    marks = [Mark(dt.date(2031, month, 1), Shape.DOT, "x") for month in (2, 3, 9)]
    places = circles(drawn(timeline(*marks)))
    assert places == sorted(places)
    assert all(0 < place < WIDTH for place in places)


@pytest.mark.parametrize("shape", Shape)
def test_every_shape_is_drawn_in_black_and_white(shape):
    text = to_svg(timeline(Mark(TODAY, shape, "x")), NL)
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', text)) <= {"#000", "#fff", "#bbb", "#777"}


def test_several_on_one_day_are_counted():
    texts = [e.text for e in drawn(timeline(Mark(TODAY, Shape.DOT, "x", 3))).iter("{*}text")]
    assert "3" in texts


def test_words_of_a_paper_are_never_markup():
    root = drawn(timeline(Mark(TODAY, Shape.DOT, "<script>"), name="<b>Vet</b>"))
    assert not list(root.iter("{*}script", "{*}b"))


def test_it_can_be_read_by_who_does_not_see_it():
    root = drawn(timeline(Mark(TODAY, Shape.DOT, "x")))
    assert root.find("{*}desc").text == "In woorden"


@given(st.lists(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)), max_size=30))
def test_any_days_fit_on_the_picture(days):
    what = timeline(*(Mark(day, Shape.RING, "x") for day in days))
    assert all(0 < place < WIDTH for place in circles(drawn(what)))
    labels = [e for e in drawn(what).iter("{*}text") if e.get("text-anchor") == "middle"]
    assert len(labels) <= 10
    assert height_of(what) > 0
