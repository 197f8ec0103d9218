"""A staffer puts topics right, and later papers keep to it."""

import json

import pytest

from briefer import cli
from briefer.wording import load

PAPER = """{kind} VAN DE RAAD ALGEMENE ZAKEN VAN {day} MEI 2031

De Raad kwam bijeen in Brussel.

{heading}

Nederland steunde het voorstel van dag {day}.
"""


@pytest.fixture
def run(tmp_path, capsys):
    def command(*arguments):
        status = cli._status(["--store", str(tmp_path / "s.db"), *map(str, arguments)], load("nl"))
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    def paper(day, heading, kind="VERSLAG"):
        path = tmp_path / f"{day}.txt"
        path.write_text(PAPER.format(kind=kind, day=day, heading=heading), encoding="utf-8")
        command("import", path)

    command.paper = paper
    command.topics = lambda: {
        row["name"]: row["headings"] for row in json.loads(command("topics", "--json"))
    }
    command.number = lambda name: next(
        row["id"] for row in json.loads(command("topics", "--json")) if row["name"] == name
    )
    return command


def test_merged_topics_stay_together_at_a_later_import(run):
    run.paper(3, "Uitbreiding")
    run.paper(4, "Toetreding")
    run("merge-topics", run.number("Uitbreiding"), run.number("Toetreding"))
    run.paper(5, "Toetreding")

    assert run.topics() == {"Uitbreiding": ["Toetreding", "Uitbreiding"]}


def test_a_renamed_topic_keeps_its_name_at_a_later_import(run):
    run.paper(3, "Uitbreiding")
    assert "Toetreding van landen" in run(
        "rename-topic", run.number("Uitbreiding"), "Toetreding van landen"
    )
    run.paper(4, "Uitbreiding")

    assert list(run.topics()) == ["Toetreding van landen"]


def test_a_heading_split_off_stays_apart_at_a_later_import(run):
    run.paper(3, "Uitbreiding")
    run.paper(4, "Toetreding")
    run("merge-topics", run.number("Uitbreiding"), run.number("Toetreding"))
    run("split-topic", run.number("Uitbreiding"), "Nieuwe leden", "Toetreding")
    run.paper(5, "Toetreding")

    assert run.topics() == {"Nieuwe leden": ["Toetreding"], "Uitbreiding": ["Uitbreiding"]}


def test_topics_are_listed_with_their_headings(run):
    run.paper(3, "Uitbreiding")
    run.paper(4, "Toetreding")
    run("merge-topics", run.number("Uitbreiding"), run.number("Toetreding"))

    assert "Uitbreiding  (ook: Toetreding)" in run("topics")


@pytest.mark.parametrize("name", ["", "  ", "\a\b", "?!"])
def test_a_name_without_letters_is_refused(run, tmp_path, capsys, name):
    run.paper(3, "Uitbreiding")
    number = str(run.number("Uitbreiding"))

    status = cli._status(
        ["--store", str(tmp_path / "s.db"), "rename-topic", number, name], load("nl")
    )

    assert status == 1
    assert "letters" in capsys.readouterr().err
    assert list(run.topics()) == ["Uitbreiding"]


def test_topics_that_may_be_one_are_told_with_their_numbers(run):
    run.paper(3, "Uitbreiding")
    assert run("topics", "--alike", "--today", "2031-06-01") == ""
    run.paper(4, "Situatie rond de uitbreiding", kind="GEANNOTEERDE AGENDA")
    numbers = [run.number(name) for name in ("Situatie rond de uitbreiding", "Uitbreiding")]
    told = run("topics", "--alike", "--today", "2031-06-01")
    assert told == (
        f"{numbers[0]:>4}  Situatie rond de uitbreiding – misschien hetzelfde als "
        f"{numbers[1]}  Uitbreiding (Raad Algemene Zaken, 3 mei 2031)\n"
    )
    (row,) = json.loads(run("topics", "--alike", "--json", "--today", "2031-06-01"))
    assert [row["id"], row["other"]["id"], row["last_discussed"]] == [*numbers, "2031-05-03"]
    run("merge-topics", *numbers)
    assert json.loads(run("topics", "--alike", "--json", "--today", "2031-06-01")) == []
