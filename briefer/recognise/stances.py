"""Which subject takes which stance in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.recognise.speakers import Side, Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Cue

#: Where a new clause begins, a subject before it no longer governs the verb after it.
_BOUNDARY = re.compile(
    r"[;:]|,? (?:dat|die|waarbij|waarin|waarvoor|waarop|waardoor|omdat|zodat|terwijl|mits|tenzij|"
    r"hoewel|welke?|wat|hoe|wanneer|of)\b"
)
#: An inverted subject follows its verb within a few words ("Daarom verwelkomde ook Nederland").
_INVERTED = 24
#: "… en zal" goes on with the subject of the main clause.
_COORDINATED = re.compile(r"\ben\s+$")
#: A subject right before its verb ("Nederland heeft …").
_ADJACENT = 2
_COMPARISON = re.compile(r"\b(?:net|evenals|zoals|samen)\b[^,]{0,12}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance taken: by whom, which cue gave it away, and where its words stand."""

    subject: Subject
    cue: Cue
    start: int
    end: int


def stance_of(
    text: str, subjects: Sequence[Subject], cues: Sequence[Cue], side: Side
) -> Stance | None:
    """The first stance in a sentence whose subject is on the side asked for."""
    for cue in cues:
        for match in cue.pattern.finditer(text):
            subject = _own_holder(cue, match) or governing(text, subjects, match)
            if subject is not None and subject.side is side:
                return Stance(subject, cue, match.start(), match.end())
    return None


def _own_holder(cue: Cue, match: re.Match[str]) -> Subject | None:
    """The holder that the expression itself names ("voor Nederland is … van belang")."""
    if "holder" not in cue.fields:
        return None
    return Subject(match.start(), match.end(), Side.DUTCH, str(cue.fields["holder"]))


def governing(text: str, subjects: Sequence[Subject], verb: re.Match[str]) -> Subject | None:
    """The subject of a verb: within the expression, before it in its clause, or just after it."""
    own = [s for s in subjects if not _COMPARISON.search(text[: s.start])]
    inside = [s for s in own if verb.start() <= s.start < verb.end()]
    after = [s for s in own if 0 <= s.start - verb.end() <= _INVERTED]
    goes_on = _COORDINATED.search(text[: verb.start()]) is not None
    before = [
        s
        for s in own
        if s.end <= verb.start() and (goes_on or not _BOUNDARY.search(text[s.end : verb.start()]))
    ]
    if before and (not inside or verb.start() - before[-1].end <= _ADJACENT):
        pronouns = [s for s in after if s.pronoun]
        return (pronouns or before)[0]
    return next(iter([*inside, *before, *after]), None)
