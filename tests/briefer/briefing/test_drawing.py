"""A timeline drawn: every mark in its place, readable without colour, words never markup."""

from __future__ import annotations

import datetime as dt
import itertools
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


def names(root):
    return [e.text for e in root.iter("{*}text") if e.get("x") == "0"]


def test_a_long_name_goes_on_the_next_line_and_its_lane_is_higher():
    name = (
        "In het verslag van de Top zal de Minister van Defensie een overzicht geven van de kosten"
    )
    long = timeline(Mark(TODAY, Shape.DOT, "x"), name=name)
    assert " ".join(names(drawn(long))) == name
    assert height_of(long) > height_of(timeline(Mark(TODAY, Shape.DOT, "x")))


def test_a_name_without_end_is_cut_and_says_so():
    found = names(drawn(timeline(name="woord " * 60)))
    assert len(found) == 3
    assert found[-1].endswith(" …")


def test_lanes_do_not_touch_each_other_whatever_their_names():
    lanes = [Lane("woord " * count, (Mark(TODAY, Shape.DOT, "x"),)) for count in (1, 20, 1, 12)]
    what = Timeline("T", tuple(lanes), TODAY, (), "")
    lines = [float(e.get("y")) for e in drawn(what).iter("{*}text") if e.get("x") == "0"]
    assert lines == sorted(lines)
    assert min(b - a for a, b in itertools.pairwise(lines)) >= 13
    assert max(lines) < height_of(what)
