"""Promises as a sheet (.csv) that a spreadsheet opens as it is, and in which nothing is a formula.

Source: RFC 4180; a mark of UTF-8 and semicolons, because spreadsheets in Dutch expect these.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from briefer.briefing.citing import day_of, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.model.owed import Owed
    from briefer.wording import Wording

_COLUMNS = (
    *("what", "owner", "to", "members", "made_on", "occasion", "term", "due", "state"),
    *("stage", "topic", "meeting", "source", "place", "number", "marking", "doubtful"),
)
#: A cell that begins with one of these is taken for a formula.
#: Source: OWASP, CSV Injection (also the full-width forms, a tab and a line end).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_sheet(promises: Iterable[Owed], wording: Wording) -> bytes:
    """A row for each promise under a row of names."""
    written = io.StringIO(newline="")
    sheet = csv.writer(written, delimiter=";", lineterminator="\r\n")
    sheet.writerow([wording(f"commitments.column.{name}") for name in _COLUMNS])
    for promise in promises:
        values = _values(promise, wording)
        sheet.writerow([inert(values[name]) for name in _COLUMNS])
    return written.getvalue().encode("utf-8-sig")


def inert(text: str) -> str:
    """The text on one line, so that a spreadsheet shows it and never reckons with it."""
    line = " ".join(text.split())
    risky = text.startswith(_FORMULA) or line.startswith(_FORMULA)
    return f"'{line}" if risky else line


def _values(promise: Owed, wording: Wording) -> dict[str, str]:
    due = promise.due
    record = due.record
    item, paper, deadline = record.item, record.document, due.deadline
    kind = wording(f"domain.kind.{paper.kind}")
    return {
        "what": item.text,
        "owner": item.by,
        "to": item.to or "",
        "members": ", ".join(promise.members),
        "made_on": item.made_on.isoformat() if item.made_on else "",
        "occasion": item.occasion,
        "term": deadline.text if deadline else "",
        "due": due.due.isoformat() if due.due else "",
        "state": wording(f"domain.state.{due.state}"),
        "stage": wording(f"commitments.stage.{promise.stage}"),
        "topic": promise.topic,
        "meeting": wording.meeting(promise.meeting) if promise.meeting else "",
        "source": ", ".join(filter(None, (kind, day_of(paper, wording), paper.number))),
        "place": place_of(item.passage, wording),
        "number": item.number,
        "marking": paper.marking or "",
        "doubtful": wording("briefing.check.mark") if record.doubtful else "",
    }
