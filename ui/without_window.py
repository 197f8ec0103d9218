"""What Qt draws for the command line, where no window is open and there may be no display."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QGuiApplication

from ui.draft.pdf import to_pdf
from ui.pieces.raster import to_png

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def raster(svg: str) -> bytes:
    """A PNG of a drawing."""
    _ready()
    return to_png(svg)


def printer(page: str, title: str, marking: str) -> bytes:
    """A PDF of an HTML page (see `draft_pdf.to_pdf`)."""
    _ready()
    return to_pdf(page, title, marking)


def _ready() -> None:
    """Letters need an application, and on Linux an application needs a display or none at all."""
    if QGuiApplication.instance() is None:
        if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _kept.append(QGuiApplication(["briefer"]))


_kept: list[QGuiApplication] = []
