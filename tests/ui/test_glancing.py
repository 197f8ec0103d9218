"""A paper is read while the thread that works is busy; that thread answers where it must."""

from __future__ import annotations

import threading

import pytest

from briefer.errors import StoreInUseError
from briefer.store import Store
from ui.glancing import Glancing
from ui.tasks import Tasks


@pytest.fixture
def busy():
    """Ends what keeps the thread busy."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def started(full_store):
    """Makes the two threads, the second with its own way to open the store."""
    made = []

    def start(open_beside=None):
        tasks = Tasks(lambda: Store.open(full_store))
        beside = open_beside or (lambda: Store.open(full_store, read_only=True))
        made.append(tasks)
        glancing = Glancing(Tasks(beside, fleeting=True), tasks)
        made.append(glancing)
        return tasks, glancing

    yield start
    for each in made:
        each.stop(5)


def titles(store, _job):
    return [paper.title for paper in store.documents()]


def test_the_answer_does_not_wait_for_the_thread_that_works(qtbot, started, busy):
    tasks, glancing = started()
    begun, answers = threading.Event(), []
    tasks.run(lambda *_: begun.set() or busy.wait(20), print, print, quick=False)
    assert begun.wait(5)
    glancing.run(titles, answers.append, print, subject="reader")
    qtbot.waitUntil(lambda: answers == [["Verslag van de havenraad"]])
    assert not busy.is_set()


def test_where_it_cannot_be_opened_twice_the_thread_that_works_answers(qtbot, started, full_store):
    def refuse():
        raise StoreInUseError(full_store)

    _, glancing = started(refuse)
    answers = []
    glancing.run(titles, answers.append, print, subject="reader")
    qtbot.waitUntil(lambda: answers == [["Verslag van de havenraad"]])


def test_an_error_of_the_question_itself_is_told(qtbot, started):
    _, glancing = started()
    errors = []
    glancing.run(lambda *_: 1 / 0, print, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_the_store_is_open_no_longer_than_the_question(qtbot, started, full_store):
    opened = []

    def open_it():
        opened.append(Store.open(full_store, read_only=True))
        return opened[-1]

    _, glancing = started(open_it)
    answers = []
    for _ in range(2):
        glancing.run(titles, answers.append, print)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert len(opened) == 2


def test_without_a_second_thread_the_first_answers(qtbot, full_store):
    tasks = Tasks(lambda: Store.open(full_store))
    answers = []
    glancing = Glancing(None, tasks)
    glancing.run(titles, answers.append, print)
    qtbot.waitUntil(lambda: answers == [["Verslag van de havenraad"]])
    glancing.stop(1)
    assert tasks.stop(5)
