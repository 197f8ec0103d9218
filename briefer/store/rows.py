"""One transaction, done whole or not at all; one row in, its number out."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from briefer.store.vault import Locked

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from sqlite_utils import Database


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


def listed(ids: Collection[int] | None) -> str | None:
    """Numbers as JSON for `json_each`, so that any amount of them is one parameter."""
    return None if ids is None else json.dumps(sorted(ids))


def storable(text: str) -> str:
    """Text as a column can hold it: a byte that was no letter (in a file's name) becomes "?"."""
    return text.encode("utf-8", "replace").decode("utf-8")
