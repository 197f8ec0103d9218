"""The questions of members with their answers, from the places of a paper's blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from briefer.model.document import Question
from briefer.model.source import Passage, passage_of
from briefer.recognise.asking import answered_party, asks, introduces
from briefer.recognise.places import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText
    from briefer.recognise.outline import Outline
    from briefer.recognise.places import Place


_WORDS = re.compile(r"[^\W\d_]{3,}")
#: So long a word tells a subject rather than joins a sentence.
_LONG = 7


@dataclass
class _Open:
    """A question that is being read; `apart` is one of the part with the answers to all."""

    party: str = ""
    topic: str | None = None
    numbers: tuple[int, ...] = ()
    apart: bool = False
    question: list[Passage] = field(default_factory=list)
    answer: list[Passage] = field(default_factory=list)

    @property
    def subject(self) -> tuple[str, str | None]:
        """Whose question about what."""
        return self.party, self.topic


def questions(source: SourceText, outline: Outline, lexicon: Lexicon) -> tuple[Question, ...]:
    """The questions in order; one without a number of its own is counted on.

    A question runs from its first paragraph to the next question; its number is that of its
    answer, and questions answered in one ("Vraag 3 en 4") are given once for every number.
    Where all parties are answered in one part of the paper, the answer to a party is what follows
    its name there.  What a party asks and the paper does not answer is kept without an answer;
    paragraphs that only introduce its questions are no questions.
    """
    read = _Reader(source, lexicon)
    for block, place in zip(source.blocks, outline.places, strict=True):
        if not place.heading and place.zone in {Zone.QUESTION, Zone.ANSWER}:
            read.take(passage_of(source, block, place.start), place)
    found: list[Question] = []
    for current in sorted(_answered(read, lexicon), key=_at):
        _close(found, current)
    return tuple(found)


class _Reader:
    """Takes the paragraphs of a paper in order; `asked` are the questions, `apart` the answers."""

    def __init__(self, source: SourceText, lexicon: Lexicon) -> None:
        self.source, self.lexicon = source, lexicon
        self.asked: list[_Open] = []
        self.apart: list[_Open] = []

    def take(self, passage: Passage, place: Place) -> None:
        """One paragraph of a question or an answer."""
        if place.together:
            self._answer_apart(passage, place)
        elif place.zone is Zone.QUESTION:
            self._ask(passage, place)
        else:
            self._answer(passage, place)

    def _ask(self, passage: Passage, place: Place) -> None:
        if not self.asked or _begins(self.asked[-1], place):
            self.asked.append(_Open(place.party or "", place.topic))
        self.asked[-1].question.append(passage)
        self.asked[-1].numbers = place.numbers or self.asked[-1].numbers

    def _answer(self, passage: Passage, place: Place) -> None:
        answered = self._numbered(place) or self._together()
        for one in answered:
            one.answer.append(passage)
        if len(answered) == 1:
            answered[0].numbers = answered[0].numbers or place.numbers

    def _numbered(self, place: Place) -> list[_Open]:
        """The questions that bear the numbers of an answer; the last that was read of each."""
        latest = {number: one for one in self.asked for number in one.numbers}
        found = [latest[number] for number in place.numbers if number in latest]
        return list({id(one): one for one in found}.values())

    def _together(self) -> list[_Open]:
        """The last question, with those of other parties right before it on the same subject."""
        if not self.asked:
            return []
        last = self.asked[-1]
        together = [last]
        for one in reversed(self.asked[:-1]):
            other = one.topic != last.topic or one.numbers or one.party == last.party
            if other or not self._waits(one, last):
                break
            together.insert(0, one)
        return together

    def _waits(self, one: _Open, last: _Open) -> bool:
        """Whether a question had no answer when the last one got its own."""
        asked = any(asks(passage.quote, self.lexicon) for passage in one.question)
        return asked and one.answer == last.answer

    def _answer_apart(self, passage: Passage, place: Place) -> None:
        """An answer in the part of all answers; one that names its party begins anew."""
        subject = place.party or "", place.topic
        names = bool(answered_party(passage.quote, self.lexicon))
        if not self.apart or self.apart[-1].subject != subject or (names and self.apart[-1].answer):
            self.apart.append(_Open(*subject, apart=names))
        if place.zone is Zone.ANSWER:
            self.apart[-1].answer.append(passage)


def _begins(current: _Open, place: Place) -> bool:
    other = current.subject != (place.party or "", place.topic)
    renumbered = bool(place.numbers and current.numbers != place.numbers)
    return bool(current.answer) or other or renumbered


def _at(one: _Open) -> tuple[int, int]:
    first = one.question[0]
    return first.block, first.start


def _answered(read: _Reader, lexicon: Lexicon) -> Iterator[_Open]:
    """The questions that were answered in turn, those answered apart, and those left open."""
    waiting = [one for one in read.asked if not one.answer]
    answered = {number for one in read.asked if one.answer for number in one.numbers}
    yield from (one for one in read.asked if one.answer)
    answered_any = len(waiting) < len(read.asked) or bool(read.apart)
    waiting = [one for one in waiting if not answered & set(one.numbers)]
    answers = [one for one in read.apart if one.answer]
    parties = dict.fromkeys(one.party for one in waiting)
    for party in parties:
        asked = [one for one in waiting if one.party == party]
        fitting = [one for one in answers if _answers(one, asked, alone=len(parties) == 1)]
        if fitting:
            yield from _joined(asked, fitting, lexicon)
        else:
            yield from _open([one for one in asked if not answered_any or _marked(one)], lexicon)


def _answers(one: _Open, asked: list[_Open], *, alone: bool) -> bool:
    """Whether an answer names the party that asked, or names none and has its subject.

    One without party and subject can only be told when a single party asked.
    """
    if one.party:
        return bool({*one.party.split(", ")} & {*asked[0].party.split(", ")})
    same = one.topic in {question.topic for question in asked}
    return same and (alone or one.topic is not None)


def _marked(one: _Open) -> bool:
    """Whether a question bears a question mark; among answered ones the others only introduce."""
    return any("?" in passage.quote for passage in one.question)


def _joined(asked: list[_Open], answers: list[_Open], lexicon: Lexicon) -> Iterator[_Open]:
    """A party's questions with the answers of the other part, by subject where both have it."""
    topics = {one.topic for one in asked} & {one.topic for one in answers}
    for topic in [*dict.fromkeys(one.topic for one in asked if one.topic in topics)]:
        same = [one for one in asked if one.topic == topic]
        yield from _paired(same, [one for one in answers if one.topic == topic], lexicon)
    rest = [one for one in asked if one.topic not in topics]
    yield from _paired(rest, [one for one in answers if one.topic not in topics], lexicon)


