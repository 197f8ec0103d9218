"""Questions that were kept under a name, and those asked last: rows of the settings."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.model.search import SavedSearch
from briefer.store import settings
from briefer.store.codec import encode, restored
from briefer.store.rows import storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_SAVED, _RECENT = "searches_saved", "searches_recent"
_MOST_RECENT = 15


def saved(database: Database) -> tuple[SavedSearch, ...]:
    """Those kept under a name, by name."""
    found = (restored(SavedSearch, one) for one in _values(database, _SAVED))
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def save(database: Database, search: SavedSearch) -> None:
    """Keep a question; one of the same name gives way."""
    clean = SavedSearch(storable(search.name), storable(search.text))
    others = [one for one in saved(database) if one.name != clean.name]
    _put(database, _SAVED, [json.loads(encode(one)) for one in (*others, clean)])


def rename(database: Database, name: str, new: str) -> None:
    """Give a kept question another name; one that had it gives way."""
    for one in saved(database):
        if one.name == name:
            remove(database, name)
            save(database, SavedSearch(new, one.text))


def remove(database: Database, name: str) -> None:
    """Keep a question no longer."""
    others = [one for one in saved(database) if one.name != name]
    _put(database, _SAVED, [json.loads(encode(one)) for one in others])


def recent(database: Database) -> tuple[str, ...]:
    """What was asked last, the last first."""
    return tuple(map(str, _values(database, _RECENT)))


def remember(database: Database, text: str) -> None:
    """Note that this was asked."""
    text = storable(text)
    others = [one for one in recent(database) if one.casefold() != text.casefold()]
    _put(database, _RECENT, [text, *others][:_MOST_RECENT])


def forget(database: Database) -> None:
    """Forget what was asked."""
    _put(database, _RECENT, [])


def _values(database: Database, name: str) -> Sequence[object]:
    text = settings.value(database, name)
    found: Sequence[object] = json.loads(text) if text else ()
    return found


def _put(database: Database, name: str, values: Sequence[object]) -> None:
    if values:
        settings.put(database, name, json.dumps(values, ensure_ascii=False))
    else:
        settings.remove(database, name)
