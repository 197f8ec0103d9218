"""By what a finding is known again: its words, and which of equal ones in its paper it is.

Not a row, not a place: in a newer version of the paper, or recognised by newer rules, the same
sentence is the same finding, and what was decided about it holds.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from briefer.model.document import AlliedPosition, Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from briefer.model.document import Finding
    from briefer.model.source import Passage

    Item = Finding | Question

_WORD = re.compile(r"\w+")


def words_of(text: str) -> str:
    """The words of a text: signs, capitals and spaces tell no two sentences apart."""
    return " ".join(word.casefold() for word in _WORD.findall(text))


def quote_of(item: Item) -> str:
    """The words of the paper that a finding is."""
    return item.question_text if isinstance(item, Question) else item.text


def essence_of(item: Item) -> str:
    """The words by which a finding is known: its quote, and of whom it is told.

    One sentence may tell what several others hold; who they are tells these findings apart.
    """
    words = words_of(quote_of(item))
    return f"{words} | {words_of(item.actor)}" if isinstance(item, AlliedPosition) else words


def passage_of_item(item: Item) -> Passage | None:
    """Where a finding begins; None for a question without text."""
    if isinstance(item, Question):
        return next(iter(item.question), None)
    return item.passage


class PaperWords:
    """The words of a paper block by block, asked for where a sentence stands.

    Args:
        blocks: the text of each block by its number.
    """

    def __init__(self, blocks: Mapping[int, str]) -> None:
        self.blocks = dict(sorted(blocks.items()))
        self._words = {number: f" {words_of(text)} " for number, text in self.blocks.items()}
        self._whole = "|".join(self._words.values())

    def before(self, words: str, passage: Passage | None) -> int:
        """How often these words stand in the paper before a passage."""
        # Nearly every sentence stands in its paper once: then there is nothing to count.
        if passage is None or _count(self._whole, words) <= 1:
            return 0
        head = self.blocks.get(passage.block, "")[: passage.start]
        earlier = (text for number, text in self._words.items() if number < passage.block)
        return sum(_count(text, words) for text in (*earlier, f" {words_of(head)} "))

    def find(self, quote: str, occurrence: int) -> tuple[int, int, int] | None:
        """Block, start and end of a sentence; None when the paper has not so many of it."""
        wanted = words_of(quote)
        if not wanted:
            return None
        left = occurrence
        for number, text in self._words.items():
            count = _count(text, wanted)
            if left < count:
                return (number, *_range(self.blocks[number], wanted.split(), left, quote))
            left -= count
        return None


def _count(text: str, words: str) -> int:
    """How often words stand in a text of words, also side by side."""
    count, at = 0, text.find(f" {words} ")
    while at >= 0:
        count, at = count + 1, text.find(f" {words} ", at + len(words) + 1)
    return count


def _range(text: str, wanted: list[str], occurrence: int, quote: str) -> tuple[int, int]:
    """Where words stand in a text as written, with the signs around them as in the quote."""
    found = list(_WORD.finditer(text))
    plain = [match[0].casefold() for match in found]
    size, at, left = len(wanted), 0, occurrence
    while plain[at : at + size] != wanted or left:
        same = plain[at : at + size] == wanted
        left -= same
        at += size if same else 1
    start, end = found[at].start(), found[at + size - 1].end()
    signs = list(_WORD.finditer(quote))
    head, tail = quote[: signs[0].start()], quote[signs[-1].end() :]
    if head and text[:start].endswith(head):
        start -= len(head)
    return start, end + len(tail) if text.startswith(tail, end) else end


def identities(items: Iterable[Item], paper: PaperWords) -> list[str]:
    """The identity of each finding of one sort, in their order; no two are the same."""
    found: list[str] = []
    taken: set[str] = set()
    for item in items:
        words = words_of(quote_of(item))
        number = paper.before(words, passage_of_item(item))
        while (identity := identity_of(essence_of(item), number)) in taken:
            number += 1
        taken.add(identity)
        found.append(identity)
    return found


def identity_of(essence: str, occurrence: int) -> str:
    """The identity of what stands in its paper for this time, counted from 0."""
    return f"{hashlib.sha256(essence.encode()).hexdigest()[:32]}.{occurrence}"


def occurrence_of(identity: str) -> int:
    """Which of equal sentences an identity is."""
    return int(identity.rpartition(".")[2])
