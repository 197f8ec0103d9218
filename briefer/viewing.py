"""The corridor of reading a stored paper: its pages as they look, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefer.model.document import Question
from briefer.model.review import Sort
from briefer.reading.isolation import Readers

if TYPE_CHECKING:
    from briefer.model.document import Topic
    from briefer.model.leaf import PageDrawing
    from briefer.model.records import Filed
    from briefer.model.source import Passage
    from briefer.store import Store

#: A page is drawn in a part of a second; one that takes longer is broken or hostile.
DRAWING_SECONDS = 15
#: The formats of which the original has pages that can be drawn.
DRAWABLE = frozenset({"pdf"})


@dataclass(frozen=True, slots=True)
class InPaper:
    """What stands in a paper: its headings that name a subject, and what was found, in its order.

    What was found is as it counts today: as a staffer corrected it, without what was rejected.
    """

    document_id: int
    topics: tuple[Topic, ...] = ()
    found: tuple[tuple[Sort, Filed[Any]], ...] = ()


def drawers() -> Readers:
    """The process that draws, to be closed; it starts at the first page."""
    return Readers(seconds=DRAWING_SECONDS)


def original(store: Store, document_id: int) -> bytes:
    """The paper's file; raises NoSuchRecordError."""
    return store.original(document_id)


def draw(drawers: Readers, content: bytes, name: str, page: int, scale: float) -> PageDrawing:
    """One page of a PDF, drawn in a process of its own.

    Args:
        drawers: what `drawers` gives.
        content: the file.
        name: of the file, for errors.
        page: counts from 1.
        scale: dots for each point.

    Raises:
        ReadingError: the page cannot be drawn, or not in time.
    """
    return drawers.draw(content, name, page, scale)


def standing_in(store: Store, document_id: int) -> InPaper:
    """What stands in a paper, notes of staffers too; raises NoSuchRecordError."""
    papers = (document_id,)
    found: list[tuple[Sort, Filed[Any]]] = [
        *((Sort.POSITIONS, one) for one in store.positions(document_ids=papers)),
        *((Sort.ALLIED_POSITIONS, one) for one in store.allied_positions(document_ids=papers)),
        *((Sort.COMMITMENTS, one) for one in store.commitments(document_ids=papers)),
        *((Sort.QUESTIONS, one) for one in store.questions(document_ids=papers)),
        *((Sort.NOTES, one) for one in store.notes(document_ids=papers)),
    ]
    found.sort(key=lambda one: _place(one[1]))
    return InPaper(document_id, store.recognised(document_id).topics, tuple(found))


def passages_of(filed: Filed[Any]) -> tuple[Passage, ...]:
    """Where a finding stands: one passage, or those of a question and its answer."""
    item = filed.item
    return (*item.question, *item.answer) if isinstance(item, Question) else (item.passage,)


def _place(filed: Filed[Any]) -> tuple[int, int]:
    return min(((one.block, one.start) for one in passages_of(filed)), default=(0, 0))
