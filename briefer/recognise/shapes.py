"""Which blocks have the shape of a heading, in any layout; what they mean is told elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.headings import capitals, role_of
from briefer.recognise.topics import is_treatment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: A bold line longer than this is text that stands out.
_BOLD = 120
#: A heading behind a number has no more letters than this.
_NUMBERED = 130
#: A short line may be a name with a verb's look; a longer one with a verb is a sentence.
_SENTENCE_WORDS = 6
_SENTENCE_ENDS = (".", ";", ":", ",", "?", "!")
_COLON_WORDS = 8
_STOP_WORDS = 14
_NUMBER = re.compile(r"^(?:[•●▪◦‣–-]\s+)?(\d{1,2}|[a-z])[.)]\s")
_WORDS = re.compile(r"[^\W\d_]+")
_LETTERS = 1000
#: What stands before the text on its own line: "Moldavië – De Raad …", "Moldavië: de Raad …".
_RUN_IN = re.compile(
    r"^(?P<name>[A-ZÀ-ÖØ-Þ][^.:;?!–—]{2,70}?)(?P<joint>\s*:|\s+[–—-])\s+(?=[A-ZÀ-ÖØ-Þ«‘])"
)
_RUN_IN_WORDS = 9
#: So many paragraphs that begin in one way are made so on purpose.
_REPEATED = 3


def _count(mark: str) -> int:
    """The place of a number or letter in its row; letters far away from numbers."""
    return int(mark) if mark.isdecimal() else ord(mark) + _LETTERS


class Shapes:
    """The blocks of a paper, asked for the shape of a heading."""

    def __init__(self, source: SourceText, lexicon: Lexicon) -> None:
        self.blocks, self.lexicon = source.blocks, lexicon
        self.joints = frozenset(self._repeated_joints())

    def is_heading(self, block: Block) -> bool:
        """Whether a block stands by itself above what follows, as headings do."""
        if block.role is BlockRole.HEADING:
            return block.bold or not (self.is_sentence(block.text) or self.goes_on(block))
        if block.bold and len(block.text) < _BOLD:
            return True
        if block.role is BlockRole.ITEM:
            return self._numbered(block)
        return block.role is BlockRole.PARAGRAPH and self._short_line(block)

    def is_sentence(self, text: str) -> bool:
        """Whether a line tells something: longer than a name, with a finite verb, no title."""
        words = _WORDS.findall(text)
        if len(words) <= _SENTENCE_WORDS or capitals(text):
            return False
        return any(self.lexicon.words("finite").find(word) for word in words)

    def run_in(self, block: Block) -> tuple[int, int] | None:
        """Where a heading on the line of its text ends and where the text begins.

        Only a way of beginning that comes back in the paper is one.
        """
        match = self._begins(block)
        if match is None or self._joint(match) not in self.joints:
            return None
        return match.end("name"), match.end()

    def following(self, block: Block) -> Iterator[Block]:
        """The blocks after one, notes and furniture left out."""
        out = {BlockRole.FOOTNOTE, BlockRole.FURNITURE}
        return (b for b in self.blocks[block.index + 1 :] if b.role not in out)

    def before(self, block: Block) -> Block | None:
        """The block before one, notes and furniture left out."""
        out = {BlockRole.FOOTNOTE, BlockRole.FURNITURE}
        earlier = (b for b in reversed(self.blocks[: block.index]) if b.role not in out)
        return next(earlier, None)

    def _numbered(self, block: Block) -> bool:
        """A numbered line with text of its own under it is a heading, not an item of a list."""
        following = next(self.following(block), None)
        return (
            _NUMBER.match(block.text) is not None
            and len(block.text) <= _NUMBERED
            and not self._tells(block.text)
            and following is not None
            and (
                following.role is BlockRole.PARAGRAPH or is_treatment(following.text, self.lexicon)
            )
            and not self.goes_on(block)
        )

    def _tells(self, text: str) -> bool:
        """Whether a numbered line is a sentence; a fixed heading may be a question."""
        if self.lexicon.cue("titles.vraag_als_kop").search(text):
            return False
        return text.endswith(_SENTENCE_ENDS) or self.is_sentence(text)

    def goes_on(self, block: Block) -> bool:
        """Whether a numbered line follows right on the one before it, as in a list."""
        before, own = self.before(block), _NUMBER.match(block.text)
        last = _NUMBER.match(before.text) if before is not None and own is not None else None
        if last is None or own is None:
            return False
        return _count(last[1]) + 1 == _count(own[1])

    def _short_line(self, block: Block) -> bool:
        """A line that ends in a colon or an abbreviation, above a paragraph."""
        words = len(block.text.split())
        colon = block.text.endswith(":") and words <= _COLON_WORDS
        stop = bool(self.lexicon.cue("titles.kopeinde").search(block.text)) and words <= _STOP_WORDS
        if not (colon or stop) or len(block.fragments) > 1 or not block.text[:1].isupper():
            return False
        following = next(self.following(block), None)
        above = following is not None and following.role is BlockRole.PARAGRAPH
        return above and not self._has_verb(block.text)

    def _has_verb(self, text: str) -> bool:
        return any(self.lexicon.words("finite").find(word) for word in _WORDS.findall(text))

    def _begins(self, block: Block) -> re.Match[str] | None:
        if block.role is not BlockRole.PARAGRAPH:
            return None
        match = _RUN_IN.match(block.text)
        if match is None or len(match["name"].split()) > _RUN_IN_WORDS:
            return None
        if self._has_verb(match["name"]) or role_of(match["name"], self.lexicon) is not None:
            return None
        return match

    @staticmethod
    def _joint(match: re.Match[str]) -> str:
        return match["joint"].strip()

    def _repeated_joints(self) -> Iterator[str]:
        found = [self._joint(match) for block in self.blocks if (match := self._begins(block))]
        return (joint for joint in set(found) if found.count(joint) >= _REPEATED)
