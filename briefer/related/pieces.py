"""The words of promises, each run of letters taken apart once however many promises hold it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefer.needles import needles_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST = 3
#: Ten thousand papers hold fewer; at more all are forgotten, and taken apart again.
_REMEMBERED = 200_000
#: The months have some fifty names: each run of letters is searched for them once only.
_MOST_NEEDLES = 1000


@dataclass(frozen=True, slots=True)
class Taken:
    """A text taken apart: the words that tell something in their order, and which are names.

    `aside` tells that what is passed over may be in it.
    """

    words: tuple[str, ...]
    names: frozenset[str] = frozenset()
    aside: bool = False


class Pieces:
    """Takes texts apart at their spaces.

    Args:
        idle: words that tell no two promises apart.
        asides: what is passed over.
    """

    def __init__(self, idle: frozenset[str], asides: Iterable[re.Pattern[str]]) -> None:
        self._known = _Known(idle, _marks(asides))

    def take(self, text: str) -> Taken:
        """A text; a capital at its start makes no name."""
        runs = text.split()
        words = tuple(chain.from_iterable(map(self._known.__getitem__, runs)))
        # Most runs are small letters only, and then their words are all there is to know.
        if self._known.odd.keys().isdisjoint(runs):
            return Taken(words)
        odd = self._known.odd
        start = next((n for n, run in enumerate(runs) if _TOKEN.search(run)), 0)
        names = [odd[run].names for run in runs[start + 1 :] if run in odd]
        if runs[start] in odd:
            names.append(self._known.names(runs[start], start=True))
        aside = any(odd[run].aside for run in runs if run in odd)
        return Taken(words, frozenset().union(*names), aside)


class _Known(dict[str, tuple[str, ...]]):
    """The words of what stands between two spaces, by how it is written.

    Args:
        idle: words that tell no two promises apart.
        marks: what an aside cannot do without, None where that cannot be told.
    """

    def __init__(self, idle: frozenset[str], marks: frozenset[str] | None) -> None:
        super().__init__()
        self._idle, self._marks = idle, marks
        #: What is more than words, for it has names or may be part of an aside.
        self.odd: dict[str, Taken] = {}

    def __missing__(self, run: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        words = self[run] = tuple(word for _, word, _ in self._telling(run))
        taken = Taken(words, self.names(run, start=False), self._aside(run))
        if taken.names or taken.aside:
            self.odd[run] = taken
        return words

    def names(self, run: str, *, start: bool) -> frozenset[str]:
        """The names in it, at the start of a text or further on."""
        return frozenset(
            word
            for place, word, token in self._telling(run)
            if _is_name(token, start=start and place == 0)
        )

    def _telling(self, run: str) -> Iterator[tuple[int, str, str]]:
        """The words that tell something, with their place among all and as they are written."""
        for place, token in enumerate(_TOKEN.findall(run)):
            # One string for a word, however many promises hold it.
            word = sys.intern(token.casefold())
            if word not in self._idle and _tells(token):
                yield place, word, token

    def _aside(self, run: str) -> bool:
        # Beyond plain letters small and large ones do not always come in pairs.
        if self._marks is None or not run.isascii():
            return True
        small = run.lower()
        return any(mark in small for mark in self._marks)


def _marks(asides: Iterable[re.Pattern[str]]) -> frozenset[str] | None:
    """Pieces without spaces, one of which stands in whatever is passed over; None: cannot tell."""
    found: set[str] = set()
    for aside in asides:
        needles = needles_of(aside, most=_MOST_NEEDLES)
        longest = {max(needle.split(), key=len, default="") for needle in needles}
        if not longest or "" in longest:
            return None
        found |= longest
    return frozenset(found)


def _tells(token: str) -> bool:
    return len(token) >= _SHORTEST or token.isupper() or token.isdigit()


def _is_name(token: str, *, start: bool) -> bool:
    if not start and token[0].isupper():
        return True
    rest = token[1:]
    # Nearly every word is small letters only, which is told at once.
    plain = rest.islower() and rest.isalpha()
    return not plain and any(c.isupper() or c.isdigit() for c in rest)
