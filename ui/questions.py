"""The few moments where the window asks: which files, which folder, where to, which keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from ui import actions
from ui.pieces.sheet import reading_sheet
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.wording import Wording

#: Around what a sheet shows, in dots.
_ROOM = 60
_PATTERNS = (
    "*.pdf *.docx *.odt *.fodt *.htm *.html *.xhtml *.mht *.mhtml *.xml *.txt *.md *.csv "
    "*.eml *.msg *.zip *.doc *.docm *.dotx *.rtf *.wpd *.ics"
)


def files(parent: QWidget, wording: Wording) -> list[Path]:
    """Papers to import; none when the user thinks better of it."""
    filters = f"{wording('window.files.papers')} ({_PATTERNS});;{wording('window.files.all')} (*)"
    chosen, _ = QFileDialog.getOpenFileNames(
        parent, wording("window.files.choose"), str(documents()), filters
    )
    return [Path(name) for name in chosen]


def folder(parent: QWidget, wording: Wording) -> list[Path]:
    """A folder to import; none when the user thinks better of it."""
    name = QFileDialog.getExistingDirectory(
        parent, wording("window.files.choose_folder"), str(documents())
    )
    return [Path(name)] if name else []


def shortcuts(parent: QWidget, wording: Wording, about: Callable[[], object]) -> None:
    """The sheet of all commands and their keys; from there `about` tells of the program itself."""
    sheet = shortcut_sheet(parent, wording, about)
    sheet.exec()


def shortcut_sheet(
    parent: QWidget, wording: Wording, about: Callable[[], object] | None = None
) -> QDialog:
    """The sheet itself, not yet shown."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    grid.setColumnStretch(0, 1)
    for row, command in enumerate(c for c in actions.commands() if c.keys):
        name = plain_label(actions.full_name_of(command, wording))
        name.setWordWrap(False)
        grid.addWidget(name, row, 0)
        keys = plain_label(actions.keys_of(command), "keys")
        keys.setWordWrap(False)
        grid.addWidget(keys, row, 1)
    inside = QWidget()
    rows = QVBoxLayout(inside)
    rows.addLayout(grid)
    rows.addWidget(plain_label(wording("window.shortcuts.more"), "remark"))
    made = reading_sheet(parent, wording("window.shortcuts.title"), inside)
    sheet, area = made.dialog, made.area
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if about is not None:
        more = made.buttons.addButton(wording("about.sheet"), QDialogButtonBox.ButtonRole.HelpRole)
        more.clicked.connect(sheet.accept)
        more.clicked.connect(about)
    wide = inside.sizeHint().width() + area.verticalScrollBar().sizeHint().width() + _ROOM
    sheet.resize(wide, min(inside.sizeHint().height() + _ROOM, parent.window().height() - _ROOM))
    return sheet


def documents() -> Path:
    """Where a user keeps what he writes."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
