"""What each block is in the paper: letter, body, an MP's question, an answer; under which topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.headings import capitals, is_foreign, number_in, role_of
from briefer.recognise.topics import names_the_paper, topic_of

if TYPE_CHECKING:
    import re

    from briefer.lexicon import Lexicon
    from briefer.model.document import Topic
    from briefer.model.source import Block, SourceText


#: A name under a letter has few words; a bold line longer than this is no run-in heading.
_NAME_WORDS = 6
_RUN_IN = 120


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its zone, the heading in force, and the question it belongs to."""

    zone: Zone
    topic: str | None = None
    party: str | None = None
    number: int | None = None
    heading: bool = False


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
            self.signing = True
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing and self._is_name(block):
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing:
            self.signing = False
            self.place = Place(Zone.BODY)
        if block.role is BlockRole.HEADING or (block.bold and len(block.text) < _RUN_IN):
            return self._heading(block)
        return self._paragraph(block)

    def _signature(self, block: Block) -> bool:
        return any(
            self.lexicon.cue(f"letter.{name}").search(block.text)
            for name in ("ondertekening", "ondertekening_met_naam")
        )

    def _is_name(self, block: Block) -> bool:
        short = len(block.text.split()) <= _NAME_WORDS
        return short and not capitals(block.text) and not names_the_paper(block.text, self.lexicon)

    def _heading(self, block: Block) -> Place:
        found = role_of(block.text, self.lexicon)
        if found is None:
            return self._subject(block)
        role, match = found
        if role == "party":
            self.place = Place(Zone.QUESTION, party=self._party(match))
        elif role == "question":
            self.place = replace(self.place, zone=Zone.QUESTION, number=number_in(match))
        elif role == "answer":
            number = number_in(match) or self.place.number
            self.place = replace(self.place, zone=Zone.ANSWER, number=number)
        return replace(self.place, heading=True)

    def _party(self, match: re.Match[str]) -> str:
        entry = self.lexicon.words("parties").find(match["party"])
        return entry.id if entry else match["party"]

    def _subject(self, block: Block) -> Place:
        topic = topic_of(self.source, block, self.lexicon, party=self.place.party)
        if self.place.zone is Zone.FOREIGN or topic is None or not self._followed(block):
            return replace(self.place, heading=True)
        self.topics.append(topic)
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
                return not self._signature(following)
            if not is_foreign(following.text, self.lexicon):
                return False
        return False

    def _paragraph(self, block: Block) -> Place:
        asks = self.lexicon.cue("letter.fractievraag").search(block.text)
        if self.place.zone is Zone.ANSWER and asks:
            self.place = replace(self.place, zone=Zone.QUESTION, number=None)
        if is_foreign(block.text, self.lexicon):
            return replace(self.place, zone=Zone.FOREIGN)
        return self.place
