from __future__ import annotations

import re
import threading
from collections import Counter
from pathlib import Path

import pytest

import ui
from briefer.errors import StoreLockedError, StoreVanishedError
from briefer.store import Store
from ui.tasks import Tasks


class Answers:
    """Keeps what came back."""

    def __init__(self):
        self.done, self.failed, self.progress = [], [], []

    def run(self, tasks, work, **options):
        return tasks.run(
            work, self.done.append, self.failed.append, progress=self.progress.append, **options
        )


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def tasks(qtbot, empty_store):
    made = Tasks(lambda: Store.open(empty_store))
    yield made
    made.stop(5)


@pytest.fixture
def gate():
    """Work that waits for it; opened at the end, whatever happens."""
    event = threading.Event()
    yield event
    event.set()


def test_work_is_done_on_another_thread_and_answered_on_this_one(qtbot, tasks):
    seen = []
    tasks.run(
        lambda _store, _job: threading.get_ident(),
        lambda answer: seen.append((answer, threading.get_ident())),
        seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, here = seen[0]
    assert here == threading.get_ident() != worker


def test_the_store_belongs_to_the_thread_that_works(qtbot, tasks, answers):
    answers.run(tasks, lambda store, _job: store.meetings())
    qtbot.waitUntil(lambda: answers.done == [()])


def test_an_error_comes_back_as_it_is(qtbot, tasks, answers):
    answers.run(tasks, lambda _store, _job: 1 / 0)
    qtbot.waitUntil(lambda: bool(answers.failed))
    assert isinstance(answers.failed[0], ZeroDivisionError)


def test_a_later_question_takes_the_place_of_an_earlier_one(qtbot, tasks, answers, gate):
    answers.run(tasks, lambda _store, _job: gate.wait(5), subject="x")
    answers.run(tasks, lambda _store, _job: "dropped", subject="x")
    answers.run(tasks, lambda _store, _job: "last", subject="x")
    gate.set()
    qtbot.waitUntil(lambda: answers.done == ["last"])


def test_a_dropped_question_is_not_even_begun(qtbot, tasks, answers, gate):
    begun = []
    answers.run(tasks, lambda _store, _job: gate.wait(5))
    answers.run(tasks, lambda _store, _job: begun.append(1), subject="x")
    tasks.drop("x")
    answers.run(tasks, lambda _store, _job: "after")
    gate.set()
    qtbot.waitUntil(lambda: answers.done[1:] == ["after"])
    assert not begun


def test_cancelled_work_answers_with_what_it_did(qtbot, tasks, answers):
    def work(_store, job):
        job.report("begun")
        while not job.cancelled():
            gate.wait(0.001)
        return "half"

    gate = threading.Event()
    token = answers.run(tasks, work, quick=False)
    qtbot.waitUntil(lambda: answers.progress == ["begun"])
    tasks.cancel(token)
    qtbot.waitUntil(lambda: answers.done == ["half"])


def test_quick_work_is_done_between_the_steps_of_long_work(qtbot, tasks, answers, gate):
    order = []

    def long(_store, job):
        gate.wait(5)
        job.report(1)
        order.append("long")

    answers.run(tasks, long, quick=False)
    answers.run(tasks, lambda _store, _job: order.append("quick"))
    gate.set()
    qtbot.waitUntil(lambda: len(answers.done) == 2)
    assert order == ["quick", "long"]


def test_two_long_pieces_of_work_do_not_mix(qtbot, tasks, answers, gate):
    order = []

    def first(_store, job):
        gate.wait(5)
        job.report(1)
        order.append("first")

    answers.run(tasks, first, quick=False)
    answers.run(tasks, lambda _store, _job: order.append("second"), quick=False)
    gate.set()
    qtbot.waitUntil(lambda: len(answers.done) == 2)
    assert order == ["first", "second"]


def test_a_store_that_cannot_be_opened_is_tried_again(qtbot, answers, empty_store):
    tries = []

    def opened():
        tries.append(1)
        if len(tries) == 1:
            raise StoreLockedError(empty_store)
        return Store.open(empty_store)

    tasks = Tasks(opened)
    answers.run(tasks, lambda _store, _job: 1)
    answers.run(tasks, lambda _store, _job: 2)
    qtbot.waitUntil(lambda: answers.done == [2])
    assert [type(error) for error in answers.failed] == [StoreLockedError]
    assert tasks.stop(5)


def test_a_store_that_vanished_stays_open_so_that_it_can_be_saved(qtbot, answers, empty_store):
    opened = []
    tasks = Tasks(lambda: opened.append(1) or Store.open(empty_store))

    def vanish(_store, _job):
        raise StoreVanishedError(empty_store)

    answers.run(tasks, vanish)
    answers.run(tasks, lambda _store, _job: "still there")
    qtbot.waitUntil(lambda: answers.done == ["still there"])
    assert len(opened) == 1
    assert tasks.stop(5)


def test_what_is_done_apart_is_done_while_nobody_has_the_store_open(qtbot, answers, empty_store):
    tasks, other = (Tasks(lambda: Store.open(empty_store)) for _ in range(2))
    for each in (tasks, other):
        answers.run(each, lambda store, _job: store.path)
    qtbot.waitUntil(lambda: len(answers.done) == 2)
    lock = empty_store.with_name(f"{empty_store.name}.lock")
    tasks.run_apart(lock.exists, answers.done.append, answers.failed.append, other)
    for each in (tasks, other):
        answers.run(each, lambda store, _job: store.meetings())
    qtbot.waitUntil(lambda: len(answers.done) == 5)
    assert False in answers.done[2:]
    assert answers.done.count(()) == 2
    assert tasks.stop(5)
    assert other.stop(5)
    assert not lock.exists()


def test_waiting_for_the_other_thread_ends_with_the_window(qtbot, answers, empty_store, gate):
    tasks, other = (Tasks(lambda: Store.open(empty_store)) for _ in range(2))
    answers.run(other, lambda _store, _job: gate.wait(5))
    tasks.run_apart(lambda: answers.done.append("apart"), answers.done.append, print, other)
    assert tasks.stop(5)
    gate.set()
    assert other.stop(5)
    assert "apart" not in answers.done


def test_work_can_be_left_to_another_thread(qtbot, tasks, answers):
    follower = Tasks(lambda: pytest.fail("opens no store"))
    follower.follow(tasks)
    answers.run(follower, lambda store, _job: store.meetings(), subject="x")
    qtbot.waitUntil(lambda: answers.done == [()])
    follower.drop("x")
    assert follower.stop(5)


def test_what_waited_already_goes_to_the_other_thread_too(qtbot, tasks, answers, gate):
    follower = Tasks(lambda: pytest.fail("opens no store"))

    def locked():
        # As a store gets a passphrase: from here on only one may open it.
        gate.wait(5)
        follower.follow(tasks)

    tasks.run_apart(locked, answers.progress.append, answers.failed.append, follower)
    answers.run(follower, lambda store, _job: store.meetings(), quick=False)
    answers.run(follower, lambda _store, _job: 1 / 0, quick=False)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers.done and answers.failed))
    assert answers.done == [()]
    assert isinstance(answers.failed[0], ZeroDivisionError)
    assert follower.stop(5)


