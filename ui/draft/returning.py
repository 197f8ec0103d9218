"""A Word file that comes back: which draft it is of, what is shown of it, what is taken over."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from briefer import drafts
from briefer.errors import NoSuchRecordError, NotOurBriefingError
from ui.draft.return_panel import ReturnPanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.draft import Draft, DraftRecord
    from briefer.model.returned import Returned
    from ui.draft.editing import DraftEditing


class Returning(QObject):
    """Stands between the panel with what came back and the draft.

    Signals:
        paper_dropped(Path): a file was dropped that is no briefing of ours: a paper, then.
    """

    paper_dropped = Signal(object)

    def __init__(self, editing: DraftEditing) -> None:
        super().__init__(editing)
        self._editing = editing
        self.panel = ReturnPanel()
        self._dropped: Path | None = None
        self._came: tuple[Path, DraftRecord, tuple[Returned, ...]] | None = None
        editing.page.add_list(self.panel)
        self.panel.left.connect(editing.page.back_asked)
        self.panel.taken.connect(self._take)
        self.panel.chosen.connect(editing.page.go_to)
        editing.page.file_dropped.connect(self.drop)
        editing.desk.came_back.connect(self._show)
        editing.desk.not_come_back.connect(self._refuse)
        editing.session.changed.connect(self._renew)

    def ask(self) -> None:
        """Choose a file that comes back."""
        said = self._editing.wording("draft_return.choose")
        folder = str(self._editing.panels.exporting.folder)
        name, _ = QFileDialog.getOpenFileName(self._editing.page, said, folder, "*.docx")
        if name:
            self._dropped = None
            self._editing.desk.ask_returned(Path(name))

    def drop(self, path: Path) -> None:
        """A Word file was dropped on the draft: one of ours comes back, another is a paper."""
        self._dropped = path
        self._editing.desk.ask_returned(path)

    def _refuse(self, path: Path, error: Exception) -> None:
        if isinstance(error, NotOurBriefingError) and path == self._dropped:
            self.paper_dropped.emit(path)
        else:
            self._editing.tell(error)
        self._dropped = None

    def _show(self, path: Path, record: DraftRecord, items: Sequence[Returned]) -> None:
        editing = self._editing
        if record.draft.meeting.id != editing.meeting or record.removed:
            self._say_where(path, record)
            return
        here = editing.session.record
        if here is None or here.id != record.id:
            # The file tells which draft it is of; that one comes to the front first.
            self._came = (path, record, tuple(items))
            editing.choose(record.id)
            return
        self._bring(path, tuple(items))

    def _say_where(self, path: Path, record: DraftRecord) -> None:
        wording = self._editing.wording
        key = "draft_return.in_bin" if record.removed else "draft_return.other_meeting"
        meeting = wording.meeting_name(record.draft.meeting.meeting)
        values = {"file": path.name} | ({} if record.removed else {"meeting": meeting})
        self._editing.page.message.say(wording(key, **values), stays=True)

    def _bring(self, path: Path, items: tuple[Returned, ...]) -> None:
        editing, draft = self._editing, self._editing.session.draft
        if draft is not None:
            section = editing.page.outline.section
            self.panel.show_file(path.name, items, draft, section, editing.wording)
            editing.page.bring(self.panel)

    def _renew(self) -> None:
        record, draft = self._editing.session.record, self._editing.session.draft
        came, self._came = self._came, None
        if came is not None and record is not None and record.id == came[1].id:
            self._bring(came[0], came[2])
        elif draft is not None and self._editing.page.lists.currentWidget() is self.panel:
            self.panel.renew(draft)

    def _take(self, items: Sequence[Returned]) -> None:
        """One deed, to be undone at once; what has no place any more stays open."""
        section = self._editing.page.outline.section
        self.panel.note(items)
        self._editing.session.do(lambda draft: _with(draft, items, section))
        if self._editing.session.draft is not None:
            self.panel.renew(self._editing.session.draft)


def _with(draft: Draft, items: Sequence[Returned], section: str) -> Draft:
    for item in items:
        with suppress(NoSuchRecordError):
            draft = drafts.take_back(draft, item, section)
    return draft
