"""Meetings side by side as data."""

from __future__ import annotations

from briefer.model.comparison import Change, Line, Piece


def test_a_line_may_skip_a_meeting():
    line = Line((None, None), ((), (Piece("x", Change.ADDED),)))
    assert len(line.positions) == len(line.pieces)
