"""A copy counts when it is whole, listed, and holds the newest that was done."""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import stat
import threading
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from briefer import errors
from briefer.store import Store, backup, integrity

HALF_HOUR = dt.timedelta(minutes=30)


@pytest.fixture
def filled(store, full):
    full.into(store)
    return store


def names(path):
    return sorted(file.name for file in backup.folder_of(path).iterdir())


def test_a_copy_is_listed_with_its_seal_and_its_newest_line(filled, path, now):
    made = filled.back_up("asked", now)
    assert backup.manifest(path).backups == (made,)
    file = backup.folder_of(path) / made.name
    assert backup.sha256_of(file) == made.sha256
    assert (made.number, made.entry, made.size) == (1, 1, file.stat().st_size)
    assert made.chain == filled.journal_point(1)
    assert names(path) == [made.name, backup.MANIFEST]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_copies_are_their_owners_alone(filled, path, now):
    made = filled.back_up("asked", now)
    folder = backup.folder_of(path)
    modes = {stat.S_IMODE((folder / name).stat().st_mode) for name in (made.name, "manifest.json")}
    assert (stat.S_IMODE(folder.stat().st_mode), modes) == (0o700, {0o600})


def test_a_copy_opens_as_a_store_with_all_that_was_in_it(filled, path, now, look):
    file = backup.folder_of(path) / filled.back_up("asked", now).name
    with Store.open(file, read_only=True) as copy:
        assert copy.documents() == filled.documents()
        assert look(copy, "kade") == look(filled, "kade")


def test_a_copy_is_due_when_something_changed_and_time_has_passed(filled, path, paper, now):
    assert backup.due(path, now, every=HALF_HOUR)
    filled.back_up("asked", now)
    later = now + HALF_HOUR
    assert not backup.due(path, later, every=HALF_HOUR)
    paper("Ander").into(filled)
    assert not backup.due(path, now + HALF_HOUR / 2, every=HALF_HOUR)
    assert backup.due(path, later, every=HALF_HOUR)
    assert backup.due(path, now, every=dt.timedelta())


def test_after_the_clock_was_set_back_a_copy_is_due_and_is_the_newest(filled, path, paper, now):
    first = filled.back_up("asked", now)
    paper("Ander").into(filled)
    earlier = now - dt.timedelta(days=400)
    assert backup.due(path, earlier, every=HALF_HOUR)
    second = filled.back_up("change", earlier)
    assert backup.manifest(path).last == second
    assert {b.number for b in backup.manifest(path).backups} == {first.number, second.number}


def test_old_copies_go_by_the_policy_and_their_files_with_them(filled, path, now):
    for hours in range(0, 24 * 4, 12):
        filled.back_up("change", now + dt.timedelta(hours=hours))
    kept = backup.manifest(path).backups
    assert len(kept) < 8
    assert names(path) == sorted([*(b.name for b in kept), backup.MANIFEST])


def test_nothing_goes_for_a_while_after_a_store_was_put_back(filled, path, now):
    filled.back_up("change", now)
    backup.hold(path, now)
    for hours in range(12, 24 * 4, 12):
        filled.back_up("change", now + dt.timedelta(hours=hours))
    assert len(backup.manifest(path).backups) == 8


def test_of_a_damaged_store_no_copy_is_made_and_no_earlier_one_goes(filled, path, now):
    made = filled.back_up("change", now)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE blocks SET text = 'x' WHERE position = 1")
        other.commit()
    with pytest.raises(errors.StoreDamagedError):
        filled.back_up("change", now + dt.timedelta(days=900))
    assert backup.manifest(path) == backup.Manifest((made,), damaged=True)
    assert names(path) == [made.name, backup.MANIFEST]


def test_throwing_a_copy_away_does_not_forget_that_the_store_is_damaged(filled, path, now):
    first, _ = filled.back_up("change", now), filled.back_up("change", now)
    backup.mark_damaged(path)
    backup.discard(path, first.number, now + dt.timedelta(days=900))
    left = backup.manifest(path)
    assert (left.damaged, [b.number for b in left.backups]) == (True, [2])


