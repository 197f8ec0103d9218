"""What the window asks of the core, off its own thread; no widget in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from briefer import workflows
from briefer.errors import NoSuchRecordError
from briefer.model.review import Decider
from ui.commitments.desk import CommitmentsDesk
from ui.compare.desk import CompareDesk
from ui.draft.desk import DraftDesk
from ui.finder.desk import FinderDesk
from ui.glancing import Glancing
from ui.keeping.desk import KeepingDesk
from ui.meeting.topic_changes import make
from ui.planning.desk import PlanningDesk
from ui.reader.page_desk import PageDesk
from ui.review.desk import ReviewDesk

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefer.model.briefing import Briefing
    from briefer.model.records import DocumentRecord, TopicRecord
    from briefer.store import Store
    from briefer.workflows import ImportLine, ImportReport, ImportStep, MeetingOverview
    from ui.meeting.topic_changes import Change
    from ui.spots import Spot
    from ui.tasks import Job, Tasks


Thing = TypeVar("Thing")

_COUNTS = "counts"
#: So many papers are counted through before the list is shown; of more it is shown first.
FEW = 300


@dataclass(frozen=True, slots=True)
class Contents:
    """What the store holds: its meetings on a day, all its papers and its topics.

    `waiting` is how much waits for a person, None while that is counted; `stances` the kinds of
    stance to choose from.
    """

    meetings: tuple[MeetingOverview, ...] = ()
    papers: tuple[DocumentRecord, ...] = ()
    topics: tuple[TopicRecord, ...] = ()
    waiting: int | None = 0
    stances: tuple[str, ...] = ()


def as_counted(contents: Contents, former: Contents) -> Contents:
    """What is not counted yet as it was counted last, so that nothing goes away for a while."""
    known = {one.record.id: one for one in former.meetings if one.counted and one.upcoming}

    def last(one: MeetingOverview) -> MeetingOverview:
        if one.counted or one.record.id not in known:
            return one
        return replace(
            known[one.record.id], record=one.record, days_to_go=one.days_to_go, upcoming=True
        )

    waiting = contents.waiting
    if waiting is None and former.meetings:
        waiting = former.waiting
    return replace(contents, meetings=tuple(map(last, contents.meetings)), waiting=waiting)


def as_before(contents: Contents, former: Contents) -> Contents:
    """The same, in which what did not change is what it was: whoever shows it can leave it so.

    For the thread that works: ten thousand papers are compared.
    """
    return replace(
        contents,
        meetings=_unchanged(contents.meetings, former.meetings, lambda one: one.record.id),
        papers=_unchanged(contents.papers, former.papers, lambda one: one.id),
    )


def _unchanged(
    things: tuple[Thing, ...], former: tuple[Thing, ...], key: Callable[[Thing], int]
) -> tuple[Thing, ...]:
    known = {key(one): one for one in former}
    kept = tuple(old if (old := known.get(key(one))) == one else one for one in things)
    same = len(kept) == len(former) and all(map(is_, kept, former))
    return former if same else kept


class Desk(QObject):
    """Asks, and tells by signal when the answer is there.

    Args:
        tasks: the thread that works.
        day: tells which day it is.
        moment: tells the moment, for what is put in the store.
        who: the name of the user, for what he decides.
        keeping: the thread on which drafts are kept, so that papers coming in never hold them up.
        beside: the thread on which papers are read while others come in.

    Signals:
        contents_came(Contents): the meetings and papers of the store.
        contents_renewed(Contents): the same, for what stays chosen as it is.
        briefing_came(Briefing): a meeting with all that was gathered for it.
        briefing_renewed(Briefing): the same, of the meeting that was asked for last.
        text_came(SourceText, Spot): a paper to read.
        intake_began, intake_line(ImportLine), intake_ended(ImportReport | None): papers coming in.
        intake_step(ImportStep): a file is begun, or a long one is further.
        topic_changed(Change, Callable[[Store], object]): a topic changed; and what takes it back.
        topic_undone: that was taken back.
        failed(Exception): what was asked last could not be done.
        contents_failed(Exception): the store cannot be read.
    """

    contents_came = Signal(object)
    contents_renewed = Signal(object)
    briefing_came = Signal(object)
    briefing_renewed = Signal(object)
    text_came = Signal(object, object)
    intake_began = Signal()
    intake_line = Signal(object)
    intake_step = Signal(object)
    intake_ended = Signal(object)
    topic_changed = Signal(object, object)
    topic_undone = Signal()
    failed = Signal(object)
    contents_failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        day: Callable[[], dt.date],
        moment: Callable[[], dt.datetime],
        who: str = "",
        keeping: Tasks | None = None,
        *,
        beside: Tasks | None = None,
    ) -> None:
        super().__init__()
        self.reviews = ReviewDesk(tasks, day, lambda why: Decider(who, moment(), why))
        self.comparing = CompareDesk(tasks, day)
        self.owing = CommitmentsDesk(tasks, day)
        self._keeping = keeping or tasks
        self.drafts = DraftDesk(self._keeping, tasks, day, lambda why: Decider(who, moment(), why))
        self._glancing = Glancing(beside, tasks)
        self.pages = PageDesk(self._glancing)
        self.finding = FinderDesk(self._keeping, day)
        self.planning = PlanningDesk(tasks, day, moment)
        self.safekeeping = KeepingDesk(tasks, self._keeping, moment)
        #: By which answers come, one at a time.
        self.post = tasks.post
        self._tasks = tasks
        self._day = day
        self._moment = moment
        self._intake = 0
        self._meeting: int | None = None
        #: What was counted last, and what the window was told last.
        self._counted = self._shown = Contents()
        #: Whether a meeting is what the user waits for; whoever opens something else ends that.
        self.awaited = False

    @property
    def meeting(self) -> int | None:
        """The number of the meeting that was asked for last."""
        return self._meeting

    @property
    def taking_in(self) -> bool:
        """Whether papers are coming in now."""
        return bool(self._intake)

    def refresh(self, *, quietly: bool = False) -> None:
        """Ask for the meetings, papers and topics; `quietly` when nothing need be chosen.

        Where there are many papers, how ready each meeting is comes later.
        """
        day = self._day()
        came = self.contents_renewed if quietly else self.contents_came
        self._tasks.drop(_COUNTS)

        counted, before = self._counted, self._shown

        def work(store: Store, _: Job) -> tuple[Contents, Contents]:
            papers = store.documents()
            few = len(papers) <= FEW
            contents = Contents(
                workflows.overview(store, day) if few else workflows.listed(store, day),
                papers,
                store.topics(),
                workflows.count_waiting(store, day) if few else None,
                workflows.stances(),
            )
            shown = as_before(as_counted(contents, counted), before)
            return replace(contents, papers=shown.papers), shown

        def listed(answer: tuple[Contents, Contents]) -> None:
            contents, self._shown = answer
            came.emit(self._shown)
            if contents.waiting is None:
                self._count(contents, day)

        self._tasks.run(work, listed, self.contents_failed.emit, subject="list")

    def _count(self, contents: Contents, day: dt.date) -> None:
        """Ask how ready the meetings are, the nearest first; what is asked meanwhile goes first."""

        def work(store: Store, job: Job) -> Contents:
            meetings = []
            for one in contents.meetings:
                meetings.append(workflows.counted(store, one, day))
                if not one.counted:
                    job.report(None)
                if job.cancelled():
                    return contents
            waiting = workflows.count_waiting(store, day)
            return as_before(replace(contents, meetings=tuple(meetings), waiting=waiting), before)

        before, failed = self._shown, self.contents_failed.emit
        self._tasks.run(work, self._ready, failed, subject=_COUNTS, quick=False)

    def _ready(self, contents: Contents) -> None:
        self._counted = self._shown = contents
        self.contents_renewed.emit(contents)

    def prepare(self, meeting_id: int, *, quietly: bool = False) -> None:
        """Ask for everything about a meeting; `quietly` when it need not come to the front."""
        day = self._day()
        self._meeting = meeting_id
        self.awaited = self.awaited or not quietly

        def work(store: Store, _: Job) -> Briefing:
            return workflows.prepare(store, meeting_id, day)

        failed = self._gone if quietly else self.failed.emit
        self._tasks.run(work, self._prepared, failed, subject="meeting")

    def _prepared(self, briefing: Briefing) -> None:
        """It comes to the front only when nothing else was opened since it was asked for."""
        came = self.briefing_came if self.awaited else self.briefing_renewed
        self.awaited = False
        came.emit(briefing)

    def _gone(self, error: Exception) -> None:
        """A meeting may turn out to be another when its papers are recognised again."""
        if isinstance(error, NoSuchRecordError):
            self._meeting = None
            self.refresh()
        else:
            self.failed.emit(error)

    def renew(self) -> None:
        """Ask anew for all that is shown; nothing comes to the front."""
        self.renew_meeting()
        self.refresh(quietly=True)

    def renew_meeting(self) -> None:
        """Ask anew for the meeting that was asked for last; it does not come to the front."""
        if self._meeting is not None:
            self.prepare(self._meeting, quietly=True)

    def read(self, spot: Spot) -> None:
        """Ask for the text of a paper."""

        def work(store: Store, _: Job) -> tuple[Any, Spot]:
            return store.source_text(spot.document.id), spot

        self._glancing.run(work, self._read, self.failed.emit, subject="reader")

    def take_in(self, paths: Sequence[Path]) -> bool:
        """Begin to import files and folders; False when an import is going on already."""
        if self.taking_in or not paths:
            return False
        moment, chosen = self._moment(), tuple(paths)
        # Counted anew when all is in.
        self._tasks.drop(_COUNTS)

        def work(store: Store, job: Job) -> ImportReport:
            with workflows.readers() as readers:
                return workflows.import_files(
                    store,
                    chosen,
                    readers=readers,
                    now=moment,
                    progress=job.report,
                    cancelled=job.cancelled,
                    reached=job.report,
                )

        self._intake = self._tasks.run(
            work,
            self._taken_in,
            self._intake_failed,
            progress=self._tell_intake,
            quick=False,
        )
        self.intake_began.emit()
        return True

    def _tell_intake(self, told: ImportLine | ImportStep) -> None:
        step = isinstance(told, workflows.ImportStep)
        (self.intake_step if step else self.intake_line).emit(told)

    def cancel_intake(self) -> None:
        """Leave the files that were not begun; what is in stays in."""
        self._tasks.cancel(self._intake)

    def change_topic(self, change: Change) -> None:
        """Change a topic in the store, then prepare the meeting asked for last again.

        The change itself is never dropped, whatever is asked after it.
        """

        def done(take_back: Callable[[Store], object]) -> None:
            self.topic_changed.emit(change, take_back)
            if self._meeting is not None:
                self.prepare(self._meeting)
            self.refresh(quietly=True)

        self._tasks.run(lambda store, _: make(change, store), done, self.failed.emit)

    def undo_topic(self, take_back: Callable[[Store], object]) -> None:
        """Take a change of a topic back; what is in front stays there."""

        def done(_: object) -> None:
            self.topic_undone.emit()
            self.renew()

        self._tasks.run(lambda store, _: take_back(store), done, self.failed.emit)

    def close(self, seconds: float) -> bool:
        """End all work; tells whether it came to a close in time."""
        self.pages.close()
        self._glancing.stop(seconds)
        self.drafts.close(seconds)
        self.safekeeping.close(seconds)
        kept = self._keeping is self._tasks or self._keeping.stop(seconds)
        return self._tasks.stop(seconds) and kept

    def _read(self, answer: tuple[object, Spot]) -> None:
        self.text_came.emit(*answer)

    def _taken_in(self, report: ImportReport) -> None:
        self._intake = 0
        self.intake_ended.emit(report)
        self.refresh()
        self.reviews.load()

    def _intake_failed(self, error: Exception) -> None:
        self._intake = 0
        self.intake_ended.emit(None)
        self.failed.emit(error)
        self.refresh()
