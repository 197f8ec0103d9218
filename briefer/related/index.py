"""Promises by the words they hold, so that each is held only against those that share enough."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefer.related.usage import content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.records import FiledCommitment
    from briefer.related.usage import Usage


#: Two tellings of one promise share a third of the words of the shorter, inflections apart.
_PART = 3


class WordIndex:
    """Promises by word; several may be put in under one number, as tellings of one."""

    def __init__(self, usage: Usage) -> None:
        self.usage = usage
        self._numbers: list[int] = []
        self._lengths: list[int] = []
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, number: int, commitment: FiledCommitment) -> None:
        """Put a promise under its words."""
        known = content_of(commitment, self.usage).known
        for word in known:
            self._by_word[word].append(len(self._numbers))
        self._numbers.append(number)
        self._lengths.append(len(known))

    def near(self, commitment: FiledCommitment, *, part: int = _PART) -> list[int]:
        """The numbers of the promises that share enough words with this one, in order, once.

        Args:
            commitment: the promise to compare with.
            part: enough is one in so many of the words of the shorter.
        """
        known = content_of(commitment, self.usage).known
        shared: Counter[int] = Counter()
        for word in known:
            shared.update(self._by_word.get(word, ()))
        mine = len(known)
        return sorted(
            {
                self._numbers[place]
                for place, count in shared.items()
                if count * part >= min(mine, self._lengths[place])
            }
        )


class Neighbours:
    """A fixed row of promises, asked for those that may be of one with another, in its order."""

    def __init__(self, row: Iterable[FiledCommitment], usage: Usage) -> None:
        self.row = tuple(row)
        self._index = WordIndex(usage)
        for number, commitment in enumerate(self.row):
            self._index.add(number, commitment)

    def of(self, *tellings: FiledCommitment) -> Iterator[FiledCommitment]:
        """Those of the row that share enough words with any of these."""
        numbers = {number for telling in tellings for number in self._index.near(telling)}
        return (self.row[number] for number in sorted(numbers))
