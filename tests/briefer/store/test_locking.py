"""A store and its copies get a passphrase, another one, or none again."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefer import errors
from briefer.store import Store, backup, integrity, locking, restoring, vault

PHRASE = "paard batterij nietje juist"


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(vault, "_COST", 4)
    yield
    vault.forget()


@pytest.fixture
def copied(path, full, now):
    with Store.create(path) as store:
        full.into(store)
        store.back_up("asked", now)
    return path


def files(path):
    return [path, *backup.folder_of(path).glob("*.db")]


def test_copies_are_locked_with_the_store_and_still_count(copied):
    locking.set_passphrase(copied, PHRASE)
    assert all(map(vault.is_locked, files(copied)))
    assert len(files(copied)) == 2
    (made,) = backup.manifest(copied).backups
    assert integrity.sound(backup.proved(backup.folder_of(copied), made))


def test_it_can_be_taken_away_again(copied):
    with Store.open(copied) as store:
        before = store.documents()
    locking.set_passphrase(copied, PHRASE)
    locking.set_passphrase(copied, None)
    assert not any(map(vault.is_locked, files(copied)))
    with Store.open(copied) as store:
        assert store.documents() == before
        assert store.check().sound
    backup.proved(backup.folder_of(copied), backup.manifest(copied).backups[0])


def test_another_passphrase_makes_the_old_one_useless_also_for_copies(copied):
    locking.set_passphrase(copied, PHRASE)
    locking.set_passphrase(copied, "een heel andere zin")
    vault.forget()
    for file in files(copied):
        with pytest.raises(errors.WrongPassphraseError):
            vault.admit(file, PHRASE)
        vault.admit(file, "een heel andere zin")


def test_a_locked_store_is_copied_and_put_back_like_any_other(copied, now, paper):
    locking.set_passphrase(copied, PHRASE)
    with Store.open(copied) as store:
        paper("Later").into(store)
        made = store.back_up("asked", now)
        store.wipe_item(store.remove_paper(2))
    assert vault.is_locked(backup.folder_of(copied) / made.name)
    found = {one.sort: one for one in restoring.preview(copied, made, backup.folder_of(copied))}
    assert [one.name for one in found["papers"].back] == ["Later"]
    restoring.restore(copied, made, backup.folder_of(copied), now)
    with Store.open(copied) as store:
        assert len(store.documents()) == 2
        assert store.check().sound


def test_without_the_passphrase_nothing_is_changed(copied):
    locking.set_passphrase(copied, PHRASE)
    vault.forget()
    before = copied.read_bytes()
    with pytest.raises(errors.PassphraseNeededError):
        locking.set_passphrase(copied, None)
    assert copied.read_bytes() == before


def test_a_store_that_is_open_is_not_locked(copied):
    with Store.open(copied), pytest.raises(errors.StoreInUseError):
        locking.set_passphrase(copied, PHRASE)


def test_what_is_still_readable_beside_it_is_named(copied):
    copied.with_name(f"{copied.name}.v3").write_bytes(b"x")
    aside = restoring.set_aside(copied)
    assert locking.set_passphrase(copied, PHRASE) == (aside, copied.with_name(f"{copied.name}.v3"))


def test_what_cannot_be_read_back_is_not_put_in_place(copied, monkeypatch):
    before = copied.read_bytes()
    answers = iter([b"een", b"ander"])
    monkeypatch.setattr(locking, "image_of", lambda _: next(answers))
    monkeypatch.setattr(locking.vault, "write", lambda path, *_: path.write_bytes(before))
    with pytest.raises(errors.BackupFailedError):
        locking.set_passphrase(copied, PHRASE)
    assert copied.read_bytes() == before
    assert [file.name for file in copied.parent.iterdir() if file.name.startswith(".")] == []


def test_copies_in_the_second_place_are_locked_as_well(copied, now, tmp_path):
    (tmp_path / "share").mkdir()
    with Store.open(copied) as store:
        store.set_second_place(tmp_path / "share")
        store.back_up("asked", now)
    own = backup.manifest(copied).second
    assert locking.set_passphrase(copied, PHRASE) == ()
    (made,) = backup.listing(Path(own)).backups
    assert vault.is_locked(backup.proved(Path(own), made))
    assert [vault.is_locked(file) for file in Path(own).glob("*.db")] == [True]


def test_a_second_place_that_is_away_is_named_as_still_readable(copied, now, tmp_path):
    (tmp_path / "share").mkdir()
    with Store.open(copied) as store:
        store.set_second_place(tmp_path / "share")
        store.back_up("asked", now)
    own = Path(backup.manifest(copied).second)
    (tmp_path / "share").rename(tmp_path / "away")
    assert locking.set_passphrase(copied, PHRASE) == (own,)
    assert all(map(vault.is_locked, files(copied)))
