"""What was found, as rows: what each says, which words are marked, what stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer import markings
from briefer.model.document import AlliedPosition, Commitment, Position, Question
from briefer.model.search import FINDINGS, Answer, Hit, Paragraph, Thing
from ui.display import name_of, one_line, paper_name, place_line, shown, source_line
from ui.spots import Range, Spot, spot_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import DocumentRecord, MeetingRecord
    from briefer.model.source import Passage
    from briefer.typed import Typed
    from briefer.wording import Wording

#: So much of a long text is shown, around the first word that was found.
_BEFORE, _AFTER = 45, 260
#: What ends this early is shown from the beginning; and no less than this is shown, if there is.
_EARLY, _LEAST = 90, 110
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row of what was found.

    Attributes:
        hit: what it is.
        text: what it says, on one line.
        marks: where in the text the words asked for stand.
        place: the paper, the page and the meeting it is of.
        badges: the marking of its paper, and whether the recogniser doubts it.
    """

    hit: Hit
    text: str
    marks: tuple[tuple[int, int], ...]
    place: str
    badges: tuple[str, ...] = ()

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return ", ".join(filter(None, (self.text, self.place, *self.badges)))


@dataclass(frozen=True, slots=True)
class Found:
    """An answer with the question it answers, ready to be shown."""

    text: str
    typed: Typed
    answer: Answer
    rows: tuple[FoundRow, ...]


def rows_of(answer: Answer, wording: Wording) -> tuple[FoundRow, ...]:
    """The rows of an answer, in its order."""
    return tuple(_row(hit, wording) for hit in answer.hits)


def _row(hit: Hit, wording: Wording) -> FoundRow:
    if hit.thing is Thing.MEETINGS and hit.meeting is not None:
        name = one_line(wording.meeting_name(hit.meeting.meeting))
        return FoundRow(hit, name, (), _when(hit.meeting, wording))
    text, marks = excerpt(hit)
    parts = (_saying(hit, wording), _source(hit, wording), _council(hit, wording))
    return FoundRow(hit, text, marks, " · ".join(filter(None, parts)), _badges(hit, wording))


def excerpt(hit: Hit) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text from a little before the first word found, and where in it the words stand."""
    text = _SPACE.sub(" ", shown(hit.text))
    first, last = hit.ranges[0] if hit.ranges else (0, 0)
    start = 0 if last <= _EARLY else max(0, min(first - _BEFORE, len(text) - _LEAST))
    if start:
        start = text.find(" ", start, first) + 1 or start
    end = min(len(text), first + _AFTER)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    moved = len(before) - start
    inside = ((low, high) for low, high in hit.ranges if low >= start and high <= end)
    marks = tuple((low + moved, high + moved) for low, high in inside)
    return f"{before}{text[start:end]}{after}", marks


def _when(record: MeetingRecord, wording: Wording) -> str:
    meeting = record.meeting
    days = wording.meeting_days(meeting) or wording("window.undated")
    papers = wording.count("finder.papers", record.documents)
    return " · ".join(filter(None, (days, one_line(meeting.place or ""), papers)))


def _saying(hit: Hit, wording: Wording) -> str:
    """Who holds, promises, says or asks it."""
    item = getattr(hit.record, "item", None)
    if isinstance(item, Position):
        return name_of(item.holder, wording)
    if isinstance(item, AlliedPosition):
        return name_of(item.actor, wording)
    if isinstance(item, Commitment):
        return name_of(item.by, wording)
    return one_line(item.party) if isinstance(item, Question) else ""


def _source(hit: Hit, wording: Wording) -> str:
    if hit.document is None or hit.thing is Thing.TOPICS:
        return ""
    number = one_line(hit.document.number or "")
    name = one_line(paper_name(hit.document, wording))
    if hit.thing is Thing.PAPERS:
        return " · ".join(filter(None, (name, number)))
    spot = spot_of(hit)
    return ", ".join(filter(None, (name, number, place_line(spot, wording) if spot else "")))


def _council(hit: Hit, wording: Wording) -> str:
    if hit.meeting is None:
        return ""
    if hit.thing is Thing.TOPICS:
        return one_line(wording.meeting(hit.meeting.meeting))
    return one_line(wording.meeting_name(hit.meeting.meeting))


def _badges(hit: Hit, wording: Wording) -> tuple[str, ...]:
    marking = one_line(hit.document.marking or "") if hit.document else ""
    doubtful = hit.thing in FINDINGS and hit.record.doubtful
    doubt = wording("finder.doubtful") if doubtful else ""
    return tuple(filter(None, (marking, doubt)))


def spot_of(hit: Hit) -> Spot | None:
    """Where it is read in its paper; None for what stands in none."""
    document: DocumentRecord | None = hit.document
    if document is None:
        return None
    if isinstance(hit.record, Paragraph):
        ranges = hit.ranges or ((0, len(hit.text)),)
        block = hit.record.block
        return Spot(document, tuple(Range(block, *one) for one in ranges), hit.record.page)
    return spot_at(document, passages_of(hit)) if hit.thing in FINDINGS else Spot(document)


def passages_of(hit: Hit) -> Sequence[Passage]:
    """The passages of a finding: of a question the part in which was found."""
    item = hit.record.item
    if not isinstance(item, Question):
        return (item.passage,)
    return item.question if hit.text == item.question_text else item.answer


def copied(hit: Hit, wording: Wording) -> str:
    """The words with where they stand, for the clipboard; the marking of the paper goes along."""
    if hit.thing is Thing.MEETINGS and hit.meeting is not None:
        return one_line(wording.meeting(hit.meeting.meeting))
    document, spot = hit.document, spot_of(hit)
    if document is None or spot is None or hit.thing is Thing.TOPICS:
        return one_line(hit.text)
    number = f", {one_line(document.number)}" if document.number else ""
    words = f"{one_line(hit.text)} ({source_line(spot, wording)}{number})"
    return markings.carried(words, (document.marking,))
