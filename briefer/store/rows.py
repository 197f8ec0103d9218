"""One transaction, done whole or not at all; one row in, its number out."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from briefer.store import settings
from briefer.store.vault import Locked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sqlite_utils import Database

#: Under this name and a table's the highest number is kept whose row is gone for good.
_RETIRED = "last_wiped:"


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Do all that is inside as one change; any error, also while committing, undoes it.

    The lock is taken at the start: what is read inside stays true until the commit.
    """
    connection = database.conn
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already; the first error is the one to tell.
        if connection.in_transaction:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        raise
    if isinstance(connection, Locked):
        connection.keep()


def inserted(database: Database, table: str, row: Mapping[str, Any]) -> int:
    """Add a row to a table with a numbered key; gives its number."""
    return int(str(database.table(table).insert(dict(row)).last_pk))


def numbered(database: Database, table: str, row: Mapping[str, Any]) -> int:
    """Add a row of a table of which rows are wiped; gives its number, which no other ever had."""
    last = settings.value(database, f"{_RETIRED}{table}")
    if last is not None:
        (newest,) = database.query(f"SELECT max(id) AS number FROM {table}")  # noqa: S608 - ours
        row = {"id": 1 + max(int(last), newest["number"] or 0), **row}
    return inserted(database, table, row)


def retire(database: Database, table: str, number: int) -> None:
    """Take a row away for good, and never give its number to another.

    Drafts quote papers by their numbers, and the journal and the settings name meetings so.
    SQLite gives the highest number anew once its row is gone
    (https://www.sqlite.org/autoinc.html).
    """
    database.table(table).delete(number)
    name = f"{_RETIRED}{table}"
    last = int(settings.value(database, name) or 0)
    settings.put(database, name, str(max(last, number)))


def listed(ids: Collection[int] | None) -> str | None:
    """Numbers as JSON for `json_each`, so that any amount of them is one parameter."""
    return None if ids is None else json.dumps(sorted(ids))


def storable(text: str) -> str:
    """Text as a column can hold it: a byte that was no letter (in a file's name) becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
