"""A change is made whole or not at all."""

from __future__ import annotations

import json
import sqlite3

import pytest
from sqlite_utils import Database

from briefer.store.rows import inserted, listed, numbered, retire, storable, transaction


@pytest.fixture
def plain(tmp_path):
    connection = sqlite3.connect(tmp_path / "plain.db", isolation_level=None, timeout=0)
    connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT)")
    yield Database(connection, execute_plugins=False)
    connection.close()


def names(database):
    return [row[0] for row in database.conn.execute("SELECT name FROM t ORDER BY id")]


def stopped(database, statement, error):
    with transaction(database):
        database.conn.execute(statement)
        raise error


def test_a_row_gives_its_number(plain):
    assert [inserted(plain, "t", {"name": n}) for n in "ab"] == [1, 2]


def test_a_transaction_is_kept_when_nothing_goes_wrong(plain):
    with transaction(plain):
        inserted(plain, "t", {"name": "a"})
    assert names(plain) == ["a"]
    assert not plain.conn.in_transaction


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_error_undoes_all_that_came_before(plain, error):
    with pytest.raises(error):
        stopped(plain, "INSERT INTO t (name) VALUES ('a')", error)
    assert names(plain) == []
    assert not plain.conn.in_transaction


def test_a_commit_that_is_refused_is_undone_and_told(plain, tmp_path):
    """A reader that does not let go stops the commit, not the insert."""
    reader = sqlite3.connect(tmp_path / "plain.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM t").fetchall()
    with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(plain):
        inserted(plain, "t", {"name": "a"})
    reader.close()
    assert not plain.conn.in_transaction
    assert names(plain) == []


def test_an_undo_that_fails_does_not_hide_why(plain):
    with pytest.raises(ValueError, match="why"):
        stopped(plain, "ROLLBACK", ValueError("why"))


def test_numbers_become_one_parameter():
    assert listed(None) is None
    assert json.loads(listed({3, 1})) == [1, 3]


def test_what_no_column_can_hold_becomes_a_question_mark():
    assert storable("brief-\udcff één.txt") == "brief-? één.txt"


def test_a_number_that_was_retired_is_not_given_again(store):
    with store._writing() as database:
        numbers = [numbered(database, "topics", {"name": name}) for name in "ab"]
        for number in reversed(numbers):
            retire(database, "topics", number)
        assert numbered(database, "topics", {"name": "c"}) == 3
        assert numbered(database, "topics", {"name": "d"}) == 4
