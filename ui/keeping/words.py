"""Safekeeping in words: facts, copies, differences, checks and the journal; pure, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer import custody
from ui.display import capital, moment, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.custody import Facts
    from briefer.errors import BrieferError
    from briefer.model.safekeeping import (
        Backup,
        BinItem,
        Checkup,
        Difference,
        Entry,
        Rescue,
        SecondPlace,
    )
    from briefer.wording import Wording

_KILO, _MEGA = 1_000, 1_000_000
#: Numbers of rows say nothing to a reader.
_UNTOLD = ("number", "others")
#: The reasons for which a store can be open for reading only, or not at all, that have a sentence
#: of their own here: what to do in the window, not at the command line.
_NOTICES = ("store_in_use", "store_read_only", "store_damaged", "store_full", "store_vanished")
_MOST_UNSOUND = 12


def size(count: int, wording: Wording) -> str:
    """How large a file is."""
    if count < _MEGA:
        return f"{max(1, round(count / _KILO))} kB"
    number = f"{count / _MEGA:.1f}"
    return f"{number.replace('.', wording('keeping.decimal'))} MB"


def facts(found: Facts, wording: Wording) -> tuple[tuple[str, str], ...]:
    """How a store stands: what, and its value."""
    last = found.backups[0] if found.backups else None
    medium = wording(f"keeping.medium.{found.medium}")
    copies = wording.count("keeping.copies", len(found.backups))
    values = {
        "path": str(found.path) if found.there else wording("keeping.gone", path=found.path),
        "medium": medium,
        "size": size(found.size, wording),
        "checked": moment(found.checked, wording) if found.checked else wording("keeping.never"),
        "copied": f"{moment(last.at, wording)} · {copies}" if last else wording("keeping.never"),
        "folder": str(found.folder),
    }
    return tuple((wording(f"keeping.fact.{name}"), value) for name, value in values.items())


def second_place(place: SecondPlace | None, wording: Wording) -> str:
    """Where copies go as well, and whether they get there."""
    if place is None:
        return wording("keeping.second.none")
    parts = [str(place.folder)]
    if not place.there:
        parts.append(wording("keeping.second.away"))
    elif place.missed is not None:
        parts.append(wording("keeping.second.missed", since=moment(place.missed, wording)))
    if place.same_disk:
        parts.append(wording("keeping.second.same_disk"))
    return " · ".join(parts)


def copy_reason(made: Backup, wording: Wording) -> str:
    """Why a copy was made."""
    return wording(f"safety.reason.{made.reason}")


def differences(found: Sequence[Difference], wording: Wording) -> str:
    """What would be otherwise if a copy came in the place of the store, and that this is kept."""
    lines = custody.differences(found, wording, one_line) or (wording("keeping.same"),)
    return "\n".join((*lines, "", wording("restore.kept")))


def checkup(found: Checkup, wording: Wording) -> str:
    """What a check found, and what to do about it."""
    told = custody.checkup(found, wording, one_line)
    lines = [*told.sentences, *(f"– {one}" for one in told.points[:_MOST_UNSOUND])]
    if len(told.points) > _MOST_UNSOUND:
        lines.append("…")
    return "\n".join(lines if found.sound else (*lines, wording("keeping.unsound_advice")))


def rescue(found: Rescue, wording: Wording) -> str:
    """What was saved and all that was lost."""
    told = custody.rescue(found, wording, one_line)
    return "\n".join((*told.sentences, *(f"– {one}" for one in told.points)))


def notice(error: BrieferError, wording: Wording) -> str:
    """Why nothing can be changed now, and what to do."""
    if error.key in _NOTICES:
        file = one_line(error.path.name) if error.path else ""
        return wording(f"keeping.notice.{error.key}", file=file, **wording.details(error))
    return wording.error(error)


def bin_name(item: BinItem, wording: Wording) -> str:
    """A thing in the bin by its name; a draft has none."""
    return one_line(item.name) or wording(f"safety.sort.{item.sort}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the journal as it is read, with the words it is found by."""

    number: int
    when: str
    who: str
    what: str
    found_by: str

    @property
    def cells(self) -> tuple[str, ...]:
        """As a row of a sheet."""
        return (str(self.number), self.when, self.who, self.what)


def journal_line(entry: Entry, wording: Wording) -> Line:
    """A line of the journal in words."""
    when, who = moment(entry.at, wording), one_line(entry.who) or wording("keeping.unknown")
    what = wording(f"safety.what.{entry.what}")
    told = f"{what}: “{one_line(entry.name)}”" if entry.name else what
    changed = "; ".join(_changes(entry, wording))
    sentence = capital(told) + (f" – {changed}" if changed else "")
    return Line(entry.id, when, who, sentence, f"{when} {who} {sentence}".casefold())


def _changes(entry: Entry, wording: Wording) -> Iterator[str]:
    before, after = dict(entry.before), dict(entry.after)
    for name in dict.fromkeys((*before, *after)):
        if name in _UNTOLD:
            continue
        now = _value(name, after.get(name), wording)
        if name not in before:
            yield f"{_field(name, wording)}: {now}"
        else:
            was = _value(name, before[name], wording)
            yield wording("safety.changed", name=_field(name, wording), was=was, now=now)


def _field(name: str, wording: Wording) -> str:
    for key in (f"keeping.field.{name}", f"domain.field.{name}"):
        if key in wording.texts:
            return wording(key)
    return name


def _value(name: str, value: object, wording: Wording) -> str:
    return one_line(wording.value(name, value))
