"""The panes of the window: where they lie, which comes next, what may be dropped on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent


#: In the name of the format by which Windows promises a file.
_DESCRIPTOR = "FileGroupDescriptor"


def next_pane(panes: Sequence[QWidget], focus: QWidget | None, by: int) -> QWidget:
    """The pane `by` places after the one that has the focus; the first when none has."""
    here = next((n for n, pane in enumerate(panes) if _holds(pane, focus)), -by)
    return panes[(here + by) % len(panes)]


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The files and folders on this machine in what is dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def promised(event: QDropEvent) -> bool:
    """Whether what is dragged is a file that is on no disk yet: out of a mail or a web page.

    Outlook and the like give it as a descriptor with contents that Qt cannot ask them for
    (`FileContents` comes empty: of several contents it cannot say which).
    """
    data = event.mimeData()
    remote = any(not url.isLocalFile() for url in data.urls())
    return remote or any(_DESCRIPTOR in name for name in data.formats())


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def lay_out(panes: QSplitter, parts: Sequence[QWidget]) -> None:
    """The list, the middle and the reader, from left to right, with their usual widths."""
    for pane, share, least in zip(parts, (0, 3, 2), (190, 380, 240), strict=True):
        # One that grows with its letters knows by itself what it needs.
        pane.setMinimumWidth(max(least, pane.minimumWidth()))
        panes.addWidget(pane)
        panes.setStretchFactor(panes.count() - 1, share)
    panes.setChildrenCollapsible(False)
    panes.setSizes([236, 670, 460])


def lay_below(rows: QSplitter, above: QWidget, below: QWidget) -> None:
    """One above the other; what is above takes what there is more."""
    rows.addWidget(above)
    rows.addWidget(below)
    rows.setChildrenCollapsible(False)
    rows.setStretchFactor(0, 1)
    rows.setSizes([560, 190])


def stacked(main: QWidget, *below: QWidget) -> QWidget:
    """A widget with these below each other, without space between; the first one grows.

    What comes and goes below it leaves what one is about to click where it is.
    """
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(main, 1)
    for one in below:
        layout.addWidget(one)
    return inside
