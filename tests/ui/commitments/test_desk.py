from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.errors import TargetNameError
from briefer.model.review import Decider, Verdict
from briefer.store import Store
from ui import app
from ui.commitments.desk import CommitmentsDesk
from ui.tasks import Tasks


@pytest.fixture
def desk(empty_store, make, dutch):
    promise = replace(make.due().record.item, passage=make.passage())
    paper = replace(make.document(), commitments=(promise,))
    with Store.open(empty_store) as store:
        store.save(paper, make.source(), b"bytes", now=make.moment, recogniser="test")
    tasks = Tasks(lambda: app.open_store(empty_store))
    yield CommitmentsDesk(tasks, lambda: make.day)
    tasks.stop(5)


def loaded(desk, qtbot):
    with qtbot.waitSignal(desk.ledger_came) as told:
        desk.load()
    return told.args[0].entries


def test_all_commitments_come_with_what_they_are_found_by(desk, qtbot):
    (entry,) = loaded(desk, qtbot)
    assert "overzicht" in entry.words
    assert entry.council == "Havenraad"


def test_they_are_written_as_the_kind_the_name_ends_in(desk, qtbot, tmp_path, dutch):
    entries = loaded(desk, qtbot)
    with qtbot.waitSignal(desk.written) as told:
        desk.write(entries, dutch, tmp_path / "t.csv")
    assert told.args == [(tmp_path / "t.csv").resolve()]
    assert desk.suggested_name(dutch, tmp_path) == "20300510 Toezeggingen v01.docx"


def test_what_was_decided_about_one_is_told(desk, qtbot, empty_store, make):
    (entry,) = loaded(desk, qtbot)
    with Store.open(empty_store) as store:
        store.rule(entry.number, Verdict.CONFIRMED, Decider("a.visser", make.moment, "zo"))
    with qtbot.waitSignal(desk.past_came) as told:
        desk.ask_past((entry.number,))
    assert told.args[0] == (entry.number,)
    assert [past.ruling.why for past in told.args[1]] == ["zo"]


def test_what_cannot_be_written_is_told(desk, qtbot, tmp_path, dutch):
    with qtbot.waitSignal(desk.failed) as told:
        desk.write((), dutch, tmp_path / "t.exe")
    assert isinstance(told.args[0], TargetNameError)


def test_that_they_were_written_stands_in_the_journal(desk, qtbot, empty_store, tmp_path, dutch):
    entries = loaded(desk, qtbot)
    with qtbot.waitSignal(desk.written):
        desk.write(entries, dutch, tmp_path / "t.ics")
    with Store.open(empty_store, read_only=True) as store:
        last = store.journal()[-1]
    assert (last.what, last.after) == ("commitments_exported", (("kind", ".ics"),))
