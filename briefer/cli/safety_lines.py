"""Lines and rows about safekeeping: the journal, the bin, copies, and what a check found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefer import custody

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.safekeeping import (
        Backup,
        BinItem,
        Checkup,
        Entry,
        Rescue,
        SecondPlace,
    )
    from briefer.wording import Wording

_MEGABYTE = 1_000_000
_COLUMNS = ("id", "at", "who", "what", "subject", "name", "before", "after")


def _moment(at: dt.datetime | None) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M") if at else "?"


def entry(line: Entry, wording: Wording) -> str:
    """A line of the journal."""
    what = wording(f"safety.what.{line.what}")
    parts = [f"{line.id:>5}  {_moment(line.at)}  {line.who or '?'}  {what}"]
    if line.subject_id is not None:
        parts.append(str(line.subject_id))
    if line.name:
        parts.append(f"“{line.name}”")
    changed = _changes(line, wording)
    return "  ".join([*parts, changed] if changed else parts)


def _changes(line: Entry, wording: Wording) -> str:
    before, after = dict(line.before), dict(line.after)
    told = []
    for name in dict.fromkeys((*before, *after)):
        was, now = (_value(values.get(name)) for values in (before, after))
        told.append(wording("safety.changed", name=name, was=was, now=now))
    return "; ".join(told)


def _value(value: object) -> str:
    if isinstance(value, dict):
        return str(value.get("day") or value.get("text") or value)
    return "–" if value in (None, "", []) else str(value)


def entry_row(line: Entry) -> dict[str, Any]:
    """A line of the journal for programs."""
    return {
        "id": line.id,
        "at": line.at.isoformat() if line.at else None,
        "who": line.who,
        "what": line.what,
        "subject": line.subject_id,
        "name": line.name,
        "before": dict(line.before),
        "after": dict(line.after),
    }


def journal_table(entries: Iterable[Entry]) -> Iterator[Sequence[str]]:
    """The journal as rows of texts, the names of the columns first."""
    yield _COLUMNS
    for line in entries:
        row = entry_row(line)
        yield [_cell(row[name]) for name in _COLUMNS]


def _cell(value: object) -> str:
    return "" if value is None or value == {} else str(value)


def bin_item(item: BinItem, wording: Wording) -> str:
    """A thing in the bin."""
    sort = wording(f"safety.sort.{item.sort}")
    return f"{item.id:>5}  {_moment(item.at)}  {sort} {item.subject_id}  {item.name}".rstrip()


def bin_row(item: BinItem) -> dict[str, Any]:
    """A thing in the bin for programs."""
    at = item.at.isoformat() if item.at else None
    named = {"id": item.id, "sort": item.sort.value, "subject": item.subject_id}
    return named | {"name": item.name, "who": item.who, "at": at}


def backup(made: Backup, wording: Wording) -> str:
    """A copy of the store."""
    reason = wording(f"safety.reason.{made.reason}")
    return f"{made.number:>5}  {_moment(made.at)}  {made.size / _MEGABYTE:.1f} MB  {reason}"


def backup_row(made: Backup) -> dict[str, Any]:
    """A copy of the store for programs."""
    named = {"number": made.number, "name": made.name, "at": made.at.isoformat()}
    return named | {"reason": made.reason, "sha256": made.sha256, "size": made.size}


def second_place(place: SecondPlace | None, wording: Wording) -> str:
    """How the second place for copies stands."""
    if place is None:
        return wording("copies.none")
    told = [wording("copies.second", folder=place.own)]
    if place.newest is not None:
        told.append(wording("copies.newest", number=place.newest.number))
    if place.missed is not None:
        told.append(wording("copies.missed", since=_moment(place.missed)))
    if place.same_disk:
        told.append(wording("copies.same_disk"))
    return "\n".join(told)


def checkup(found: Checkup, wording: Wording) -> str:
    """What a check found."""
    lines = _lines(custody.checkup(found, wording))
    return "\n".join(lines if found.sound else (*lines, wording("safety.unsound_advice")))


def _lines(told: custody.Told) -> tuple[str, ...]:
    return (*told.sentences, *(f"  {one}" for one in told.points))


def checkup_row(found: Checkup) -> dict[str, Any]:
    """What a check found for programs."""
    unsound = [
        {"fault": u.fault.value, "table": u.table, "key": u.key, "paper": u.paper}
        for u in found.unsound
    ]
    return {"sound": found.sound, "papers": found.papers, "rows": found.rows, "unsound": unsound}


def rescue(found: Rescue, wording: Wording) -> str:
    """What was saved and what was lost."""
    return "\n".join(_lines(custody.rescue(found, wording)))
