"""The panes of the window: which comes next, and what may be dropped on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QWidget


def next_pane(panes: Sequence[QWidget], focus: QWidget | None, by: int) -> QWidget:
    """The pane `by` places after the one that has the focus; the first when none has."""
    here = next((n for n, pane in enumerate(panes) if _holds(pane, focus)), -by)
    return panes[(here + by) % len(panes)]


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders on this machine in what is dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))
