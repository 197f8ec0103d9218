"""Positions that speak against each other across papers; a person must say which one holds."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.model.records import FiledPosition

_AGAINST = "oppose"
#: Stances that want a thing; what merely worries or is conditional opposes nobody.
_FOR = frozenset({"support", "want", "propose", "urge", "important"})
_WORD = re.compile(r"[^\W\d_]{5,}")
#: Of the longer words of the shorter sentence so many, at least two, stand in the other too.
_SHARE, _LEAST, _ONE_WORD = 0.5, 2, 88.0


def contradictions(
    positions: Iterable[FiledPosition],
) -> tuple[tuple[FiledPosition, FiledPosition], ...]:
    """Pairs on one subject of which one is for and one against, the older first.

    Only sentences of different papers are compared: within one paper they are two halves of one
    position.
    """
    found = []
    for left, right in combinations(sorted(positions, key=_age), 2):
        if _opposed(left, right) and _about_one_thing(left.item.text, right.item.text):
            found.append((left, right))
    return tuple(found)


def _age(position: FiledPosition) -> tuple[int, int]:
    day = position.document.effective_date
    return (day.toordinal() if day else 0, position.id)


def _opposed(left: FiledPosition, right: FiledPosition) -> bool:
    stances = {left.item.stance, right.item.stance}
    elsewhere = left.document.id != right.document.id
    return elsewhere and _AGAINST in stances and bool(stances & _FOR)


def _about_one_thing(left: str, right: str) -> bool:
    one, other = sorted((_words(left), _words(right)), key=len)
    shared = [word for word in one if any(fuzz.ratio(word, w) >= _ONE_WORD for w in other)]
    return len(shared) >= max(_LEAST, _SHARE * len(one))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}
