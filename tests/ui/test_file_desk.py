from __future__ import annotations

import pytest

from briefer.errors import ExportError
from briefer.store import Store
from ui import app
from ui.file_desk import FileDesk
from ui.tasks import Tasks


@pytest.fixture
def desk(full_store, make):
    tasks = Tasks(lambda: app.open_store(full_store))
    yield FileDesk(tasks, lambda: make.day)
    tasks.stop(5)


def journal(path):
    with Store.open(path, read_only=True) as store:
        return [(line.what, line.after) for line in store.journal()]


def test_only_what_was_written_stands_in_the_journal(desk, qtbot, full_store):
    def refused():
        raise ExportError(full_store)

    before, target = journal(full_store), full_store.parent / "lijst.csv"
    with qtbot.waitSignal(desk.failed) as told:
        desk._write("commitments_exported", refused)
    assert isinstance(told.args[0], ExportError)
    assert journal(full_store) == before
    with qtbot.waitSignal(desk.written) as told:
        desk._write("commitments_exported", lambda: target)
    assert told.args == [target]
    assert journal(full_store) == [*before, ("commitments_exported", (("kind", ".csv"),))]
