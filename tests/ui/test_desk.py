from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import workflows
from briefer.errors import NoSuchRecordError, StoreFullError
from briefer.store import Store
from briefer.workflows import ImportLine, ImportReport, ImportStep
from ui.desk import Contents, Desk, as_before, as_counted
from ui.meeting.topic_changes import Rename
from ui.spots import spot_of
from ui.tasks import Tasks


@pytest.fixture
def desk(qtbot, full_store, make):
    tasks = Tasks(lambda: Store.open(full_store))
    made = Desk(tasks, lambda: make.day, lambda: make.moment)
    yield made
    made.close(5)


@pytest.fixture
def importing(monkeypatch):
    """An import that reports a line for each path, and waits at each until it may go on."""
    gate = threading.Event()

    def work(store, paths, *, readers, now, progress, cancelled, reached):
        lines = []
        for number, path in enumerate(paths):
            if cancelled():
                return ImportReport(tuple(lines), cancelled=True)
            reached(ImportStep(path, number + 1, len(paths)))
            lines.append(ImportLine(path, number + 1, len(paths)))
            progress(lines[-1])
            while not gate.wait(0.002) and not cancelled():
                pass
        return ImportReport(tuple(lines))

    monkeypatch.setattr(workflows, "import_files", work)
    yield gate
    gate.set()


def test_the_contents_of_the_store_come(desk, qtbot):
    with qtbot.waitSignal(desk.contents_came) as told:
        desk.refresh()
    contents = told.args[0]
    assert len(contents.meetings) == len(contents.papers) == 1


def test_of_many_papers_the_list_comes_before_the_counts(desk, qtbot, make, monkeypatch):
    with qtbot.waitSignal(desk.contents_came) as told:
        desk.refresh()
    at_once = told.args[0]
    monkeypatch.setattr("ui.desk.FEW", 0)
    came, renewed = [], []
    desk.contents_came.connect(came.append)
    desk.contents_renewed.connect(renewed.append)
    desk.refresh()
    qtbot.waitUntil(lambda: bool(renewed))
    assert [one.counted for one in came[0].meetings] == [not at_once.meetings[0].upcoming]
    assert came[0].waiting is None
    assert came[0].papers == at_once.papers
    assert renewed == [at_once]


def test_what_is_asked_anew_drops_the_counts_of_before(desk, qtbot, monkeypatch):
    monkeypatch.setattr("ui.desk.FEW", 0)
    counted = []
    desk.contents_renewed.connect(counted.append)
    for _ in range(3):
        desk.refresh()
    qtbot.waitUntil(lambda: bool(counted))
    assert len(counted) == 1


def test_until_it_is_counted_anew_a_meeting_shows_what_was_counted_last(make):
    counted = Contents((make.overview(7),), waiting=3)
    bare = replace(make.overview(7, days=2), gaps=0, overdue=0, topics=0, counted=False)
    other = replace(make.overview(8), gaps=0, overdue=0, topics=0, counted=False)
    shown = as_counted(Contents((bare, other), waiting=None), counted)
    assert shown.meetings == (make.overview(7, days=2), other)
    assert shown.waiting == 3
    assert as_counted(Contents((bare,), waiting=None), Contents()).waiting is None


def test_a_meeting_is_prepared_for_the_day(desk, qtbot, make):
    with qtbot.waitSignal(desk.briefing_came) as told:
        desk.prepare(1)
    assert told.args[0].today == make.day


def test_a_paper_is_read(desk, qtbot, make):
    spot = spot_of(make.position())
    with qtbot.waitSignal(desk.text_came) as told:
        desk.read(spot)
    assert told.args == [make.source(), spot]


def test_what_does_not_exist_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.prepare(99)
    assert isinstance(told.args[0], NoSuchRecordError)


def test_papers_come_in_line_by_line_and_the_list_follows(desk, qtbot, importing):
    lines, steps = [], []
    desk.intake_line.connect(lines.append)
    desk.intake_step.connect(steps.append)
    importing.set()
    with qtbot.waitSignals([desk.intake_ended, desk.contents_came]):
        desk.take_in([Path("a.pdf"), Path("b.pdf")])
    assert [line.path.name for line in lines] == ["a.pdf", "b.pdf"]
    assert [step.path.name for step in steps] == ["a.pdf", "b.pdf"]
    assert not desk.taking_in


def test_one_import_at_a_time(desk, importing):
    assert desk.take_in([Path("a.pdf")])
    assert not desk.take_in([Path("b.pdf")])


def test_nothing_to_import_is_no_import(desk):
    assert not desk.take_in([])


def test_a_cancelled_import_keeps_what_it_did(desk, qtbot, importing):
    with qtbot.waitSignal(desk.intake_line):
        desk.take_in([Path("a.pdf"), Path("b.pdf")])
    with qtbot.waitSignal(desk.intake_ended) as told:
        desk.cancel_intake()
    assert told.args[0].cancelled
    assert len(told.args[0].lines) == 1


def test_a_paper_can_be_read_while_others_come_in(desk, qtbot, importing, make):
    with qtbot.waitSignal(desk.intake_line):
        desk.take_in([Path("a.pdf"), Path("b.pdf")])
    desk.read(spot_of(make.position()))
    with qtbot.waitSignals([desk.text_came, desk.intake_ended], order="strict"):
        importing.set()


def test_a_store_that_cannot_go_on_ends_the_import(desk, qtbot, monkeypatch, full_store):
    def work(*_arguments, **_options):
        raise StoreFullError(full_store)

    monkeypatch.setattr(workflows, "import_files", work)
    with qtbot.waitSignals([desk.intake_ended, desk.failed]):
        desk.take_in([Path("a.pdf")])
    assert not desk.taking_in


def test_closing_in_the_middle_of_an_import_ends_in_time(desk, qtbot, importing):
    with qtbot.waitSignal(desk.intake_line):
        desk.take_in([Path("a.pdf"), Path("b.pdf")])
    assert desk.close(5)


def test_a_changed_topic_prepares_the_meeting_asked_for_last_again(desk, qtbot, monkeypatch):
    named = []
    monkeypatch.setattr(Store, "rename_topic", lambda _, *change: named.append(change))
    with qtbot.waitSignal(desk.briefing_came):
        desk.prepare(1)
    with qtbot.waitSignals([desk.briefing_came, desk.contents_renewed]):
        desk.change_topic(Rename(7, "Kades"))
    assert named == [(7, "Kades")]


def test_a_change_that_cannot_be_made_is_told(desk, qtbot):
    with qtbot.waitSignal(desk.failed) as told:
        desk.change_topic(Rename(99, "Kades"))
    assert isinstance(told.args[0], NoSuchRecordError)


def test_what_did_not_change_is_the_very_same_when_all_is_asked_anew(desk, qtbot):
    told = []
    for _ in range(2):
        with qtbot.waitSignal(desk.contents_came) as came:
            desk.refresh()
        told.append(came.args[0])
    first, second = told
    assert second.papers is first.papers
    assert second.meetings is first.meetings


def test_of_much_only_what_is_otherwise_is_another(make):
    papers = (make.record(), replace(make.record(), id=2))
    former = Contents((make.overview(),), papers)
    changed = replace(papers[1], title="Anders")
    contents = as_before(Contents((make.overview(),), (replace(papers[0]), changed)), former)
    assert contents.papers[0] is papers[0]
    assert contents.papers[1] is changed
    assert contents.meetings is former.meetings
    fewer = as_before(Contents(papers=papers[1:]), former)
    assert fewer.papers == papers[1:]
    assert fewer.meetings == ()
