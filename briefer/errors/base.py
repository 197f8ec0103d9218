"""The base of every error, and the one of a resource of ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar


class BrieferError(Exception):
    """The base of every error that a user can cause or meet.

    Args:
        path: the file it happened to, if any; its name is shown to the user.
        details: further values for the sentence (plain text or numbers).
    """

    key: ClassVar[str] = "unexpected"

    def __init__(self, path: Path | str | None = None, **details: str | int) -> None:
        self.path = None if path is None else Path(path)
        self.details = details
        super().__init__(f"{self.key}: {self.path or ''} {details or ''}".strip())

    def __reduce__(self) -> tuple[object, ...]:
        """Errors cross the border of the reader process whole."""
        return (_rebuilt, (type(self), self.path, self.details))


def _rebuilt(kind: type[BrieferError], path: Path | None, details: dict[str, Any]) -> BrieferError:
    return kind(path, **details)


class ResourceError(BrieferError):
    """A file under `resources/` is missing or breaks its own rules (`cause`)."""

    key = "resource"
