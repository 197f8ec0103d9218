"""The messages of a while ago, for whoever looked elsewhere when they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui.pieces.sheet import reading_sheet
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.wording import Wording

#: Of the sheet, in dots.
_WIDE, _HIGH, _SPACE = 620, 420, 14


def show(parent: QWidget, wording: Wording, texts: Iterable[str]) -> None:
    """The sheet with these messages, until it is closed."""
    sheet_of(parent, wording, tuple(texts)).exec()


def sheet_of(parent: QWidget, wording: Wording, texts: tuple[str, ...]) -> QDialog:
    """The sheet itself, not yet shown; what it says can be selected and copied.

    Args:
        parent: what it stands before.
        wording: the language of the sheet; the messages stand as they were told.
        texts: the messages, the latest first.
    """
    inside = QWidget()
    rows = QVBoxLayout(inside)
    rows.setSpacing(_SPACE)
    for text in texts:
        rows.addWidget(plain_label(text, selectable=True))
    rows.addWidget(plain_label(wording("messages.until" if texts else "messages.none"), "remark"))
    rows.addStretch(1)
    sheet = reading_sheet(parent, wording("messages.title"), inside).dialog
    sheet.resize(_WIDE, _HIGH)
    return sheet
