"""A timeline as data."""

from __future__ import annotations

import datetime as dt

from briefer.model.timeline import Lane, Mark, Shape, Timeline

TODAY = dt.date(2031, 6, 1)


def test_today_is_always_within():
    mark = Mark(dt.date(2031, 3, 1), Shape.DOT, "x")
    found = Timeline("t", (Lane("l", (mark,)),), TODAY, (), "")
    assert (found.first, found.last) == (mark.day, TODAY)
    empty = Timeline("t", (), TODAY, (), "")
    assert empty.first == empty.last == TODAY
