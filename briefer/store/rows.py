"""One row in, its number out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlite_utils import Database


def inserted(database: Database, table: str, row: Mapping[str, Any]) -> int:
    """Add a row to a table with a numbered key; gives its number."""
    return int(str(database.table(table).insert(dict(row)).last_pk))
