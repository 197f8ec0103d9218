"""Parties by their usual short names, however a paper writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.lexicon import Lexicon

_FACTION = re.compile(r"[- ]?fractie$")
_WHITE = re.compile(r"\s+")


def party(written: str, lexicon: Lexicon) -> str:
    """The usual short name of a party; as it is written where the lexicon does not know it."""
    whole = _WHITE.sub(" ", written).strip(" :;,.")
    plain = _FACTION.sub("", whole)
    names = _by_word(lexicon)
    return names.get(_folded(whole)) or names.get(_folded(plain), plain)


def parties_in(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The parties a text names, each once, in its order."""
    found = (party(match[0], lexicon) for match in _pattern(lexicon).finditer(text))
    return tuple(dict.fromkeys(found))


def joined(parties: Iterable[str]) -> str:
    """Parties that ask together, as one text."""
    return ", ".join(dict.fromkeys(name for name in parties if name))


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'").replace(" ", "")


@cache
def _by_word(lexicon: Lexicon) -> dict[str, str]:
    entries = lexicon.words("parties")
    return {_folded(word): entry.id for entry in entries for word in (entry.id, *entry.words)}


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/]){lexicon.words('parties').alternation}(?![\w/])")
