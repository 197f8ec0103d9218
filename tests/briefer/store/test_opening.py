"""Only a sound store of ours is opened, and one that is refused is not touched."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import stat
from contextlib import closing

import pytest

from briefer import errors
from briefer.store import Store, migrations, opening, search


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder):
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def closed(path, paper):
    """A store with a few hundred paragraphs, closed."""
    with Store.create(path) as store:
        paper("Brief", *(f"Alinea {n} over dijken en sluizen." for n in range(300))).into(store)
    return path


@pytest.fixture
def impatient(monkeypatch):
    """Do not wait five seconds for a lock."""
    monkeypatch.setitem(opening._SETTINGS, "busy_timeout", 1)


# --- making -------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_store_is_its_owners_alone(closed):
    assert stat.S_IMODE(closed.stat().st_mode) == 0o600


def test_nothing_spills_into_files_of_the_system(closed):
    with Store.open(closed) as store:
        asked = ("temp_store", "secure_delete", "trusted_schema", "mmap_size", "journal_mode")
        found = [store._database.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in asked]
    assert found == [2, 1, 0, 0, "truncate"]


def test_a_new_store_does_not_overwrite(closed):
    before = digest(closed)
    with pytest.raises(errors.StoreExistsError):
        Store.create(closed)
    assert digest(closed) == before


def test_a_new_store_needs_its_folder(tmp_path):
    with pytest.raises(errors.StoreMissingError):
        Store.create(tmp_path / "nergens" / "dossier.briefer")


def test_a_new_store_in_a_forbidden_folder(path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(opening.os, "open", refuse)
    with pytest.raises(errors.StoreReadOnlyError):
        Store.create(path)


@pytest.mark.parametrize("step", ["connected", "_set_up", "database_on"])
def test_a_new_store_that_fails_leaves_nothing(path, monkeypatch, step):
    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(opening, step, fail)
    with pytest.raises(RuntimeError):
        Store.create(path)
    assert names(path.parent) == []


def test_a_new_store_on_a_full_disk_leaves_nothing(path, monkeypatch):
    def full(_):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr(migrations, "migrate", full)
    with pytest.raises(errors.StoreFullError):
        Store.create(path)
    assert names(path.parent) == []


# --- refusing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("read_only", [False, True])
def test_a_missing_store_is_not_made(path, read_only):
    with pytest.raises(errors.StoreMissingError):
        Store.open(path, read_only=read_only)
    assert names(path.parent) == []


def truncated(share):
    def cut(path):
        os.truncate(path, path.stat().st_size * share // 100)

    return cut


def blank_end(path):
    size = path.stat().st_size
    os.truncate(path, size // 2)
    os.truncate(path, size)


def other_program(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")


def newer(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {migrations.SCHEMA_VERSION + 1}")


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("happened", "kind"),
    [
        pytest.param(truncated(0), errors.StoreDamagedError, id="no bytes"),
        pytest.param(truncated(2), errors.StoreDamagedError, id="cut off at 2 %"),
        pytest.param(truncated(30), errors.StoreDamagedError, id="cut off at 30 %"),
        pytest.param(truncated(90), errors.StoreDamagedError, id="cut off at 90 %"),
        pytest.param(blank_end, errors.StoreDamagedError, id="second half zeros"),
        pytest.param(
            lambda path: path.write_bytes(bytes(path.stat().st_size)),
            errors.StoreForeignError,
            id="zeros",
        ),
        pytest.param(
            lambda path: path.write_text("Geachte voorzitter," * 1000, encoding="utf-8"),
            errors.StoreForeignError,
            id="text",
        ),
        pytest.param(
            lambda path: path.write_bytes(path.read_bytes()[:60]),
            errors.StoreForeignError,
            id="half a header",
        ),
        pytest.param(other_program, errors.StoreForeignError, id="of another program"),
        pytest.param(newer, errors.StoreNewerError, id="of a newer Briefer"),
    ],
)
def test_what_is_not_a_sound_store_is_refused_untouched(closed, happened, kind, read_only):
    happened(closed)
    before = digest(closed)
    with pytest.raises(errors.StoreError) as caught:
        Store.open(closed, read_only=read_only)
    assert type(caught.value) is kind
    assert caught.value.path == closed
    assert digest(closed) == before
    assert names(closed.parent) == [closed.name]


def test_a_folder_is_no_store(tmp_path):
    with pytest.raises(errors.StoreMissingError):
        Store.open(tmp_path)


def test_a_file_that_may_not_be_read(closed, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError

    monkeypatch.setattr(type(closed), "open", refuse)
    with pytest.raises(errors.StoreReadOnlyError):
        Store.open(closed)


def test_a_locked_store_is_told(closed, impatient):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(errors.StoreLockedError):
            Store.open(closed)


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_cannot_be_written_is_opened_for_reading_only(closed, monkeypatch, which):
    forbidden = closed if which == "file" else closed.parent
    monkeypatch.setattr(opening.os, "access", lambda path, _: path != forbidden)
    with pytest.raises(errors.StoreReadOnlyError):
        Store.open(closed)
    with Store.open(closed, read_only=True) as store:
        assert len(store.documents()) == 1


@pytest.mark.parametrize("which", ["file", "folder"])
def test_what_the_system_forbids_to_write(closed, which):
    forbidden = closed if which == "file" else closed.parent
    mode = forbidden.stat().st_mode
    forbidden.chmod(0o400 if which == "file" else 0o500)
    try:
        if os.access(forbidden, os.W_OK):
            pytest.skip("this user may write anywhere")
        with pytest.raises(errors.StoreReadOnlyError):
            Store.open(closed)
    finally:
        forbidden.chmod(mode)


def test_a_setting_that_is_not_taken_is_told(closed, monkeypatch):
    monkeypatch.setitem(opening._SETTINGS, "foreign_keys", 7)
    with pytest.raises(errors.StoreDamagedError):
        Store.open(closed)


# --- opening ------------------------------------------------------------------------------------


def test_nothing_is_written_by_opening_and_closing(closed):
    before = digest(closed)
    Store.open(closed).close()
    Store.open(closed, read_only=True).close()
    assert digest(closed) == before
    assert names(closed.parent) == [closed.name]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_opens_while_another_is_in_the_middle_of_writing(
    closed, paper, impatient, read_only
):
    with Store.open(closed) as writer, writer._writing() as database:
        database.conn.execute("UPDATE settings SET value = value")
        with Store.open(closed, read_only=read_only) as other:
            assert len(other.documents()) == 1


def test_a_large_paper_keeps_readers_out_at_the_commit_only(closed, impatient):
    """SQLite would spill changes to the file half-way and lock it until the end."""
    with Store.open(closed) as writer, writer._writing() as database:
        database.conn.execute("CREATE TABLE large (x)")
        database.conn.executemany("INSERT INTO large VALUES (zeroblob(?))", [[1_000_000]] * 8)
        with Store.open(closed, read_only=True) as reader:
            assert len(reader.documents()) == 1
        database.conn.execute("DROP TABLE large")


def test_a_store_opened_for_reading_refuses_to_write(closed, paper):
    with Store.open(closed, read_only=True) as store, pytest.raises(errors.StoreReadOnlyError):
        paper("Ander").into(store)


def test_pages_are_checked_only_after_an_unclean_close(closed, monkeypatch):
    checked = []
    monkeypatch.setattr(opening, "_check_pages", lambda *_: checked.append("pages"))
    Store.open(closed).close()
    assert checked == []
    closed.with_name(f"{closed.name}-journal").touch()
    Store.open(closed).close()
    assert checked == ["pages"]
    Store.open(closed).close()
    assert checked == ["pages"]


def test_a_page_that_was_freed_may_be_blank(closed):
    """What was removed is overwritten with zeros; that is no reason to check all pages."""
    with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = 1")
        connection.execute("CREATE TABLE large AS SELECT zeroblob(1000000) AS x")
        connection.execute("DROP TABLE large")
    content = closed.read_bytes()
    assert content.count(bytes(4096)) > 100
    assert not opening._blank_page(closed)
    with Store.open(closed) as store:
        assert len(store.documents()) == 1


def test_damage_beside_a_journal_is_found(closed):
    closed.with_name(f"{closed.name}-journal").touch()
    content = bytearray(closed.read_bytes())
    content[-4096:] = b"\xff" * 4096
    closed.write_bytes(content)
    with pytest.raises(errors.StoreDamagedError):
        Store.open(closed)


def test_an_index_of_other_stems_is_made_anew(closed, monkeypatch, look):
    monkeypatch.setattr(search, "STEMS", "another algorithm")
    with Store.open(closed) as store:
        assert search.is_current(store._database)
        assert look(store, "dijk ")


def test_an_index_of_other_stems_can_be_read(closed, monkeypatch, look):
    monkeypatch.setattr(search, "STEMS", "another algorithm")
    with Store.open(closed, read_only=True) as store:
        assert look(store, "dijken ")


def test_foreign_plugins_and_triggers_have_no_hold(store):
    settings = {
        name: store._database.conn.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("trusted_schema", "foreign_keys", "secure_delete", "synchronous", "mmap_size")
    }
    assert settings == {
        "trusted_schema": 0,
        "foreign_keys": 1,
        "secure_delete": 1,
        "synchronous": 2,
        "mmap_size": 0,
    }


# --- closing ------------------------------------------------------------------------------------


def test_after_closing_one_file_remains(closed):
    assert names(closed.parent) == [closed.name]


def test_a_journal_that_cannot_be_removed_does_not_keep_a_store_open(closed, impatient):
    store = Store.open(closed)
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        store.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        store._database.conn.execute("SELECT 1")
