"""Promises as a sheet (.csv) that a spreadsheet opens as it is, and in which nothing is a formula.

Source: RFC 4180; a mark of UTF-8 and semicolons, because spreadsheets in Dutch expect these.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from typing import TYPE_CHECKING

from briefer.briefing.citing import day_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.model.owed import Owed
    from briefer.model.records import DocumentRecord
    from briefer.wording import Wording

#: The columns in which ministries report, then all else there is to sort and filter by.
COLUMNS = (
    *("what", "place", "standing", "owner", "to", "members", "made_on", "occasion", "term", "due"),
    *("stage", "topic", "meeting", "source", "number", "marking", "doubtful"),
)
#: A cell that begins with one of these is taken for a formula.
#: Source: OWASP, CSV Injection (also the full-width forms, a tab and a line end).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_sheet(promises: Iterable[Owed], wording: Wording) -> bytes:
    """A row for each promise under a row of names."""
    written = io.StringIO(newline="")
    sheet = csv.writer(written, delimiter=";", lineterminator="\r\n")
    sheet.writerow([wording(f"commitments.column.{name}") for name in COLUMNS])
    for promise in promises:
        told = values(promise, wording)
        sheet.writerow([inert(_written(told[name])) for name in COLUMNS])
    return written.getvalue().encode("utf-8-sig")


def inert(text: str) -> str:
    """The text on one line, so that a spreadsheet shows it and never reckons with it."""
    line = " ".join(text.split())
    risky = text.startswith(_FORMULA) or line.startswith(_FORMULA)
    return f"'{line}" if risky else line


def _written(value: str | dt.date | None) -> str:
    """A cell as text; of a day the form that every spreadsheet takes for one."""
    return value.isoformat() if isinstance(value, dt.date) else value or ""


def values(promise: Owed, wording: Wording) -> dict[str, str | dt.date | None]:
    """What a promise has in each column; days as days."""
    due = promise.due
    record = due.record
    item, paper, deadline = record.item, record.document, due.deadline
    source = _named(paper, wording)
    return {
        "what": item.text,
        "owner": wording.name(item.by),
        "to": wording.name(item.to or ""),
        "members": ", ".join(promise.members),
        # As the table of the window: the day the sentence names, else that of the paper.
        "made_on": item.made_on or paper.date,
        "occasion": item.occasion,
        "term": deadline.text if deadline else "",
        "due": due.due,
        "standing": _standing(promise, wording),
        "stage": wording(f"commitments.stage.{promise.stage}"),
        "topic": promise.topic,
        "meeting": wording.meeting(promise.meeting) if promise.meeting else "",
        "source": source,
        "place": ", ".join(filter(None, (source, place_of(item.passage, wording)))),
        "number": item.number,
        "marking": paper.marking or "",
        "doubtful": wording("briefing.check.mark") if record.doubtful else "",
    }


def _named(paper: DocumentRecord, wording: Wording) -> str:
    """A paper by its kind, its day and its number."""
    kind = wording(f"domain.kind.{paper.kind}")
    return ", ".join(filter(None, (kind, day_of(paper, wording), paper.number)))


def _standing(promise: Owed, wording: Wording) -> str:
    """Where it stands in words: its state, how late it is, and what answers it."""
    due = promise.due
    told = [wording(f"domain.state.{due.state}")]
    if due.overdue and due.days_overdue is not None:
        told.append(wording.count("commitments.file.late", due.days_overdue))
    if due.evidence is not None:
        source = _named(due.evidence.document, wording)
        key = "proposed" if due.proposed else "answered"
        told.append(wording(f"commitments.file.{key}", source=source))
    return "; ".join(told)
