"""Each copy goes to a second place too, whole and listed; trouble there is no trouble here."""

from __future__ import annotations

import datetime as dt
import errno
import os
import shutil
import stat
from pathlib import Path

import pytest

from briefer import copies, errors
from briefer.store import Store, backup, elsewhere


@pytest.fixture
def doubled(store, full, share):
    full.into(store)
    store.set_second_place(share)
    return store


def own(path):
    return Path(backup.manifest(path).second)


def test_a_copy_there_is_the_same_and_listed_there(doubled, path, now, share):
    made = doubled.back_up("asked", now)
    assert own(path).parent == share
    assert backup.listing(own(path)).backups == (made,)
    assert backup.proved(own(path), made).read_bytes() == (
        backup.proved(backup.folder_of(path), made).read_bytes()
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_is_there_is_its_owners_alone(doubled, path, now):
    made = doubled.back_up("asked", now)
    modes = [stat.S_IMODE(f.stat().st_mode) for f in (own(path), own(path) / made.name)]
    assert modes == [0o700, 0o600]


def test_the_folder_there_is_all_that_is_needed(doubled, path, now, tmp_path):
    made = doubled.back_up("asked", now)
    with Store.open(own(path) / made.name, read_only=True) as copy:
        assert copy.documents() == doubled.documents()


def test_copies_there_go_by_the_same_policy(doubled, path, now):
    for hours in range(0, 24 * 4, 12):
        doubled.back_up("change", now + dt.timedelta(hours=hours))
    numbers = [[b.number for b in backup.listing(f).backups] for f in (own(path), _here(path))]
    assert numbers[0] == numbers[1]
    assert len(list(own(path).glob("*.db"))) == len(numbers[0]) < 8


def _here(path):
    return backup.folder_of(path)


def test_a_place_that_is_away_is_not_made_anew_and_remembered(doubled, path, now, share):
    shutil.rmtree(own(path))
    made = doubled.back_up("asked", now)
    assert backup.manifest(path).last == made
    assert list(share.iterdir()) == []
    assert backup.manifest(path).missed == now
    doubled.back_up("asked", now + dt.timedelta(days=1))
    assert backup.manifest(path).missed == now


def test_a_copy_that_got_there_otherwise_is_not_listed(doubled, path, now, monkeypatch):
    def spoil(source, target):
        Path(target).write_bytes(Path(source).read_bytes()[:-1] + b"x")

    monkeypatch.setattr(elsewhere.shutil, "copyfile", spoil)
    doubled.back_up("asked", now)
    assert backup.manifest(path).missed == now
    assert [file.name for file in own(path).iterdir()] == []


def test_a_full_second_disk_leaves_no_half_copy_there(doubled, path, now, monkeypatch):
    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(elsewhere.shutil, "copyfile", full)
    assert doubled.back_up("asked", now) == backup.manifest(path).last
    assert list(own(path).iterdir()) == []


@pytest.mark.parametrize("name", ["nowhere", "dossier.briefer", "dossier.briefer.backups"])
def test_what_can_be_no_second_place_is_refused(store, full, path, now, name):
    full.into(store)
    store.back_up("asked", now)
    with pytest.raises(errors.SecondPlaceError):
        store.set_second_place(path.with_name(name))
    assert store.second_place() is None


def test_a_folder_that_cannot_be_written_is_refused(store, share, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(errors.SecondPlaceError):
        store.set_second_place(share)
    assert store.second_place() is None


def test_the_same_place_again_goes_on_in_the_same_folder(doubled, path, share):
    before = own(path)
    doubled.set_second_place(share)
    assert own(path) == before
    assert len(list(share.iterdir())) == 1


def test_two_stores_of_one_name_keep_their_copies_apart(doubled, path, share, tmp_path, now):
    (tmp_path / "other").mkdir()
    with Store.create(tmp_path / "other" / path.name) as other:
        other.set_second_place(share)
        other.back_up("asked", now)
    doubled.back_up("asked", now)
    assert len(list(share.iterdir())) == 2


def test_that_it_lies_on_the_disk_of_the_store_is_told(doubled, monkeypatch):
    assert doubled.second_place().same_disk
    monkeypatch.setattr(elsewhere, "_device", lambda folder: folder.name)
    assert not doubled.second_place().same_disk


def test_it_is_in_the_journal(doubled, share):
    last = doubled.journal()[-1]
    assert (last.what, dict(last.after)["folder"]) == ("second_place_set", str(share))


def test_nothing_is_told_when_all_is_well(doubled, path, now):
    doubled.back_up("asked", now)
    assert elsewhere.trouble(path) is None
    doubled.set_second_place(None)
    assert elsewhere.folder_of(path) is None


def test_a_share_that_gives_errors_is_a_share_that_is_not_there(
    doubled, path, now, share, monkeypatch
):
    """A broken connection is neither "there" nor "not found" to the system."""
    doubled.back_up("asked", now)
    asked = os.stat

    def stat_of(place, *args, **kwargs):
        if str(place).startswith(str(share)):
            raise OSError(errno.EIO, "broken")
        return asked(place, *args, **kwargs)

    monkeypatch.setattr(os, "stat", stat_of)
    assert not doubled.second_place().there
    assert copies.second_backups(path) == ()
