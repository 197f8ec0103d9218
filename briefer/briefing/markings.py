"""The rubriceringen there are, from `resources/briefing/markings.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefer.errors import ResourceError
from briefer.resources import read_toml

FILE = "briefing/markings.toml"


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
