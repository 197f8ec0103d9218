"""What can be asked of the page with the briefing from a menu or by a key of the window."""

from __future__ import annotations

from enum import IntEnum


class Ask(IntEnum):
    """Undoing, what to see beside the text, writing it as a file and reading that back."""

    UNDO = 0
    REDO = 1
    PREVIEW = 2
    CHANGES = 3
    CHECK = 4
    VERSIONS = 5
    EXPORT = 6
    TEXT = 7
    RETURN = 8
    TEMPLATES = 9
