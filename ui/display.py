"""How records read on screen: pure functions from a record and a wording to text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefer.model.owed import Owed, Stage
from briefer.model.records import State
from briefer.naming import known_in

if TYPE_CHECKING:
    import datetime as dt

    from briefer.model.briefing import DueCommitment, RelatedDocument
    from briefer.model.document import Commitment
    from briefer.model.records import DocumentRecord
    from briefer.wording import Wording
    from ui.spots import Spot

#: Marks that turn the direction of writing: a name or sentence could pose as another.
#: Source: Unicode Technical Report 36; shown as one visible character, so that offsets stay.
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BREAKS = re.compile("[\n\r\u2029]")
VISIBLE_MARK = "\u2426"


def shown(text: str) -> str:
    """Text of a paper, safe to show: as long as it was, marks that hide something made visible."""
    return _BREAKS.sub("\u2028", _CONTROL.sub(VISIBLE_MARK, _TURNING.sub(VISIBLE_MARK, text)))


def one_line(text: str, longest: int = 0) -> str:
    """Text of a paper for a place of one line, shortened to so many characters if it is longer."""
    line = " ".join(shown(text).split())
    return shortened(line, longest) if longest else line


def shortened(line: str, longest: int) -> str:
    """A line that may not be longer; what is left out is told by an ellipsis."""
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def days_to_go(days: int, wording: Wording) -> str:
    """How long it takes until a meeting."""
    if days == 0:
        return wording("window.days.today")
    return wording.count("window.days.ahead", days)


def day_or_unknown(day: dt.date | None, wording: Wording) -> str:
    """A day as people write it."""
    return wording.day(day) if day else wording("window.undated")


def paper_name(document: DocumentRecord, wording: Wording) -> str:
    """A paper by its kind and day, the shortest that tells it apart."""
    kind = wording(f"domain.kind.{document.kind}")
    day = document.date or document.effective_date
    return f"{kind}, {wording.day(day)}" if day else kind


def place_line(spot: Spot, wording: Wording) -> str:
    """The page and the paragraph of a spot; empty at the beginning of a paper."""
    parts = []
    if spot.page is not None:
        parts.append(wording("window.place.page", page=spot.page))
    if spot.paragraph:
        parts.append(wording("window.place.paragraph", paragraph=spot.paragraph))
    return ", ".join(parts)


def source_line(spot: Spot, wording: Wording) -> str:
    """The paper and the place in it, in one line."""
    return ", ".join(filter(None, (paper_name(spot.document, wording), place_line(spot, wording))))


def moment(at: dt.datetime | None, wording: Wording) -> str:
    """A day and a time by the clock of this computer."""
    if at is None:
        return wording("keeping.unknown")
    here = at.astimezone()
    return f"{wording.day(here.date())}, {here:%H:%M}"


def term_of(due: DueCommitment, wording: Wording) -> str:
    """By when: the day, else the words of the paper, else that there is none."""
    deadline = due.deadline
    if due.due is not None:
        return wording.day(due.due)
    return one_line(deadline.text) if deadline else wording("window.commitments.no_term")


def standing_of(due: DueCommitment, wording: Wording) -> str:
    """Where a commitment stands today, in the same words wherever it is told.

    Days overdue, else its column of the board with the days to go or what else there is to say.
    """
    stage = Owed(due).stage
    left = left_of(due, wording)
    if stage is Stage.OVERDUE:
        return left
    return ": ".join(filter(None, (wording(f"commitments.stage.{stage}"), left)))


def left_of(due: DueCommitment, wording: Wording) -> str:
    """Days overdue or days to go, and what else there is to say of one that is owed."""
    if not due.state.owed:
        return ""
    told = [_days_of(due, wording)]
    if due.state is State.DEELS_VOLDAAN:
        told.append(wording(f"domain.state.{due.state}"))
    if due.proposed:
        told.append(wording("window.commitments.proposed"))
    return ", ".join(filter(None, told))


def _days_of(due: DueCommitment, wording: Wording) -> str:
    if due.days_overdue is None:
        return ""
    if due.overdue:
        return wording.count("window.commitments.days_overdue", due.days_overdue)
    return days_to_go(-due.days_overdue, wording)


def capital(text: str) -> str:
    """The text with a capital, as the name of a field begins."""
    return text[:1].upper() + text[1:]


def name_of(name: str, wording: Wording) -> str:
    """Who said or promised something: as this language calls it, else as the papers do."""
    return _named(name, wording.language)


@lru_cache(maxsize=4096)
def _named(name: str, language: str) -> str:
    # Tens of thousands are sorted by it.  What stands by itself begins with a capital in English.
    known = known_in(name, language)
    return one_line(capital(known) if known else name)


def owner_of(commitment: Commitment, wording: Wording) -> str:
    """Who must do it, or that the paper does not say."""
    return name_of(commitment.by, wording) or wording("window.commitments.no_owner")


def reasons_of(related: RelatedDocument, wording: Wording) -> str:
    """Why a paper is used, in one line."""
    return "; ".join(map(wording.reason, related.reasons))


def warning_lines(document: DocumentRecord, wording: Wording) -> tuple[str, ...]:
    """What the reader could not do well in a paper, each once, with the page where it is known."""
    lines = []
    for warning in document.warnings:
        line = wording(f"reading.{warning.key}")
        if warning.page is not None:
            line = f"{line} ({wording('window.place.page', page=warning.page)})"
        lines.append(line)
    return tuple(dict.fromkeys(lines))
