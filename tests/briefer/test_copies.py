"""Copies of a store: put back, thrown away, brought to a second place."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import copies, errors, safety
from briefer.store import Store, backup

START = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)


def test_a_copy_is_put_back_and_the_journal_tells(filled, hands):
    safety.open_to_write(filled, hands).close()
    (made,) = copies.listed(filled)
    with safety.open_to_work(filled, hands) as store:
        store.remove_meeting(1)
    found = {one.sort: one for one in copies.preview(filled, made.number)}
    assert (found["meetings"].now, found["meetings"].then) == (0, 1)
    assert copies.restore(filled, made.number, hands).aside is None
    with Store.open(filled) as store:
        assert len(store.meetings()) == 1
        assert store.journal()[-1].what == "store_restored"


def test_a_copy_that_is_not_there_is_told(filled, hands):
    with pytest.raises(errors.NoSuchBackupError):
        copies.restore(filled, 9, hands)
    with pytest.raises(errors.NoSuchBackupError):
        copies.discard(filled, 9, START)


def test_the_folder_of_the_copies_is_beside_the_store(filled):
    (folder,) = copies.folders(filled)
    assert folder.parent == filled.parent.resolve()


@pytest.fixture
def doubled(filled, hands, share):
    """A store with a second place for its copies."""
    with safety.open_to_work(filled, hands) as store:
        copies.set_second_place(store, share, START)
    return filled


def test_choosing_a_second_place_brings_a_copy_there_at_once(filled, hands, share):
    with safety.open_to_work(filled, hands) as store:
        assert copies.second_place(store) is None
        place = copies.set_second_place(store, share, START)
        assert (place.folder, place.there, place.missed) == (share, True, None)
        assert place.newest == copies.listed(filled)[0] == copies.second_backups(filled)[0]
        assert copies.set_second_place(store, None, START) is None
    assert len(list(place.own.glob("*.db"))) == 1


def test_a_second_place_that_is_away_is_told_once_and_is_no_error(doubled, hands, share):
    away = share.rename(share.with_name("away"))
    with safety.open_to_write(doubled, hands) as store:
        for hours in (1, 2):
            store.note("store_rescued")
            assert safety.back_up_if_due(store, START + dt.timedelta(hours=hours))
        assert copies.second_trouble(doubled).key == "second_place_missed"
        assert copies.second_trouble(doubled) is None
        assert copies.second_place(store).missed == START + dt.timedelta(hours=1)
        away.rename(share)
        store.back_up("asked", START + dt.timedelta(hours=3))
        assert copies.second_place(store).missed is None
        assert copies.second_trouble(doubled) is None
    assert copies.second_backups(doubled)[0] == copies.listed(doubled)[0]


def test_a_store_is_put_back_from_the_second_place_when_its_own_copies_are_gone(doubled, hands):
    for file in backup.folder_of(doubled).glob("*.db"):
        file.unlink()
    doubled.write_bytes(b"")
    assert copies.listed(doubled) == ()
    (made,) = copies.second_backups(doubled)
    assert {d.sort: d.then for d in copies.preview(doubled, made.number, second=True)}["meetings"]
    assert copies.restore(doubled, made.number, hands, second=True).aside is not None
    with safety.open_to_work(doubled, hands) as store:
        assert len(store.meetings()) == 1


def test_without_a_second_place_there_is_nothing_to_put_back_from_it(filled, hands):
    with pytest.raises(errors.NoSuchBackupError):
        copies.restore(filled, 1, hands, second=True)
    assert copies.second_backups(filled) == ()


def test_a_copy_of_before_the_choice_does_not_undo_it(filled, hands, share):
    with safety.open_to_work(filled, hands) as store:
        store.back_up("asked", START)
        own = copies.set_second_place(store, share, START).own
    copies.restore(filled, 1, hands)
    with safety.open_to_work(filled, hands) as store:
        assert copies.second_place(store).own == own
