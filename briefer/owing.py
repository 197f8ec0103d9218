"""The corridor of what is owed: all promises as they stand on a day, shown or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import markings
from briefer.briefing.agenda_file import to_agenda
from briefer.briefing.promise_table import compose_promises
from briefer.briefing.sheet import to_sheet
from briefer.dossiers import standing
from briefer.drafts import free_name, write_manuscript
from briefer.files import put_in_place, remove_leftovers
from briefer.model.owed import Owed, Stage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from briefer.model.briefing import DueCommitment
    from briefer.store import Store
    from briefer.wording import Wording

AGENDA, SHEET, TEXT = ".ics", ".csv", ".docx"


def ledger(store: Store, today: dt.date) -> tuple[Owed, ...]:
    """Every promise on record as it stands on a day, by stage, what is overdue first."""
    order = list(Stage)
    found = placed(store, standing(store, today))
    return tuple(sorted(found, key=lambda promise: order.index(promise.stage)))


def placed(store: Store, dues: Iterable[DueCommitment]) -> tuple[Owed, ...]:
    """Promises with the meeting and the topic they were made at."""
    meetings = {record.id: record.meeting for record in store.meetings()}
    topics = {topic.id: topic.name for topic in store.topics()}
    return tuple(
        Owed(
            due,
            meetings.get(due.record.document.meeting_id or 0),
            topics.get(due.record.topic_id or 0, ""),
        )
        for due in dues
    )


def write(promises: Sequence[Owed], wording: Wording, target: Path, today: dt.date) -> Path:
    """Write these promises as a file of the kind its name ends in; gives its path.

    A calendar (.ics) holds what is owed and has a day; a sheet (.csv) and a text hold all, and
    a text bears the highest marking of their papers.

    Raises:
        TargetNameError: promises cannot be written as a file of such a name.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    match target.suffix.lower():
        case ".ics":
            content = to_agenda(promises, wording, today)
        case ".csv":
            content = to_sheet(promises, wording)
        case _:
            return _write_text(promises, wording, target, today)
    remove_leftovers(target.resolve().parent)
    put_in_place(target, content)
    return target.resolve()


def suggested_name(
    wording: Wording, today: dt.date, suffix: str = TEXT, folder: Path | None = None
) -> str:
    """A file name of the day that is still free in `folder`."""
    return free_name("commitments.file.name", wording, today, "", folder=folder, suffix=suffix)


def _write_text(promises: Sequence[Owed], wording: Wording, target: Path, today: dt.date) -> Path:
    papers = [(promise.due.record.document, promise.meeting) for promise in promises]
    known = {paper.meeting_id: met for paper, met in papers if paper.meeting_id and met}
    level = markings.highest(paper.marking for paper, _ in papers)
    return write_manuscript(
        compose_promises(promises, known, wording, today, level), wording, target
    )
