"""What the registers of both chambers keep of a promise, out of its own sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.document import Relation
from briefer.recognise.dates import find_dates

if TYPE_CHECKING:
    import datetime as dt

    from briefer.lexicon import Lexicon

PARLIAMENT = "Tweede Kamer"
_SENATE, _BOTH = "Eerste Kamer", "Eerste en Tweede Kamer"
_AND = re.compile(r",\s+|\s+en\s+(?:(?:de heer|mevrouw|het lid)\s+)?")
_RELATIONS = (Relation.WIJZIGING, Relation.AANVULLING, Relation.HERHALING)


class Occasion(NamedTuple):
    """The debate or letter a promise was made in, in the paper's words, and its day."""

    words: str = ""
    day: dt.date | None = None


def recipient(text: str) -> str:
    """To which chamber something is promised; the Tweede Kamer where the sentence leaves it open.

    >>> recipient("De minister informeert de Eerste Kamer.")
    'Eerste Kamer'
    """
    if re.search(r"\b[Bb]eide Kamers\b|\bStaten-Generaal\b", text):
        return _BOTH
    senate = "Eerste Kamer" in text and PARLIAMENT not in text
    return _SENATE if senate else PARLIAMENT


def number(text: str, lexicon: Lexicon) -> str:
    """The promise's number in the register of a chamber; empty without one."""
    match = lexicon.cue("particulars.nummer").search(text)
    return match["number"] if match else ""


def members(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The members to whom it was promised by name, with their party where it is written."""
    for cue in ("leden_toegezegd", "leden"):
        match = lexicon.cue(f"particulars.{cue}").search(text)
        if match is not None:
            return tuple(name.strip() for name in _AND.split(match["names"]))
    return ()


def occasion(text: str, said_on: dt.date | None, lexicon: Lexicon, term: str = "") -> Occasion:
    """Where and when it was promised, when the sentence speaks of a promise made before.

    A day without a year is the last such day before the paper's own; the days of its term
    ("voor 1 oktober 2031") are when it is due, though they be past.
    """
    if not lexicon.cue("grammar.toegezegd").search(text):
        return Occasion()
    for cue in ("gelegenheid", "bij_brief"):
        match = lexicon.cue(f"particulars.{cue}").search(text)
        if match is not None:
            return Occasion(match["occasion"].strip(" ,"), _day(match["date"], said_on, lexicon))
    told = text.replace(term, " ") if term else text
    dates = [found for found in find_dates(told, lexicon) if found.year_written]
    past = [f.last for f in dates if said_on is None or f.last <= said_on]
    return Occasion("", past[0] if past else None)


def _day(written: str | None, said_on: dt.date | None, lexicon: Lexicon) -> dt.date | None:
    found = find_dates(written or "", lexicon, near=said_on)
    if not found:
        return None
    day = found[0].last
    if said_on is not None and not found[0].year_written and day > said_on:
        return day.replace(year=day.year - 1)
    return day


def condition(text: str, lexicon: Lexicon) -> str | None:
    """What a promise depends on ("mocht dit veranderen"); None without a condition."""
    match = lexicon.cue("particulars.voorwaarde").search(text)
    return (match["condition"] or match["inner"]).strip() if match else None


def recurring(text: str, lexicon: Lexicon) -> str | None:
    """The words that make a promise return ("jaarlijks"); None for one that is kept once."""
    match = lexicon.cue("particulars.terugkerend").search(text)
    return (match["recurring"] or match["kept"]) if match else None


def relation(text: str, lexicon: Lexicon) -> Relation | None:
    """How it stands to a promise made before; None where the sentence tells of none."""
    found = (r for r in _RELATIONS if lexicon.cue(f"particulars.{r}").search(text))
    return next(found, None)


def letters(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The papers with which it was kept before, as the sentence names them."""
    matches = lexicon.cue("particulars.brief").pattern.finditer(text)
    return tuple(match["letter"].strip() for match in matches)


def subject(text: str, lexicon: Lexicon) -> str:
    """What is promised: the sentence without the words of the occasion and the parliament."""
    for cue in lexicon.cues("occasion"):
        text = cue.pattern.sub(" ", text)
    return " ".join(text.split())
