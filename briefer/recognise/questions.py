"""The numbered questions of a written consultation with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.model.document import Question
from briefer.model.source import Passage, passage_of
from briefer.recognise.outline import Zone

if TYPE_CHECKING:
    from briefer.model.source import SourceText
    from briefer.recognise.outline import Outline


@dataclass
class _Open:
    """A question that is being read."""

    party: str = ""
    topic: str | None = None
    number: int | None = None
    question: list[Passage] = field(default_factory=list)
    answer: list[Passage] = field(default_factory=list)


def questions(source: SourceText, outline: Outline) -> tuple[Question, ...]:
    """The questions in order; one without a number of its own is counted on.

    A question runs from its first paragraph to the next question; its number is that of its
    answer.  Paragraphs that introduce a party's questions and get no answer are none.
    """
    found: list[Question] = []
    current = _Open()
    for block, place in zip(source.blocks, outline.places, strict=True):
        if place.heading or place.zone not in {Zone.QUESTION, Zone.ANSWER}:
            continue
        if place.zone is Zone.QUESTION and _begins(current, place.topic, place.party):
            _close(found, current)
            current = _Open(place.party or "", place.topic)
        passages = current.question if place.zone is Zone.QUESTION else current.answer
        passages.append(passage_of(source, block))
        current.number = place.number if place.number is not None else current.number
    _close(found, current)
    return tuple(found)


def _begins(current: _Open, topic: str | None, party: str | None) -> bool:
    return bool(current.answer) or (current.topic, current.party) != (topic, party or "")


def _close(found: list[Question], current: _Open) -> None:
    if not current.question or not current.answer:
        return
    number = current.number or (found[-1].number + 1 if found else 1)
    found.append(
        Question(
            number, current.party, current.topic, tuple(current.question), tuple(current.answer)
        )
    )
