"""Positions of named others: a country, a person or an institution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import AlliedPosition
from briefer.recognise.outline import Zone
from briefer.recognise.speakers import Side, cast_of, subjects
from briefer.recognise.stances import Stance, stance_of

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_READ = frozenset({Zone.BODY, Zone.ANSWER, Zone.LETTER})
_ACCORDING_TO = re.compile(r"\bvolgens\s+$", re.IGNORECASE)


#: "Turkije is … opgeroepen": what is done to a country is not its own stance.
_PASSIVE = re.compile(r"\b(?:is|zijn|wordt|worden|werd|werden)\b[^,;]*$")
_PARTICIPLE = re.compile(r"\b(?:\w+ge|ge|be|ver|ont|her)\w+(?:d|t|en)$")
#: "uiteengezet welke stappen de NAVO wil nemen" tells of an intention, it does not state one.
_INDIRECT = re.compile(r"\b(?:welke?|wat|hoe|of|die)\b[^,;]{0,40}$")


def _active(text: str, stance: Stance) -> bool:
    """Whether the actor takes the stance in a main clause of the sentence, in the active voice."""
    if _INDIRECT.search(text[: stance.subject.start]):
        return False
    passive = _PASSIVE.search(text[stance.subject.end : stance.start])
    return not (passive and _PARTICIPLE.search(text[stance.start : stance.end]))


def allied_positions(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[AlliedPosition, ...]:
    """The stances of named others, in order; what members say of them is left out."""
    cast = cast_of(sentences, facts, lexicon)
    cues = (*lexicon.cues("allied"), *lexicon.cues("stance"))
    found = []
    for sentence in sentences:
        if sentence.place.zone not in _READ:
            continue
        present = subjects(sentence.text, cast, lexicon)
        stance = stance_of(sentence.text, present, cues, Side.OTHER)
        if stance is not None and _active(sentence.text, stance):
            actor, rule = stance.subject.name, stance.cue.id
        else:
            told = [
                s
                for s in present
                if s.side is Side.OTHER and _ACCORDING_TO.search(sentence.text[: s.start])
            ]
            if not told:
                continue
            actor, rule = told[0].name, "allied.volgens"
        found.append(
            AlliedPosition(
                sentence.text, sentence.passage, rule, 0.8, sentence.place.topic, actor=actor
            )
        )
    return tuple(found)
