"""Says that the Word file is there, and opens it or its folder when asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.wording import Wording
    from ui.widgets import MessageBar


def offer(message: MessageBar, target: Path, wording: Wording) -> None:
    """Offer to open the file and to show its folder."""
    message.say(
        wording("window.export.done", file=target.name),
        [
            (wording("window.export.open"), partial(_open, target)),
            (wording("window.export.folder"), partial(_open, target.parent)),
        ],
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
