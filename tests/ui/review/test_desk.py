"""Decisions, lists and recognising again happen off the window's thread."""

from __future__ import annotations

import pytest

from briefer import workflows
from briefer.errors import NoSuchRecordError, StoreFullError
from briefer.model.review import Decider, Verdict
from briefer.store import Store
from ui.review.deeds import Rule
from ui.review.desk import ReviewDesk
from ui.tasks import Tasks

REJECT = Rule(1, Verdict.REJECTED, why="Van een Kamerlid.")


@pytest.fixture
def desk(qtbot, full_store, make):
    tasks = Tasks(lambda: Store.open(full_store))
    yield ReviewDesk(tasks, lambda: make.day, lambda why: Decider("a.visser", make.moment, why))
    tasks.stop(5)


def test_a_decision_is_put_on_record_with_who_and_why(desk, qtbot):
    with qtbot.waitSignal(desk.decided) as told:
        desk.decide(REJECT)
    ruling = told.args[0]
    assert (ruling.verdict, ruling.who, ruling.why) == (
        Verdict.REJECTED,
        "a.visser",
        "Van een Kamerlid.",
    )


def test_a_decision_is_taken_back(desk, qtbot, full_store):
    with qtbot.waitSignal(desk.decided) as told:
        desk.decide(REJECT)
    with qtbot.waitSignal(desk.withdrawn):
        desk.withdraw(told.args[0])
    with qtbot.waitSignal(desk.history_came) as history:
        desk.ask_history(1)
    assert [r.verdict for r in history.args[1]] == [Verdict.REJECTED, Verdict.WITHDRAWN]


def test_what_cannot_be_decided_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.decide(Rule(99, Verdict.REJECTED))
    assert isinstance(told.args[0], NoSuchRecordError)


def test_decisions_are_never_dropped_however_fast(desk, qtbot):
    with qtbot.waitSignals([desk.decided] * 3):
        for verdict in (Verdict.CONFIRMED, Verdict.REJECTED, Verdict.CONFIRMED):
            desk.decide(Rule(1, verdict))


def test_what_waits_comes(desk, qtbot):
    with qtbot.waitSignal(desk.checks_came) as told:
        desk.load()
    assert told.args == [(), ()]


def test_papers_of_an_earlier_briefer_are_recognised_again(desk, qtbot, full_store):
    lines = []
    desk.renewal_line.connect(lines.append)
    with qtbot.waitSignal(desk.renewal_ended) as told:
        desk.renew()
        desk.renew()
    assert [line.position for line in told.args[0].lines] == [1]
    assert len(lines) == 1
    with qtbot.waitSignal(desk.renewal_ended) as again:
        desk.renew()
    assert again.args[0].lines == ()


def test_a_store_for_reading_only_is_left_as_it_is(qtbot, full_store, make):
    tasks = Tasks(lambda: Store.open(full_store, read_only=True))
    desk = ReviewDesk(tasks, lambda: make.day, lambda why: Decider("x", make.moment, why))
    with qtbot.waitSignal(desk.renewal_ended) as told:
        desk.renew()
    assert told.args[0].lines == ()
    tasks.stop(5)


def test_recognising_again_can_wait(desk, qtbot, monkeypatch):
    def work(_store, *, progress, cancelled):
        while not cancelled():
            pass
        return workflows.RenewalReport(cancelled=True)

    monkeypatch.setattr(workflows, "recognise_again", work)
    with qtbot.waitSignal(desk.renewal_ended) as told:
        desk.renew()
        desk.cancel_renewal()
    assert told.args[0].cancelled


def test_a_store_that_cannot_go_on_is_told(desk, qtbot, monkeypatch, full_store):
    def work(_store, **_):
        raise StoreFullError(full_store)

    monkeypatch.setattr(workflows, "recognise_again", work)
    with qtbot.waitSignals([desk.renewal_ended, desk.failed]):
        desk.renew()
