"""Templates of drafts in the store: rows of the settings, for a store of any age has those.

The default of a council is a row of its own, for a built-in template can be one too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.draft import Template
from briefer.store.codec import decode, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_TEMPLATE = "template:"
_DEFAULT = "template_of:"
_LAST = "last_template"


def all_templates(database: Database) -> tuple[Template, ...]:
    """The templates that staffers saved, by their names."""
    rows = database.conn.execute(
        "SELECT value FROM settings WHERE name GLOB ?", [f"{_TEMPLATE}*"]
    ).fetchall()
    found = [decode(Template, row["value"]) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.id)))


def keep(database: Database, template: Template) -> None:
    """Keep a template under its id, which is one that `next_id` gave."""
    _set(database, f"{_TEMPLATE}{template.id}", encode(template))


def next_id(database: Database) -> str:
    """An id that no template ever had, not even one that was removed."""
    number = int(_value(database, _LAST) or 0) + 1
    _set(database, _LAST, str(number))
    return f"own{number}"


def remove(database: Database, template_id: str) -> Template:
    """Take a template away; councils of which it was the default have none then.

    Raises:
        NoSuchRecordError: there is no such template.
    """
    found = next((one for one in all_templates(database) if one.id == template_id), None)
    if found is None:
        raise NoSuchRecordError(asked=template_id)
    database.conn.execute("DELETE FROM settings WHERE name = ?", [f"{_TEMPLATE}{template_id}"])
    database.conn.execute(
        "DELETE FROM settings WHERE name GLOB ? AND value = ?", [f"{_DEFAULT}*", template_id]
    )
    return found


def default(database: Database, organisation: str, formats: Sequence[str]) -> str | None:
    """The id of the template that new drafts of this council begin with, if one was chosen."""
    return _value(database, _council(organisation, formats))


def set_default(
    database: Database, organisation: str, formats: Sequence[str], template_id: str | None
) -> None:
    """Choose that template, or none."""
    name = _council(organisation, formats)
    if template_id is None:
        database.conn.execute("DELETE FROM settings WHERE name = ?", [name])
    else:
        _set(database, name, template_id)


def _council(organisation: str, formats: Sequence[str]) -> str:
    return _DEFAULT + json.dumps([organisation, *sorted(formats)], ensure_ascii=False)


def _value(database: Database, name: str) -> str | None:
    row = database.conn.execute("SELECT value FROM settings WHERE name = ?", [name]).fetchone()
    return row["value"] if row else None


def _set(database: Database, name: str, value: str) -> None:
    database.table("settings").upsert({"name": name, "value": value}, pk="name")
