"""The corridor: the only module that knows all rooms; what the window and the CLI ask for."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import drafts, markings, reading, recognise
from briefer.briefing.drafting import begin
from briefer.briefing.templates import full
from briefer.dossiers import all_papers, dossier_of, readiness_of, standing
from briefer.errors import (
    AmbiguousMeetingError,
    BrieferError,
    MarkingAboveError,
    NoSuchMeetingError,
    PaperFaultError,
    ReadingCancelledError,
    SeveralPapersError,
    StoreError,
)
from briefer.lexicon import load_lexicon
from briefer.model.intake import ImportLine, ImportReport, ImportStep
from briefer.model.planned import TakenIn
from briefer.reading.isolation import Readers
from briefer.renewals import RenewalLine, RenewalReport, outdated, recognise_again
from briefer.reviews import check_of, checklist, count_waiting, stances
from briefer.store import Store
from briefer.wording import LANGUAGES, load

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from briefer.model.briefing import Briefing, DueCommitment
    from briefer.model.document import Document
    from briefer.model.records import MeetingRecord, Saved
    from briefer.wording import Wording

__all__ = [
    "ImportLine",
    "ImportReport",
    "ImportStep",
    "Readers",
    "RenewalLine",
    "RenewalReport",
    "Store",
    "check_of",
    "checklist",
    "count_waiting",
    "drafts",
    "outdated",
    "recognise_again",
    "stances",
]

_log = logging.getLogger(__name__)

#: A 300-page debate report reads in seconds; beyond this a paper is broken or hostile.
READING_SECONDS = 60
UNMARKED = drafts.UNMARKED
#: So many papers at once are a bulk import: a copy of the store is made first.
BULK = 5


@dataclass(frozen=True, slots=True)
class MeetingOverview:
    """One meeting on a given day and how ready it is.

    `days_to_go` is 0 on the first day and None for a meeting that has been or has no day.
    `gaps` and `overdue` are counted for meetings ahead, and 0 for those that have been; `fresh`
    is how many of its papers came in after it was last looked at, None when it never was.  Until
    a meeting is `counted`, nothing is known of these four.
    """

    record: MeetingRecord
    upcoming: bool
    days_to_go: int | None
    topics: int
    gaps: int = 0
    overdue: int = 0
    fresh: int | None = None
    counted: bool = True


def readers(seconds: float = READING_SECONDS) -> Readers:
    """The reader process, to be used with `with`; it starts at the first paper."""
    return Readers(seconds=seconds)


def import_files(
    store: Store,
    paths: Sequence[Path],
    *,
    readers: Readers,
    now: dt.datetime,
    progress: Callable[[ImportLine], None],
    cancelled: Callable[[], bool],
    reached: Callable[[ImportStep], None] = lambda _: None,
) -> ImportReport:
    """Read, recognise and store papers one by one; one bad file never stops the rest.

    Args:
        store: open for writing.
        paths: files and folders; folders are searched for papers.
        readers: the reader process.
        now: the moment of importing.
        progress: called after each file.
        cancelled: asked before and while a file is read; what was imported before stays.
        reached: told when a file is begun, and how far a long one is.

    Raises:
        StoreError: the store itself cannot go on (full, locked, read-only).
    """
    places, refused = reading.find_papers(paths)
    total = len(places) + len(refused)
    done: list[ImportLine] = []

    def report(line: ImportLine) -> None:
        done.append(line)
        if line.failed:
            store.note_came(now, line.position, _logged(line))
        progress(line)

    if len(places) >= BULK:
        # First, so that who puts the copy back is not told of an import that broke off.
        store.back_up_if_due("import", now, every=dt.timedelta())
    store.begin_import(paths)
    for error in refused:
        report(ImportLine(error.path or Path(), len(done) + 1, total, error=error))
    hands = _Hands(store, readers, now, cancelled, reached)
    opened = reading.papers_at(places, readers, cancelled)
    try:
        for paper in reading.one_ahead(opened, hands.begin):
            if cancelled():
                return _ended(store, now, done, cancelled=True)
            total += paper.more
            report(_imported(hands, paper, (len(done) + 1, total)))
    except ReadingCancelledError:
        return _ended(store, now, done, cancelled=True)
    return _ended(store, now, done)


def _ended(
    store: Store, now: dt.datetime, done: Sequence[ImportLine], *, cancelled: bool = False
) -> ImportReport:
    """The report of an import, which the store remembers."""
    store.keep_import(now, map(_logged, done), cancelled=cancelled)
    return ImportReport(tuple(done), cancelled=cancelled)


def _logged(line: ImportLine) -> TakenIn:
    """What the log of imports keeps of a file."""
    if line.saved is None:
        told = dict(line.error.details) if line.error else {}
        details = tuple((name, str(value)) for name, value in told.items())
        return TakenIn(str(line.path), error=line.error.key if line.error else "", details=details)
    name, paper = line.saved.outcome.value, line.saved.document
    return TakenIn(str(line.path), name, paper.kind.value, paper.id, paper.meeting_id)


@dataclass(frozen=True, slots=True)
class _Hands:
    """What importing one paper takes."""

    store: Store
    readers: Readers
    now: dt.datetime
    cancelled: Callable[[], bool]
    reached: Callable[[ImportStep], None]

    def begin(self, paper: reading.Paper) -> None:
        if not self.cancelled() and paper.error is None and not _known(self.store, paper.content):
            self.readers.begin(paper.content, paper.path.name)

    def read(self, paper: reading.Paper, step: ImportStep) -> Saved:
        self.reached(step)
        source = self.readers.read(
            paper.content,
            paper.path.name,
            self.cancelled,
            lambda at: self.reached(replace(step, page=at[0], pages=at[1])),
        )
        pages = max(source.pages, 1)
        self.reached(replace(step, page=pages, pages=pages))
        if self.cancelled():
            raise ReadingCancelledError(paper.path)
        document = _allowed(self.store, recognise.recognise(source, load_lexicon()))
        now, log_as = self.now, (str(paper.path), step.position)
        return self.store.save(
            document, source, paper.content, now=now, recogniser=recognise.VERSION, log_as=log_as
        )


def _known(store: Store, content: bytes) -> Saved | None:
    return store.known(hashlib.sha256(content).hexdigest())


def _imported(hands: _Hands, paper: reading.Paper, place: tuple[int, int]) -> ImportLine:
    position, total = place
    path = paper.path
    if paper.error is not None:
        return ImportLine(path, position, total, error=paper.error)
    try:
        saved = _known(hands.store, paper.content) or hands.read(
            paper, ImportStep(path, position, total)
        )
    except (StoreError, ReadingCancelledError):
        raise
    except BrieferError as error:
        error.path = path
        return ImportLine(path, position, total, error=error)
    except Exception:  # noqa: BLE001
        # The papers are strangers': a rule that trips over one must not cost the other nineteen.
        _log.exception("importing a paper failed")
        return ImportLine(path, position, total, error=PaperFaultError(path))
    return ImportLine(path, position, total, saved=saved)


def _allowed(store: Store, document: Document) -> Document:
    """The paper, unless it is marked higher than this store may hold."""
    ceiling = store.ceiling() or markings.default_ceiling()
    if markings.above(document.marking, ceiling):
        raise MarkingAboveError(marking=str(document.marking), ceiling=ceiling)
    return document


def inspect(path: Path) -> Document:
    """Recognise one paper without storing it; one that is all there is in a mail or a zip too.

    Raises:
        ReadingError: the paper cannot be read.
        SeveralPapersError: there is more than one in it.
    """
    content, name = reading.load(path), path.name
    with readers() as pool:
        held = pool.papers_in(content, name)
        if held is not None:
            content, name = _only(held, name)
        source = pool.read(content, name)
    return recognise.recognise(source, load_lexicon())


def _only(held: Sequence[reading.Inner], name: str) -> tuple[bytes, str]:
    """The one paper in a file, and its name."""
    if len(held) > 1:
        raise SeveralPapersError(name, count=len(held))
    (one,) = held
    if one.error is not None:
        raise one.error
    return one.content, one.name or name


def overview(store: Store, today: dt.date) -> tuple[MeetingOverview, ...]:
    """All meetings: those ahead first, the nearest on top, then those past, newest on top."""
    return tuple(counted(store, one, today) for one in listed(store, today))


def listed(store: Store, today: dt.date) -> tuple[MeetingOverview, ...]:
    """The same at once, for thousands of papers: those ahead are not `counted` yet."""
    ahead, past = [], []
    topics = _topics_by_meeting(store)
    for record in store.meetings():
        last = record.meeting.last
        if last is not None and last >= today:
            ahead.append(_ahead(record, today))
        else:
            count = len(topics[record.id])
            past.append(MeetingOverview(record, upcoming=False, days_to_go=None, topics=count))
    return (*ahead, *reversed(past))


def _ahead(record: MeetingRecord, today: dt.date) -> MeetingOverview:
    start = record.meeting.start
    days = max(0, (start - today).days) if start else None
    return MeetingOverview(record, upcoming=True, days_to_go=days, topics=0, counted=False)


def counted(store: Store, one: MeetingOverview, today: dt.date) -> MeetingOverview:
    """A listed meeting with how ready it is: what its briefing would say of it.

    Raises:
        NoSuchRecordError: it is no longer there.
    """
    if one.counted:
        return one
    ready = readiness_of(store, one.record.id, today)
    looked = store.looks().get(one.record.id)
    return replace(
        one,
        counted=True,
        topics=ready.topics,
        gaps=ready.gaps,
        overdue=ready.overdue,
        fresh=sum(paper.imported_at > looked for paper in ready.papers) if looked else None,
    )


def prepare(
    store: Store, meeting_id: int, today: dt.date, *, marking: str | None = None
) -> Briefing:
    """The briefing for a meeting as the store has it today; unmarked it bears its papers' marking.

    Raises:
        NoSuchRecordError: there is no such meeting.
    """
    return drafts.prepared(store, meeting_id, today, marking=marking)


def commitments(
    store: Store, today: dt.date, *, meeting_id: int | None = None
) -> tuple[DueCommitment, ...]:
    """Every commitment as it stands today; of one meeting, those its briefing would hold."""
    if meeting_id is not None:
        return dossier_of(store, meeting_id, today).commitments
    return standing(store, today)


def suggested_name(briefing: Briefing, wording: Wording, folder: Path | None = None) -> str:
    """A file name for the briefing that is still free in `folder` (see `drafts.suggested_name`)."""
    return drafts.suggested_name(begin(briefing, full(wording)), wording, folder)


def export(
    briefing: Briefing, wording: Wording, target: Path, output: drafts.Output = drafts.AS_IT_IS
) -> Path:
    """Write all that is on record as a file of the kind its name ends in; gives its path.

    Raises:
        TargetNameError: a briefing cannot be written as a file of such a name.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    return drafts.write(begin(briefing, full(wording)), wording, target, output)


