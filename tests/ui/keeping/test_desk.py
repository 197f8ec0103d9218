from __future__ import annotations

import datetime as dt

import pytest

from briefer import copies, errors, safety
from briefer.model.document import Meeting
from briefer.store import Store
from ui import app
from ui.keeping.desk import Deed, KeepingDesk, Which
from ui.tasks import Tasks

PHRASE = "vier woorden achter elkaar"


class Hands:
    """A clock whose hands can be moved, and the place of the store."""

    def __init__(self, at, path):
        self.at, self.path = at, path

    def __call__(self):
        return self.at

    def open(self):
        return safety.open_to_work(self.path, self)

    def choose(self, path):
        self.path = path


@pytest.fixture
def hands(make, agenda_store):
    return Hands(make.moment, agenda_store)


@pytest.fixture
def desk(qtbot, hands):
    tasks, keeping = Tasks(hands.open), Tasks(hands.open)
    made = KeepingDesk(tasks, keeping, hands)
    made.path, made.choose = hands.path, hands.choose
    yield made
    assert made.close(5)
    assert tasks.stop(5)
    assert keeping.stop(5)


def done(qtbot, desk, ask, *arguments):
    with qtbot.waitSignal(desk.done, timeout=10_000) as told:
        ask(*arguments)
    return told.args[0]


def failed(qtbot, desk, ask, *arguments):
    with qtbot.waitSignal(desk.failed, timeout=10_000) as told:
        ask(*arguments)
    return told.args[1]


def standing(qtbot, desk):
    with qtbot.waitSignal(desk.standing_came) as told:
        desk.load()
    return told.args[0]


def test_it_tells_how_the_store_is_open_and_what_is_in_the_bin(qtbot, desk):
    found = standing(qtbot, desk)
    assert (found.read_only, found.notice, found.bin) == (False, None, ())
    assert found.ceiling
    done(qtbot, desk, desk.remove_paper, 1, "Verslag")
    assert [item.name for item in standing(qtbot, desk).bin] == [
        "Geannoteerde agenda Raad Algemene Zaken van 7 juni 2030"
    ]


def test_the_disk_tells_of_copies(qtbot, desk, agenda_store):
    assert done(qtbot, desk, desk.copy).result.number == 1
    with qtbot.waitSignals([desk.facts_came, desk.second_came]):
        desk.look()
    assert [made.reason for made in copies.listed(agenda_store)] == ["asked"]


def test_a_copy_is_put_back_while_the_window_has_the_store_open(qtbot, desk, agenda_store):
    done(qtbot, desk, desk.copy)
    done(qtbot, desk, desk.remove_paper, 1, "Verslag")
    found = done(qtbot, desk, desk.preview, Which(1))
    assert found.deed is Deed.PREVIEW
    assert done(qtbot, desk, desk.restore, Which(1)).result.aside is None
    assert standing(qtbot, desk).bin == ()
    assert not standing(qtbot, desk).read_only


def test_a_copy_that_is_thrown_away_is_gone(qtbot, desk, agenda_store):
    done(qtbot, desk, desk.copy)
    done(qtbot, desk, desk.discard, 1)
    assert copies.listed(agenda_store) == ()
    assert isinstance(failed(qtbot, desk, desk.preview, Which(1)), errors.NoSuchBackupError)


def test_a_check_is_made_beside_the_open_store(qtbot, desk):
    assert done(qtbot, desk, desk.check).result.sound


def test_a_store_whose_file_is_gone_is_saved_elsewhere_and_gone_on_with(
    qtbot, desk, agenda_store, tmp_path
):
    standing(qtbot, desk)
    agenda_store.unlink()
    target = tmp_path / "elders.db"
    done(qtbot, desk, desk.save_as, target)
    done(qtbot, desk, desk.go_on_in, target)
    assert desk.path == target
    done(qtbot, desk, desk.remove_paper, 1, "Verslag")
    assert not agenda_store.exists()
    with Store.open(target, read_only=True) as store:
        assert len(store.bin_items()) == 1


