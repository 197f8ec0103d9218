"""What a part of the window is: pages for the middle, and what it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from briefer.wording import Wording
    from ui.desk import Contents


class Part(QObject):
    """Stands between its own pages and its desk; the window knows nothing else of it.

    Attributes:
        pages: what it shows in the middle.

    Signals:
        brought(QWidget): this page of it is to come to the middle, with the focus.
        opened(Spot): a source is asked for.
        exported(Path): a file is there.
        failed(Exception): what was asked could not be done.
        changed: the store is otherwise; what is shown is to be asked for anew.
    """

    brought = Signal(object)
    opened = Signal(object)
    exported = Signal(object)
    failed = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[QWidget, ...] = ()

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""

    def show_contents(self, contents: Contents) -> None:
        """What is in the store is otherwise."""

    def close(self) -> None:
        """The window closes: what is not kept yet is kept now."""
