"""The rubriceringen there are and how they are written, from `resources/markings.toml`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefer.errors import ResourceError
from briefer.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "markings.toml"
_NO_WORD = re.compile(r"[^a-z0-9]+")
#: What may stand on the line beside the marking itself: what it is, how long it lasts, a page.
_BESIDE = re.compile(
    r"^(rubricering|rubriceringsniveau|classificatie|merking|classification)? ?(?P<words>.*?)"
    r"( (pagina|page|blad|bladzijde)?( ?\d+)*( (van|of) \d+)?| (tot|until|duur|t m) .{1,40})?$"
)


@dataclass(frozen=True, slots=True)
class Level:
    """One rubricering: its name in full and in short, and whether it is a state secret."""

    id: str
    short: str
    state_secret: bool


@cache
def levels() -> tuple[Level, ...]:
    """All of them, the lowest first.

    Raises:
        ResourceError: the file lacks them.
    """
    try:
        return tuple(Level(**values) for values in read_toml(FILE)["levels"])
    except (KeyError, TypeError) as error:
        raise ResourceError(FILE, cause=str(error)) from error


def names() -> tuple[str, ...]:
    """Their names in full, the lowest first."""
    return tuple(level.id for level in levels())


def default_ceiling() -> str:
    """The highest that a store may hold while nobody chose another.

    Raises:
        ResourceError: the file names none that there is.
    """
    ceiling = str(read_toml(FILE).get("ceiling"))
    if ceiling not in names():
        raise ResourceError(FILE, cause=ceiling)
    return ceiling


@cache
def _written() -> dict[str, str]:
    found: dict[str, str] = {}
    try:
        for entry in read_toml(FILE)["written"]:
            found |= {_plain(words): entry["as"] for words in entry["words"]}
    except (KeyError, TypeError) as error:
        raise ResourceError(FILE, cause=str(error)) from error
    unknown = set(found.values()) - set(names())
    if unknown:
        raise ResourceError(FILE, cause=", ".join(sorted(unknown)))
    return found


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", bare).strip()


def read(line: str) -> str | None:
    """The level that a line of a paper is the marking of; None where it is no marking."""
    plain = _plain(line)
    known = _written()
    if plain in known:
        return known[plain]
    found = _BESIDE.match(plain)
    return known.get(found["words"].strip()) if found else None


def highest(found: Iterable[str | None]) -> str:
    """The highest of several levels; the lowest there is when none is known."""
    order = names()
    known = [level for level in found if level in order]
    return max(known, key=order.index, default=order[0])


def carried(text: str, found: Iterable[str | None]) -> str:
    """A text as it leaves the program, with the highest marking of the papers it is taken from.

    Nothing is added where none bears one, nor to a text that tells its marking already.
    """
    known = [level for level in found if level]
    if not known:
        return text
    # What no list of ours holds is told as it stands, never as something lower.
    told = [level for level in dict.fromkeys(known) if level not in names()]
    if len(told) < len(set(known)):
        told.append(highest(known))
    marking = f"[{', '.join(told)}]"
    return text if text.rstrip().endswith(marking) else f"{text.rstrip()} {marking}"


def above(level: str | None, ceiling: str | None) -> bool:
    """Whether a level is higher than a ceiling; without one the default counts."""
    order = names()
    limit = ceiling if ceiling in order else default_ceiling()
    return level in order and order.index(str(level)) > order.index(limit)
