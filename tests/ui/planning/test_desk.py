"""Meetings made, changed, removed and given papers through the desk, and taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.document import Meeting
from briefer.planning import Opened, Proposal
from briefer.store import Store
from ui.planning.desk import PlanningDesk
from ui.tasks import Tasks

DAY = dt.date(2030, 5, 10)
COUNCIL = Meeting("EU", ("Algemene Zaken",), dt.date(2030, 6, 1))


@pytest.fixture
def desk(qtbot, full_store, make):
    tasks = Tasks(lambda: Store.open(full_store))
    made = PlanningDesk(tasks, lambda: DAY, lambda: make.moment)
    yield made
    tasks.stop(5)


def ask(qtbot, desk, signal, work):
    with qtbot.waitSignal(getattr(desk, signal)) as told:
        work()
    return told.args


def meetings(path):
    with Store.open(path, read_only=True) as store:
        return [record.meeting for record in store.meetings()]


def test_what_a_start_page_shows_comes_with_the_names_to_choose_from(qtbot, desk):
    with qtbot.waitSignals([desk.start_came, desk.bodies_came]):
        desk.load()


def test_a_meeting_is_made_and_taken_back(qtbot, desk, full_store):
    deed, made, undo = ask(qtbot, desk, "done", lambda: desk.make([Proposal(COUNCIL, "")]))
    assert (deed, [record.meeting for record in made]) == ("made", [COUNCIL])
    assert COUNCIL in meetings(full_store)
    ask(qtbot, desk, "undone", lambda: desk.undo(undo, str))
    assert COUNCIL not in meetings(full_store)


def test_taking_back_leaves_a_meeting_that_was_there(qtbot, desk, full_store):
    (there,) = meetings(full_store)
    _, _, undo = ask(qtbot, desk, "done", lambda: desk.make([Proposal(there, "")]))
    ask(qtbot, desk, "undone", lambda: desk.undo(undo, str))
    assert meetings(full_store) == [there]


def test_a_meeting_is_changed_removed_and_taken_back(qtbot, desk, full_store):
    _, (made,), _ = ask(qtbot, desk, "done", lambda: desk.make([Proposal(COUNCIL, "")]))
    moved = replace(COUNCIL, place="Praag")
    _, _, undo = ask(qtbot, desk, "done", lambda: desk.change(made.id, moved))
    assert moved in meetings(full_store)
    ask(qtbot, desk, "undone", lambda: desk.undo(undo, str))
    assert COUNCIL in meetings(full_store)
    _, _, undo = ask(qtbot, desk, "done", lambda: desk.remove(made.id))
    assert COUNCIL not in meetings(full_store)
    ask(qtbot, desk, "undone", lambda: desk.undo(undo, str))
    assert COUNCIL in meetings(full_store)


def test_a_paper_is_put_elsewhere_and_back(qtbot, desk, full_store):
    _, (made,), _ = ask(qtbot, desk, "done", lambda: desk.make([Proposal(COUNCIL, "")]))
    deed, record, undo = ask(qtbot, desk, "done", lambda: desk.place([1], made.id))
    assert (deed, record.id) == ("placed", made.id)
    ask(qtbot, desk, "undone", lambda: desk.undo(undo, str))
    with Store.open(full_store, read_only=True) as store:
        assert store.document(1).meeting_id == 1
    deed, record, _ = ask(qtbot, desk, "done", lambda: desk.place([1], None))
    assert (deed, record) == ("taken_off", None)


def test_a_calendar_that_cannot_be_read_is_told(qtbot, desk, tmp_path):
    with qtbot.waitSignal(desk.failed):
        desk.read_calendar([tmp_path / "weg.ics"])


def test_several_calendars_are_one_list(qtbot, desk, tmp_path):
    text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:RAZ\nDTSTART:20300601\nEND:VEVENT\n"
    paths = [tmp_path / "a.ics", tmp_path / "b.ics"]
    for path in paths:
        path.write_text(text, encoding="utf-8")
    (found,) = ask(qtbot, desk, "proposed", lambda: desk.read_calendar(paths))
    assert len(found) == 1


def test_the_meeting_a_paper_announces_is_asked_for(qtbot, desk):
    (found,) = ask(qtbot, desk, "paper_proposed", lambda: desk.read_paper(1))
    assert found.known is not None


def test_what_was_opened_is_in_the_store_when_it_is_kept(qtbot, desk):
    desk.note_opened(Opened.PAPER, 1)
    desk.keep_opened()
    (start,) = ask(qtbot, desk, "start_came", desk.load)
    assert [one.document.id for one in start.recent] == [1]


def test_the_imports_of_the_past_are_asked_for(qtbot, desk):
    assert ask(qtbot, desk, "imports_came", desk.load_imports) == [()]


def test_the_file_of_a_paper_is_asked_for(qtbot, desk):
    came = []
    desk.original(1, came.append)
    qtbot.waitUntil(lambda: came == [b"de bytes"])


def test_the_imports_are_forgotten(qtbot, desk):
    desk._tasks.run(
        lambda store, _: store.keep_import(desk._moment(), ()), lambda _: None, lambda _: None
    )
    assert len(ask(qtbot, desk, "imports_came", desk.load_imports)[0]) == 1
    assert ask(qtbot, desk, "imports_came", desk.forget_imports) == [()]
