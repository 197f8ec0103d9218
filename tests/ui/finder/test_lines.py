from __future__ import annotations

import pytest

from briefer.model.search import Hit, SavedSearch, Thing
from briefer.searching import Choices
from briefer.typed import understood
from ui.finder.lines import AskAgain, Forget, Run, ShowAll, beginning, fitting, lines_of, told

RUNS = [Run(f"c{n}", f"Export {n}", "Ctrl+E") for n in range(8)]


def test_while_nothing_is_asked_kept_and_recent_questions_are_offered(dutch):
    lines = list(beginning(Choices(saved=(SavedSearch("Kades", "kade"),), recent=("zee",)), dutch))
    assert [line.title for line in lines if line.record is None] == [
        "Bewaarde zoekvragen",
        "Onlangs gezocht",
    ]
    assert [line.record for line in lines if line.record] == [
        AskAgain("kade"),
        AskAgain("zee"),
        Forget(),
    ]
    assert list(beginning(Choices(), dutch)) == []


def test_before_anything_is_typed_what_was_opened_last_comes_first(make, dutch):
    paper = make.hit().document
    opened = (Hit(Thing.PAPERS, paper, paper.title, document=paper),)
    heading, line, *_ = beginning(Choices(recent=("zee",), opened=opened), dutch)
    assert heading.title == "Laatst geopend"
    assert (line.title, line.record) == (paper.title, opened[0])


def test_each_kind_of_thing_stands_under_its_heading_with_how_many(make, dutch):
    found = make.found(make.hit(), make.hit(block=2), more=[Thing.SENTENCES])
    lines = list(lines_of(found, (), dutch))
    assert lines[0].title == "Alinea's – de eerste 2"
    assert [line.record for line in lines[1:3]] == list(found.answer.hits)
    assert isinstance(lines[-1].record, ShowAll)
    assert next(lines_of(make.found(make.hit()), (), dutch)).title == "Alinea's (1)"


def test_nothing_found_is_said(make, dutch):
    assert [line.title for line in lines_of(make.found(), (), dutch)] == ["Niets gevonden"]
    assert told(make.found(), lines_of(make.found(), (), dutch), dutch).startswith("Probeer")


def test_a_command_that_was_found_is_not_called_nothing(make, dutch):
    found = make.found(text="export")
    said = told(found, lines_of(found, RUNS, dutch), dutch)
    assert said == dutch("finder.only_commands")


def test_what_says_nothing_is_named(make, dutch):
    assert "soort:xyzzy" in told(make.found(make.hit(), text="soort:xyzzy haven"), (), dutch)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("exp", 5),
        ("in:opdrachten exp", 8),
        ("in:opdrachten", 8),
        ("exp 3", 1),
        ("exp -3", 5),
        ("partij:D66 exp", 0),
        ("van:2021 exp", 0),
        ("in:stukken exp", 0),
        ("port", 0),
    ],
)
def test_commands_are_found_by_the_beginnings_of_their_names(text, count):
    lines = fitting(RUNS, understood(text).query)
    assert len(lines) == count
    assert all(line.aside == "Ctrl+E" for line in lines)