def test_stopping_cancels_what_runs_and_forgets_the_rest(qtbot, tasks, answers):
    begun = threading.Event()

    def work(_store, job):
        begun.set()
        while not job.cancelled():
            threading.Event().wait(0.001)

    answers.run(tasks, work, quick=False)
    answers.run(tasks, lambda _store, _job: "never", quick=False)
    assert begun.wait(5)
    assert tasks.stop(5)
    qtbot.wait(10)
    assert not answers.done


def test_the_thread_begins_with_the_first_work_and_none_is_begun_after_the_end(qtbot, empty_store):
    before = threading.active_count()
    tasks, answers = Tasks(lambda: Store.open(empty_store)), Answers()
    assert threading.active_count() == before
    answers.run(tasks, lambda _store, _job: 1)
    qtbot.waitUntil(lambda: answers.done == [1])
    assert threading.active_count() == before + 1
    assert tasks.stop(5)
    answers.run(tasks, lambda _store, _job: 2)
    assert threading.active_count() == before
    assert not tasks._waiting


def test_what_never_worked_rests_for_what_is_done_apart(qtbot, empty_store, answers):
    tasks, other = (Tasks(lambda: Store.open(empty_store)) for _ in range(2))
    tasks.run_apart(lambda: "alone", answers.done.append, answers.failed.append, other)
    qtbot.waitUntil(lambda: answers.done == ["alone"])
    assert tasks.stop(5)
    assert other.stop(5)


def test_no_two_questions_share_a_subject():
    """The later would take the place of the earlier, and one of two pages would never be told."""
    asked = Counter(
        subject
        for path in Path(ui.__file__).parent.rglob("*.py")
        for subject in re.findall(r'subject="([^"]+)"', path.read_text(encoding="utf-8"))
    )
    assert asked
    assert [subject for subject, times in asked.items() if times > 1] == []
