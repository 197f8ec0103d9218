from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.owed import Owed, Stage
from briefer.model.records import State
from ui.commitments.rows import (
    COLUMNS,
    Narrowing,
    choices,
    counted,
    entry_of,
    register_of,
    spoken,
    state_of,
)


def entry(make, number=1, *, topic="Havens", members=(), council="Havenraad", **changes):
    due = make.due(number, **changes)
    item = replace(due.record.item, members=members, occasion="debat over havens")
    due = replace(due, record=replace(due.record, item=item))
    return entry_of(Owed(due, make.meeting(organisation=council).meeting, topic))


def test_a_commitment_is_found_by_what_is_chosen_and_typed(make):
    one = entry(make, members=("Bakker",))
    for asked in (
        Narrowing(),
        Narrowing("OVERZICHT havens"),
        Narrowing(owner="minister van Havens"),
        Narrowing(council="Havenraad", topic="Havens", member="Bakker"),
        Narrowing(stage=Stage.OPEN),
    ):
        assert list(asked.among([one])) == [one]
    for asked in (
        Narrowing("sluizen"),
        Narrowing(owner="minister"),
        Narrowing(council="Sluizenraad"),
        Narrowing(topic="Sluizen"),
        Narrowing(member="Visser"),
        Narrowing(stage=Stage.OVERDUE),
    ):
        assert not asked.among([one])


def test_what_there_is_to_choose_stands_by_the_alphabet_each_once(make):
    entries = [
        entry(make, 1, topic="Sluizen", members=("Bakker", "Visser")),
        entry(make, 2, topic="havens", members=("Bakker",)),
        entry(make, 3, topic=""),
    ]
    assert choices(entries, "topic") == ("havens", "Sluizen")
    assert choices(entries, "member") == ("Bakker", "Visser")
    assert choices(entries, "owner") == ("minister van Havens",)


@pytest.mark.parametrize(
    ("late", "state", "told"),
    [
        (3, State.OPENSTAAND, "3 dagen te laat"),
        (-4, State.OPENSTAAND, "Binnenkort: over 4 dagen"),
        (None, State.OPENSTAAND, "Open"),
        (None, State.VOLDAAN, "Voldaan"),
    ],
)
def test_where_it_stands_is_told_in_words(make, dutch, late, state, told):
    assert state_of(entry(make, late=late, state=state), dutch) == told


def test_what_is_overdue_sorts_first_and_what_has_no_day_last(make):
    late = entry(make, 1, late=3, day=dt.date(2030, 5, 7))
    undated, later = entry(make, 2), entry(make, 3, late=-90, day=dt.date(2030, 9, 1))
    told = sorted([undated, later, late], key=COLUMNS[0].sort)
    assert [one.number for one in told] == [1, 3, 2]
    assert counted([late, undated, later]) == {
        Stage.OVERDUE: 1,
        Stage.SOON: 0,
        Stage.OPEN: 2,
        Stage.FULFILLED: 0,
        Stage.WITHDRAWN: 0,
    }


def test_every_column_has_its_name_and_its_text(make, words):
    one = entry(make)
    assert all(words(column.key) and column.shown(one, words) for column in COLUMNS)
    assert "overzicht" in spoken(one, words)


def test_all_is_gone_through_once_for_what_is_told_of_it_together(make):
    meeting = make.meeting().meeting
    late = Owed(make.due(1, late=3, day=dt.date(2030, 5, 7)), meeting, "Sluizen")
    register = register_of([entry_of(late), entry_of(Owed(make.due(2), None, "Havens"))])
    assert [entry.number for entry in register.entries] == [1, 2]
    assert register.values["topic"] == ("Havens", "Sluizen")
    assert register.values["council"] == ("Havenraad",)
    assert register.councils == {"Havenraad": meeting}
    assert register.counts[Stage.OVERDUE] == register.counts[Stage.OPEN] == 1
    assert sum(register.counts.values()) == 2
