"""What each block is in the paper: letter, body, an MP's question, an answer; under which topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.consultation import form_of
from briefer.recognise.headings import capitals, is_foreign, role_of
from briefer.recognise.places import Place, Zone
from briefer.recognise.shapes import Shapes
from briefer.recognise.topics import is_treatment, names_the_paper, topic_of
from briefer.recognise.turns import Turns

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.document import Topic
    from briefer.model.source import Block, SourceText


__all__ = ["Outline", "Place", "Zone", "outline"]

#: A name under a letter has few words.
_NAME_WORDS = range(2, 7)
#: A longer line is a sentence, whatever it begins with.
_FORM = 60
#: Above a publication stand so many blocks at most, each of so many words.
_MASTHEAD = 25
_MASTHEAD_WORDS = 25
_NUMBERED = re.compile(r"^\d{1,2}\.? +[A-Z]")


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


def _masthead_ends(source: SourceText, lexicon: Lexicon) -> int:
    """The index of the last block above the text: the line with a publication's day."""
    dated = lexicon.cue("letter.dagtekening")
    last = -1
    for block in source.blocks[:_MASTHEAD]:
        if block.role is not BlockRole.FURNITURE and len(block.text.split()) > _MASTHEAD_WORDS:
            break
        if dated.search(block.text):
            last = block.index
    return last


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
        self.last_names = False
        self.particulars = False
        self.parted = False
        self.form = form_of(source, lexicon)
        self.shapes = Shapes(source, lexicon)
        self.masthead_ends = min(_masthead_ends(source, lexicon), self.form.begins - 1)
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
        if block.index <= self.masthead_ends:
            return Place(Zone.MASTHEAD, heading=True)
        if self._signature(block):
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing and self.names_due and self._is_name(block):
            self.names_due -= 1
            return Place(Zone.MASTHEAD, heading=True)
        if self.signing:
            self.signing = False
            self.place = Place(Zone.BODY)
        if self.shapes.is_heading(block) or self.form.heads(block):
            return self._heading(block)
        return self._paragraph(block)

    def _signature(self, block: Block) -> bool:
        """Whether somebody signs here; an office alone is followed by one name."""
        cues = ("letter.ondertekening", "letter.commissie")
        named = any(self.lexicon.cue(f"{cue}_met_naam").search(block.text) for cue in cues)
        alone = not named and any(self.lexicon.cue(cue).search(block.text) for cue in cues)
        if not alone and not named:
            return False
        self.signing = True
        self.names_due += alone
        self.last_names = self.lexicon.cue("letter.commissie").search(block.text) is not None
        return True

    def _is_name(self, block: Block) -> bool:
        short = len(block.text.split()) in _NAME_WORDS or "." in block.text[:6] or self.last_names
        placeholder = block.text.startswith("[")
        form = capitals(block.text) or names_the_paper(block.text, self.lexicon)
        return placeholder or (short and len(block.text) <= _FORM and not form)

    def _heading(self, block: Block) -> Place:
        found = role_of(block.text, self.lexicon)
        if found is not None and found[0] == "particulars":
            self.particulars = True
        elif _NUMBERED.match(block.text):
            self.particulars = False
        if found is None or is_treatment(block.text, self.lexicon):
            return self._subject(block)
        self.place = self.turns.headed(block, self.place) or self.place
        return replace(self.place, heading=True)

    def _subject(self, block: Block) -> Place:
        alone = self._stands_alone(block)
        topic = self._topic(block, len(block.text), alone=alone)
        foreign = self._foreign_under(block)
        outside = (
            self.particulars
            or self.place.zone is Zone.MASTHEAD
            or (self.place.zone is Zone.FOREIGN and foreign)
        )
        if outside or topic is None or not self._followed(block):
            return replace(self.place, heading=True)
        self._begin(replace(topic, language="en" if foreign else "nl"))
        return replace(self.place, heading=True)

    def _topic(self, block: Block, end: int, *, alone: bool = False) -> Topic | None:
        begun = bool(self.place.topic or self.place.party)
        return topic_of(
            self.source,
            block,
            self.lexicon,
            end=end,
            party=self.place.party,
            begun=begun,
            alone=alone,
        )

    def _begin(self, topic: Topic) -> None:
        """Let a subject be in force from here on."""
        self.topics.append(topic)
        if self.place.together:
            self.place = self.turns.answered_under(self.place, topic.heading)
        else:
            self.place = Place(self._zone_under(topic), topic.heading, self.place.party)

    def _zone_under(self, topic: Topic) -> Zone:
        if topic.language != "nl":
            return Zone.FOREIGN
        turn = self.turns.under(topic.passage.block, self.place)
        if turn is not None:
            return turn
        return Zone.LETTER if self.place.zone is Zone.LETTER else Zone.BODY

    def _foreign_under(self, block: Block) -> bool:
        """Whether the text under a heading is in another language than Dutch."""
        texts = (b.text for b in self.shapes.following(block) if b.role is not BlockRole.HEADING)
        return is_foreign(next(texts, ""), self.lexicon)

    def _followed(self, block: Block) -> bool:
        """A heading names a subject only when text of its own comes after it.

        Parts of its own will do, but not for a heading that only gathers ("Diversen").
        """
        for following in self.shapes.following(block):
            if self._is_part(following):
                continue
            if self.shapes.goes_on(following):
                return False
            if not self.shapes.is_heading(following):
                return not self.lexicon.cue("letter.ondertekening").search(following.text)
            if following.role is BlockRole.ITEM:
                return not self.lexicon.cue("titles.verzamelkop").search(block.text)
            if not is_foreign(following.text, self.lexicon):
                return False
        return False

    def _is_part(self, following: Block) -> bool:
        """Whether a heading only opens the text of the one above it."""
        first = self.lexicon.cue("titles.eerste_deel").search(following.text)
        return first is not None or is_treatment(following.text, self.lexicon)

    def _stands_alone(self, block: Block) -> bool:
        """Whether what elsewhere parts a subject is one itself: nothing stands above it.

        A letter on one subject has such headings between its paragraphs.
        """
        cue = self.lexicon.cue("titles.deel_van_een_brief")
        above = self.place.topic is None or cue.search(self.place.topic) is not None
        free = above and self.place.party is None and not self.place.numbers
        if not free or cue.search(block.text) is None:
            return False
        told = self.shapes.before(block)
        self.parted = self.parted or told is None or told.role is not BlockRole.PARAGRAPH
        return not self.parted

    def _paragraph(self, block: Block) -> Place:
        begins = self._run_in(block)
        told = self.turns.spoken(block, self.place)
        self.place = replace(told, start=0)
        if is_foreign(block.text, self.lexicon):
            return replace(told, zone=Zone.FOREIGN)
        return replace(told, start=begins) if begins else told

    def _run_in(self, block: Block) -> int:
        """Where the text begins behind a heading on its line; 0 without one."""
        found = None if self.form.consults else self.shapes.run_in(block)
        topic = found and self._topic(block, found[0])
        if not found or topic is None or self.place.zone is Zone.MASTHEAD:
            return 0
        self._begin(replace(topic, language="nl"))
        return found[1]
