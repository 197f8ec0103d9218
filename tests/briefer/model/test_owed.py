from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.briefing import DueCommitment
from briefer.model.document import Commitment, Kind
from briefer.model.owed import SOON_DAYS, Owed, Stage
from briefer.model.records import DocumentRecord, Filed, State
from briefer.model.source import Passage

NOW = dt.datetime(2031, 5, 20, tzinfo=dt.UTC)
PAPER = DocumentRecord(1, "a", "a.txt", "txt", Kind.VERSLAG, "A", None, None, None, None, 1, NOW)


def promise(state=State.OPENSTAAND, late=None, *members, retold=()):
    passage = Passage("a", 0, 0, 4, "Zin.", None, 1)
    item = Commitment("Zin.", passage, "r", 0.9, members=members)
    filed = Filed(1, PAPER, None, item)
    told = tuple(
        Filed(n, PAPER, None, Commitment("Zin.", passage, "r", 0.9, members=names))
        for n, names in enumerate(retold, 2)
    )
    return Owed(DueCommitment(filed, state, None, late, retold=told))


@pytest.mark.parametrize(
    ("state", "late", "stage"),
    [
        (State.OPENSTAAND, None, Stage.OPEN),
        (State.OPENSTAAND, 1, Stage.OVERDUE),
        (State.OPENSTAAND, 0, Stage.SOON),
        (State.OPENSTAAND, -SOON_DAYS, Stage.SOON),
        (State.OPENSTAAND, -SOON_DAYS - 1, Stage.OPEN),
        (State.DEELS_VOLDAAN, 3, Stage.OVERDUE),
        (State.VOLDAAN, None, Stage.FULFILLED),
        (State.INGETROKKEN, None, Stage.WITHDRAWN),
    ],
)
def test_where_a_promise_stands(state, late, stage):
    assert promise(state, late).stage is stage


def test_members_of_every_telling_count_once():
    told = promise(State.OPENSTAAND, None, "Visser", retold=(("Bakker", "Visser"),))
    assert told.members == ("Visser", "Bakker")
