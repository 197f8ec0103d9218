"""Who spoke in the sentence before, for the pronoun of this one ("Ook riep zij … op")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Lexicon
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Side, Subject

#: A pronoun that carries on stands among the first characters.
_OPENING = 40
#: Between two sentences of one paragraph stands a space.
_GAP = 2


@dataclass(frozen=True, slots=True)
class Thread:
    """The speaker of a sentence, where it ends, and whether he took a stance there."""

    block: int
    end: int
    side: Side
    name: str
    stance: bool

    def reaches(self, sentence: Sentence) -> bool:
        """Whether a sentence comes right after, in the same paragraph."""
        same = self.block == sentence.passage.block
        return same and 0 <= sentence.passage.start - self.end <= _GAP


def thread_of(
    sentence: Sentence,
    present: Sequence[Subject],
    taken: tuple[Side, str] | None,
    before: Thread | None,
    lexicon: Lexicon,
) -> Thread | None:
    """The thread after a sentence: who took a stance, else who is named first, else who went on."""
    spoke = taken or _named(present) or _went_on(sentence, before, lexicon)
    if spoke is None:
        return None
    place = sentence.passage
    return Thread(place.block, place.end, *spoke, stance=taken is not None)


def _named(present: Sequence[Subject]) -> tuple[Side, str] | None:
    """The one person of a sentence, else who is named first; "ik" gives way to others."""
    others = [one for one in present if not one.pronoun] or list(present)
    persons = [one for one in others if one.person]
    spoke = persons if len(persons) == 1 else others
    return (spoke[0].side, spoke[0].name) if spoke else None


def _went_on(
    sentence: Sentence, before: Thread | None, lexicon: Lexicon
) -> tuple[Side, str] | None:
    if before is None or not opens_with_pronoun(sentence.text, (), lexicon):
        return None
    return before.side, before.name


def opens_with_pronoun(text: str, present: Sequence[Subject], lexicon: Lexicon) -> bool:
    """Whether a pronoun stands where a sentence opens, with nobody named before it."""
    pronoun = lexicon.cue("grammar.voornaamwoord").search(text[:_OPENING])
    return pronoun is not None and not any(s.end <= pronoun.start() for s in present)
