"""A store is opened, made where there is none, and closed whatever happens."""

from __future__ import annotations

import sqlite3

import pytest

from briefer.errors import StoreMissingError, StoreReadOnlyError
from briefer.store import Store


def test_a_store_is_made_only_where_there_is_none(path):
    with pytest.raises(StoreMissingError):
        Store.open(path)
    Store.open_or_create(path).close()
    with Store.open_or_create(path) as store:
        assert store.documents() == ()


def test_a_store_opened_for_reading_is_not_written(path, paper):
    Store.create(path).close()
    with Store.open(path, read_only=True) as store, pytest.raises(StoreReadOnlyError):
        paper().into(store)


def test_an_error_inside_closes_it(path):
    with pytest.raises(ZeroDivisionError), Store.create(path) as store:
        raise ZeroDivisionError
    with pytest.raises(sqlite3.ProgrammingError):
        store._database.conn.execute("SELECT 1")


def test_the_state_is_another_after_a_change_by_whomever(path, paper):
    Store.create(path).close()
    with Store.open(path) as writer, Store.open(path, read_only=True) as reader:
        before = writer.state(), reader.state()
        assert (writer.state(), reader.state()) == before
        paper().into(writer)
        assert writer.state() != before[0]
        assert reader.state() != before[1]
