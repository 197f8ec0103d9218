"""The corridor of what is owed."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import owing
from briefer.errors import TargetNameError
from briefer.model.document import Deadline
from briefer.model.owed import Stage
from briefer.model.records import State
from briefer.model.review import Decider, Verdict
from briefer.store import Store
from briefer.wording import load
from tests.taking_in import taken_in

NL = load("nl")
NOW = dt.datetime(2031, 9, 1, tzinfo=dt.UTC)
TODAY = NOW.date()
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

Uitbreiding

De minister zegt toe uw Kamer uiterlijk 10 mei 2031 te informeren over de voortgang.
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        taken_in(opened, tmp_path, "a.txt", REPORT, now=NOW)
        yield opened


def test_every_promise_is_told_with_its_meeting_and_topic(store):
    (promise,) = owing.ledger(store, TODAY)
    assert promise.stage is Stage.OVERDUE
    assert promise.meeting.organisation == "EU"
    assert promise.topic == "Uitbreiding"


@pytest.mark.parametrize("suffix", [".ics", ".csv", ".xlsx", ".docx", ".html", ".md"])
def test_it_is_written_as_the_kind_its_name_ends_in(store, tmp_path, suffix):
    name = owing.suggested_name(NL, TODAY, suffix, tmp_path)
    assert name == f"20310901 Toezeggingen v01{suffix}"
    written = owing.write(owing.ledger(store, TODAY), NL, tmp_path / name, TODAY)
    assert written.stat().st_size > 0
    assert owing.suggested_name(NL, TODAY, suffix, tmp_path) != name


def test_another_kind_is_refused(store, tmp_path):
    with pytest.raises(TargetNameError):
        owing.write((), NL, tmp_path / "a.exe", TODAY)


def test_a_calendar_follows_a_changed_term_and_a_settled_promise(store, tmp_path):
    target = tmp_path / "t.ics"

    def exported():
        owing.hand_out(store, owing.ledger(store, TODAY), NL, target, TODAY)
        return target.read_text(encoding="utf-8").replace("\n ", "").splitlines()

    first = exported()
    (promise,) = owing.ledger(store, TODAY)
    number, uid = promise.due.record.id, f"UID:{promise.uid}"
    assert uid in first
    term = Deadline("voor de winter", dt.date(2031, 12, 1), "staffer")
    decider = Decider("a.visser", NOW, "uitstel")
    store.rule(number, Verdict.CORRECTED, decider, (("deadline", term),))
    second = exported()
    assert [line for line in second if line in {uid, "SEQUENCE:1", "STATUS:CONFIRMED"}] == [
        uid,
        "SEQUENCE:1",
        "STATUS:CONFIRMED",
    ]
    store.decide(number, State.VOLDAAN, "Zie de brief.", now=NOW)
    third = exported()
    assert [line for line in third if line in {uid, "SEQUENCE:2", "STATUS:CANCELLED"}] == [
        uid,
        "SEQUENCE:2",
        "STATUS:CANCELLED",
    ]


def test_a_store_that_can_only_be_read_still_hands_out(store, tmp_path):
    with Store.open(store.path, read_only=True) as reading:
        promises = owing.ledger(reading, TODAY)
        assert owing.hand_out(reading, promises, NL, tmp_path / "t.ics", TODAY).exists()
        assert reading.handed() == ()
