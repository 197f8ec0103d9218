"""Positions of named others: a country, a person or an institution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import AlliedPosition
from briefer.recognise.outline import Zone
from briefer.recognise.speakers import Cast, Side, cast_of, named, subjects
from briefer.recognise.stances import Stance, stance_of

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_READ = frozenset({Zone.BODY, Zone.ANSWER, Zone.LETTER})


def allied_positions(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[AlliedPosition, ...]:
    """The stances of named others, in order; what members say of them is left out."""
    cast = cast_of(sentences, facts, lexicon)
    found = []
    for sentence in sentences:
        if sentence.place.zone not in _READ:
            continue
        taken = _taken(sentence.text, cast, lexicon) or _told(sentence.text, cast, lexicon)
        if taken is not None:
            actor, rule = taken
            found.append(_made(sentence, actor, rule))
    return tuple(found)


def _made(sentence: Sentence, actor: str, rule: str) -> AlliedPosition:
    return AlliedPosition(
        sentence.text, sentence.passage, rule, 0.8, sentence.place.topic, actor=actor
    )


def _taken(text: str, cast: Cast, lexicon: Lexicon) -> tuple[str, str] | None:
    """Who takes a stance by a verb, and the rule that found it."""
    known = (*lexicon.cues("allied"), *lexicon.cues("stance"), *lexicon.cues("verbs"))
    cues = [cue for cue in known if not cue.fields.get("weak")]
    stance = stance_of(text, subjects(text, cast, lexicon), cues, Side.OTHER, lexicon)
    if stance is None or not _active(text, stance, lexicon):
        return None
    return stance.subject.name, stance.cue.id


def _active(text: str, stance: Stance, lexicon: Lexicon) -> bool:
    """Whether the actor takes the stance in a main clause of the sentence, in the active voice."""
    if lexicon.cue("grammar.afhankelijk").search(text[: stance.subject.start]):
        return False
    if lexicon.cue("grammar.bedrijvend").search(text[: stance.start]):
        return True
    passive = lexicon.cue("grammar.lijdend").search(text[stance.subject.end : stance.start])
    participle = lexicon.cue("grammar.deelwoord").search(text[stance.start : stance.end])
    return not (passive and participle)


def _told(text: str, cast: Cast, lexicon: Lexicon) -> tuple[str, str] | None:
    """Whose view is told without a verb: "Volgens …", "Het voorstel van …"."""
    others = [one for one in named(text, cast, lexicon) if one.side is Side.OTHER]
    says, proposes = lexicon.cue("grammar.volgens"), lexicon.cue("grammar.naamwoordelijk")
    content = lexicon.cue("grammar.inhoud")
    for one in others:
        if says.search(text[: one.start]):
            return one.name, says.id
        if proposes.search(text[: one.start]) and content.search(text[one.end :]):
            return one.name, proposes.id
    return None