def _paired(asked: list[_Open], answers: list[_Open], lexicon: Lexicon) -> Iterator[_Open]:
    """One to one where there are as many answers that repeat a question as questions, else all."""
    units = list(_open(asked, lexicon))
    if units and len(units) == len(answers) and all(one.apart for one in answers):
        for unit, answer in zip(units, answers, strict=True):
            unit.answer = answer.answer
        yield from units
    elif len(units) > 1 and (aligned := _aligned(units, answers)):
        for unit, passage in zip(units, aligned, strict=True):
            unit.answer = [passage]
        yield from units
    elif asked and answers:
        whole = _Open(asked[0].party, (units or asked)[0].topic)
        whole.question = [passage for one in asked for passage in one.question]
        whole.answer = [passage for one in answers for passage in one.answer]
        yield whole
    else:
        yield from units


def _aligned(units: list[_Open], answers: list[_Open]) -> list[Passage]:
    """The paragraphs of an answer where they go through the questions one by one; else none.

    There are as many as questions, each shares words with its own question, and no two would
    share more words if they changed places.
    """
    passages = [passage for one in answers for passage in one.answer]
    asked = [_telling(passage.quote for passage in unit.question) for unit in units]
    told = [_telling([passage.quote]) for passage in passages]
    if len(asked) != len(told):
        return []
    shared = [[len(question & answer) for question in asked] for answer in told]
    own = all(shared[at][at] for at in range(len(told)))
    pairs = combinations(range(len(told)), 2)
    kept = all(shared[a][a] + shared[b][b] > shared[a][b] + shared[b][a] for a, b in pairs)
    return passages if own and kept else []


def _telling(texts: Iterable[str]) -> set[str]:
    """The words of some texts that can tell a subject: the long ones and the names."""
    words = (word for text in texts for word in _WORDS.findall(text))
    return {word.casefold() for word in words if len(word) >= _LONG or word[0].isupper()}


def _open(asked: Iterator[_Open] | Sequence[_Open], lexicon: Lexicon) -> Iterator[_Open]:
    """Questions without an answer, each up to the paragraph that asks; introductions are none."""
    for one in asked:
        unit = _Open(one.party, one.topic, one.numbers)
        last: _Open | None = None
        for passage in one.question:
            unit.question.append(passage)
            if asks(passage.quote, lexicon):
                yield unit
                last, unit = unit, _Open(one.party, one.topic)
            elif introduces(passage.quote, lexicon):
                unit.question.clear()
        if last is not None:
            last.question += unit.question


def _close(found: list[Question], current: _Open) -> None:
    next_number = found[-1].number + 1 if found else 1
    numbers = current.numbers or (next_number,)
    apart = len(current.question) == len(numbers) and all(
        passage.quote.rstrip().endswith("?") for passage in current.question
    )
    for at, number in enumerate(numbers):
        question = (current.question[at],) if apart else tuple(current.question)
        found.append(
            Question(number, current.party, current.topic, question, tuple(current.answer))
        )
