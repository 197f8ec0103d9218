"""Says that the Word file is there, and opens it or its folder when asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.wording import Wording
    from ui.pieces.widgets import MessageBar


def offer(
    message: MessageBar, target: Path, wording: Wording, key: str = "window.export.done"
) -> None:
    """Say that the file is there; offer to open it and to show its folder."""
    message.say(
        wording(key, file=target.name),
        [
            (wording("window.export.open"), partial(_open, target)),
            (wording("window.export.folder"), partial(_open, target.parent)),
        ],
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
