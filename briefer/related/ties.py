"""Which promises can have to do with one another; the rest stand by themselves.

Where a promise stands depends only on those that may tell it again or answer it.  Groups that share
no such tie are reckoned apart, with the same outcome: what is found in `retelling` and `fulfilment`
is found within a group, and most promises of a large store are a group of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain, combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from briefer.related.index import WordIndex
from briefer.related.likeness import ONE_WORD, Likeness, likeness
from briefer.related.retelling import is_answer
from briefer.related.usage import content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefer.model.records import FiledCommitment
    from briefer.related.usage import Usage

    Known = frozenset[str]
    Group = tuple[FiledCommitment, ...]

#: A promise of one word is never told again (see `retelling`).
_ENOUGH = 2
#: So many of the rarer words are shared that each pair of them is looked up.
_TOGETHER = 2
#: Of no more words than these one is half.
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Ties:
    """Promises that have nothing to do with another, and the rest in groups without ties between.

    Each in the order they came in.  A tie may be taken to be there where on closer look there is
    none; never the other way round.
    """

    alone: tuple[FiledCommitment, ...]
    groups: tuple[Group, ...]


def ties_of(commitments: Sequence[FiledCommitment], usage: Usage) -> Ties:
    """How these promises hang together."""
    groups = _Groups()
    opens = [number for number, one in enumerate(commitments) if not is_answer(one)]
    for left, right in _retellings(commitments, opens, usage):
        groups.join(left, right)
    if len(opens) < len(commitments):
        _join_answers(commitments, groups, usage)
    return Ties(
        tuple(one for number, one in enumerate(commitments) if not groups.has(number)),
        tuple(tuple(commitments[number] for number in group) for group in groups.all()),
    )


class _Groups:
    """Numbers joined into groups, each known by its lowest number."""

    def __init__(self) -> None:
        self._lowest: dict[int, int] = {}
        self._members: dict[int, list[int]] = {}

    def has(self, number: int) -> bool:
        """Whether it was joined to any other."""
        return number in self._lowest

    def of(self, number: int) -> int:
        """The group of a number."""
        return self._lowest.get(number, number)

    def members(self, group: int) -> Sequence[int]:
        """The numbers of a group."""
        return self._members.get(group, (group,))

    def join(self, left: int, right: int) -> None:
        """Make the groups of two numbers one."""
        one, other = sorted((self.of(left), self.of(right)))
        if one != other:
            gone = self._members.pop(other, [other])
            self._members.setdefault(one, [one]).extend(gone)
            self._lowest.update(dict.fromkeys([one, *gone], one))

    def all(self) -> Iterator[Sequence[int]]:
        """Every group of several, its numbers in order."""
        return (sorted(self._members[lowest]) for lowest in sorted(self._members))


def _retellings(
    commitments: Sequence[FiledCommitment], opens: Sequence[int], usage: Usage
) -> Iterator[tuple[int, int]]:
    """The open promises of which one may tell the other again, whoever made them and when."""
    of_words: defaultdict[Known, list[int]] = defaultdict(list)
    for number in opens:
        of_words[content_of(commitments[number], usage).known].append(number)
    for known, numbers in of_words.items():
        if len(known) >= _ENOUGH:
            yield from ((numbers[0], number) for number in numbers[1:])
    for left, right in _half_shared([*of_words]):
        if _one_in_other(left, right) and _one_in_other(right, left):
            numbers = [*of_words[left], *of_words[right]]
            yield from ((numbers[0], number) for number in numbers[1:])


def _half_shared(all_known: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """The pairs that share at least half of the words of the longer; some come several times.

    After the first two words that such a pair shares, the rarest first, each still has the rest of
    its half: both stand among the words of its row before those.  So only pairs of words that stand
    there in both are looked up (as in `index`, where it is one word); where one word is half, that.
    """
    uses = Counter(chain.from_iterable(all_known))
    ranks = {word: rank for rank, (word, _) in enumerate(reversed(uses.most_common()))}
    rows = [_rarest(known, ranks) for known in all_known]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for word in row[:-1]:
            holders[word].append(number)
    together = (_with_another(word, numbers, rows) for word, numbers in holders.items())
    short = _with_one_word(all_known)
    for numbers in chain(chain.from_iterable(together), short):
        for one, other in combinations(numbers, 2):
            left, right = all_known[one], all_known[other]
            if 2 * len(left & right) >= max(len(left), len(right)):
                yield left, right


def _rarest(known: Known, ranks: Mapping[str, int]) -> list[str]:
    """The words of which it shares two with any other that shares half of the longer."""
    return sorted(known, key=ranks.__getitem__)[: len(known) // 2 + _TOGETHER]


def _with_another(
    word: str, numbers: Sequence[int], rows: Sequence[list[str]]
) -> Iterable[list[int]]:
    """Of the rows that hold a word, those that hold another after it as well, by that word."""
    if len(numbers) == 1:
        return ()
    tails = [rows[number][rows[number].index(word) + 1 :] for number in numbers]
    counted = Counter(chain.from_iterable(tails))
    several = {other for other, count in counted.items() if count > 1}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, tail in zip(numbers, tails, strict=True):
        for other in several.intersection(tail):
            found[other].append(number)
    return found.values()


def _with_one_word(all_known: Sequence[Known]) -> Iterable[list[int]]:
    """Of the shortest, of which one word is half, those that share a word."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, known in enumerate(all_known):
        if len(known) <= _SHORT:
            for word in known:
                found[word].append(number)
    return found.values()


def _one_in_other(one: Known, other: Known) -> bool:
    """Whether each word of one stands in the other, inflected or not."""
    return all(any(fuzz.ratio(word, w) >= ONE_WORD for w in other) for word in one - other)


def _join_answers(commitments: Sequence[FiledCommitment], groups: _Groups, usage: Usage) -> None:
    """Put with each answer the promises it may answer, and the answers that are like it.

    An answer is held against all tellings of a promise as soon as one has enough words of it.
    """
    index = WordIndex(usage)
    for number, commitment in enumerate(commitments):
        index.add(number, commitment)
    for number, answer in enumerate(commitments):
        if is_answer(answer):
            for group in {groups.of(near) for near in index.near(answer)}:
                told = (commitments[member] for member in groups.members(group))
                if any(_alike(one, answer, usage) for one in told):
                    groups.join(group, number)


def _alike(left: FiledCommitment, right: FiledCommitment, usage: Usage) -> bool:
    return (
        likeness(left, right, usage) is not Likeness.OTHER
        or likeness(right, left, usage) is not Likeness.OTHER
    )
