"""Which positions say the same thing at another time: told by the words that carry the subject.

Positions begin alike ("Het kabinet hecht aan …") whatever they are about, so words that any of
them may hold weigh nothing.  A false pair shows a movement that never was, which is worse than
none: on doubt two positions stay apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache, reduce
from itertools import chain, combinations
from operator import or_
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from briefer.lexicon import load_lexicon
from briefer.matching import WORD, folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefer.model.records import FiledPosition

    Pair = tuple[int, FiledPosition, int, FiledPosition]

#: Two positions are one matter when they share this part of the weight of their words …
SAME = 0.32
#: … and this much in words: one is too little, for the topic may be such a word; long sentences,
#: which share a smaller part, need two whole ones.
_ENOUGH, _ENOUGH_OF_LONG, _LARGE_PART = 1.05, 1.9, 0.4
#: Short sentences with the same words in nearly the same form ("steunt twee", "steunde drie").
_SAME_FORM = 0.85
#: A sentence of so many words is not built twice for two matters.
_LONG_SENTENCE = 9
#: A name or a long word, in Dutch mostly a compound, tells more than another.
_TELLING, _LONG = 1.3, 10
#: What stands in the heading above a sentence is said of every sentence there.
_IN_HEADING = 0.5
#: A country is mostly named for taking the same side; a number counts as a year alone.
_COUNTRY, _YEAR = 0.3, re.compile(r"(?:19|20)\d\d")
#: Two inflections score over this; a shorter word than this is only ever itself.
_ONE_WORD, _SHORT = 86.0, 5
#: Part of a compound ("programma" in "aankoopprogramma") is worth this much of a word.
_IN_COMPOUND = 0.7
#: Of a form in the list of formulas at least so many letters also count inflected.
_INFLECTED = 5
_MOST_SENTENCES = 20_000


class Weighing:
    """Compares positions on one topic that were told one time after the other.

    Args:
        told: the positions, a group for each time.
    """

    def __init__(self, told: Sequence[Sequence[FiledPosition]]) -> None:
        words = {p.id: _words_of(p) for said in told for p in said}
        in_paper: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for position in chain.from_iterable(told):
            in_paper[position.document.id].update(words[position.id].keys())
        crowd: Counter[str] = reduce(or_, in_paper.values(), Counter())
        #: A word that other sentences of its paper hold as well tells less.
        self._weights = {
            number: {root: weight / crowd[root] for root, weight in found.items()}
            for number, found in words.items()
        }
        self._whole = {number: sum(found.values()) for number, found in self._weights.items()}

    def likeness(self, left: FiledPosition, right: FiledPosition) -> float:
        """How surely both are of one matter: the part of the weight they share, 0 to 1."""
        if words_alone(left) == words_alone(right):
            return 1.0
        mine, theirs = self._weights[left.id], self._weights[right.id]
        both = mine.keys() & theirs.keys()
        if not both:
            return 0.0
        same = mine.keys() == theirs.keys() and _of_one_form(left, right)
        if same or _but_one_word(left, right):
            return _SAME_FORM
        shared = sum(min(mine[w], theirs[w]) for w in both)
        enough = sum(min(1.0, _words_of(left)[w]) for w in both)
        for weight, alike in _in_part(mine, theirs):
            shared += weight
            enough += alike
        part = 2 * shared / (self._whole[left.id] + self._whole[right.id])
        return part if enough >= (_ENOUGH if part >= _LARGE_PART else _ENOUGH_OF_LONG) else 0.0


def pairs(told: Sequence[Sequence[FiledPosition]]) -> Iterator[Pair]:
    """Positions of two times that are of one matter, the likest first.

    Args:
        told: the positions on one topic, a group for each time.

    Yields:
        The number of the earlier time, what was said then, that of the later one, what was said.
    """
    weighing = Weighing(told)
    found = [
        (weighing.likeness(left, right), (one, left, other, right))
        for one, other in combinations(range(len(told)), 2)
        for left in told[one]
        for right in told[other]
    ]
    alike = [(score, pair) for score, pair in found if score >= SAME]
    yield from (pair for _, pair in sorted(alike, key=_likest_first))


def _likest_first(found: tuple[float, Pair]) -> tuple[float, int, int, int, int]:
    score, (one, left, other, right) = found
    return -score, one, other, left.id, right.id


def _in_part(
    mine: Mapping[str, float], theirs: Mapping[str, float]
) -> Iterator[tuple[float, float]]:
    """What the words weigh that both hold in another form or as part of a compound.

    Twice: here, and as much of a word as it is.
    """
    left = {root: weight for root, weight in theirs.items() if root not in mine}
    for root in (w for w in mine if w not in theirs):
        part, other = max(((_alike(root, w), w) for w in left), default=(0.0, ""))
        if part:
            yield part * min(mine[root], left.pop(other)), part


@lru_cache(maxsize=_MOST_SENTENCES)
def _alike(one: str, other: str) -> float:
    """How much of a word two stems have in common: all of it, a part of a compound, or nothing."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORT or short.isdigit() or long.isdigit():
        return 0.0
    if fuzz.ratio(short, long) >= _ONE_WORD:
        return 1.0
    return _IN_COMPOUND if long.startswith(short) or long.endswith(short) else 0.0