def test_what_was_removed_is_put_back_and_wiped(qtbot, desk, agenda_store):
    (item,) = items = done(qtbot, desk, desk.remove_papers, [1]).result
    assert [one.subject_id for one in done(qtbot, desk, desk.put_all_back, items).result] == [1]
    item = done(qtbot, desk, desk.remove_paper, 1, "Verslag").result
    assert done(qtbot, desk, desk.put_back, item).result.subject_id == 1
    done(qtbot, desk, desk.remove_paper, 1, "Verslag")
    found = standing(qtbot, desk)
    assert found.expired == ()
    done(qtbot, desk, desk.wipe, found.bin)
    with qtbot.waitSignal(desk.journal_came) as told:
        desk.load_journal()
    deeds = [line.what for line in told.args[0]]
    assert deeds[-4:] == ["paper_removed", "paper_restored", "paper_removed", "paper_wiped"]


def test_what_lay_there_for_thirty_days_has_expired(qtbot, desk, hands):
    done(qtbot, desk, desk.remove_paper, 1, "Verslag")
    assert standing(qtbot, desk).expired == ()
    hands.at += dt.timedelta(days=31)
    found = standing(qtbot, desk)
    assert found.expired == (found.bin[0].id,)


def test_a_meeting_with_papers_is_not_removed(qtbot, desk, agenda_store):
    error = failed(qtbot, desk, desk.remove_meeting, 1, "Havenraad")
    assert isinstance(error, errors.MeetingInUseError)
    with Store.open(agenda_store) as store:
        made = store.add_meeting(Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 1)))
    assert done(qtbot, desk, desk.remove_meeting, made.id, "NAVO").result > 0


def test_a_passphrase_is_set_changed_and_removed_while_the_window_goes_on(
    qtbot, desk, agenda_store
):
    standing(qtbot, desk)
    done(qtbot, desk, desk.set_passphrase, None, PHRASE)
    assert safety.locked(agenda_store)
    assert not standing(qtbot, desk).read_only
    wrong = failed(qtbot, desk, desk.set_passphrase, "iets heel anders", None)
    assert isinstance(wrong, errors.WrongPassphraseError)
    done(qtbot, desk, desk.set_passphrase, PHRASE, None)
    assert not safety.locked(agenda_store)
    assert not standing(qtbot, desk).read_only


def test_the_ceiling_and_the_second_place_are_chosen(qtbot, desk, tmp_path):
    done(qtbot, desk, desk.set_ceiling, "Ongerubriceerd")
    assert standing(qtbot, desk).ceiling == "Ongerubriceerd"
    folder = tmp_path / "stick"
    folder.mkdir()
    assert done(qtbot, desk, desk.set_second_place, folder).result.newest.number == 1
    with qtbot.waitSignal(desk.second_came) as told:
        desk.look()
    assert told.args[0].folder == folder
    assert [made.number for made in told.args[1]] == [1]
    assert done(qtbot, desk, desk.restore, Which(1, second=True)).result.aside is None


def test_another_computers_lock_is_forgotten_when_asked(qtbot, desk, agenda_store):
    lock = agenda_store.with_name(f"{agenda_store.name}.lock")
    lock.write_text('{"who": "b.smit", "computer": "ANDER"}', encoding="utf-8")
    assert isinstance(standing(qtbot, desk).notice, errors.StoreInUseError)
    assert done(qtbot, desk, desk.free).result.who == "b.smit"
    assert not standing(qtbot, desk).read_only


def test_a_damaged_store_is_rescued_into_a_new_one(qtbot, desk, agenda_store, tmp_path):
    target = tmp_path / "gered.db"
    assert done(qtbot, desk, desk.rescue, target).result.papers == 1
    assert target.exists()


def test_the_report_and_a_table_are_written(qtbot, desk, tmp_path, make):
    done(qtbot, desk, desk.save_report, tmp_path / "verslag.txt")
    text = (tmp_path / "verslag.txt").read_text(encoding="utf-8")
    assert "papers: 1" in text
    assert make.sentence not in text
    done(qtbot, desk, desk.write_table, (("Nr.", "Wat"), ("1", "x")), tmp_path / "a.csv")
    assert b"1;x" in (tmp_path / "a.csv").read_bytes()


def test_a_store_that_cannot_be_opened_is_told(qtbot, tmp_path, make):
    path = tmp_path / "ander.db"
    path.write_bytes(b"geen gegevensbestand")
    tasks = Tasks(lambda: app.open_store(path))
    desk = KeepingDesk(tasks, tasks, lambda: make.moment)
    with qtbot.waitSignal(desk.unreadable) as told:
        desk.load()
    assert isinstance(told.args[0], errors.StoreForeignError)
    assert tasks.stop(5)
