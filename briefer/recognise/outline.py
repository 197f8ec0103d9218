"""What each block is in the paper: letter, body, an MP's question, an answer; under which topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.headings import capitals, is_foreign, numbers_in, role_of
from briefer.recognise.parties import party
from briefer.recognise.topics import names_the_paper, topic_of

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from briefer.lexicon import Lexicon
    from briefer.model.document import Topic
    from briefer.model.source import Block, SourceText
    from briefer.recognise.debates import Speaker


#: A name under a letter has few words; a bold line longer than this is no run-in heading.
_NAME_WORDS = range(2, 7)
_RUN_IN = 120
#: A longer line is a sentence, whatever it begins with.
_FORM = 60
_SENTENCE_ENDS = (".", ";", ":", ",", "?", "!")


class Zone(StrEnum):
    """The part of the paper a block belongs to."""

    MASTHEAD = "masthead"
    LETTER = "letter"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    NOTE = "note"
    FURNITURE = "furniture"
    FOREIGN = "foreign"
    #: The chair's list of what the minister has promised, at the end of a debate.
    PROMISES = "promises"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its zone, the heading in force, and the questions it belongs to.

    `together` marks answers to all parties in one part of the paper, apart from the questions.
    `speaker` is who says it in the report of a debate.  `start` is where the words themselves
    begin, behind the speaker's name or the word "Antwoord" on the same line.
    """

    zone: Zone
    topic: str | None = None
    party: str | None = None
    numbers: tuple[int, ...] = ()
    heading: bool = False
    together: bool = False
    speaker: Speaker | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """The topics of a paper, and for every block (by index) its place."""

    topics: tuple[Topic, ...]
    places: tuple[Place, ...]


def outline(source: SourceText, lexicon: Lexicon) -> Outline:
    """The outline of a paper, walking its blocks once from first to last."""
    walker = _Walker(source, lexicon)
    for block in source.blocks:
        walker.step(block)
    return Outline(tuple(walker.topics), tuple(walker.places))


