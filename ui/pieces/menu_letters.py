"""Letters to press in a menu: every command gets one, and no two in one menu have the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from PySide6.QtGui import QAction

#: A letter that is marked; a doubled sign is the sign itself.
_MARKED = re.compile(r"(?<!&)&([^&\s])")
_FIRST = re.compile(r"(?<!\w)\w")


def give(actions: Iterable[QAction]) -> None:
    """Mark a letter in each name that has none yet; first letters of words go before others."""
    named = [one for one in actions if not one.isSeparator() and one.text()]
    taken = {letter for one in named if (letter := letter_of(one.text()))}
    bare = [one for one in named if not letter_of(one.text())]
    texts = [one.text() for one in bare]
    for number, place in _spread(texts, taken).items():
        text = texts[number]
        bare[number].setText(f"{text[:place]}&{text[place:]}")


def _spread(texts: Sequence[str], taken: Collection[str]) -> dict[int, int]:
    """The place of the letter in each text, so that as many as possible get one.

    A text that finds none left takes that of another, when that one can do with a next.
    """
    holders: dict[str, tuple[int, int]] = {}

    def found(number: int, tried: set[str]) -> bool:
        for place in _places(texts[number]):
            letter = texts[number][place].lower()
            if letter in taken or letter in tried:
                continue
            tried.add(letter)
            if letter not in holders or found(holders[letter][0], tried):
                holders[letter] = number, place
                return True
        return False

    for number in range(len(texts)):
        found(number, set())
    return dict(holders.values())


def letter_of(text: str) -> str:
    """The letter that is marked in a name; empty when none is."""
    found = _MARKED.search(text)
    return found[1].lower() if found else ""


def _places(text: str) -> Iterator[int]:
    name = text.partition("\t")[0]
    firsts: Sequence[int] = [found.start() for found in _FIRST.finditer(name)]
    yield from firsts
    yield from (n for n, sign in enumerate(name) if sign.isalnum() and n not in firsts)
