"""Who said or promised something, in the language of whoever reads; quotations keep their words.

The names are data (`resources/briefing/names`), by the language they are in; a name that is not
known there stays as the papers have it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefer.resources import names, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_FOLDER = "briefing/names"
#: Several who said it together, and a country that speaks as something ("Malta (voorzitterschap)").
_TOGETHER, _AS = ", ", re.compile(r"(.+) \((.+)\)")
#: In which languages the offices are known by the first words of their Dutch names.
_LANGUAGES = ("en",)
#: Two offices in one: the second begins with the word of an office.
_TWO = re.compile(r" en (?=minister\b|staatssecretaris\b)", re.IGNORECASE)


@cache
def _data(language: str) -> Mapping[str, Any] | None:
    """The names in a language; None where the papers' own are in it."""
    name = f"{_FOLDER}/{language}.toml"
    if name not in names(_FOLDER, ".toml"):
        return None
    sections = read_toml(name)
    return {
        section: {known.casefold(): told for known, told in entries.items()}
        for section, entries in sections.items()
    }


@cache
def known_in(name: str, language: str) -> str | None:
    """A name in another language, None where it or a part of it is not known there."""
    data = _data(language)
    if data is None or not name:
        return None
    whole = data["others"].get(name.casefold()) or _office(name, data)
    if whole is not None:
        return str(whole)
    speaks_as = _AS.fullmatch(name)
    if speaks_as:
        parts = [known_in(part, language) for part in speaks_as.groups()]
        return f"{parts[0] or speaks_as[1]} ({parts[1]})" if parts[1] else None
    return _together(name, language, data) or _two_offices(name, language)


def is_office(name: str) -> bool:
    """Whether it is a minister or state secretary, and not a country or the cabinet as a whole."""
    called = name.casefold()
    offices = (first for one in _LANGUAGES if (data := _data(one)) for first in data["offices"])
    # A ministry has the word of an office in its name, but goes on.
    return any(called.startswith(f) and not called[len(f) :][:1].isalpha() for f in offices)


def _together(name: str, language: str, data: Mapping[str, Any]) -> str | None:
    """Several names; one that is not known stands between the others as it is.

    Behind an office it may be the rest of the name of a ministry, and then all stays as it is.
    """
    parts = name.split(_TOGETHER)
    told = [known_in(part, language) for part in parts] if len(parts) > 1 else []
    office = name.casefold().startswith(tuple(f"{first} " for first in data["offices"]))
    if not any(told) or (office and not all(told)):
        return None
    return _TOGETHER.join(known or part for known, part in zip(told, parts, strict=True))


def _two_offices(name: str, language: str) -> str | None:
    parts = _TWO.split(name)
    told = [known_in(part, language) for part in parts] if len(parts) > 1 else []
    return " and ".join(map(str, told)) if told and all(told) else None


def _office(name: str, data: Mapping[str, Any]) -> str | None:
    """An office by its first words and its ministry or whoever holds it."""
    for first, told in sorted(data["offices"].items(), key=lambda entry: -len(entry[0])):
        if not name.casefold().startswith(f"{first} "):
            continue
        rest = name[len(first) + 1 :]
        ministry = data["ministries"].get(rest.casefold())
        if ministry is not None:
            # "minister Defensie", as tables have it, is one of a ministry too.
            return f"{data['offices'].get(f'{first} van', told)} {ministry}"
        return f"{told} {rest}" if " " not in first else None
    return None
