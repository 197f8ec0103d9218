"""Dutch positions: sentences in which the Netherlands, the cabinet or a minister takes a stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Kind, Position
from briefer.recognise.outline import Zone
from briefer.recognise.speakers import Cast, Side, Subject, cast_of, subjects
from briefer.recognise.stances import stance_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Cue, Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_OWN_TEXT = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})
#: A pronoun that carries on stands among the first characters.
_OPENING = 40
EXPLICIT, NORM, CARRIED_ON = 0.9, 0.7, 0.6


def positions(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[Position, ...]:
    """The Dutch positions in order; questions of members hold none."""
    cast = cast_of(sentences, facts, lexicon)
    found: list[Position] = []
    before: Position | None = None
    for sentence in sentences:
        before = _position(sentence, before, cast, facts, lexicon)
        if before is not None:
            found.append(before)
    return tuple(found)


def _position(
    sentence: Sentence,
    before: Position | None,
    cast: Cast,
    facts: PaperFacts,
    lexicon: Lexicon,
) -> Position | None:
    if sentence.place.zone not in _OWN_TEXT or _is_form(sentence.text, lexicon):
        return None
    present = subjects(sentence.text, cast, lexicon)
    stance = stance_of(sentence.text, present, lexicon.cues("stance"), Side.DUTCH, lexicon)
    if stance is not None:
        return _made(sentence, stance.cue, stance.subject.name, EXPLICIT, lexicon)
    before = before if before is not None and _adjacent(before, sentence) else None
    if before is not None and (cue := _carried_on(sentence.text, lexicon)):
        return _made(sentence, cue, before.holder, CARRIED_ON, lexicon)
    if before is None and not _own_voice(sentence, facts):
        return None
    cue = next((c for c in lexicon.cues("norms") if c.search(sentence.text)), None)
    if cue is None or _told_of_others(sentence.text, present, cue):
        return None
    return _made(sentence, cue, before.holder if before else "kabinet", NORM, lexicon)


def _told_of_others(text: str, present: Sequence[Subject], cue: Cue) -> bool:
    """Whether the norm is laid in the mouth of somebody else ("Bondgenoten vinden …")."""
    match = cue.search(text)
    return any(match and s.end <= match.start() and s.side is not Side.DUTCH for s in present)


def _own_voice(sentence: Sentence, facts: PaperFacts) -> bool:
    """An answer or an agenda is the cabinet speaking; a report tells what others said."""
    agenda = facts.kind in {Kind.GEANNOTEERDE_AGENDA, Kind.KAMERBRIEF}
    return sentence.place.zone is Zone.ANSWER or agenda


def _adjacent(before: Position, sentence: Sentence) -> bool:
    same = before.passage.block == sentence.passage.block
    return same and 0 <= sentence.passage.start - before.passage.end <= 2  # noqa: PLR2004


def _carried_on(text: str, lexicon: Lexicon) -> Cue | None:
    if not lexicon.cue("grammar.voornaamwoord").search(text[:_OPENING]):
        return None
    return next((cue for cue in lexicon.cues("stance") if cue.search(text)), None)


def _is_form(text: str, lexicon: Lexicon) -> bool:
    return any(cue.search(text) for cue in lexicon.cues("forms"))


def _made(
    sentence: Sentence, cue: Cue, holder: str, confidence: float, lexicon: Lexicon
) -> Position:
    condition = lexicon.cue("grammar.voorwaarde").search(sentence.text)
    return Position(
        text=sentence.text,
        passage=sentence.passage,
        rule=cue.id,
        confidence=confidence,
        topic=sentence.place.topic,
        holder=holder,
        stance="conditional" if condition else str(cue.fields["stance"]),
        condition=condition[0].rstrip(" .") if condition else None,
    )
