"""What the words of a promise are worth: which tell two apart and which any promise may hold."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from briefer.model.document import Kind

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from briefer.lexicon import Cue, Lexicon
    from briefer.model.records import FiledCommitment

_TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ASIDE = re.compile(r"\([^()]*\)")
_SHORTEST = 3
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
    paper will come.
    """

    idle: frozenset[str]
    anyone: frozenset[str]
    asides: tuple[Cue, ...]
    meetings: tuple[Cue, ...]
    gatherings: Mapping[str, str]
    summits: frozenset[str]
    papers: Mapping[str, MeetingPaper]
    sent: tuple[Cue, ...]


@dataclass(frozen=True)
class Content:
    """The words by which a promise is known: all of them, and those that are names."""

    words: tuple[str, ...]
    names: frozenset[str]

    @cached_property
    def text(self) -> str:
        """The words as one string."""
        return " ".join(self.words)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words without their order."""
        return frozenset(self.words)


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
    )


def content_of(commitment: FiledCommitment, usage: Usage) -> Content:
    """What a promise is about, without its term, its dates, its offices and its idle words."""
    item = commitment.item
    term = item.deadline.text if item.deadline is not None else ""
    return _content(item.subject or item.text, term, usage)


@lru_cache(maxsize=_REMEMBERED)
def _content(told: str, term: str, usage: Usage) -> Content:
    """Remembered, for every promise is held against every other."""
    text = _ASIDE.sub(" ", told)
    if term:
        text = re.sub(re.escape(term), " ", text, flags=re.IGNORECASE)
    for aside in usage.asides:
        text = aside.pattern.sub(" ", text)
    words, names = [], set()
    for place, token in enumerate(_TOKEN.findall(text)):
        # One string for a word, however many promises hold it.
        word = sys.intern(token.casefold())
        if word in usage.idle or not _tells(token):
            continue
        words.append(word)
        if _is_name(token, place):
            names.add(word)
    return Content(tuple(words), frozenset(names))


def _tells(token: str) -> bool:
    return len(token) >= _SHORTEST or token.isupper() or token.isdigit()


def _is_name(token: str, place: int) -> bool:
    if place > 0 and token[0].isupper():
        return True
    rest = token[1:]
    # Nearly every word is small letters only, which is told at once.
    plain = rest.islower() and rest.isalpha()
    return not plain and any(c.isupper() or c.isdigit() for c in rest)


def made_on(commitment: FiledCommitment) -> dt.date | None:
    """The day a promise was made; a day after its paper can only be its term."""
    day, told = commitment.item.made_on, commitment.document.effective_date
    return None if day is not None and told is not None and day > told else day


def may_be_one_owner(left: FiledCommitment, right: FiledCommitment, usage: Usage) -> bool:
    """Whether two promises may be of one office: the cabinet speaks for each of its members."""
    owners = {left.item.by, right.item.by}
    return len(owners) == 1 or bool(owners & usage.anyone)
