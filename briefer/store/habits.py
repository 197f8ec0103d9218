"""What a staffer worked on lately and what came in: rows of the settings, kept short.

They are in the store and not beside it because they name papers and meetings.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from briefer.model.planned import ImportRecord, Opened, Recent
from briefer.store import settings
from briefer.store.codec import decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from briefer.model.planned import TakenIn

_RECENT, _LOOKS, _IMPORT, _BEGUN = "recent", "looks", "import:", "import_begun"
#: The files of an import that has not ended, one by one.
_CAME = "import_file:"
#: So many things opened lately, and imports, are remembered.
_MOST_RECENT, _MOST_IMPORTS = 30, 200


def recents(database: Database) -> tuple[Recent, ...]:
    """What was opened, the last first."""
    text = settings.value(database, _RECENT)
    return decode(tuple[Recent, ...], text) if text else ()


def note_opened(database: Database, opened: Iterable[Recent]) -> None:
    """Remember what was opened; of a meeting also when it was looked at last."""
    fresh = tuple(opened)
    order: dict[tuple[Opened, int], Recent] = {}
    for one in (*reversed(fresh), *recents(database)):
        order.setdefault((one.sort, one.number), one)
    settings.put(database, _RECENT, encode(tuple(order.values())[:_MOST_RECENT]))
    seen = _looks(database)
    for one in fresh:
        if one.sort is Opened.MEETING:
            seen[str(one.number)] = one.at.astimezone(dt.UTC).isoformat()
    settings.put(database, _LOOKS, json.dumps(seen))


def looks(database: Database) -> dict[int, dt.datetime]:
    """When each meeting was looked at last, by number."""
    return {int(number): dt.datetime.fromisoformat(at) for number, at in _looks(database).items()}


def _looks(database: Database) -> dict[str, str]:
    known: dict[str, str] = json.loads(settings.value(database, _LOOKS) or "{}")
    return known


def begin_import(database: Database, paths: Iterable[str]) -> None:
    """Remember what is being imported, for when the program comes to a sudden end.

    What the import before it had got to, when that came to one, stays in the log.
    """
    broken_off = _begun(database)
    if broken_off is not None:
        _file(database, broken_off)
    settings.put(database, _BEGUN, json.dumps(list(paths)))


def unfinished_import(database: Database) -> tuple[str, ...]:
    """What was being imported when that ended before all of it was in."""
    return tuple(json.loads(settings.value(database, _BEGUN) or "[]"))


def leave_import(database: Database) -> None:
    """The rest need not be imported."""
    settings.remove(database, _BEGUN)


def note_came(database: Database, place: int, record: ImportRecord) -> None:
    """Remember one file of an import that goes on, inside the change that saves it.

    Args:
        database: the store.
        place: which file of the import it is.
        record: the import with the line of this file alone.
    """
    settings.put(database, f"{_CAME}{place:09}", encode(record))


def _begun(database: Database) -> ImportRecord | None:
    """What came in of an import that has not ended, or was broken off."""
    kept = [decode(ImportRecord, text) for text in settings.beginning(database, _CAME).values()]
    if not kept:
        return None
    lines = tuple(line for record in kept for line in record.lines)
    return ImportRecord(kept[0].at, kept[0].who, lines, cancelled=True)


def keep_import(database: Database, record: ImportRecord) -> None:
    """Remember an import that ended; the oldest beyond what is remembered are forgotten."""
    if not record.cancelled:
        leave_import(database)
    _file(database, record)


def _file(database: Database, record: ImportRecord) -> None:
    for name in settings.beginning(database, _CAME):
        settings.remove(database, name)
    name = f"{_IMPORT}{record.at.astimezone(dt.UTC).isoformat()}"
    while settings.value(database, name):
        # Two at one moment are two.
        name += "+"
    settings.put(database, name, encode(record))
    for old in list(settings.beginning(database, _IMPORT))[:-_MOST_IMPORTS]:
        settings.remove(database, old)


def imports(database: Database) -> tuple[ImportRecord, ...]:
    """The imports, the last first; one that has not ended with what came in so far."""
    kept = settings.beginning(database, _IMPORT).values()
    ended = tuple(decode(ImportRecord, text) for text in reversed(kept))
    begun = _begun(database)
    return ended if begun is None else (begun, *ended)


def forget_imports(database: Database) -> int:
    """Forget all imports of the past, what failed included; gives how many there were."""
    leave_import(database)
    ended, begun = (settings.beginning(database, prefix) for prefix in (_IMPORT, _CAME))
    for name in (*ended, *begun):
        settings.remove(database, name)
    return len(ended) + bool(begun)


def forget_paths(database: Database, document_id: int) -> None:
    """A paper that is wiped for good leaves no name behind in what was imported.

    Neither where reading that file failed before it came in.
    """
    leave_import(database)
    known = settings.beginning(database, _IMPORT) | settings.beginning(database, _CAME)
    records = {name: decode(ImportRecord, text) for name, text in known.items()}
    lines = [line for record in records.values() for line in record.lines]
    gone = {line.path for line in lines if line.document_id == document_id}
    for name, record in records.items():
        kept = tuple(line for line in record.lines if not _of(line, document_id, gone))
        if kept != record.lines:
            left = ImportRecord(record.at, record.who, kept, record.cancelled)
            settings.put(database, name, encode(left))


def _of(line: TakenIn, document_id: int, paths: set[str]) -> bool:
    """Whether a line tells of this paper, or of a file under its name that did not come in."""
    return line.document_id == document_id or (line.document_id is None and line.path in paths)
