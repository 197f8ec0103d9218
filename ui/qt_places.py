"""Places in a text as Qt counts them: in UTF-16 units, of which some characters are two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

_CODE = "utf-16-le"


def units(text: str) -> int:
    """How many units a text is; papers with half a sign in them too."""
    return len(text) if text.isascii() else len(text.encode(_CODE, "surrogatepass")) // 2


def characters(text: str, place: int) -> int:
    """How many characters of a text stand before a place of Qt's; half a sign does not count."""
    return len(text.encode(_CODE, "surrogatepass")[: 2 * place].decode(_CODE, "ignore"))


def formatted(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """A form for so many units from a place on."""
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
