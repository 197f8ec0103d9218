"""A listing as lines or as one JSON list."""

import json

import pytest

from briefer.cli.session import Session
from briefer.cli.showing import show
from briefer.wording import load


def row(number):
    return {"number": number}


def line(number, _):
    return f"nummer {number}"


@pytest.mark.parametrize(("as_json", "items"), [(False, [1, 2]), (True, [1, 2]), (True, [])])
def test_records_are_shown_as_asked(capsys, as_json, items):
    show(Session(load("nl"), as_json=as_json), items, row, line)

    out = capsys.readouterr().out
    if as_json:
        assert json.loads(out) == [row(item) for item in items]
    else:
        assert out.splitlines() == ["nummer 1", "nummer 2"]


def test_an_empty_listing_says_so_beside_the_output(capsys):
    show(Session(load("nl")), [], row, line)

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip() == "Niets gevonden."
