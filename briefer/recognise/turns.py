"""Whose turn it is in a written consultation: what a heading or a paragraph changes in that."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.recognise.asking import (
    answer_line,
    answered_party,
    asking_party,
    asks,
    members_speak,
    members_speak_in,
    numbered_line,
    only_members_speak,
    question_line,
)
from briefer.recognise.headings import numbers_in, role_of
from briefer.recognise.parties import joined, parties_in, party
from briefer.recognise.places import Place, Zone

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block
    from briefer.recognise.consultation import Form

_LONE_MEMBER = re.compile(r"^(?:het lid|de groep)\s+", re.IGNORECASE)
#: A question that was not recognised as such leaves a gap in the numbers.
_SKIPPED = 3
_TURNS = frozenset({Zone.QUESTION, Zone.ANSWER})


class Turns:
    """The turns of one paper; `place` is what is in force.

    `fresh` tells that an answer has just been headed and has no text yet, `asked` that something
    has been asked since the last heading, `by_party` that headings name the parties; `number` is
    the last bare number above a question, `answered` the last above an answer.
    """

    def __init__(self, form: Form, lexicon: Lexicon) -> None:
        self.form, self.lexicon = form, lexicon
        self.fresh = False
        self.asked = False
        self.by_party = False
        self.number = self.answered = 0

    def headed(self, block: Block, place: Place) -> Place | None:
        """What is in force after a heading that is form; None when it changes no turn."""
        found = role_of(block.text, self.lexicon)
        role = self.form.role(block)
        if self.form.leads.get(block.index):
            return self._led(block, place)[0]
        if found is None or role is None or (role == "number" and not self._counts(found[1])):
            return None
        return self._changed((role, found[1]), place)

    def _counts(self, match: re.Match[str]) -> bool:
        """Whether a bare number is that of the next question or answer, and not of a page."""
        number = numbers_in(match, self.lexicon)[0]
        asked = self.number < number <= self.number + _SKIPPED
        again = self.answered < number <= min(self.number, self.answered + _SKIPPED)
        return self.form.numbered and (asked or (again and self.form.answered_once))

    def counted(self, match: re.Match[str], place: Place) -> Place:
        """A bare number heads the next question; one that was asked already, its answer."""
        numbers = numbers_in(match, self.lexicon)
        if numbers[0] > self.number:
            self.number = max(numbers)
            return self._question(numbers, place)
        self.answered = max(numbers)
        return replace(place, zone=Zone.ANSWER, numbers=numbers)

    def party_heading(self, match: re.Match[str], place: Place) -> Place:
        """A party's questions begin, or in the part with the answers, the answers to it."""
        groups = match.groupdict()
        name = self._named(match[0], groups.get("party") or groups.get("other") or "")
        self.by_party = True
        if groups.get("answering") and place.party == name and not place.together:
            return replace(place, zone=Zone.ANSWER, numbers=())
        if groups.get("answering") or place.together:
            return Place(Zone.ANSWER, party=name, together=True)
        return Place(Zone.QUESTION, party=name)

    def _named(self, heading: str, written: str) -> str:
        lone = _LONE_MEMBER.match(written)
        if lone is not None:
            return party(f"Lid {written[lone.end() :]}", self.lexicon)
        return joined(parties_in(heading, self.lexicon)) or party(written, self.lexicon)

    def question(self, match: re.Match[str], place: Place) -> Place:
        """A question begins; without a party in force it is that of the members who asked."""
        by = match.groupdict().get("by")
        name = party(by, self.lexicon) if by else place.party or self.form.asked_by or None
        return self._question(numbers_in(match, self.lexicon), replace(place, party=name))

    def _question(self, numbers: tuple[int, ...], place: Place) -> Place:
        name = place.party or self.form.asked_by or None
        return Place(Zone.QUESTION, place.topic, name, numbers)

    def answer(self, match: re.Match[str], place: Place) -> Place:
        """An answer begins: to the question in force, or to all parties where there is but one."""
        return self._answer(numbers_in(match, self.lexicon), place)

    def _answer(self, numbers: tuple[int, ...], place: Place) -> Place:
        if self.form.together:
            self.by_party = False
            return Place(Zone.ANSWER, together=True)
        return replace(place, zone=Zone.ANSWER, numbers=numbers or place.numbers)

    def answers(self, _match: re.Match[str], _place: Place) -> Place:
        """The part with the answers to all parties begins."""
        self.by_party = False
        return Place(Zone.ANSWER, together=True)

    def questions(self, _match: re.Match[str], _place: Place) -> Place:
        """The part with the questions of all parties begins."""
        return Place(Zone.BODY)

    def end(self, _match: re.Match[str], place: Place) -> Place:
        """What follows belongs to no question any more."""
        return Place(Zone.BODY) if place.zone in _TURNS else place

    def received(self, _match: re.Match[str], place: Place) -> Place:
        """Who answered and when is told; nobody's turn ends by it."""
        return place

    def under(self, index: int, place: Place) -> Zone | None:
        """The zone below the heading of a subject; None when the paper has no turns here.

        Inside an answer a heading parts the answer, unless another answer is headed before the
        next question: then a question comes first.
        """
        if place.zone is Zone.ANSWER and self.form.marked:
            leads = self.form.leads_to(index)
            return Zone.QUESTION if leads == "answer" and not place.together else Zone.ANSWER
        return Zone.QUESTION if place.party else None

    def spoken(self, block: Block, place: Place) -> Place:
        """The place of a paragraph; without its `start` it is what is in force from here on."""
        place, start = self._led(block, place)
        rest = replace(block, text=block.text[start:])
        told = self._labelled(rest, place) or self._turned(rest, place)
        text = rest.text[told.start :]
        told = replace(told, start=start + told.start)
        if told.zone is Zone.QUESTION:
            self.asked = self.asked or asks(text, self.lexicon)
        elif told.zone is Zone.ANSWER:
            self.fresh = False
        return told

    def _led(self, block: Block, place: Place) -> tuple[Place, int]:
        """What is in force behind the labels with which a paragraph begins, and where it does."""
        begins = 0
        for start, end in self.form.leads.get(block.index, ()):
            found = role_of(block.text[start:end].strip(), self.lexicon)
            if found is not None:
                place, begins = self._changed(found, place), end
        return place, begins + (block.text[begins : begins + 1] == " ")

    def _changed(self, found: tuple[str, re.Match[str]], place: Place) -> Place:
        role, match = found
        self.fresh = role in {"answer", "answers"}
        self.asked = self.asked and self.fresh
        return _CHANGES[role](self, match, place)

    def _labelled(self, block: Block, place: Place) -> Place | None:
        """A label and the words it stands for on one line."""
        if line := question_line(block.text, self.lexicon):
            return replace(self._question(line[0], place), start=line[1])
        line = numbered_line(block.text, self.lexicon) if self.form.marked else None
        if line and line[0][0] == (place.numbers[-1] + 1 if place.numbers else 1):
            return replace(self._question(line[0], place), start=line[1])
        if place.zone in _TURNS and (line := answer_line(block.text, self.lexicon)):
            return replace(self._answer(line[0], place), start=line[1])
        return None

    def _turned(self, block: Block, place: Place) -> Place:
        text, speak = block.text, members_speak(block.text, self.lexicon)
        if place.together:
            return self._answered_apart(text, place)
        if place.zone not in _TURNS | {Zone.BODY}:
            return place
        if self.form.unmarked:
            return self._unmarked(text, place, speak=members_speak_in(text, self.lexicon))
        if place.zone is Zone.ANSWER:
            return self._after_answer(block, place, speak=speak)
        if speak and (place.zone is Zone.QUESTION or self.form.consults):
            return self._asking(text, place)
        return place

    def _answered_apart(self, text: str, place: Place) -> Place:
        """In the part with all answers: whose answer this is; what only repeats, is a question."""
        name = answered_party(text, self.lexicon) or place.party
        repeats = only_members_speak(text, self.lexicon)
        return replace(place, zone=Zone.QUESTION if repeats else Zone.ANSWER, party=name)

    def answered_under(self, place: Place, topic: str) -> Place:
        """Below the heading of a subject in that part, only a heading's party stays in force."""
        return replace(place, topic=topic, party=place.party if self.by_party else None)

    def _after_answer(self, block: Block, place: Place, *, speak: bool) -> Place:
        """A paragraph below an answer: its continuation, or the next question."""
        before_answer = self.form.next_role(block.index) == "answer"
        again = speak and not self.fresh
        if again or (before_answer and asks(block.text, self.lexicon)):
            self.asked = False
            return self._asking(block.text, replace(place, numbers=()))
        return place

    def _unmarked(self, text: str, place: Place, *, speak: bool) -> Place:
        """Where nothing stands between questions and answers, members' words are questions."""
        if speak and (place.zone in _TURNS or self.form.consults):
            return self._asking(text, place)
        if place.zone is Zone.QUESTION and self.asked:
            return replace(place, zone=Zone.ANSWER)
        return place

    def _asking(self, text: str, place: Place) -> Place:
        """The place of a paragraph in which members speak: their own party, if it is named."""
        name = asking_party(text, self.lexicon)
        known = place.party or self.form.asked_by or None
        inside = known and name in known.split(", ")
        return replace(place, zone=Zone.QUESTION, party=known if inside or not name else name)


#: What a heading that is form changes in what is in force.
_CHANGES: dict[str, Callable[[Turns, re.Match[str], Place], Place]] = {
    "party": Turns.party_heading,
    "question": Turns.question,
    "number": Turns.counted,
    "answer": Turns.answer,
    "answers": Turns.answers,
    "questions": Turns.questions,
    "end": Turns.end,
    "received": Turns.received,
}
