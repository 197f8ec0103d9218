"""What can be read of a damaged store goes into a new one, and the loss is told."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from briefer import errors
from briefer.model.review import Decider, Verdict
from briefer.store import Store, integrity, salvage


@pytest.fixture
def closed(path, full, paper, now):
    with Store.create(path) as store:
        full.into(store)
        for number in range(8):
            lines = (f"Alinea {n} over dijken en sluizen." for n in range(60))
            paper(f"Brief {number}", *lines).into(store)
        store.rule(store.positions()[0].id, Verdict.CONFIRMED, Decider("x", now))
    return path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "gered.db"


def test_all_of_a_sound_store_goes_over(closed, target, look):
    before = closed.read_bytes()
    found = salvage.rescue(closed, target)
    assert (found.lost, found.papers) == ((), 9)
    assert closed.read_bytes() == before
    assert integrity.check_file(target).sound
    with Store.open(target) as new, Store.open(closed, read_only=True) as old:
        assert new.documents() == old.documents()
        assert new.positions() == old.positions()
        assert look(new, "dijken") == look(old, "dijken") != ()
        assert new.journal() == old.journal()


def root_of(path, table):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", [table]
        ).fetchone()[0]


def test_of_a_damaged_table_the_rest_goes_over_and_the_loss_is_named(closed, target):
    """Pages in the middle are overwritten, as a lost sector does."""
    with closing(sqlite3.connect(closed)) as connection:
        pages = (
            connection.execute(
                "SELECT pageno FROM dbstat WHERE name = 'blocks' AND pagetype = 'leaf'"
            ).fetchall()
            if _has_dbstat(connection)
            else []
        )
    numbers = [row[0] for row in pages] or [root_of(closed, "findings")]
    content = bytearray(closed.read_bytes())
    for number in numbers[2:4] or numbers[:1]:
        content[(number - 1) * 4096 : number * 4096] = b"\xff" * 4096
    closed.write_bytes(content)
    before = bytes(content)
    found = salvage.rescue(closed, target)
    assert found.lost
    assert found.papers == 9
    assert closed.read_bytes() == before
    assert integrity.check_file(target).sound


def _has_dbstat(connection):
    try:
        connection.execute("SELECT 1 FROM dbstat LIMIT 1")
    except sqlite3.Error:
        return False
    return True


def test_what_is_not_as_it_was_saved_goes_over_and_is_named(closed, target):
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("UPDATE blocks SET text = 'Vals.' WHERE id = 2")
        connection.commit()
    (loss,) = salvage.rescue(closed, target).lost
    assert (loss.table, loss.key, loss.paper, loss.altered) == ("blocks", "2", "Verslag", True)


def test_of_a_paper_that_is_lost_the_file_is_kept(closed, target):
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("DELETE FROM documents WHERE id = 5")
        connection.commit()
    found = salvage.rescue(closed, target)
    assert found.papers == 8
    assert {loss.table for loss in found.lost} >= {"documents", "blocks", "originals"}
    assert (target.with_name("gered.db.originals") / "5").read_bytes()
    assert integrity.check_file(target).sound


def test_what_was_half_done_is_undone_first(closed, target):
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE blocks SET text = text || 'x'")
        assert salvage.rescue(closed, target).lost == ()


@pytest.mark.parametrize("content", [b"", b"\0" * 9000, b"SQLite format 3\0" + b"\xff" * 9000])
def test_where_nothing_can_be_read_it_is_told_and_nothing_made(path, target, content):
    path.write_bytes(content)
    with pytest.raises(errors.StoreError):
        salvage.rescue(path, target)
    assert not target.exists()


def test_a_file_that_is_there_is_not_overwritten(closed, target):
    target.write_bytes(b"van een ander")
    with pytest.raises(errors.StoreExistsError):
        salvage.rescue(closed, target)
    assert target.read_bytes() == b"van een ander"


def test_a_failure_half_way_leaves_nothing(closed, target, monkeypatch):
    def fail(_):
        raise RuntimeError

    monkeypatch.setattr(salvage.search, "rebuild", fail)
    with pytest.raises(RuntimeError):
        salvage.rescue(closed, target)
    assert sorted(f.name for f in closed.parent.iterdir()) == [closed.name]
