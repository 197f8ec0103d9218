"""Opening, copies, putting back, checks and rescue, as the window and the command line ask."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
import threading
from contextlib import closing

import pytest

from briefer import copies, errors, safety
from briefer.model.document import Meeting
from briefer.store import Store, backup, ownership

START = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dossier.db"


def test_a_new_store_is_made_and_not_copied(path, hands):
    with safety.open_to_work(path, hands) as store:
        assert not store.read_only
    assert copies.listed(path) == ()


def test_a_changed_store_is_copied_when_it_is_opened(filled, hands):
    safety.open_to_write(filled, hands).close()
    assert [made.reason for made in copies.listed(filled)] == ["start"]
    safety.open_to_write(filled, hands).close()
    assert len(copies.listed(filled)) == 1


def test_while_it_changes_it_is_copied_every_half_hour(filled, hands):
    with safety.open_to_write(filled, hands) as store:
        for minutes in range(0, 120, 10):
            hands.at = START + dt.timedelta(minutes=minutes)
            store.note("store_rescued")
            safety.back_up_if_due(store, hands())
    assert [made.reason for made in copies.listed(filled)] == ["change"] * 3 + ["start"]


def test_deeds_are_signed_by_the_user_of_the_computer(filled, monkeypatch, hands):
    monkeypatch.setattr(safety.places, "user_name", lambda: "a.visser")
    with safety.open_to_work(filled, hands) as store:
        store.note("store_rescued")
        last = store.journal()[-1]
    assert (last.who, last.at) == ("a.visser", START)


def test_a_second_program_gets_to_read_and_is_told_why(filled, hands):
    lock = ownership.lock_of(filled)
    lock.write_text('{"who": "b.smit", "computer": "ANDER"}', encoding="utf-8")
    with safety.open_to_work(filled, hands) as store:
        assert store.read_only
        assert isinstance(store.notice, errors.StoreInUseError)
        assert len(store.meetings()) == 1
        assert safety.back_up_if_due(store, START) is None
    assert safety.owner(filled).who == "b.smit"
    safety.take_over(filled)
    with safety.open_to_work(filled, hands) as store:
        assert store.notice is None


def test_a_place_that_cannot_be_written_makes_no_store(path, hands, monkeypatch):
    def refuse(path):
        raise errors.StoreReadOnlyError(path)

    monkeypatch.setattr(Store, "open_or_create", refuse)
    with pytest.raises(errors.StoreReadOnlyError):
        safety.open_to_work(path, hands)


def test_a_copy_that_fails_at_the_start_leaves_the_store_closed(filled, hands, monkeypatch):
    def full(*_):
        raise errors.StoreFullError(filled)

    monkeypatch.setattr(backup, "take", full)
    with pytest.raises(errors.StoreFullError):
        safety.open_to_write(filled, hands)
    assert not ownership.held(filled)


def test_what_a_killed_program_left_is_removed_at_the_next_start(filled, hands):
    folder = backup.folder_of(filled)
    folder.mkdir(exist_ok=True)
    (folder / ".briefer-000001.db").write_bytes(b"half")
    left = filled.with_name(".briefer-half.docx")
    left.write_bytes(b"half")
    os.utime(left, (1, 1))
    old = filled.with_name(".briefer-map")
    old.mkdir()
    os.utime(old, (1, 1))
    safety.open_to_work(filled, hands).close()
    assert [f for f in (*folder.iterdir(), *filled.parent.iterdir()) if ".briefer-" in f.name] == []


def test_a_copy_that_is_being_made_is_not_taken_for_one_that_was_left(filled, hands):
    folder = backup.folder_of(filled)
    folder.mkdir(exist_ok=True)
    half = folder / ".briefer-000001.db"
    half.write_bytes(b"half")
    elsewhere = threading.Thread(target=lambda: safety.open_to_work(filled, hands).close())
    with backup.LISTING:
        elsewhere.start()
        elsewhere.join()
    assert half.exists()


def test_a_check_tells_that_all_is_well_or_what_is_not(filled):
    assert safety.check(filled).sound
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE meetings SET place = 'Vork'")
        connection.commit()
    assert not safety.check(filled).sound


def test_a_journal_that_was_cut_short_is_noticed_by_the_newest_copy(filled, hands):
    """What is left is a whole journal: only the copy knows that there was more."""
    with safety.open_to_work(filled, hands) as store:
        store.note("store_rescued")
        safety.back_up_if_due(store, START + dt.timedelta(days=1))
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("DROP TRIGGER journal_lasts")
        connection.execute("DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)")
        connection.commit()
    assert {one.fault for one in safety.check(filled).unsound} == {safety.Fault.JOURNAL}


def test_what_is_saved_from_a_damaged_store_is_told_in_its_journal(filled, tmp_path, hands):
    found = safety.rescue(filled, tmp_path / "nieuw.db", hands)
    assert found.lost == ()
    with Store.open(tmp_path / "nieuw.db") as store:
        assert store.journal()[-1].what == "store_rescued"


def test_an_open_store_can_be_saved_elsewhere(filled, tmp_path):
    with Store.open(filled) as store:
        safety.save_as(store, tmp_path / "kopie.db")
    assert safety.check(tmp_path / "kopie.db").sound


def test_what_has_lain_in_the_bin_for_thirty_days_may_go(filled, hands):
    with safety.open_to_work(filled, hands) as store:
        item = store.remove_meeting(1)
        assert safety.expired(store, START + dt.timedelta(days=29)) == ()
        assert safety.expired(store, START + dt.timedelta(days=30)) == (item,)


def test_the_report_names_no_file_and_no_word(filled, tmp_path):
    text = safety.report(filled, tmp_path)
    assert "rows sealed" in text
    assert "NAVO" not in text
    assert filled.name not in text
    assert str(tmp_path) not in text


@pytest.mark.parametrize("content", [None, b"", b"geen gegevens"])
def test_a_report_can_be_made_of_a_store_that_does_not_open(path, tmp_path, content):
    if content is not None:
        path.write_bytes(content)
    safety.save_report(path, tmp_path, tmp_path / "verslag.txt")
    assert "store: store_" in (tmp_path / "verslag.txt").read_text(encoding="utf-8")


def test_what_is_made_from_now_on_is_private(tmp_path):
    before = os.umask(0o022)
    try:
        safety.keep_private()
        (tmp_path / "x").touch()
    finally:
        os.umask(before)
    assert os.name == "nt" or not (tmp_path / "x").stat().st_mode & 0o077


def test_what_is_found_damaged_is_opened_for_reading_until_it_is_whole_again(filled, hands):
    safety.open_to_write(filled, hands).close()
    (made,) = copies.listed(filled)
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE meetings SET place = 'Vork'")
        connection.commit()
    with pytest.raises(errors.StoreDamagedError):
        safety.open_to_write(filled, hands)
    with safety.open_to_work(filled, hands) as store:
        assert store.read_only
        assert isinstance(store.notice, errors.StoreDamagedError)
    copies.restore(filled, made.number, hands)
    with safety.open_to_work(filled, hands) as store:
        assert not store.read_only


def test_on_a_full_disk_a_store_can_still_be_read(filled, hands, monkeypatch):
    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(ownership, "_write", full)
    with safety.open_to_work(filled, hands) as store:
        assert isinstance(store.notice, errors.StoreFullError)
        assert len(store.meetings()) == 1


def dragged(filled, copy, journal):
    """A copy put by hand in the place of a store that was killed in the middle of a change."""
    filled.write_bytes(copy)
    filled.with_name(f"{filled.name}-journal").write_bytes(journal)


def test_a_copy_put_by_hand_beside_an_old_journal_is_not_written_when_it_is_spoilt(filled, hands):
    with safety.open_to_work(filled, hands) as store:
        store.back_up("asked", START)
        (made,) = copies.listed(filled)
        for number in range(300):
            store.add_meeting(Meeting("NAVO", (f"Comité {number}",), dt.date(2031, 6, 1)))
    copy = (backup.folder_of(filled) / made.name).read_bytes()
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE meetings SET place = 'Vork, aan de overkant van de rivier'")
        journal = filled.with_name(f"{filled.name}-journal").read_bytes()
        connection.execute("ROLLBACK")
    assert len(journal) > 1000
    dragged(filled, copy, journal)
    with contextlib.suppress(errors.StoreDamagedError), safety.open_to_work(filled, hands) as store:
        assert store.read_only or store.check().sound
    copies.restore(filled, made.number, hands)
    assert safety.check(filled).sound


def test_after_a_kill_that_left_all_whole_work_goes_on(filled, hands):
    filled.with_name(f"{filled.name}-journal").touch()
    with safety.open_to_work(filled, hands) as store:
        assert not store.read_only


def test_a_full_check_is_due_a_week_after_the_last_comparison(filled, hands):
    day = dt.timedelta(days=1)
    assert safety.check_due(filled, START)
    assert safety.full_check(filled, START).sound
    assert not safety.check_due(filled, START + 6 * day)
    assert safety.check_due(filled, START + 7 * day)
    assert safety.check_due(filled, START - day)
    with safety.open_to_work(filled, hands) as store:
        store.back_up("asked", START + 7 * day)
    assert not safety.check_due(filled, START + 13 * day)


def test_a_full_check_that_finds_damage_is_remembered(filled, hands):
    with closing(sqlite3.connect(filled)) as connection:
        connection.execute("UPDATE meetings SET place = 'Vork'")
        connection.commit()
    assert not safety.full_check(filled, START).sound
    with safety.open_to_work(filled, hands) as store:
        assert isinstance(store.notice, errors.StoreDamagedError)
