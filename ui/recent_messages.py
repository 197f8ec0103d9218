"""The messages of a while ago, for whoever looked elsewhere when they were shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

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
    sheet = QDialog(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(wording("messages.title"))
    inside = QWidget()
    rows = QVBoxLayout(inside)
    rows.setSpacing(_SPACE)
    for text in texts:
        rows.addWidget(plain_label(text, selectable=True))
    rows.addWidget(plain_label(wording("messages.until" if texts else "messages.none"), "remark"))
    rows.addStretch(1)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(wording("messages.title"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(sheet.reject)
    layout = QVBoxLayout(sheet)
    layout.addWidget(area)
    layout.addWidget(buttons)
    sheet.resize(_WIDE, _HIGH)
    return sheet
