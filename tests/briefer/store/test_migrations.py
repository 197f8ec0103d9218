"""Stores of every released schema open today with all they held; a copy is kept."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from briefer import errors
from briefer.store import Store, migrations, opening

TODAY = migrations.SCHEMA_VERSION
SCHEMAS = sorted((Path(__file__).parent / "schemas").glob("*.sql"))


def restored(dump, path):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return path


def m005_colours(database):
    """A step of tomorrow."""
    database.conn.execute("ALTER TABLE topics ADD COLUMN colour TEXT")


def m005_breaks(database):
    """A step that fails half-way."""
    m005_colours(database)
    raise RuntimeError


@pytest.fixture
def tomorrow(monkeypatch):
    """Briefer with one more step."""

    def comes(step):
        monkeypatch.setattr(migrations, "SCHEMA_VERSION", migrations.SCHEMA_VERSION + 1)
        monkeypatch.setattr(migrations, "_STEPS", (*migrations._STEPS, step))

    return comes


@pytest.fixture
def filled(path, full):
    with Store.create(path) as store:
        full.into(store)
    return path


def version(path):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_every_released_schema_has_its_dump():
    assert [int(dump.stem) for dump in SCHEMAS] == [*range(1, migrations.SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("dump", SCHEMAS, ids=lambda dump: dump.stem)
def test_a_store_of_an_earlier_release_keeps_all_it_held(dump, path, look):
    with Store.open(restored(dump, path)) as store:
        (record,) = store.documents()
        assert record.title == "Verslag"
        assert store.source_text(record.id).blocks[1].text == "Nederland steunt de kade."
        assert len(store.recognised(record.id).questions) == 1
        assert [found.item.text for found in store.positions()] == ["Nederland steunt de kade."]
        assert [decision.reason for decision in store.decisions().values()] == ["Zie de brief."]
        assert any("kade" in hit.text for hit in look(store, "kades "))
        assert version(path) == migrations.SCHEMA_VERSION


def tables(path):
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOTNULL")
        return {name: re.sub(r"\s+", " ", sql) for name, sql in rows if "sqlite" not in name}


def test_the_last_dump_is_the_schema_of_today(path, tmp_path):
    """Once released, a step is not edited: make a new one."""
    Store.create(path).close()
    dumped = restored(SCHEMAS[-1], tmp_path / "dumped.db")
    assert tables(dumped) == tables(path)


def test_an_older_store_is_brought_up_to_date_and_a_copy_kept(filled, tomorrow):
    before = filled.read_bytes()
    tomorrow(m005_colours)
    with Store.open(filled) as store:
        assert len(store.documents()) == 1
        assert store._database.table("topics").columns_dict["colour"] is str
    copy = filled.with_name(f"{filled.name}.v{TODAY}")
    assert (version(filled), version(copy)) == (TODAY + 1, TODAY)
    assert copy.stat().st_size == len(before)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM documents").fetchone() == (1,)


def test_an_earlier_copy_is_never_written_over(filled, tomorrow):
    earlier = filled.with_name(f"{filled.name}.v{TODAY}")
    earlier.write_text("een eerdere kopie", encoding="utf-8")
    tomorrow(m005_colours)
    Store.open(filled).close()
    assert earlier.read_text(encoding="utf-8") == "een eerdere kopie"
    assert version(filled.with_name(f"{filled.name}.v{TODAY}.1")) == TODAY


def test_a_step_that_fails_changes_nothing(filled, tomorrow, monkeypatch):
    before = filled.read_bytes()
    with monkeypatch.context():
        tomorrow(m005_breaks)
        with pytest.raises(RuntimeError):
            Store.open(filled)
    assert version(filled) == TODAY
    assert filled.read_bytes()[100:] == before[100:]


def test_no_step_is_taken_without_a_copy(filled, tomorrow, monkeypatch):
    tomorrow(m005_colours)

    def full(_):
        raise errors.StoreReadOnlyError(filled)

    monkeypatch.setattr(opening, "claim", full)
    with pytest.raises(errors.StoreReadOnlyError):
        Store.open(filled)
    assert version(filled) == TODAY


def test_a_copy_that_fails_is_taken_away(filled, tomorrow, monkeypatch):
    tomorrow(m005_colours)
    connected = opening.connected

    def lost(path, mode):
        if path != filled:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
            raise error
        return connected(path, mode)

    monkeypatch.setattr(opening, "connected", lost)
    with pytest.raises(errors.StoreError):
        Store.open(filled)
    assert not filled.with_name(f"{filled.name}.v{TODAY}").exists()
    assert version(filled) == TODAY


def test_an_older_store_is_not_brought_up_to_date_for_reading(filled, tomorrow):
    tomorrow(m005_colours)
    with pytest.raises(errors.StoreOlderError):
        Store.open(filled, read_only=True)
    assert version(filled) == TODAY


def test_steps_are_taken_once(store):
    with store._writing() as database:
        migrations.migrate(database)
    assert store.topics() == ()
