"""What a hyphen at the end of a line means, decided per paper from the paper itself.

In some papers every line-end hyphen is real ("NAVO-" / "bondgenoten"), in others words were broken
to fill the line ("verde-" / "diging").  Evidence, strongest first: a capital or digit after the
hyphen; the joined or the hyphenated word elsewhere in the paper; how the paper treats the breaks
of which one of these is known.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.reading.lines import Line

_WORD = re.compile(r"\w[\w’'-]*\w|\w")
_LAST = re.compile(r"([\w’'-]*\w)[-\u2010]$")
_FIRST = re.compile(r"\w+")
#: No word is longer; looking further back takes time that grows with the square of a line.
_LONGEST_WORD = 100
#: A joining word ("en", "of") after a hyphen that stands for the rest of the word.
_SUSPENDED_LENGTH = 2
_SUSPENDED_COUNT = 3


class Join(Enum):
    """How two lines come together."""

    SPACE = " "
    HARD = "-"
    SOFT = ""


@dataclass(frozen=True)
class Hyphens:
    """The habits of one paper: its words, and whether it breaks words in doubt."""

    words: Counter[str]
    breaks_words: bool

    def join(self, line: str, following: str) -> Join:
        """How `following` goes on after `line`; SPACE when no word is broken."""
        halves = _halves(line, following)
        if halves is None:
            return Join.SPACE
        first, second = halves
        if self._suspended(second):
            return Join.SPACE
        known = _known(self.words, first, second)
        if known is not None:
            return known
        return Join.SOFT if self.breaks_words else Join.HARD

    def _suspended(self, second: str) -> bool:
        return len(second) <= _SUSPENDED_LENGTH and self.words[second.casefold()] >= (
            _SUSPENDED_COUNT
        )


def habits(lines: Sequence[Line]) -> Hyphens:
    """The habits of a paper, from all its lines."""
    words: Counter[str] = Counter()
    for line in lines:
        found = _WORD.findall(line.text.casefold())
        words.update(found[:-1] if _LAST.search(line.text[-_LONGEST_WORD:]) else found)
    verdicts = Counter(
        known
        for first, second in _broken(lines)
        if (known := _known(words, first, second)) is not None
        and not second[0].isupper()
        and not first[-1].isupper()
    )
    unknown = sum(_known(words, first, second) is None for first, second in _broken(lines))
    soft, hard = verdicts[Join.SOFT], verdicts[Join.HARD]
    # Without evidence, many broken words mean that the paper fills its lines by breaking them.
    breaks = soft > hard or (soft == hard and unknown * 25 > len(lines))
    return Hyphens(words, breaks)


def _broken(lines: Iterable[Line]) -> Iterable[tuple[str, str]]:
    shown = [line for line in lines if not line.blank]
    for line, following in pairwise(shown):
        halves = _halves(line.text, following.text)
        if halves is not None:
            yield halves


def _halves(line: str, following: str) -> tuple[str, str] | None:
    last, first = _LAST.search(line[-_LONGEST_WORD:]), _FIRST.match(following)
    return (last[1], first[0]) if last and first else None


def _known(words: Counter[str], first: str, second: str) -> Join | None:
    if second[0].isupper() or second[0].isdigit() or first[-1].isupper() or first[-1].isdigit():
        return Join.HARD
    joined, hyphened = words[(first + second).casefold()], words[f"{first}-{second}".casefold()]
    if joined == hyphened:
        return None
    return Join.SOFT if joined > hyphened else Join.HARD