class _Walker:
    """Where the walk is: the zone, the topic, the party and the question in force."""

    def __init__(self, source: SourceText, lexicon: Lexicon) -> None:
        self.source, self.lexicon = source, lexicon
        salutation = lexicon.cue("letter.aanhef")
        letter = any(salutation.search(block.text) for block in source.blocks)
        self.place = Place(Zone.MASTHEAD if letter else Zone.BODY)
        self.topics: list[Topic] = []
        self.places: list[Place] = []
        self.signing = False
        self.names_due = 0
        roles = [role_of(b.text, lexicon) for b in source.blocks if len(b.text) <= _FORM]
        self.answered = any(role is not None and role[0] == "answer" for role in roles)

    def step(self, block: Block) -> None:
        """Place one block and let it change what is in force."""
        if block.role is BlockRole.FURNITURE:
            self.places.append(replace(self.place, zone=Zone.FURNITURE))
        elif block.role is BlockRole.FOOTNOTE:
            self.places.append(replace(self.place, zone=Zone.NOTE))
        else:
            self.places.append(self._body(block))

    def _body(self, block: Block) -> Place:
        if self.lexicon.cue("letter.aanhef").search(block.text):
            self.place = Place(Zone.LETTER)
            return replace(self.place, heading=True)
        if self._signature(block):
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing and self.names_due and self._is_name(block):
            self.names_due -= 1
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing:
            self.signing = False
            self.place = Place(Zone.BODY)
        if self._looks_like_heading(block):
            return self._heading(block)
        return self._paragraph(block)

    def _looks_like_heading(self, block: Block) -> bool:
        if block.role is BlockRole.HEADING or (block.bold and len(block.text) < _RUN_IN):
            return True
        if block.role is BlockRole.ITEM:
            return self._numbered_subject(block)
        role = role_of(block.text, self.lexicon) if len(block.text) <= _FORM else None
        return role is not None and role[0] in _FORM_OF_QUESTIONS

    def _numbered_subject(self, block: Block) -> bool:
        """A numbered line with text of its own under it is a heading, not an item of a list."""
        following = next(iter(self.source.blocks[block.index + 1 :]), None)
        return (
            block.mark.rstrip(".)").isdecimal()
            and len(block.text) <= _FORM
            and block.text[:1].isupper()
            and not block.text.endswith(_SENTENCE_ENDS)
            and following is not None
            and following.role is BlockRole.PARAGRAPH
        )

    def _signature(self, block: Block) -> bool:
        """Whether somebody signs here; an office alone is followed by one name."""
        alone = bool(self.lexicon.cue("letter.ondertekening").search(block.text))
        named = bool(self.lexicon.cue("letter.ondertekening_met_naam").search(block.text))
        if not alone and not named:
            return False
        self.signing = True
        self.names_due += alone
        return True

    def _is_name(self, block: Block) -> bool:
        short = len(block.text.split()) in _NAME_WORDS or "." in block.text[:6]
        placeholder = block.text.startswith("[")
        form = capitals(block.text) or names_the_paper(block.text, self.lexicon)
        return placeholder or (short and len(block.text) <= _FORM and not form)

    def _heading(self, block: Block) -> Place:
        found = role_of(block.text, self.lexicon)
        if found is None:
            return self._subject(block)
        role, match = found
        change = _CHANGES.get(role)
        if change is not None and (role != "number" or self.answered):
            self.place = change(self, match)
        return replace(self.place, heading=True)

    def of_party(self, match: re.Match[str]) -> Place:
        return Place(Zone.QUESTION, party=self._party(match["party"]))

    def question(self, match: re.Match[str]) -> Place:
        numbers = numbers_in(match, self.lexicon)
        return replace(self.place, zone=Zone.QUESTION, numbers=numbers)

    def answer(self, match: re.Match[str]) -> Place:
        numbers = numbers_in(match, self.lexicon) or self.place.numbers
        return replace(self.place, zone=Zone.ANSWER, numbers=numbers)

    def answers(self, _match: re.Match[str]) -> Place:
        return Place(Zone.ANSWER, together=True)

    def questions(self, _match: re.Match[str]) -> Place:
        return Place(Zone.BODY)

    def _party(self, written: str) -> str:
        return party(written, self.lexicon)

    def _subject(self, block: Block) -> Place:
        topic = topic_of(self.source, block, self.lexicon, party=self.place.party)
        outside = self.place.zone in {Zone.FOREIGN, Zone.MASTHEAD}
        if outside or topic is None or not self._followed(block):
            return replace(self.place, heading=True)
        self.topics.append(topic)
        if self.place.together:
            self.place = replace(self.place, topic=topic.heading)
            return replace(self.place, heading=True)
        self.place = Place(self._zone_under(topic), topic.heading, self.place.party)
        return replace(self.place, heading=True)

    def _zone_under(self, topic: Topic) -> Zone:
        if topic.language != "nl":
            return Zone.FOREIGN
        if self.place.party:
            return Zone.QUESTION
        return Zone.LETTER if self.place.zone is Zone.LETTER else Zone.BODY

    def _followed(self, block: Block) -> bool:
        """A heading names a subject only when text of its own comes after it."""
        for following in self.source.blocks[block.index + 1 :]:
            if following.role in {BlockRole.FOOTNOTE, BlockRole.FURNITURE}:
                continue
            if following.role is not BlockRole.HEADING:
                return not self.lexicon.cue("letter.ondertekening").search(following.text)
            if not is_foreign(following.text, self.lexicon):
                return False
        return False

    def _paragraph(self, block: Block) -> Place:
        asks = self.lexicon.cue("letter.fractievraag").search(block.text)
        if self.place.zone is Zone.ANSWER and asks:
            self.place = self._asked(block)
        if is_foreign(block.text, self.lexicon):
            return replace(self.place, zone=Zone.FOREIGN)
        return self.place

    def _asked(self, block: Block) -> Place:
        """The next question; where all are answered together, the party that is answered."""
        match = self.lexicon.cue("letter.fractienaam").search(block.text)
        party = self._party(match["party"] or match["other"]) if match else self.place.party
        if self.place.together:
            return replace(self.place, party=party)
        return replace(self.place, zone=Zone.QUESTION, numbers=(), party=party)


#: What a heading that is form changes in what is in force.
_CHANGES: dict[str, Callable[[_Walker, re.Match[str]], Place]] = {
    "party": _Walker.of_party,
    "question": _Walker.question,
    "number": _Walker.question,
    "answer": _Walker.answer,
    "answers": _Walker.answers,
    "questions": _Walker.questions,
}
_FORM_OF_QUESTIONS = frozenset(_CHANGES) - {"number"}
