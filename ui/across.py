"""The pages that look across meetings: what belongs to them, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui import compare_file, exported
from ui.compare_page import ComparePage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from briefer.model.comparison import Comparison
    from briefer.wording import Wording
    from ui.desk import Contents, Desk
    from ui.widgets import MessageBar

#: The kinds of file a comparison can become, the one proposed first.
_KINDS = (
    ("compare.kind.word", ".docx"),
    ("compare.kind.page", ".html"),
    ("compare.kind.text", ".md"),
)


class Across(QObject):
    """Stands between the pages across meetings and their desks.

    Args:
        desk: answers what is asked.
        wording: the words to begin with.
        message: where it is told that a file is there.

    Signals:
        opened(Spot): a source is asked for.
        failed(Exception): what was asked could not be done.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, wording: Wording, message: MessageBar) -> None:
        super().__init__()
        self._wording, self._message = wording, message
        self._comparing = desk.comparing
        self.compare = ComparePage(wording)
        self.pages: tuple[QWidget, ...] = (self.compare,)
        self._connect()

    def _connect(self) -> None:
        page, desk = self.compare, self._comparing
        page.asked.connect(desk.compare)
        page.history_asked.connect(desk.ask_history)
        page.export_asked.connect(self._export)
        page.opened.connect(self.opened)
        desk.compared.connect(page.show_comparison)
        desk.history_came.connect(page.show_history)
        desk.written.connect(self._tell_written)
        desk.failed.connect(self.failed)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.compare.set_wording(wording)

    def show_contents(self, contents: Contents) -> None:
        """What is in the store is otherwise."""
        meetings = [overview.record for overview in contents.meetings]
        self.compare.show_meetings([record for record in meetings if record.documents])
        self.compare.renew()

    def _export(self, comparison: Comparison) -> None:
        name = self._comparing.suggested_name(comparison, self._wording, compare_file.documents())
        target = self._ask(self.compare, "compare.save", name, _KINDS)
        if target is not None:
            self._comparing.write(comparison, self._wording, target)

    def _tell_written(self, target: Path) -> None:
        exported.offer(self._message, target, self._wording, "window.export.written")

    def _ask(
        self, page: QWidget, title: str, name: str, kinds: Sequence[tuple[str, str]]
    ) -> Path | None:
        named = [(self._wording(key), suffix) for key, suffix in kinds]
        return compare_file.ask(page, self._wording(title), name, named)
