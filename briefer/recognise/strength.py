"""How firmly a position is held: by the words beside the stance, not by those of what it is on."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefer.model.document import Strength

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.lexicon import Lexicon

#: A clause whose subject is Dutch names it among its first characters ("dat Nederland …").
_SUBJECT = 24
_SAID = re.compile(r" dat\b")


def strength_of(text: str, stance: re.Match[str] | None, lexicon: Lexicon) -> Strength:
    """How firmly the stance in a sentence is taken; where it stands is `stance`.

    Only the words of the holder's own clauses count, besides judgements in what he says.  A
    cautious word outweighs a firm one: to quote a minister as firmer than he was is worse.
    """
    clauses = _clauses(text, lexicon)
    own = [span for span in clauses if _is_own(text, span, stance, lexicon)]
    said = [*own, *(span for span in clauses if _is_said(text, span, stance))]
    found = {
        Strength(cue.fields["strength"])
        for cue in lexicon.cues("strength")
        if any(
            _within(m, said if cue.fields.get("said") else own) for m in cue.pattern.finditer(text)
        )
    }
    return next((s for s in (Strength.CAUTIOUS, Strength.FIRM) if s in found), Strength.PLAIN)


def _within(match: re.Match[str], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= match.start() < end for start, end in spans)


def _clauses(text: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    starts = [0, *(m.start() for m in lexicon.cue("grammar.grens").pattern.finditer(text))]
    return list(pairwise([*starts, len(text)]))


def _is_own(
    text: str, span: tuple[int, int], stance: re.Match[str] | None, lexicon: Lexicon
) -> bool:
    """Whether it is the clause of the stance, or a later one of which the subject is Dutch."""
    start, end = span
    at = stance.start() if stance else 0
    return start <= at < end or (start > at and _dutch(text[start : start + _SUBJECT], lexicon))


def _is_said(text: str, span: tuple[int, int], stance: re.Match[str] | None) -> bool:
    """Whether it is what the holder says ("… vindt dat dit …"), not what is told of a thing."""
    return span[0] > (stance.start() if stance else 0) and bool(_SAID.match(text[span[0] :]))


def _dutch(opening: str, lexicon: Lexicon) -> bool:
    pronoun = lexicon.cue("grammar.voornaamwoord").search(opening)
    return bool(pronoun) or any(cue.search(opening) for cue in lexicon.cues("holders"))