def _words_of(position: FiledPosition) -> Mapping[str, float]:
    return _words(position.item.text, position.item.topic or "")


@lru_cache(maxsize=_MOST_SENTENCES)
def _words(text: str, heading: str) -> Mapping[str, float]:
    """The words that carry the subject by their stem, with what each is worth in any sentence."""
    above = {stem(word) for word in WORD.findall(heading)}
    found: dict[str, float] = {}
    for place, word in enumerate(WORD.findall(text)):
        root, weight = stem(word), _weight(word, start=place == 0)
        if weight:
            found.setdefault(root, weight * (_IN_HEADING if root in above else 1.0))
    return found


def _weight(word: str, *, start: bool) -> float:
    """What a word is worth in any sentence."""
    if word.isdigit():
        return 1.0 if _YEAR.fullmatch(word) else 0.0
    forms, roots = _formulas()
    known = forms.get(folded(word), roots.get(stem(word)))
    if known is not None:
        return known
    name = not start and word[0].isupper()
    return _TELLING if name or len(word) >= _LONG else 1.0


@cache
def _formulas() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The words of the genre and the countries, which are mostly named for taking the same side."""
    countries = (w for e in load_lexicon().words("countries") for n in e.words for w in n.split())
    forms = dict.fromkeys(map(folded, countries), _COUNTRY)
    return _with_stems({**forms, **words_of_the_genre()[0]})


@cache
def words_of_the_genre() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """What words of the genre are worth, by their form and by the stem of the longer ones."""
    return _with_stems(
        {
            folded(word): float(entry.fields["weight"])
            for entry in load_lexicon().words("formulas")
            for word in entry.words
        }
    )


def _with_stems(
    forms: Mapping[str, float],
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    longer = [form for form in forms if len(form) >= _INFLECTED]
    return forms, {stem(form): forms[form] for form in longer}


def _of_one_form(left: FiledPosition, right: FiledPosition) -> bool:
    return fuzz.ratio(words_alone(left), words_alone(right)) >= 100 * _SAME_FORM


def _but_one_word(left: FiledPosition, right: FiledPosition) -> bool:
    """Whether a long sentence was said again with one word otherwise, which may turn it round."""
    one, other = (words_alone(position).split() for position in (left, right))
    return min(len(one), len(other)) >= _LONG_SENTENCE and Levenshtein.distance(one, other) <= 1


def words_alone(position: FiledPosition) -> str:
    """The words of a position without capitals and white, by which a repetition is known."""
    return " ".join(position.item.text.casefold().split())