def _topics_by_meeting(store: Store) -> Mapping[int, set[int]]:
    """The subjects of all papers of each meeting; asked once, for there may be thousands."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for paper in all_papers(store):
        if paper.document.meeting_id is not None:
            found[paper.document.meeting_id] |= paper.topics.keys()
    return found


def find_meeting(store: Store, asked: str, wording: Wording, today: dt.date) -> MeetingRecord:
    """The meeting that answers to a number, to words of its name and days, or to "next".

    Args:
        store: where to look.
        asked: "3", "NAVO-Top 2021", "2021-06-14", "volgende".
        wording: the language in which names are understood.
        today: what "next" is counted from.

    Raises:
        NoSuchMeetingError: none does.
        AmbiguousMeetingError: more than one does.
    """
    records = store.meetings()
    if asked.strip().casefold() in {load(language)("cli.next") for language in LANGUAGES}:
        found = [r for r in records if (r.meeting.last or today) >= today][:1]
    elif asked.strip().isdecimal() and any(r.id == int(asked) for r in records):
        found = [r for r in records if r.id == int(asked)]
    else:
        found = [r for r in records if _answers(r, asked, wording)]
    if not found:
        raise NoSuchMeetingError(asked=asked)
    if len(found) > 1:
        names = "; ".join(f"{r.id}: {wording.meeting(r.meeting)}" for r in found)
        raise AmbiguousMeetingError(asked=asked, found=names)
    return found[0]


def _answers(record: MeetingRecord, asked: str, wording: Wording) -> bool:
    meeting = record.meeting
    days = " ".join(day.isoformat() for day in (meeting.start, meeting.end) if day)
    name = f"{wording.meeting(meeting)} {meeting.organisation} {' '.join(meeting.formats)} {days}"
    words = re.findall(r"[\w-]+", asked.casefold())
    return bool(words) and all(one in name.casefold() for one in words)
