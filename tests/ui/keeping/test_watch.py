from __future__ import annotations

import datetime as dt
import threading

import pytest

from briefer import copies, safety
from briefer.errors import StoreNewerError
from briefer.store import Store, backup
from ui.keeping.desk import KeepingDesk
from ui.keeping.watch import Watch
from ui.tasks import Tasks


class Hands:
    """A clock whose hands can be moved."""

    def __init__(self, at):
        self.at = at

    def __call__(self):
        return self.at


@pytest.fixture
def hands(make):
    return Hands(make.moment)


@pytest.fixture
def watching(qtbot, agenda_store, hands):
    tasks = Tasks(lambda: safety.open_to_work(agenda_store, hands))
    desk = KeepingDesk(tasks, tasks, hands)
    desk.path = agenda_store
    watch = Watch(tasks, desk, hands)
    yield watch, tasks, agenda_store
    assert desk.close(5)
    assert tasks.stop(5)


def test_a_copy_is_made_while_the_window_is_open(qtbot, watching):
    watch, tasks, path = watching
    watch.start()
    watch.look("start")
    qtbot.waitUntil(lambda: not tasks._waiting)
    assert [made.reason for made in copies.listed(path)] == ["start"]


def test_while_a_copy_is_made_no_other_is_asked_for_and_nothing_is_checked(qtbot, watching):
    watch, tasks, path = watching
    begin = threading.Event()
    tasks.run(lambda _store, _job: begin.wait(5), lambda _: None, lambda _: None)
    watch.look("start")
    watch.look("change")
    watch.check()
    assert len(tasks._waiting) == 2
    assert not watch._desk._looking._waiting
    begin.set()
    qtbot.waitUntil(lambda: not tasks._waiting)
    assert len(copies.listed(path)) == 1
    watch.look("change")
    assert len(tasks._waiting) == 1
    qtbot.waitUntil(lambda: not tasks._waiting)


def test_that_no_copy_could_be_made_is_told_once_and_stands_in_the_log(
    qtbot, caplog, tmp_path, hands
):
    def fail():
        raise StoreNewerError(tmp_path)

    tasks = Tasks(fail)
    watch = Watch(tasks, KeepingDesk(tasks, tasks, hands), hands)
    told = []
    watch.no_copy.connect(told.append)
    for _ in range(3):
        watch.look("change")
        qtbot.waitUntil(lambda: not tasks._waiting)
    assert "no copy was made" in caplog.text
    assert [type(error) for error in told] == [StoreNewerError]
    assert tasks.stop(5)
    caplog.clear()


def test_a_sound_store_is_checked_each_week_and_nothing_is_said(qtbot, watching, hands):
    watch, _, path = watching
    said = []
    watch.unsound.connect(said.append)
    watch.check()
    qtbot.waitUntil(lambda: backup.manifest(path).checked == hands.at)
    first = hands.at
    hands.at += dt.timedelta(days=6)
    watch.check()
    watch.look_for_file()
    qtbot.waitUntil(lambda: not watch._asking)
    assert backup.manifest(path).checked == first
    hands.at += dt.timedelta(days=1)
    watch.check()
    qtbot.waitUntil(lambda: backup.manifest(path).checked == hands.at)
    assert not said


def test_what_the_weekly_check_finds_is_told(qtbot, watching):
    watch, _, path = watching
    spoil(path)
    with qtbot.waitSignal(watch.unsound) as told:
        watch.check()
    assert not told.args[0].sound
    assert backup.manifest(path).damaged


def spoil(path):
    """Other bytes than were read in, as a failing disk leaves them."""
    content = path.read_bytes()
    words = b"hecht groot belang"
    assert words in content
    path.write_bytes(content.replace(words, b"hecht klein belang"))


def test_a_file_that_is_gone_is_told_once_and_again_when_it_is_back(qtbot, watching):
    watch, _, path = watching
    seen = []
    watch.vanished.connect(lambda: seen.append("gone"))
    watch.returned.connect(lambda: seen.append("back"))

    def look():
        watch.look_for_file()
        qtbot.waitUntil(lambda: not watch._asking)

    look()
    aside = path.with_name("aside.db")
    path.rename(aside)
    look()
    look()
    aside.rename(path)
    look()
    assert seen == ["gone", "back"]


def test_a_store_that_was_never_saved_is_not_checked(qtbot, tmp_path, hands):
    tasks = Tasks(lambda: Store.create(tmp_path / "a.db"))
    desk = KeepingDesk(tasks, tasks, hands)
    watch = Watch(tasks, desk, hands)
    watch.check()
    watch.look_for_file()
    assert not watch._asking
    assert tasks.stop(5)


def test_a_watch_that_outlives_the_work_asks_nothing_any_more(qtbot, watching):
    watch, _, _ = watching
    said = []
    watch.unsound.connect(said.append)
    spoil(watch._desk.path)
    watch._desk.close(5)
    watch.check()
    watch.look_for_file()
    assert not watch._desk._looking._waiting
    assert not said
