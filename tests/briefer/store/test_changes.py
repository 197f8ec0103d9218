"""Corrections are checked, kept as JSON and applied to what was recognised."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from briefer.errors import NotCorrectableError
from briefer.model.document import CommitmentType, Deadline
from briefer.model.review import CORRECTABLE, Sort
from briefer.store.changes import BESIDE, changed, checked, plainly, values_of
from briefer.store.findings import SORTS

TERM = Deadline("voor 1 mei", dt.date(2031, 5, 1), "staffer")


def test_changes_come_back_as_they_were(full):
    (item,) = full.document.commitments
    changes = {"by": "kabinet", "deadline": TERM, "type": CommitmentType.TOEZEGGING, "to": None}
    kept = json.dumps(plainly(changes))
    found = changed(item, kept)
    assert {name: getattr(found, name) for name in changes} == changes
    assert (found.text, found.passage) == (item.text, item.passage)


def test_without_changes_it_is_the_same_finding(full):
    (item,) = full.document.positions
    assert changed(item, '{"state": {"state": "voldaan"}}') is item


def test_a_change_of_a_field_that_is_no_more_is_left_alone(full):
    (item,) = full.document.positions
    assert changed(item, '{"colour": "red"}') == item


def test_what_was_before_is_told_for_what_changes(full):
    (item,) = full.document.positions
    assert values_of(item, ["holder", "topic", "state"]) == {"holder": "Nederland"}


@pytest.mark.parametrize("sort", SORTS)
def test_every_correctable_field_is_one_of_the_finding(sort):
    assert set(SORTS[sort].__dataclass_fields__) >= CORRECTABLE[sort] - BESIDE
    assert checked(sort, [(name, None) for name in CORRECTABLE[sort]])


def test_a_field_of_another_sort_is_refused():
    with pytest.raises(NotCorrectableError) as told:
        checked(Sort.POSITIONS, [("actor", "x")])
    assert told.value.details == {"field": "actor", "sort": "positions"}
