"""A copy is put back in one step, after a look at what would change."""

from __future__ import annotations

import pytest

from briefer import errors
from briefer.store import Store, backup, restoring


@pytest.fixture
def copied(path, full, paper, now):
    """A closed store that was changed after its copy was made; and the copy."""
    with Store.create(path) as store:
        full.into(store)
        made = store.back_up("asked", now)
        paper("Later", "Een sluis.").into(store)
        store.remove_paper(1)
        store.wipe_item(1)
    return made


def by_sort(differences):
    return {found.sort: found for found in differences}


def test_a_look_beforehand_tells_what_goes_and_what_comes_back(path, copied):
    papers = by_sort(restoring.preview(path, copied, backup.folder_of(path)))["papers"]
    assert ([one.name for one in papers.lost], [one.name for one in papers.back]) == (
        ["Later"],
        ["Verslag"],
    )


def test_a_look_changes_nothing(path, copied):
    before = path.read_bytes()
    restoring.preview(path, copied, backup.folder_of(path))
    assert path.read_bytes() == before


def test_the_copy_is_put_back_and_the_store_of_now_kept(path, copied, now):
    assert restoring.restore(path, copied, backup.folder_of(path), now) is None
    with Store.open(path) as store:
        assert [record.title for record in store.documents()] == ["Verslag"]
    last = backup.manifest(path).last
    assert last.reason == "restore"
    restoring.restore(path, last, backup.folder_of(path), now)
    with Store.open(path) as store:
        assert [record.title for record in store.documents()] == ["Later"]


def test_no_copy_goes_for_a_while_afterwards(path, copied, now):
    restoring.restore(path, copied, backup.folder_of(path), now)
    assert backup.manifest(path).hold_until == now + backup.HOLD


def test_a_damaged_store_is_set_aside_with_its_journal(path, copied, now):
    journal = path.with_name(f"{path.name}-journal")
    path.write_bytes(b"")
    journal.write_bytes(b"van de vorige")
    assert by_sort(restoring.preview(path, copied, backup.folder_of(path)))["papers"].now == 0
    aside = restoring.restore(path, copied, backup.folder_of(path), now)
    assert aside.read_bytes() == b""
    assert aside.with_name(f"{aside.name}-journal").read_bytes() == b"van de vorige"
    assert not journal.exists()
    with Store.open(path) as store:
        assert len(store.documents()) == 1


def test_what_was_set_aside_earlier_stays(path, copied, now):
    for _ in range(2):
        path.write_bytes(b"")
        aside = restoring.restore(path, copied, backup.folder_of(path), now)
    assert aside.name.endswith(".damaged-1")


def test_a_store_of_which_no_copy_can_be_made_is_set_aside(path, copied, now, monkeypatch):
    def fails(*_):
        raise errors.BackupFailedError(path)

    monkeypatch.setattr(restoring.backups, "take", fails)
    assert restoring.restore(path, copied, backup.folder_of(path), now).exists()


def test_a_store_that_is_gone_comes_back(path, copied, now):
    path.unlink()
    assert restoring.restore(path, copied, backup.folder_of(path), now) is None
    with Store.open(path) as store:
        assert len(store.documents()) == 1


def test_nothing_is_put_back_while_it_is_open(path, copied, now):
    with Store.open(path), pytest.raises(errors.StoreInUseError):
        restoring.restore(path, copied, backup.folder_of(path), now)


def test_an_altered_copy_is_not_put_back(path, copied, now):
    before = path.read_bytes()
    file = backup.folder_of(path) / copied.name
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(errors.BackupFailedError):
        restoring.restore(path, copied, backup.folder_of(path), now)
    assert path.read_bytes() == before


def test_a_full_disk_changes_nothing(path, copied, now, monkeypatch):
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "full")

    monkeypatch.setattr(restoring.shutil, "copyfile", full)
    with pytest.raises(errors.StoreFullError):
        restoring.restore(path, copied, backup.folder_of(path), now)
    assert path.read_bytes() == before
    assert [f.name for f in path.parent.iterdir() if f.name.startswith(".")] == []
