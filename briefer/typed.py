"""What a user typed in the search field, understood; whatever is typed, it is never an error.

Words are looked for, those between quotes together, a minus leaves out, and `partij:D66` narrows.
The words for narrowing are those of every language of the product, whichever the window speaks.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from briefer import wording
from briefer.lexicon import load_lexicon
from briefer.matching import WORD, folded, words_of
from briefer.model.document import Kind
from briefer.model.search import Filters, Query, Term, Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

T = TypeVar("T")
_PIECE = re.compile(
    r'(?P<minus>-)?(?:(?P<key>[^\W\d_]+):\s*)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))?'
)
_MOST_TERMS = 32
_MOST_CHARACTERS = 1000
#: Of running text, shorter beginnings are the beginning of nearly everything.
_SHORTEST_BEGINNING = 3
#: By what can be narrowed, in the order in which it is offered.
FIELDS = ("thing", "kind", "council", "since", "until", "year", "party", "holder")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_DUTCH = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One `field:value` as it was typed; `start` and `end` tell where."""

    field: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, understood.

    Attributes:
        query: what is asked.
        narrowings: what it is narrowed to, in the order typed.
        ignored: what was meant to narrow but says nothing, as typed.
        of_kind: the same with its words for a kind of thing ("toezegging haven") taken as such;
            None where there are none, or nothing else is asked.
    """

    query: Query
    narrowings: tuple[Narrowing, ...] = ()
    ignored: tuple[str, ...] = ()
    of_kind: Query | None = None


def understood(text: str) -> Typed:
    """What is asked with a text; any text may be typed."""
    text = _clean(text)
    wanted: list[Term] = []
    without: list[Term] = []
    narrowings: list[Narrowing] = []
    ignored: list[str] = []
    filters = Filters()
    for match in _PIECE.finditer(text):
        field = _field_of(match)
        if field:
            value = _value_of(match)
            narrowed = _narrowed(filters, field, value)
            if narrowed is None:
                ignored += [match[0].strip()] if value else []
            else:
                filters = narrowed
                narrowings.append(Narrowing(field, value, match.start(), match.end()))
            continue
        terms = _terms(match, last=match.end() == len(text))
        (without if match["minus"] else wanted).extend(terms)
    query = Query(tuple(wanted[:_MOST_TERMS]), tuple(without[:_MOST_TERMS]), filters)
    return Typed(query, tuple(narrowings), tuple(ignored), _of_kind(query))


def _of_kind(query: Query) -> Query | None:
    """The question with words that name a kind of thing as what it is narrowed to."""
    named = {term: thing for term in query.terms if (thing := _thing_of(term)) is not None}
    rest = tuple(term for term in query.terms if term not in named)
    if not named or not rest or query.filters.things:
        return None
    return replace(
        query, terms=rest, filters=replace(query.filters, things=frozenset(named.values()))
    )


def _thing_of(term: Term) -> Thing | None:
    """The kind of thing a word names; commands are no words of papers."""
    found = None if term.phrase else _thing_names().get(folded(term.words[0]))
    return found if found is not Thing.COMMANDS else None


def narrowed_to(text: str, field: str, value: str, key: str) -> str:
    """The text with this value in place of what it was narrowed to by the field; "" for none.

    Args:
        text: what was typed.
        field: one of `FIELDS`.
        value: what to narrow to.
        key: the word to type the field by.
    """
    text = _clean(text)
    clashing = {"since", "until", "year"} if field == "year" else {field}
    clashing |= {"year"} if field in {"since", "until"} else set()
    kept, at = [], 0
    for one in understood(text).narrowings:
        if one.field in clashing:
            kept.append(text[at : one.start])
            at = one.end
    rest = " ".join(" ".join([*kept, text[at:]]).split())
    if not value:
        return rest
    quoted = f'"{value}"' if " " in value else value.replace('"', "")
    return f"{rest} {key}:{quoted} ".lstrip()


def _clean(text: str) -> str:
    """Text in which a place is a place, however its accents were typed."""
    return unicodedata.normalize("NFC", text)[:_MOST_CHARACTERS].replace("\0", " ")


def _terms(match: re.Match[str], *, last: bool) -> Iterator[Term]:
    """What of a piece is to be looked for; a word for narrowing that is none is a word."""
    phrase = match["phrase"] is not None
    text = (match["phrase"] if phrase else match["word"]) or ""
    if match["key"]:
        text = f"{match['key']} {text}"
    words = tuple(WORD.findall(text))
    if words:
        together = phrase or len(words) > 1
        unfinished = last and not phrase and len(words[-1]) >= _SHORTEST_BEGINNING
        yield Term(words, together, unfinished)


def _field_of(match: re.Match[str]) -> str:
    key = match["key"]
    return _keys().get(folded(key), "") if key and not match["minus"] else ""


def _value_of(match: re.Match[str]) -> str:
    return (match["phrase"] or match["word"] or "").strip()


@cache
def _keys() -> Mapping[str, str]:
    """The words for narrowing, in every language, each with its field."""
    return {
        folded(word): field
        for language in wording.LANGUAGES
        for field in FIELDS
        for word in wording.load(language)(f"finder.key.{field}").split()
    }


def _narrowed(filters: Filters, field: str, value: str) -> Filters | None:
    """The filters narrowed further, None where the value says nothing."""
    return _NARROWING[field](filters, value) if words_of(value) else None


def _by_thing(filters: Filters, value: str) -> Filters | None:
    found = _meant(value, _thing_names())
    return replace(filters, things=filters.things | found) if found else None


def _by_kind(filters: Filters, value: str) -> Filters | None:
    found = _meant(value, _kind_names())
    return replace(filters, kinds=filters.kinds | found) if found else None


def _meant(value: str, known: Mapping[str, T]) -> frozenset[T]:
    """What is called so, else what has a name that holds it."""
    sought = " ".join(words_of(value))
    same = frozenset(thing for name, thing in known.items() if name == sought)
    return same or frozenset(thing for name, thing in known.items() if sought in name)


@cache
def _thing_names() -> Mapping[str, Thing]:
    return {
        " ".join(words_of(name)): thing
        for language in wording.LANGUAGES
        for thing in Thing
        for name in wording.load(language)(f"finder.in.{thing}").split(",")
    }


@cache
def _kind_names() -> Mapping[str, Kind]:
    texts = [wording.load(language) for language in wording.LANGUAGES]
    named = {" ".join(words_of(of(f"domain.kind.{kind}"))): kind for of in texts for kind in Kind}
    return named | {kind.value.replace("_", " "): kind for kind in Kind}


def _by_council(filters: Filters, value: str) -> Filters:
    return replace(filters, councils=(*filters.councils, value))


def _by_holder(filters: Filters, value: str) -> Filters:
    return replace(filters, holders=(*filters.holders, value))


def _by_party(filters: Filters, value: str) -> Filters:
    return replace(filters, parties=(*filters.parties, *spellings(value)))


def spellings(party: str) -> tuple[str, ...]:
    """All ways a party is written; the word itself where no party is."""
    sought = "".join(words_of(party))
    for entry in load_lexicon().words("parties"):
        ways = (entry.id, *entry.words)
        if any("".join(words_of(way)) == sought for way in ways):
            return tuple(dict.fromkeys(ways))
    return (party,)


def _since(filters: Filters, value: str) -> Filters | None:
    days = _days(value)
    return replace(filters, since=days[0]) if days else None


def _until(filters: Filters, value: str) -> Filters | None:
    days = _days(value)
    return replace(filters, until=days[1]) if days else None


def _in_year(filters: Filters, value: str) -> Filters | None:
    days = _days(value)
    return replace(filters, since=days[0], until=days[1]) if days else None


def _days(value: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of what was typed: "2021", "2021-06", "14-6-2021", "6/2021"."""
    match = _ISO.fullmatch(value)
    year, month, day = match.groups() if match else (None, None, None)
    if match is None:
        match = _DUTCH.fullmatch(value)
        if match is None:
            return None
        day, month, year = match.groups()
    first, last = int(month or 1), int(month or 12)
    try:
        start = dt.date(int(year or 0), first, int(day or 1))
        end = dt.date(start.year, last, int(day or monthrange(start.year, last)[1]))
    except ValueError:
        return None
    return start, end


_NARROWING: Mapping[str, Callable[[Filters, str], Filters | None]] = {
    "thing": _by_thing,
    "kind": _by_kind,
    "council": _by_council,
    "since": _since,
    "until": _until,
    "year": _in_year,
    "party": _by_party,
    "holder": _by_holder,
}
