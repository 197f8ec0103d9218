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
    """Promises by word; several may be put in under one number, as tellings of one.

    Whoever shares so many words with another shares one of its rarer ones as well: only those are
    looked up, and only what comes of that is compared.  Forty thousand promises take seconds so.
    Source: prefix filtering (S. Chaudhuri et al., A primitive operator for similarity joins, 2006).
    """

    def __init__(self, usage: Usage) -> None:
        self.usage = usage
        self._numbers: list[int] = []
        self._words: list[frozenset[str]] = []
        # By word and by how many words the promise has in all, which says how many are enough.
        self._places: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        self._uses: Counter[str] = Counter()
        self._lengths: set[int] = set()

    def add(self, number: int, commitment: FiledCommitment) -> None:
        """Put a promise under its words."""
        known = frozenset(content_of(commitment, self.usage).known)
        for word in known:
            self._places[word, len(known)].append(len(self._numbers))
        self._uses.update(known)
        self._lengths.add(len(known))
        self._numbers.append(number)
        self._words.append(known)

    def near(self, commitment: FiledCommitment, *, part: int = _PART) -> list[int]:
        """The numbers of the promises that share enough words with this one, in order, once.

        Args:
            commitment: the promise to compare with.
            part: enough is one in so many of the words of the shorter.
        """
        known = content_of(commitment, self.usage).known
        rarest = sorted(known, key=self._uses.__getitem__)
        found: set[int] = set()
        for length in self._lengths:
            enough = max(1, -(-min(len(known), length) // part))
            tried = {
                place
                for word in rarest[: len(known) - enough + 1]
                for place in self._places.get((word, length), ())
            }
            found |= {place for place in tried if len(known & self._words[place]) >= enough}
        return sorted({self._numbers[place] for place in found})


class OwnerIndex:
    """Promises by owner and by word; gives only those that may be of one owner with another."""

    def __init__(self, usage: Usage) -> None:
        self.usage = usage
        self._of: defaultdict[str | None, WordIndex] = defaultdict(lambda: WordIndex(usage))

    def add(self, number: int, commitment: FiledCommitment) -> None:
        """Put a promise under its owner and its words."""
        self._of[commitment.item.by].add(number, commitment)

    def near(self, commitment: FiledCommitment, *, part: int) -> list[int]:
        """As `WordIndex.near`, of those that `may_be_one_owner` with this one."""
        mine, anyone = commitment.item.by, self.usage.anyone
        found = (
            index.near(commitment, part=part)
            for owner, index in self._of.items()
            if owner == mine or mine in anyone or owner in anyone
        )
        return sorted({number for numbers in found for number in numbers})


class Neighbours:
    """A fixed row of promises, asked for those that may be of one with another, in its order."""

    def __init__(self, row: Iterable[FiledCommitment], usage: Usage) -> None:
        self.row = tuple(row)
        self._index = WordIndex(usage)
        for number, commitment in enumerate(self.row):
            self._index.add(number, commitment)

    def of(self, *tellings: FiledCommitment) -> Iterator[FiledCommitment]:
        """Those of the row that share enough words with any of these."""
        if not self.row:
            return iter(())
        numbers = {number for telling in tellings for number in self._index.near(telling)}
        return (self.row[number] for number in sorted(numbers))
