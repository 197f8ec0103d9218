"""Words compared as a reader would: without accents, capitals and endings; pure."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import Stemmer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.search import Term

#: Stored with the index; another algorithm or version means other stems and a new index.
STEMS = f"snowball dutch {Stemmer.version()}"
WORD = re.compile(r"\w+")
#: Words are repeated, and so are names: what was folded or cut once is known.
_MOST_WORDS, _MOST_NAMES = 50_000, 50_000


def folded(text: str) -> str:
    """Small letters without accents, as the index has them."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("dutch")


@lru_cache(maxsize=_MOST_WORDS)
def stem(word: str) -> str:
    """The stem of a word, folded."""
    return folded(_stemmer().stemWord(word.casefold()))


@lru_cache(maxsize=_MOST_NAMES)
def title_stems(title: str) -> str:
    """The stems of the words of a title with a space around each."""
    return f" {stems(title)} "


def stems(text: str) -> str:
    """The stems of all words of a text."""
    return " ".join(map(stem, WORD.findall(text)))


@lru_cache(maxsize=_MOST_NAMES)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded."""
    return tuple(WORD.findall(folded(name)))


def spaced(name: str) -> str:
    """The words of a name with a space around each, for `named`."""
    return f" {' '.join(words_of(name))} "


def named(spaced_words: str, term: Term) -> bool:
    """Whether a term is in a name: a loose word may be the beginning of one of the name's.

    The words of a phrase must stand beside each other and be whole, but for an unfinished last one.
    """
    return sought(term) in spaced_words


def sought(term: Term) -> str:
    """What must be in the words of a name, see `named`."""
    whole = term.phrase and not term.open_ended
    return f" {folded(' '.join(term.words))}{' ' if whole else ''}"


def _runs(words: Sequence[str], wanted: Sequence[str], *, open_ended: bool) -> Iterator[int]:
    *first, last = wanted
    for at in range(len(words) - len(wanted) + 1):
        end = words[at + len(first)]
        if (end == last or (open_ended and end.startswith(last))) and (
            list(words[at : at + len(first)]) == first
        ):
            yield at


def ranges(
    text: str, terms: Iterable[Term], *, beginnings: bool = False
) -> tuple[tuple[int, int], ...]:
    """Where the terms stand in a text, in order, for marking them.

    With `beginnings` each loose word may be the beginning of one, as in a name.
    """
    spans = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text)]
    words = [folded(word) for _, _, word in spans]
    found: set[tuple[int, int]] = set()
    for term in terms:
        for at in _places(words, [word for _, _, word in spans], term, beginnings=beginnings):
            found.add((spans[at][0], spans[at + len(term.words) - 1][1]))
    return tuple(sorted(found))


def holds(text: str, terms: Iterable[Term]) -> bool:
    """Whether every term stands in a text, as written, by its stem or as a beginning."""
    raw = WORD.findall(text)
    words = [folded(word) for word in raw]
    return all(any(True for _ in _places(words, raw, term)) for term in terms)


def _places(
    words: Sequence[str], raw: Sequence[str], term: Term, *, beginnings: bool = False
) -> Iterator[int]:
    """At which words a term begins."""
    wanted = [folded(word) for word in term.words]
    if term.phrase:
        yield from _runs(words, wanted, open_ended=term.open_ended)
        return
    (sought,), stemmed = wanted, stem(term.words[0])
    begins = beginnings or term.open_ended
    for at, word in enumerate(words):
        if word == sought or (begins and word.startswith(sought)) or stem(raw[at]) == stemmed:
            yield at
