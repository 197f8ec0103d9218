"""What the window asks of the core about drafts, off its own thread; no widget in here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from briefer import arranging, custody, drafts
from briefer.errors import StoreError
from ui.draft import file as draft_file
from ui.tasks import Tasks

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from briefer.model.document import Meeting
    from briefer.model.draft import Change, Draft, DraftRecord, Template
    from briefer.model.review import Decider
    from briefer.store import Store
    from briefer.wording import Wording
    from ui.draft.file import Order, Place
    from ui.tasks import Job

    Step = Callable[[Store], DraftRecord]


class _NoStore:
    """In the place of a store, for work that needs none."""

    def close(self) -> None:
        """There is nothing to close."""


def _no_store() -> Store:
    return cast("Store", _NoStore())


class DraftDesk(QObject):
    """Keeps drafts, and asks what is to be known about them.

    Args:
        keeping: the thread on which drafts are kept; never held up by papers that come in.
        tasks: the thread for what may take longer.
        day: tells which day it is.
        decider: gives who decides and when, with the reason.

    Signals:
        listed(int, tuple): the drafts of a meeting.
        opened(DraftRecord): a draft to work on, new or taken from the store.
        removed(int): a draft is in the bin.
        previewed(str): the text as HTML.
        stale(int, tuple): what became out of date in a draft.
        taken(Draft, Draft): a draft, and what it is with changes taken over.
        checked(int, tuple): what there is to look at in a draft.
        versions_came(int, tuple): the named states of a draft.
        compared(tuple): in what two states differ.
        templates_came(tuple): what drafts of a council can begin with, the usual one first.
        placed(Place): where a file would come.
        exported(Path): the file is there.
        not_exported(Exception): it could not be written.
        came_back(Path, DraftRecord, tuple): what a colleague changed in a file, and of which draft.
        not_come_back(Path, Exception): a file could not be read back.
        failed(Exception): what was asked last could not be done.
    """

    listed = Signal(int, object)
    opened = Signal(object)
    removed = Signal(int)
    previewed = Signal(str)
    stale = Signal(int, object)
    taken = Signal(object, object)
    checked = Signal(int, object)
    versions_came = Signal(int, object)
    compared = Signal(object)
    templates_came = Signal(object)
    placed = Signal(object)
    exported = Signal(object)
    not_exported = Signal(object)
    came_back = Signal(object, object, object)
    not_come_back = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        keeping: Tasks,
        tasks: Tasks,
        day: Callable[[], dt.date],
        decider: Callable[[str], Decider],
    ) -> None:
        super().__init__()
        self._keeping, self._tasks = keeping, tasks
        self._day, self._decider = day, decider
        # A PDF by LibreOffice takes seconds, and needs no store: nobody waits for it.
        self._writing = Tasks(_no_store)

    @property
    def day(self) -> dt.date:
        """The day it is."""
        return self._day()

    # --- drafts of a meeting ----------------------------------------------------------------

    def list(self, meeting_id: int) -> None:
        """Ask for the drafts of a meeting."""
        self._ask(
            lambda store: store.drafts(meeting_id=meeting_id),
            lambda found: self.listed.emit(meeting_id, found),
            "draft-list",
        )

    def begin(self, meeting_id: int, template: Template, marking: str | None) -> None:
        """Begin a draft with all that is on record."""
        day, decider = self._day(), self._decider("")
        self._ask(
            lambda store: drafts.new(
                store, meeting_id, template, decider, marking=marking, day=day
            ),
            self._opened,
        )

    def open(self, draft_id: int) -> None:
        """Take a draft from the store."""
        self._ask(lambda store: store.draft(draft_id), self.opened.emit, "draft-open")

    def remove(self, draft: DraftRecord) -> None:
        """Put a draft in the bin."""

        def done(_: object) -> None:
            self.removed.emit(draft.id)
            self.list(draft.draft.meeting.id)

        self._ask(lambda store: store.remove_draft(draft.id), done)

    def give_back(self, draft_id: int) -> None:
        """Take a draft out of the bin and open it."""

        def work(store: Store) -> DraftRecord:
            store.return_draft(draft_id)
            return store.draft(draft_id)

        self._ask(work, self._opened)

    def _opened(self, record: DraftRecord) -> None:
        self.opened.emit(record)
        self.list(record.draft.meeting.id)

    # --- keeping ----------------------------------------------------------------------------

    def keep(
        self,
        step: Step,
        done: Callable[[DraftRecord], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Have a step taken in the store; it is never dropped, whatever is asked after it."""
        self._keeping.run(lambda store, _: step(store), done, failed)

    def saving(self, draft_id: int, draft: Draft, base: int, why: str) -> Step:
        """The step that keeps a draft as it is now."""
        decider = self._decider(why)
        return lambda store: store.save_draft(draft_id, draft, decider, base=base)

    def restoring(self, draft_id: int, revision: int) -> Step:
        """The step that makes an earlier state the latest."""
        decider = self._decider("restore")
        return lambda store: store.restore_draft(draft_id, revision, decider)

    # --- what is to be known ----------------------------------------------------------------

    def preview(self, draft: Draft, wording: Wording, section: str) -> None:
        """Ask for the text of a section as it will be read; of all without a section."""
        self._ask(
            lambda _: drafts.preview(draft, wording, section), self.previewed.emit, "draft-preview"
        )

    def look_for_changes(self, record_id: int, draft: Draft, wording: Wording) -> None:
        """Ask what became out of date."""
        day = self._day()
        self._ask_longer(
            lambda store: drafts.out_of_date(store, draft, day, wording),
            lambda found: self.stale.emit(record_id, found),
            "draft-changes",
        )

    def take_over(self, draft: Draft, chosen: Iterable[Change], wording: Wording) -> None:
        """Ask for the draft with these changes made."""
        day, changes = self._day(), tuple(chosen)
        self._ask_longer(
            lambda store: drafts.taken_over(store, draft, changes, day, wording),
            lambda made: self.taken.emit(draft, made),
            "draft-taking",
        )

    def check(self, record_id: int, draft: Draft, wording: Wording) -> None:
        """Ask what there is to look at before export."""
        day = self._day()
        self._ask_longer(
            lambda store: drafts.check(store, draft, day, wording),
            lambda found: self.checked.emit(record_id, found),
            "draft-check",
        )

    def name_version(self, draft_id: int, name: str) -> None:
        """Give the present state a name."""
        decider = self._decider("")

        def work(store: Store) -> Any:  # noqa: ANN401
            store.name_version(draft_id, name, decider)
            return store.versions(draft_id)

        self._ask(work, lambda found: self.versions_came.emit(draft_id, found))

    def ask_versions(self, draft_id: int) -> None:
        """Ask for the named states of a draft."""
        self._ask(
            lambda store: store.versions(draft_id),
            lambda found: self.versions_came.emit(draft_id, found),
            "draft-versions",
        )

    def compare(self, draft_id: int, before: int, after: int, wording: Wording) -> None:
        """Ask in what two states of a draft differ."""

        def work(store: Store) -> Any:  # noqa: ANN401
            old, new = (store.draft_at(draft_id, revision) for revision in (before, after))
            return drafts.compared(old, new, wording)

        self._ask_longer(work, self.compared.emit, "draft-compare")

    # --- templates --------------------------------------------------------------------------

    def ask_templates(self, meeting: Meeting, wording: Wording) -> None:
        """Ask what drafts of a meeting can begin with."""
        self._ask(
            lambda store: arranging.templates_for(store, meeting, wording),
            self.templates_came.emit,
            "draft-templates",
        )

    def arrange(
        self,
        change: Callable[[Store], object],
        meeting: Meeting,
        wording: Wording,
        failed: Callable[[Exception], None],
    ) -> None:
        """Have something done to the templates of a council; all there are then come anew."""

        def work(store: Store, _: Job) -> Any:  # noqa: ANN401
            change(store)
            return arranging.templates_for(store, meeting, wording)

        self._keeping.run(work, self.templates_came.emit, failed)

    # --- files ------------------------------------------------------------------------------

    def place(self, draft: Draft, wording: Wording, wish: Place, order: Order, usual: Path) -> None:
        """Ask where a file would come, and under which name."""
        self._run(
            self._writing,
            lambda _: draft_file.place_for(draft, wording, wish, order, usual),
            self.placed.emit,
            "draft-place",
        )

    def export(
        self, record: DraftRecord, draft: Draft, wording: Wording, target: Path, order: Order
    ) -> None:
        """Write a draft as a file, and put that on record.

        Only what stands in the store can come back from Word: a draft that could not be kept is
        written without a word of where it came from.  Above the store's ceiling nothing is.
        """

        def work(_: Store, __: Job) -> Path:
            if draft != record.draft:
                return draft_file.write(draft, wording, target, order)
            return draft_file.write_kept(record, wording, target, order)

        def noted(written: Path) -> None:
            self._ask(
                lambda store: custody.note_export(store, "draft_exported", record.id, written),
                lambda _: None,
            )
            self.exported.emit(written)

        def allowed(store: Store, _: Job) -> None:
            # Of a store that is gone nothing can be asked; what was written in it must get out.
            with suppress(StoreError):
                custody.hold_to_ceiling(store, draft.marking.level, target)

        def write(_: None) -> None:
            self._writing.run(work, noted, self.not_exported.emit)

        self._keeping.run(allowed, write, self.not_exported.emit)

    def ask_returned(self, path: Path) -> None:
        """Ask what a colleague changed in a file."""

        def work(store: Store, _: Job) -> Any:  # noqa: ANN401
            return drafts.returned(store, path)

        self._keeping.run(
            work,
            lambda found: self.came_back.emit(path, *found),
            lambda error: self.not_come_back.emit(path, error),
        )

    def close(self, seconds: float) -> bool:
        """End what is being written; tells whether it came to a close in time."""
        return self._writing.stop(seconds)

    def _ask(
        self, work: Callable[[Store], Any], done: Callable[[Any], None], subject: str = ""
    ) -> None:
        self._run(self._keeping, work, done, subject)

    def _ask_longer(
        self, work: Callable[[Store], Any], done: Callable[[Any], None], subject: str = ""
    ) -> None:
        self._run(self._tasks, work, done, subject)

    def _run(
        self,
        tasks: Tasks,
        work: Callable[[Store], Any],
        done: Callable[[Any], None],
        subject: str,
    ) -> None:
        def asked(store: Store, _: Job) -> Any:  # noqa: ANN401
            return work(store)

        tasks.run(asked, done, self.failed.emit, subject=subject)
