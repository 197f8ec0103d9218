"""A store behind a passphrase: nothing of it is readable on the disk, nothing confirmed is lost."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest

from briefer import errors
from briefer.store import Store, locking, opening, vault

PHRASE = "paard batterij nietje juist"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """A passphrase that takes no third of a second; and no key of another test."""
    monkeypatch.setattr(vault, "_COST", 4)
    yield
    vault.forget()


@pytest.fixture
def locked(path, full):
    with Store.create(path) as store:
        full.into(store)
    locking.set_passphrase(path, PHRASE)
    return path


def test_no_word_of_it_is_on_the_disk(locked):
    content = locked.read_bytes()
    assert vault.is_locked(locked)
    assert b"Nederland" not in content
    assert b"SQLite" not in content
    assert [file.name for file in locked.parent.iterdir()] == [locked.name]


def test_it_opens_with_the_passphrase_alone(locked, full, look):
    vault.forget()
    with pytest.raises(errors.PassphraseNeededError):
        Store.open(locked)
    with pytest.raises(errors.WrongPassphraseError):
        vault.admit(locked, "iets anders")
    vault.admit(locked, PHRASE)
    with Store.open(locked, read_only=True) as store:
        assert look(store, "kade")
        assert store.check().sound


def test_what_is_changed_is_there_after_reopening(locked, paper):
    with Store.open(locked) as store:
        for number in range(5):
            paper(f"Brief {number}", "Een sluis.").into(store)
            store.rename_topic(store.topics()[0].id, f"Naam {number}")
    with Store.open(locked) as store:
        assert len(store.documents()) == 6
        assert store.topics()[0].name == "Naam 4"
        assert store.check().sound


def test_a_small_change_writes_little(locked):
    before = locked.stat().st_size
    with Store.open(locked) as store:
        store.rename_topic(store.topics()[0].id, "Naam")
    assert 0 < locked.stat().st_size - before < before / 2


def test_a_file_that_grew_is_written_anew(locked, monkeypatch):
    monkeypatch.setattr(vault, "_SPARE", 0)
    with Store.open(locked) as store:
        for number in range(80):
            store.rename_topic(store.topics()[0].id, f"Naam {number}")
        image = len(store._database.conn.vault.image)
    assert locked.stat().st_size < 3 * image
    with Store.open(locked) as store:
        assert store.topics()[0].name == "Naam 79"


def test_a_change_that_was_not_written_to_the_end_was_not_made(locked):
    whole = locked.read_bytes()
    with Store.open(locked) as store:
        store.rename_topic(store.topics()[0].id, "Naam")
    changed = locked.read_bytes()
    for cut in (1, 3, 40, (len(changed) - len(whole)) // 2, len(changed) - len(whole) - 1):
        locked.write_bytes(changed[:-cut])
        with Store.open(locked) as store:
            assert store.topics()[0].name == "Havens"
    locked.write_bytes(changed[:-1])
    with Store.open(locked) as store:
        store.rename_topic(store.topics()[0].id, "Later")
    with Store.open(locked) as store:
        assert store.topics()[0].name == "Later"


def test_a_flipped_bit_at_the_end_was_never_confirmed_one_before_is_damage(locked):
    with Store.open(locked) as store:
        store.rename_topic(store.topics()[0].id, "Naam")
    content = bytearray(locked.read_bytes())
    content[-5] ^= 1
    locked.write_bytes(content)
    with Store.open(locked, read_only=True) as store:
        assert store.topics()[0].name == "Havens"
    content[300] ^= 1
    locked.write_bytes(content)
    with pytest.raises(errors.StoreDamagedError):
        Store.open(locked)


def test_frames_cannot_be_left_out_or_put_in_another_place(locked):
    start = locked.stat().st_size
    with Store.open(locked) as store:
        store.rename_topic(store.topics()[0].id, "Een")
        first = locked.stat().st_size
        store.rename_topic(store.topics()[0].id, "Twee")
    content = locked.read_bytes()
    locked.write_bytes(content[:start] + content[first:] + content[start:first])
    with pytest.raises(errors.StoreDamagedError):
        Store.open(locked)


@pytest.mark.parametrize("keep", [0, 10, 60, vault._HEADER, vault._HEADER + 50])
def test_a_file_that_is_cut_off_at_its_beginning_is_damaged(locked, keep):
    locked.write_bytes(locked.read_bytes()[:keep])
    with pytest.raises(errors.StoreError):
        Store.open(locked)


def test_a_full_disk_changes_nothing_here_or_there(locked, monkeypatch):
    with Store.open(locked) as store, monkeypatch.context() as patch:

        def full(_):
            raise OSError(28, "full")

        patch.setattr(vault.os, "fsync", full)
        with pytest.raises(errors.StoreFullError):
            store.rename_topic(store.topics()[0].id, "Naam")
    with Store.open(locked) as store:
        assert store.topics()[0].name == "Havens"
        assert store.check().sound


def test_a_full_disk_while_writing_anew_leaves_the_file_as_it_was(locked, monkeypatch):
    before = locked.read_bytes()
    with Store.open(locked) as store:
        store.remove_paper(1)
        whole = locked.read_bytes()

        def full(*_):
            raise OSError(28, "full")

        monkeypatch.setattr(vault, "write", full)
        with pytest.raises(OSError, match="full"):
            store._database.conn.keep(anew=True)
    assert locked.read_bytes() == whole != before


def test_an_error_inside_a_change_writes_nothing(locked):
    before = locked.read_bytes()
    with Store.open(locked) as store, pytest.raises(errors.NoSuchRecordError):
        store.rename_topic(99, "x")
    assert locked.read_bytes() == before


def test_two_at_once_are_refused_for_each_has_its_own_memory(locked):
    with Store.open(locked), pytest.raises(errors.StoreInUseError):
        Store.open(locked)


def test_what_is_wiped_is_not_in_the_file_behind_the_passphrase_either(locked):
    with Store.open(locked) as store:
        store.wipe_item(store.remove_paper(1))
        assert vault.load(locked).frames == 1
    assert b"Nederland steunt" not in vault.load(locked).image


def test_it_is_no_database_and_no_other_file(tmp_path):
    assert not vault.is_locked(tmp_path / "nergens")
    file = tmp_path / "x"
    file.write_bytes(b"SQLite format 3\0")
    assert not vault.is_locked(file)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_it_is_its_owners_alone(locked):
    with Store.open(locked) as store:
        store.wipe_item(store.remove_paper(1))
    assert locked.stat().st_mode & 0o077 == 0


def test_larger_contents_go_into_several_frames(locked, monkeypatch):
    monkeypatch.setattr(vault, "_MOST_IN_FRAME", 10_000)
    with Store.open(locked) as store:
        store._database.conn.keep(anew=True)
        assert store._database.conn.vault.frames > 5
    with Store.open(locked, read_only=True) as store:
        assert store.check().sound


def test_a_store_that_shrank_is_the_size_it_is(locked):
    with Store.open(locked) as store, store._writing() as database:
        database.conn.execute("CREATE TABLE large (x)")
        database.conn.execute("INSERT INTO large VALUES (zeroblob(300000))")
        database.conn.execute("DROP TABLE large")
    with closing(opening.connected(locked, "ro")) as connection:
        assert isinstance(connection, sqlite3.Connection)
        assert connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
