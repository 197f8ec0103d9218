"""Blocks to sentences, each with its passage; knows the abbreviations that end in a full stop."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefer.model.source import Passage, passage_of
from briefer.recognise.asking import cites_a_member, members_speak
from briefer.recognise.places import Place, Zone

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText
    from briefer.recognise.outline import Outline

#: The number of a footnote may stand right after the stop ("… aan te houden.1 Het …").
_STOP = re.compile(
    r"[.?!…]+[)\]”’»\"']*(?:(?<=[a-zé)\]”’»][.?!])\d{1,2})?(?=\s+[«“‘\"'(\[•–-]*[A-Z0-9À-ÖØ-Þ])"
)
#: "Ja." is an answer, no initials.
_INITIALS = re.compile(r"(?:^|[\s(.])(?!(?:Ja|Zo|Nu)\.)(?:[A-Z][a-z]?|IJ)\.$")
_ENUMERATION = re.compile(r"(?:^|[(;:,])\s*\d{1,2}\.$")
#: No abbreviation is longer, white before it included.
_REACH = 40
_READ = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER, Zone.QUESTION, Zone.PROMISES})


_OWN = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, where it stands, and in which part of the paper."""

    text: str
    passage: Passage
    place: Place


def sentences(source: SourceText, outline: Outline, lexicon: Lexicon) -> tuple[Sentence, ...]:
    """The sentences of letter, body, questions and answers; headings are none.

    A sentence of an answer or a letter that repeats what members ask belongs to the question.
    """
    found = []
    for block, place in zip(source.blocks, outline.places, strict=True):
        if place.heading or place.zone not in _READ:
            continue
        words = block.text[place.start :]
        for start, end in split(words, lexicon):
            passage = passage_of(source, block, place.start + start, place.start + end)
            own = replace(place, zone=Zone.QUESTION) if _repeats(passage, place, lexicon) else place
            found.append(Sentence(passage.quote, passage, own))
    return tuple(found)


def _repeats(passage: Passage, place: Place, lexicon: Lexicon) -> bool:
    """Whether a sentence tells what members ask; a debate knows members by name."""
    if place.zone not in _OWN:
        return False
    if place.speaker is not None:
        return cites_a_member(passage.quote, lexicon)
    asked = place.zone is Zone.ANSWER and passage.quote.endswith("?")
    return asked or members_speak(passage.quote, lexicon)


@lru_cache(maxsize=2048)
def is_form(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence only serves the letter or the parliament ("Hierbij bied ik u … aan")."""
    return any(cue.search(text) for cue in lexicon.cues("forms"))


def holds_no_stance(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence tells where the Dutch line is to be found, and not what it is."""
    return any(cue.search(text) for cue in lexicon.cues("no_stance"))


def split(text: str, lexicon: Lexicon) -> tuple[tuple[int, int], ...]:
    """The ranges of the sentences of a text, in order, without the white around them."""
    abbreviation = _abbreviations(lexicon.words("abbreviations").alternation)
    closing, opening = lexicon.cue("grammar.sluit_zin"), lexicon.cue("grammar.opent_zin")
    ranges = []
    start = 0
    for stop in _STOP.finditer(text):
        before = text[max(start, stop.end() - _REACH) : stop.end()]
        if _inside(before, stop[0], abbreviation):
            # "… van 3 mei jl. Het kabinet …"
            closes = closing.pattern.search(before) and opening.pattern.match(text, stop.end())
            if not closes:
                continue
        ranges.append((start, stop.end()))
        start = stop.end()
    ranges.append((start, len(text)))
    return tuple(_trimmed(text, *span) for span in ranges if text[slice(*span)].strip())


def _inside(sentence: str, stop: str, abbreviation: re.Pattern[str]) -> bool:
    """Whether the stop belongs to an abbreviation, initials or a number in a list."""
    if stop != ".":
        return False
    return bool(
        abbreviation.search(sentence) or _INITIALS.search(sentence) or _ENUMERATION.search(sentence)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


@cache
def _abbreviations(alternation: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(‘“«\"]){alternation}$", re.IGNORECASE)
