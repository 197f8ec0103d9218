"""Positions of named others: a country, a person or an institution."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import AlliedPosition
from briefer.recognise.outline import Zone
from briefer.recognise.speakers import Side, cast_of, subjects
from briefer.recognise.stances import stance_of

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_READ = frozenset({Zone.BODY, Zone.ANSWER, Zone.LETTER})
_ACCORDING_TO = re.compile(r"\bvolgens\s+$", re.IGNORECASE)


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
        if stance is not None:
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
