"""Whether an annotator and the program name the same holder or the same actors.

People write "minister BZ", "de Commissie" or "Zweeds voorzitterschap" where the program says
"minister van Buitenlandse Zaken", "Europese Commissie" or "Zweden (voorzitterschap)".  Which words
are one is data: `actors.toml`.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

_DATA: dict[str, Any] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
_COUNTRIES: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "resources/lexicon/nl/countries.toml").read_text(encoding="utf-8")
)
_OFFICE = re.compile(
    r"^(minister-president|minister|staatssecretaris)(?: (?:van|voor))?(?: (.+))?$"
)
_CHAIR = re.compile(r"^(\w+) voorzitterschap$")
_ALSO = re.compile(r"^(.+?) \((.+)\)$")
_COUNTRY = "nederland"


def _by_word(classes: dict[str, list[str]]) -> dict[str, str]:
    return {word.casefold(): name.casefold() for name, words in classes.items() for word in words}


_PORTFOLIOS, _ACTORS = _by_word(_DATA["portfolios"]), _by_word(_DATA["actors"])
_HOLDERS = {word.casefold() for word in _DATA["holders"]}
_GROUPS = {name.casefold(): words for name, words in _DATA["groups"].items()}
_ADJECTIVES = {
    form.casefold(): entry["id"].casefold()
    for entry in _COUNTRIES["entry"]
    for adjective in entry["adjectives"]
    for form in (adjective, adjective.removesuffix("e"), adjective[:-2])
}


def same_holder(found: str, label: str) -> bool:
    """Whether two names are of one holder; the country and its cabinet are one, a minister not."""
    return _holder(found) == _holder(label)


def same_actors(found: str, label: str) -> bool:
    """Whether two lists name the same others, in any order; a group is its members.

    "Zweden (voorzitterschap)" is both: it counts as the one and as the other.
    """
    left, right = _actors(found), _actors(label)
    return all(any(one & other for other in right) for one in left) and all(
        any(one & other for other in left) for one in right
    )


def _holder(name: str) -> tuple[str, str]:
    words = name.casefold()
    if words in _HOLDERS:
        return _COUNTRY, ""
    office = _OFFICE.match(words)
    if office is None:
        return words, ""
    portfolio = office[2] or ""
    return office[1], _PORTFOLIOS.get(portfolio, portfolio)


def _actors(names: str) -> list[frozenset[str]]:
    listed = [one.strip() for one in re.split(r", (?![^(]*\))", names) if one.strip()]
    members = [member for one in listed for member in _GROUPS.get(one.casefold(), [one])]
    return [_meanings(one.casefold()) for one in members]


def _meanings(name: str) -> frozenset[str]:
    both, chair = _ALSO.match(name), _CHAIR.match(name)
    words = {name, both[1], both[2]} if both else {name}
    if chair and chair[1] in _ADJECTIVES:
        words |= {"voorzitterschap", _ADJECTIVES[chair[1]]}
    return frozenset(_ACTORS.get(word, word) for word in words)
