"""The corridor of what is owed: all promises as they stand on a day, shown or written."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing.agenda_file import handing, to_agenda
from briefer.briefing.promise_table import compose_promises
from briefer.briefing.sheet import to_sheet
from briefer.briefing.workbook import to_workbook
from briefer.dossiers import standing
from briefer.drafts import free_name, write_manuscript
from briefer.errors import StoreError
from briefer.files import put_in_place, remove_leftovers
from briefer.model.owed import Handed, Owed, Stage
from briefer.writing import to_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from briefer.model.briefing import DueCommitment
    from briefer.model.manuscript import Manuscript
    from briefer.store import Store
    from briefer.wording import Wording
    from briefer.writing import Page

AGENDA, SHEET, BOOK, TEXT = ".ics", ".csv", ".xlsx", ".docx"


def ledger(store: Store, today: dt.date) -> tuple[Owed, ...]:
    """Every promise on record as it stands on a day, by stage, what is overdue first."""
    order = list(Stage)
    found = placed(store, standing(store, today))
    return tuple(sorted(found, key=lambda promise: order.index(promise.stage)))


def placed(store: Store, dues: Iterable[DueCommitment]) -> tuple[Owed, ...]:
    """Promises with the meeting and the topic they were made at."""
    meetings = {record.id: record.meeting for record in store.meetings()}
    topics = {topic.id: topic.name for topic in store.topics()}
    keys = store.promise_keys()
    return tuple(
        Owed(
            due,
            meetings.get(due.record.document.meeting_id or 0),
            topics.get(due.record.topic_id or 0, ""),
            keys.get(due.record.id, ""),
        )
        for due in dues
    )


def to_hand(store: Store, promises: Sequence[Owed], today: dt.date) -> tuple[Handed, ...]:
    """What a calendar is handed when these promises are exported (see `agenda_file.handing`)."""
    return handing(promises, ledger(store, today), store.handed(), today)


def hand_out(
    store: Store, promises: Sequence[Owed], wording: Wording, target: Path, today: dt.date
) -> Path:
    """As `write`, and of a calendar it is kept what it was handed, so that it can follow changes.

    Raises:
        TargetNameError, ExportError: as of `write`.
        StoreError: the store cannot be read; that it could not be written takes nothing back.
    """
    if target.suffix.lower() != AGENDA:
        return write(promises, wording, target, today)
    handed = to_hand(store, promises, today)
    written = write(promises, wording, target, today, handed)
    note_handed(store, handed)
    return written


def note_handed(store: Store, handed: Collection[Handed]) -> None:
    """Keep what a calendar was handed, where the store can be written."""
    if handed and not store.read_only:
        with suppress(StoreError):
            store.keep_handed(handed)


def write(
    promises: Sequence[Owed],
    wording: Wording,
    target: Path,
    today: dt.date,
    handed: Iterable[Handed] = (),
) -> Path:
    """Write these promises as a file of the kind its name ends in; gives its path.

    A calendar (.ics) holds what is owed and has a day, and calls off what it was `handed` before
    and is owed no more; a sheet (.csv), a workbook (.xlsx) and a text hold all, and the last two
    bear the highest marking of their papers.

    Raises:
        TargetNameError: promises cannot be written as a file of such a name.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    suffix = target.suffix.lower()
    if suffix == AGENDA:
        content = to_agenda(promises, wording, today, handed)
    elif suffix == SHEET:
        content = to_sheet(promises, wording)
    elif suffix == BOOK:
        content = to_workbook(promises, wording, _marking(promises))
    else:
        return write_manuscript(_composed(promises, wording, today), wording, target)
    remove_leftovers(target.resolve().parent)
    put_in_place(target, content)
    return target.resolve()


def suggested_name(
    wording: Wording, today: dt.date, suffix: str = TEXT, folder: Path | None = None
) -> str:
    """A file name of the day that is still free in `folder`."""
    return free_name("commitments.file.name", wording, today, "", folder=folder, suffix=suffix)


def page(promises: Sequence[Owed], wording: Wording, today: dt.date) -> Page:
    """These promises, to be printed as `write` has them in a text."""
    return to_page(_composed(promises, wording, today), wording)


def _composed(promises: Sequence[Owed], wording: Wording, today: dt.date) -> Manuscript:
    papers = [(promise.due.record.document, promise.meeting) for promise in promises]
    known = {paper.meeting_id: met for paper, met in papers if paper.meeting_id and met}
    return compose_promises(promises, known, wording, today, _marking(promises))


def _marking(promises: Iterable[Owed]) -> str:
    return markings.highest(promise.due.record.document.marking for promise in promises)
