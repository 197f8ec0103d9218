"""A sheet to read and to close: what is in it scrolls where it is higher than the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The dialog, what scrolls in it, and its buttons, of which the first closes it."""

    dialog: QDialog
    area: QScrollArea
    buttons: QDialogButtonBox


def reading_sheet(parent: QWidget, title: str, inside: QWidget) -> Sheet:
    """A sheet with this in it, not yet shown; closed it is gone.

    Args:
        parent: what it stands before.
        title: its title, also for who cannot see it.
        inside: what there is to read.
    """
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(area)
    layout.addWidget(buttons)
    return Sheet(dialog, area, buttons)
