"""The numbered questions of a written consultation with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.model.document import Question
from briefer.model.source import Passage, passage_of
from briefer.recognise.outline import Zone

if TYPE_CHECKING:
    from briefer.model.source import SourceText
    from briefer.recognise.outline import Outline, Place


@dataclass
class _Open:
    """A question that is being read."""

    party: str = ""
    topic: str | None = None
    numbers: tuple[int, ...] = ()
    question: list[Passage] = field(default_factory=list)
    answer: list[Passage] = field(default_factory=list)


def questions(source: SourceText, outline: Outline) -> tuple[Question, ...]:
    """The questions in order; one without a number of its own is counted on.

    A question runs from its first paragraph to the next question; its number is that of its
    answer, and questions answered in one ("Vraag 3 en 4") are given once for every number.
    Where all parties are answered in one part of the paper, the answer to a party is what follows
    its name there.  Paragraphs that introduce a party's questions and get no answer are none.
    """
    read: list[_Open] = [_Open()]
    answered: dict[str, list[Passage]] = {}
    for block, place in zip(source.blocks, outline.places, strict=True):
        if place.heading or place.zone not in {Zone.QUESTION, Zone.ANSWER}:
            continue
        passage = passage_of(source, block)
        if place.together:
            answered.setdefault(place.party or "", []).append(passage)
            continue
        if place.zone is Zone.QUESTION and _begins(read[-1], place):
            read.append(_Open(place.party or "", place.topic))
        current = read[-1]
        (current.question if place.zone is Zone.QUESTION else current.answer).append(passage)
        current.numbers = place.numbers or current.numbers
    found: list[Question] = []
    for current in _joined(read, answered):
        _close(found, current)
    return tuple(found)


def _joined(read: list[_Open], answered: dict[str, list[Passage]]) -> list[_Open]:
    """The questions that were read, those of a party that is answered elsewhere as one."""
    joined = [one for one in read if one.answer]
    for party, answer in answered.items():
        asked = [one for one in read if one.party == party and not one.answer]
        passages = [passage for one in asked for passage in one.question]
        if party and passages:
            joined.append(_Open(party, asked[0].topic, (), passages, answer))
    return joined


def _begins(current: _Open, place: Place) -> bool:
    other = (current.topic, current.party) != (place.topic, place.party or "")
    renumbered = bool(current.numbers and place.numbers and current.numbers != place.numbers)
    return bool(current.answer) or other or renumbered


def _close(found: list[Question], current: _Open) -> None:
    if not current.question or not current.answer:
        return
    next_number = found[-1].number + 1 if found else 1
    passages = tuple(current.question), tuple(current.answer)
    found.extend(
        Question(number, current.party, current.topic, *passages)
        for number in current.numbers or (next_number,)
    )