def test_a_list_that_was_lost_is_made_from_the_copies(filled, path, now):
    made = filled.back_up("asked", now)
    (backup.folder_of(path) / backup.MANIFEST).write_text("{", encoding="utf-8")
    (found,) = backup.manifest(path).backups
    assert (found.number, found.sha256, found.name) == (made.number, made.sha256, made.name)
    assert filled.back_up("asked", now).number == 2


def test_a_copy_that_somebody_removed_is_not_listed(filled, path, now):
    made = filled.back_up("asked", now)
    (backup.folder_of(path) / made.name).unlink()
    assert backup.manifest(path).backups == ()


def test_a_copy_that_was_altered_is_not_relied_on(filled, path, now):
    made = filled.back_up("asked", now)
    file = backup.folder_of(path) / made.name
    assert backup.proved(backup.folder_of(path), made) == file
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    with pytest.raises(errors.BackupFailedError):
        backup.proved(backup.folder_of(path), made)


def test_a_copy_can_be_thrown_away_when_asked(filled, path, now):
    made = filled.back_up("asked", now)
    backup.discard(path, made.number, now)
    assert names(path) == [backup.MANIFEST]
    with pytest.raises(errors.NoSuchBackupError):
        backup.one(backup.folder_of(path), made.number)


def test_a_full_disk_leaves_no_half_copy(filled, path, now, monkeypatch):
    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(backup, "flush", full)
    with pytest.raises(errors.StoreFullError):
        filled.back_up("asked", now)
    assert names(path) == []


def test_a_list_that_cannot_be_written_is_told(filled, path, now, monkeypatch):
    def full(*_):
        raise errors.TargetFullError(path)

    monkeypatch.setattr(backup, "put_in_place", full)
    with pytest.raises(errors.StoreFullError):
        filled.back_up("asked", now)


def test_a_store_opened_for_reading_makes_no_copy(path, filled, now):
    with Store.open(path, read_only=True) as reader, pytest.raises(errors.StoreReadOnlyError):
        reader.back_up("asked", now)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
def test_a_store_whose_file_vanished_can_still_be_saved_elsewhere(filled, path, paper, tmp_path):
    path.unlink()
    with pytest.raises(errors.StoreVanishedError):
        paper("Ander").into(filled)
    target = tmp_path / "gered.db"
    filled.copy_to(target)
    assert integrity.sound(target)
    with Store.open(target, read_only=True) as saved:
        assert len(saved.documents()) == 1


def test_a_copy_elsewhere_overwrites_nothing_and_leaves_no_half_file(filled, tmp_path, monkeypatch):
    there = tmp_path / "ander.db"
    there.write_bytes(b"van een ander")
    with pytest.raises(errors.StoreExistsError):
        filled.copy_to(there)
    monkeypatch.setattr(backup.integrity, "sound", lambda _: False)
    with pytest.raises(errors.BackupFailedError):
        filled.copy_to(tmp_path / "nieuw.db")
    assert there.read_bytes() == b"van een ander"
    assert not (tmp_path / "nieuw.db").exists()


def test_a_copy_without_the_newest_line_is_refused(filled, now, monkeypatch):
    answers = iter([(5, "a"), (4, "b")])
    monkeypatch.setattr(backup.journal, "newest", lambda _: next(answers))
    with pytest.raises(errors.BackupFailedError):
        filled.back_up("asked", now)


def test_the_list_is_plain_json(filled, path, now):
    filled.back_up("asked", now)
    told = json.loads((backup.folder_of(path) / backup.MANIFEST).read_text(encoding="utf-8"))
    assert told["backups"][0]["reason"] == "asked"


def test_what_another_thread_notes_meanwhile_loses_no_copy(store, full, path, now):
    """A weekly check notes that it was done while copies are made."""
    full.into(store)
    done = threading.Event()

    def note():
        moment = now
        while not done.is_set():
            moment += dt.timedelta(seconds=1)
            backup.remember(path, partial(replace, checked=moment))

    other = threading.Thread(target=note)
    other.start()
    try:
        made = [store.back_up("asked", now + dt.timedelta(seconds=n)) for n in range(12)]
    finally:
        done.set()
        other.join()
    assert [one.number for one in made] == list(range(1, 13))
    assert backup.manifest(path).last == made[-1]
