from __future__ import annotations

import threading

import pytest

from briefer import searching
from briefer.errors import EmptyNameError
from briefer.model.planned import Opened, Recent
from briefer.model.search import Thing
from briefer.store import Store
from ui.finder.desk import LIST, PAGE, FinderDesk
from ui.tasks import Tasks


@pytest.fixture
def tasks(full_store):
    made = Tasks(lambda: Store.open(full_store))
    yield made
    assert made.stop(5)


@pytest.fixture
def desk(tasks, make):
    return FinderDesk(tasks, lambda: make.day)


def test_an_answer_comes_with_its_question_and_its_rows(desk, dutch, qtbot):
    with qtbot.waitSignal(desk.list_came) as told:
        desk.look(LIST, "pauze", dutch, 5)
    (found,) = told.args
    assert (found.text, len(found.rows)) == ("pauze", 1)
    assert found.rows[0].hit is found.answer.hits[0]


def test_the_page_has_answers_of_its_own(desk, dutch, qtbot):
    with qtbot.waitSignals([desk.list_came, desk.page_came]):
        desk.look(LIST, "pauze", dutch, 5)
        desk.look(PAGE, "haven", dutch, 5)


def test_of_one_kind_of_thing_alone_more_is_asked(desk, dutch, qtbot, monkeypatch):
    limits = []
    before = searching.search
    monkeypatch.setattr(
        searching, "search", lambda *a, **more: limits.append(more["limit"]) or before(*a, **more)
    )
    for text in ("haven", "in:stukken haven"):
        with qtbot.waitSignal(desk.list_came):
            desk.look(LIST, text, dutch, 5, 40)
    assert limits == [5, 40]


def test_a_newer_question_breaks_the_older_off(desk, dutch, qtbot, monkeypatch):
    begun, broken_off = threading.Event(), threading.Event()
    before = searching.search

    def slow(store, text, *, stopped, **more):
        if text == "oud":
            begun.set()
            while not stopped():
                threading.Event().wait(0.001)
            broken_off.set()
            raise searching.Stopped
        return before(store, text, stopped=stopped, **more)

    monkeypatch.setattr(searching, "search", slow)
    answers = []
    desk.list_came.connect(lambda found: answers.append(found.text))
    desk.failed.connect(answers.append)
    desk.look(LIST, "oud", dutch, 5)
    assert begun.wait(5)
    desk.look(LIST, "nieuw", dutch, 5)
    qtbot.waitUntil(lambda: answers == ["nieuw"])
    assert broken_off.is_set()


def test_kept_and_recent_questions_come_back_after_each_change(desk, qtbot):
    for deed in (
        lambda: desk.keep("Haven", "haven", "nl"),
        lambda: desk.rename("Haven", "Havens", "nl"),
        lambda: desk.remember("pauze", "nl"),
    ):
        with qtbot.waitSignal(desk.choices_came) as told:
            deed()
    (choices,) = told.args
    assert [one.name for one in choices.saved] == ["Havens"]
    assert choices.recent == ("pauze",)
    for deed in (lambda: desk.remove("Havens", "nl"), lambda: desk.forget("nl")):
        with qtbot.waitSignal(desk.choices_came) as told:
            deed()
    assert told.args[0].saved == told.args[0].recent == ()


def test_what_cannot_be_kept_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.keep("…", "haven", "nl")
    assert isinstance(told.args[0], EmptyNameError)


def test_what_was_opened_last_comes_with_the_choices_each_thing_once(desk, full_store, make, qtbot):
    with Store.open(full_store) as store:
        sorts = (Opened.PAPER, Opened.MEETING, Opened.DRAFT)
        store.note_opened([Recent(sort, 1, make.moment) for sort in sorts])
    with qtbot.waitSignal(desk.choices_came) as told:
        desk.ask_choices("nl")
    assert [hit.thing for hit in told.args[0].opened] == [Thing.MEETINGS, Thing.PAPERS]
