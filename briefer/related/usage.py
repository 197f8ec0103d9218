"""What the words of a promise are worth: which tell two apart and which any promise may hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from briefer.model.document import Kind
from briefer.related.pieces import Pieces

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from briefer.lexicon import Cue, Lexicon
    from briefer.model.records import FiledCommitment

_ASIDE = re.compile(r"\([^()]*\)")
#: The promises of ten thousand papers: with fewer, each would be taken apart again and again.
_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """A paper that goes with a meeting: its kind, and after how many days it usually is there."""

    kind: Kind
    days: int


@dataclass(frozen=True, eq=False)
class Usage:
    """The language of promises as data.

    `idle` are words that tell no two promises apart, `asides` what is passed over (dates, offices),
    `anyone` the owners that may be any office, `meetings` how titles name a meeting, `gatherings`
    what a word such as "Top" or "volgende" means, `summits` the formats a summit has.  `papers` are
    the papers that go with a meeting, by the word for each; `sent` how a promise says that such a
    paper will come.  `months` are the months by the ways they are written.
    """

    idle: frozenset[str]
    anyone: frozenset[str]
    asides: tuple[Cue, ...]
    meetings: tuple[Cue, ...]
    gatherings: Mapping[str, str]
    summits: frozenset[str]
    papers: Mapping[str, MeetingPaper]
    sent: tuple[Cue, ...]
    months: Mapping[str, int]

    @cached_property
    def named_month(self) -> re.Pattern[str]:
        """The month, and perhaps the year, that tells one meeting of a series from another."""
        words = "|".join(sorted(map(re.escape, self.months), key=len, reverse=True))
        in_month = r"\s+(?:van|in|op)\s+(?:\d[\d\s]*(?:(?:en|tot en met|t/m)\s+\d+\s+)?)?"
        return re.compile(
            rf"{in_month}(?P<month>{words})(?!\w)(?:\s+(?P<year>\d{{4}})\b)?", re.IGNORECASE
        )

    @cached_property
    def pieces(self) -> Pieces:
        """Takes promises apart."""
        return Pieces(self.idle, [aside.pattern for aside in self.asides])


@dataclass(frozen=True)
class Content:
    """The words by which a promise is known: all of them, those that are names, and each once."""

    words: tuple[str, ...]
    names: frozenset[str]
    known: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Each word once; asked for more often than it is worth to make it later."""
        object.__setattr__(self, "known", frozenset(self.words))

    @cached_property
    def text(self) -> str:
        """The words as one string."""
        return " ".join(self.words)


@cache
def usage_of(lexicon: Lexicon) -> Usage:
    """The language of promises, out of the rule files."""
    gatherings = lexicon.words("gatherings")
    return Usage(
        idle=frozenset(w.casefold() for entry in lexicon.words("idle") for w in entry.words),
        anyone=frozenset(cue.fields["holder"] for cue in lexicon.cues("holders")),
        asides=lexicon.cues("asides"),
        meetings=lexicon.cues("meetings"),
        gatherings={w: entry.fields["means"] for entry in gatherings for w in entry.words},
        summits=frozenset(f for entry in gatherings for f in entry.fields.get("formats", ())),
        papers={
            word.casefold(): MeetingPaper(Kind(entry.fields["kind"]), int(entry.fields["days"]))
            for entry in lexicon.words("usual_terms")
            for word in entry.words
        },
        sent=lexicon.cues("paper_sent"),
        months={w.casefold(): int(e.id) for e in lexicon.words("months") for w in e.words},
    )


def content_of(commitment: FiledCommitment, usage: Usage) -> Content:
    """What a promise is about, without its term, its dates, its offices and its idle words."""
    item = commitment.item
    term = item.deadline.text if item.deadline is not None else ""
    return _content(item.subject or item.text, term, usage)


@lru_cache(maxsize=_REMEMBERED)
def _content(told: str, term: str, usage: Usage) -> Content:
    """Remembered, for every promise is held against every other."""
    text = _without_term(_ASIDE.sub(" ", told) if "(" in told else told, term)
    taken = usage.pieces.take(text)
    if taken.aside:
        for aside in usage.asides:
            text = aside.pattern.sub(" ", text)
        taken = usage.pieces.take(text)
    return Content(taken.words, taken.names)


def _without_term(text: str, term: str) -> str:
    """Without the words of its term, in small letters or large."""
    # Looking for it first costs a tenth; small letters of plain ones have nothing odd about them.
    if not term or (text.isascii() and term.isascii() and term.lower() not in text.lower()):
        return text
    return re.sub(re.escape(term), " ", text, flags=re.IGNORECASE)


def made_on(commitment: FiledCommitment) -> dt.date | None:
    """The day a promise was made; a day after its paper can only be its term."""
    day, told = commitment.item.made_on, commitment.document.effective_date
    return None if day is not None and told is not None and day > told else day


def may_be_one_owner(left: FiledCommitment, right: FiledCommitment, usage: Usage) -> bool:
    """Whether two promises may be of one office: the cabinet speaks for each of its members."""
    owners = {left.item.by, right.item.by}
    return len(owners) == 1 or bool(owners & usage.anyone)
