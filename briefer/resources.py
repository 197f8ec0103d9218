"""The only module that opens files under `resources/`; it does not know what is in them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from briefer.errors import ResourceError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = files("resources")


def read_bytes(name: str) -> bytes:
    """The contents of one resource, named from `resources/` ("briefing/template.docx").

    Raises:
        ResourceError: there is no such resource.
    """
    try:
        return ROOT.joinpath(name).read_bytes()
    except (FileNotFoundError, IsADirectoryError) as error:
        raise ResourceError(name, cause="missing") from error


def place_of(name: str) -> str:
    """Where a resource lies, for what reads files itself; with forward slashes, as Qt has them."""
    return str(ROOT.joinpath(name)).replace("\\", "/")


def read_toml(name: str) -> dict[str, Any]:
    """One TOML resource as a dictionary.

    Raises:
        ResourceError: there is no such resource, or it is not TOML.
    """
    try:
        return tomllib.loads(read_bytes(name).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ResourceError(name, cause=str(error)) from error


def names(folder: str, suffix: str) -> Iterator[str]:
    """The resources in a folder whose name ends in `suffix`, sorted, named from `resources/`."""
    found = (entry.name for entry in ROOT.joinpath(folder).iterdir() if entry.is_file())
    yield from (f"{folder}/{name}" for name in sorted(found) if name.endswith(suffix))
