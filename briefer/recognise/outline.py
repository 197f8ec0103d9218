"""What each block is in the paper: letter, body, an MP's question, an answer; under which topic."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.consultation import form_of
from briefer.recognise.headings import capitals, is_foreign, role_of
from briefer.recognise.places import Place, Zone
from briefer.recognise.topics import names_the_paper, topic_of
from briefer.recognise.turns import Turns

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.document import Topic
    from briefer.model.source import Block, SourceText


__all__ = ["Outline", "Place", "Zone", "outline"]

#: A name under a letter has few words; a bold line longer than this is no run-in heading.
_NAME_WORDS = range(2, 7)
_RUN_IN = 120
#: A longer line is a sentence, whatever it begins with.
_FORM = 60
_SENTENCE_ENDS = (".", ";", ":", ",", "?", "!")


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
        self.form = form_of(source, lexicon)
        self.turns = Turns(self.form, lexicon)

    def step(self, block: Block) -> None:
        """Place one block and let it change what is in force."""
        if block.role is BlockRole.FURNITURE:
            self.places.append(replace(self.place, zone=Zone.FURNITURE))
        elif block.role is BlockRole.FOOTNOTE:
            self.places.append(replace(self.place, zone=Zone.NOTE))
        elif block.index in self.form.contents:
            self.places.append(replace(self.place, heading=True))
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
        return self.form.heads(block)

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
        if role_of(block.text, self.lexicon) is None:
            return self._subject(block)
        self.place = self.turns.headed(block, self.place) or self.place
        return replace(self.place, heading=True)

    def _subject(self, block: Block) -> Place:
        begun = bool(self.place.topic or self.place.party)
        topic = topic_of(self.source, block, self.lexicon, party=self.place.party, begun=begun)
        outside = self.place.zone in {Zone.FOREIGN, Zone.MASTHEAD}
        if outside or topic is None or not self._followed(block):
            return replace(self.place, heading=True)
        self.topics.append(topic)
        if self.place.together:
            self.place = self.turns.answered_under(self.place, topic.heading)
            return replace(self.place, heading=True)
        self.place = Place(self._zone_under(topic), topic.heading, self.place.party)
        return replace(self.place, heading=True)

    def _zone_under(self, topic: Topic) -> Zone:
        if topic.language != "nl":
            return Zone.FOREIGN
        turn = self.turns.under(topic.passage.block, self.place)
        if turn is not None:
            return turn
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
        told = self.turns.spoken(block, self.place)
        self.place = replace(told, start=0)
        if is_foreign(block.text, self.lexicon):
            return replace(told, zone=Zone.FOREIGN)
        return told
