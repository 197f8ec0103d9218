"""What stands in a sentence as a trained model sees it: its words, and who is named by them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.model.document import Kind
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Subject

_WORD = re.compile(r"\w+")
#: Stands where somebody is named, by the side he is on; no word of a paper looks so.
_MARK = re.compile(r"__(?:dutch|other|nobody)__")
#: Longer words are also known by so many first letters, for their endings vary.
_STEM = 5
_OPENING = 3
_REACH = 3
_LENGTHS, _STEP = 6, 6


def traits(sentence: Sentence, present: Sequence[Subject], kind: Kind) -> frozenset[str]:
    """The traits of a sentence.

    Who is named is masked by the side he is on, and numbers and other names by their sort, so that
    what is learnt of one country holds for all.
    """
    words = _masked(sentence.text, present)
    return frozenset(
        (
            f"zone={sentence.place.zone}",
            f"kind={kind}",
            f"length={min(_LENGTHS, len(words) // _STEP)}",
            *_of_words(words),
            *_beside(words),
        )
    )


def _masked(text: str, present: Sequence[Subject]) -> list[str]:
    pieces, at = [], 0
    for subject in sorted(present, key=lambda s: s.start):
        if subject.start >= at:
            pieces += [text[at : subject.start], f" __{subject.side}__ "]
            at = subject.end
    found = _WORD.findall("".join([*pieces, text[at:]]))
    return [_known(word, first=not place) for place, word in enumerate(found)]


def _known(word: str, *, first: bool) -> str:
    if _MARK.fullmatch(word):
        return word
    if word[0].isdigit():
        return "0"
    return "__name__" if word[0].isupper() and not first else word.casefold()


def _of_words(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"{left} {right}" for left, right in pairwise(words))
    yield from (f"{word[:_STEM]}-" for word in words if len(word) > _STEM + 1)
    for count in range(1, _OPENING + 1):
        yield "^" + " ".join(words[:count])


def _beside(words: list[str]) -> Iterator[str]:
    """The words near somebody who is named, before or after."""
    for place, word in enumerate(words):
        if _MARK.fullmatch(word):
            yield from (f"{word}>{near}" for near in words[place + 1 : place + 1 + _REACH])
            yield from (f"{near}<{word}" for near in words[max(0, place - _REACH) : place])
