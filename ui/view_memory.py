"""Remembers how the window was left: its place and the sizes of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QMainWindow, QSplitter


def recall(memory: QSettings, window: QMainWindow, splitters: Mapping[str, QSplitter]) -> None:
    """Put the window as it was left."""
    geometry = memory.value("window/geometry")
    if geometry is not None:
        window.restoreGeometry(geometry)
    for name, splitter in splitters.items():
        sizes = memory.value(f"window/{name}")
        if sizes is not None:
            splitter.restoreState(sizes)


def remember(memory: QSettings, window: QMainWindow, splitters: Mapping[str, QSplitter]) -> None:
    """Keep how the window is now."""
    memory.setValue("window/geometry", window.saveGeometry())
    for name, splitter in splitters.items():
        memory.setValue(f"window/{name}", splitter.saveState())
    memory.sync()
