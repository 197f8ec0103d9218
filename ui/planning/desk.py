"""What the window asks of the core about meetings to come, off its own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from briefer import drafts, planning
from briefer.planning import Opened, Recent
from ui.printing import paper_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.model.briefing import Briefing
    from briefer.model.document import Meeting
    from briefer.model.draft import Draft
    from briefer.model.records import DocumentRecord
    from briefer.planning import ImportRecord, Proposal
    from briefer.store import Store
    from briefer.wording import Wording
    from briefer.workflows import ImportReport
    from ui.tasks import Job, Tasks

#: What was opened is kept in the store when nothing more was opened for so long.
_SETTLED_MS = 2000


class PlanningDesk(QObject):
    """Proposes, makes, changes and removes meetings; remembers what was opened.

    Args:
        tasks: the thread that works.
        day: tells which day it is.
        moment: tells the moment.

    Signals:
        start_came(Start): what a start page shows besides the meetings.
        bodies_came(Bodies): the names to choose from.
        proposed(tuple): the meetings in a calendar file.
        paper_proposed(Proposal): the meeting that a paper announces.
        done(str, object, Callable): a deed, what it was done to, and the work that undoes it.
        undone(Callable): the deed that is told so was taken back.
        imports_came(tuple): the imports of the past.
        unfinished_came(list): what was being imported when the program came to an end.
        failed(Exception): what was asked last could not be done.
    """

    start_came = Signal(object)
    bodies_came = Signal(object)
    proposed = Signal(object)
    paper_proposed = Signal(object)
    done = Signal(str, object, object)
    undone = Signal(object)
    imports_came = Signal(object)
    unfinished_came = Signal(object)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, day: Callable[[], dt.date], moment: Callable[[], dt.datetime]
    ) -> None:
        super().__init__()
        self._tasks, self.day, self._moment = tasks, day, moment
        self._opened: list[Recent] = []
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.keep_opened)

    # --- asking -----------------------------------------------------------------------------

    def load(self) -> None:
        """Ask for what a start page shows, and for the names to choose from."""
        day = self.day()
        self._ask(lambda store: planning.start(store, day), self.start_came.emit, "start")
        self._ask(planning.known_bodies, self.bodies_came.emit, "bodies")

    def read_calendar(self, paths: Sequence[Path]) -> None:
        """Ask for the meetings in these calendar files."""
        day = self.day()

        def work(store: Store) -> tuple[Proposal, ...]:
            found = (one for path in paths for one in planning.from_calendar(store, path, day))
            return tuple(dict.fromkeys(found))

        self._ask(work, self.proposed.emit, "calendar")

    def read_paper(self, document_id: int) -> None:
        """Ask for the meeting that a paper announces."""
        day = self.day()
        self._ask(
            lambda store: planning.from_paper(store, document_id, day),
            self.paper_proposed.emit,
            "announced",
        )

    def load_imports(self) -> None:
        """Ask for the imports of the past."""
        self._ask(lambda store: store.imports(), self.imports_came.emit, "imports")

    def forget_imports(self) -> None:
        """Empty the log of imports; what is left comes as `imports_came`."""

        def work(store: Store) -> tuple[ImportRecord, ...]:
            store.forget_imports()
            return store.imports()

        self._ask(work, self.imports_came.emit, "imports")

    def load_unfinished(self) -> None:
        """Ask for what was being imported when the program came to an end; it is told once."""

        def work(store: Store) -> list[Path]:
            if store.read_only:
                return []
            found = list(store.unfinished_import())
            if found:
                store.leave_import()
            return found

        self._ask(work, self._unfinished, "unfinished")

    def _unfinished(self, paths: list[Path]) -> None:
        if paths:
            self.unfinished_came.emit(paths)

    def note_ended(self, report: ImportReport | None) -> None:
        """An import ended; one that the user cancelled is not spoken of at the next start."""
        if report is not None and report.cancelled:
            self._ask(lambda store: store.leave_import(), lambda _: None, "")
        self.load_imports()

    def _ask(self, work: Callable[[Store], Any], came: Callable[[Any], None], subject: str) -> None:
        self._tasks.run(lambda store, _: work(store), came, self.failed.emit, subject=subject)

    # --- doing ------------------------------------------------------------------------------

    def make(self, proposals: Sequence[Proposal]) -> None:
        """Make these meetings."""

        def work(store: Store, _: Job) -> tuple[Any, Callable[[Store], object]]:
            there = {record.id for record in store.meetings()}
            homes = {p.paper.id: p.paper.meeting_id for p in proposals if p.paper is not None}
            made = planning.make(store, proposals)
            fresh = [record.id for record in made if record.id not in there]

            return made, lambda again: again.unmake_meetings(fresh, homes)

        self._do("made", work)

    def change(self, meeting_id: int, meeting: Meeting) -> None:
        """Make a meeting another one."""

        def work(store: Store, _: Job) -> tuple[Any, Callable[[Store], object]]:
            former = store.change_meeting(meeting_id, meeting)
            return store.meeting(meeting_id), lambda s: s.change_meeting(meeting_id, former)

        self._do("changed", work)

    def remove(self, meeting_id: int) -> None:
        """Put a meeting in the bin."""

        def work(store: Store, _: Job) -> tuple[Any, Callable[[Store], object]]:
            record = store.meeting(meeting_id)
            item = store.remove_meeting(meeting_id)
            return record, lambda s: s.restore_item(item)

        self._do("removed", work)

    def place(self, document_ids: Sequence[int], meeting_id: int | None) -> None:
        """Put papers under a meeting, or under none."""

        def work(store: Store, _: Job) -> tuple[Any, Callable[[Store], object]]:
            former = store.place_papers(dict.fromkeys(document_ids, meeting_id))
            record = store.meeting(meeting_id) if meeting_id is not None else None
            return record, lambda again: again.place_papers(former)

        self._do("placed" if meeting_id is not None else "taken_off", work)

    def undo(self, work: Callable[[Store], object], told: Callable[[Wording], str]) -> None:
        """Take a deed back, that is told so."""
        self._tasks.run(lambda s, _: work(s), lambda _: self.undone.emit(told), self.failed.emit)

    def _do(self, deed: str, work: Callable[[Store, Job], Any]) -> None:
        self._tasks.run(work, lambda told: self.done.emit(deed, *told), self.failed.emit)

    # --- remembering ------------------------------------------------------------------------

    def note_opened(self, sort: Opened, number: int) -> None:
        """Something was opened; it is put in the store a little later."""
        self._opened.append(Recent(sort, number, self._moment()))
        self._settled.start()

    def keep_opened(self) -> None:
        """Put what was opened in the store; where that is read only it is forgotten."""
        opened, self._opened = tuple(self._opened), []

        def work(store: Store, _: Job) -> None:
            if not store.read_only:
                store.note_opened(opened)

        if opened:
            self._tasks.run(work, lambda _: None, self.failed.emit)

    def page_of_paper(
        self, document: DocumentRecord, wording: Wording, came: Callable[[str], None]
    ) -> None:
        """Ask for the text of a paper as a page to print."""
        self._tasks.run(
            lambda store, _: paper_page(store.source_text(document.id), document, wording),
            came,
            self.failed.emit,
        )

    def page_of_meeting(
        self, briefing: Briefing, wording: Wording, came: Callable[[str], None]
    ) -> None:
        """Ask for all that is on record for a meeting as a page to print."""

        def work(_store: Store, _job: Job) -> str:
            return drafts.preview(drafts.begin(briefing, drafts.full(wording)), wording)

        self._tasks.run(work, came, self.failed.emit)

    def page_of_draft(self, draft: Draft, wording: Wording, came: Callable[[str], None]) -> None:
        """Ask for a draft as it is now as a page to print."""
        self._tasks.run(lambda *_: drafts.preview(draft, wording), came, self.failed.emit)

    def original(self, document_id: int, came: Callable[[bytes], None]) -> None:
        """Ask for the file of a paper as it was imported."""
        self._tasks.run(lambda s, _: s.original(document_id), came, self.failed.emit)
