"""Which words a pattern cannot do without, so that most sentences need not be searched with it."""

from __future__ import annotations

import re
from functools import partial
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Needles = frozenset[str]

#: Shorter pieces stand in nearly every sentence; a longer list takes longer than the search.
_SHORTEST, _MOST = 3, 24
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}


def needles_of(pattern: re.Pattern[str], *, most: int = _MOST) -> Needles:
    """Pieces of text, in small letters, one of which stands in every text the pattern finds.

    Empty where no such pieces can be told, or more than `most`; then any text must be searched.

    Source: the tree that Python's own compiler makes of a pattern.
    """
    found = _of_sequence(parser.parse(pattern.pattern, pattern.flags), most)
    return found if found and _worth(found, most) > 0 else frozenset()


def _of_sequence(items: Any, most: int) -> Needles:  # noqa: ANN401 - the compiler's own tree
    """The best of what any one item of a sequence needs, runs of letters taken together."""
    worth = partial(_worth, most=most)
    best: Needles = frozenset()
    run = ""
    for code, value in items:
        if code is codes.LITERAL:
            run += chr(value)
            continue
        best = max(best, _of_run(run), _of_item(code, value, most), key=worth)
        run = ""
    return max(best, _of_run(run), key=worth)


def _of_run(run: str) -> Needles:
    return frozenset({run.lower()}) if run else frozenset()


def _of_item(code: Any, value: Any, most: int) -> Needles:  # noqa: ANN401
    if code is codes.SUBPATTERN:
        return _of_sequence(value[-1], most)
    if code is codes.ATOMIC_GROUP:
        return _of_sequence(value, most)
    if code is codes.BRANCH:
        return _of_branches(value[1], most)
    if code in _REPEATS and value[0] > 0:
        return _of_sequence(value[2], most)
    if code is codes.ASSERT:
        return _of_sequence(value[1], most)
    return frozenset()


def _of_branches(branches: Any, most: int) -> Needles:  # noqa: ANN401
    """All that the branches need; nothing where one of them needs nothing."""
    needs = [_of_sequence(branch, most) for branch in branches]
    return frozenset().union(*needs) if all(needs) else frozenset()


def _worth(needles: Needles, most: int) -> int:
    """How much a set of pieces spares: long pieces and few of them are best; 0 is worth nothing."""
    if not needles or len(needles) > most:
        return 0
    shortest = min(map(len, needles))
    return shortest * 100 - len(needles) if shortest >= _SHORTEST else 0
