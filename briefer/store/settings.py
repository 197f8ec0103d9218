"""Rows of the settings: what a store of any age can keep without a table of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def value(database: Database, name: str) -> str | None:
    """What is kept under a name, None when nothing is."""
    row = database.conn.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
    return row["value"] if row else None


def beginning(database: Database, prefix: str) -> dict[str, str]:
    """What is kept under names that begin so (plain letters and ":"), in the order of the names."""
    rows = database.conn.execute(
        "SELECT name, value FROM settings WHERE name GLOB ? ORDER BY name", [f"{prefix}*"]
    )
    return {row["name"]: row["value"] for row in rows}


def put(database: Database, name: str, text: str) -> None:
    """Keep a text under a name, inside a change; what was there gives way."""
    database.table("settings").upsert({"name": name, "value": text}, pk="name")


def remove(database: Database, name: str) -> None:
    """Keep nothing under a name, inside a change."""
    database.conn.execute("DELETE FROM settings WHERE name = ?", [name])
