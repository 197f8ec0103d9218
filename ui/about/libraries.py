"""The libraries that Briefer runs on, with their licences, read from what is shipped with it."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from briefer import resources

_LIST = "licences/libraries.toml"


@dataclass(frozen=True, slots=True)
class Library:
    """One library: its name, the version that runs, its licence, and where the text of that is."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]


@cache
def libraries() -> tuple[Library, ...]:
    """All of them, in the order they are told; raises `ResourceError` without the list.

    What runs stays what it is, and to read it from the disk takes some tens of milliseconds.
    """
    return tuple(
        Library(
            one["name"],
            _version(one["name"]),
            one["licence"],
            tuple(one.get("text", [one["name"]])),
        )
        for one in resources.read_toml(_LIST)["library"]
    )


def licence_of(library: Library) -> str:
    """The text of its licence, whole; of more than one they come one below the other."""
    return "\n\n".join(text_of(name) for name in library.texts)


def text_of(name: str) -> str:
    """A licence by the name of its file; raises `ResourceError` when it is not there."""
    return resources.read_bytes(f"licences/{name}.txt").decode("utf-8").strip()


def _version(name: str) -> str:
    """What runs now; empty where a packager left that out."""
    if name == "Python":
        return platform.python_version()
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
