"""The commands on a small store: what they print, as lines and as JSON."""

from __future__ import annotations

import json

import pytest

from briefer import cli
from briefer.wording import load


def test_a_file_that_was_there_already_is_told(run):
    assert "was er al" in run("import", run.paper)


@pytest.mark.parametrize("listing", ["meetings", "documents", "commitments"])
def test_every_listing_comes_as_json_too(run, listing):
    (row,) = json.loads(run(listing, "--json"))

    assert isinstance(row["id"], int)


def test_past_and_upcoming_meetings_are_told_apart(run):
    assert json.loads(run("meetings", "--upcoming", "--json")) == []
    assert len(json.loads(run("meetings", "--past", "--json"))) == 1


def test_a_meeting_is_listed_by_its_name_in_both_languages(run):
    assert "Raad Algemene Zaken, 3 mei 2031" in run("meetings")
    assert "General Affairs Council, 3 May 2031" in run("meetings", language="en")


def test_an_overdue_commitment_is_listed_with_its_days(run):
    assert "10 dagen te laat" in run("commitments", "--overdue")


def test_search_shows_the_paragraph_around_the_hit(run):
    (row,) = json.loads(run("search", "onderhandeling", "--json"))

    start, end = row["ranges"][0]
    assert row["text"][start:end] == "onderhandelingen"
    assert "onderhandelingen" in run("search", "onderhandelingen")


def test_inspect_shows_what_is_recognised(run):
    found = json.loads(run("inspect", run.paper, "--json"))

    assert found["kind"] == "verslag"
    assert [topic["heading"] for topic in found["topics"]] == ["Uitbreiding"]
    assert "Nederlandse standpunten (1)" in run("inspect", run.paper)


def test_the_window_is_opened_on_the_store_and_the_day(run, monkeypatch):
    asked = {}

    def main(**arguments):
        asked.update(arguments)
        return 0

    monkeypatch.setattr("ui.app.main", main)
    monkeypatch.setenv("DISPLAY", ":0")
    run("gui")

    assert asked["store"] == run.folder / "s.db"
    assert asked["today"].isoformat() == "2031-05-20"
    assert asked["language"] == "nl"


def test_without_a_display_the_window_says_so_instead_of_ending_the_program(
    run, monkeypatch, capsys
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    status = cli._status(["--store", str(run.folder / "s.db"), "gui"], load("nl"))

    assert status == 1
    assert "beeldscherm" in capsys.readouterr().err
