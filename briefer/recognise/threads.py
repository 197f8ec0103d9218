"""Who spoke in the sentence before, for the pronoun of this one ("Ook riep zij … op")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Lexicon
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Side, Subject

#: A pronoun that carries on stands among the first characters.
_OPENING = 40
#: Between two sentences of one paragraph stands a space.
_GAP = 2


class Voice(NamedTuple):
    """Whose voice it is, and under which name it is kept."""

    side: Side
    name: str


@dataclass(frozen=True, slots=True)
class Thread:
    """Who is spoken of in a sentence: the person ("hij") and the body ("het"); where it ends.

    `holder` took a stance there.
    """

    block: int
    end: int
    person: Voice | None
    body: Voice | None
    holder: Voice | None

    def reaches(self, sentence: Sentence) -> bool:
        """Whether a sentence comes right after, in the same paragraph."""
        same = self.block == sentence.passage.block
        return same and 0 <= sentence.passage.start - self.end <= _GAP

    def meant(self, text: str, present: Sequence[Subject], lexicon: Lexicon) -> Voice | None:
        """Who the pronoun at the opening of the next sentence is, where there is one."""
        for name, voice in (("voornaamwoord", self.person), ("voornaamwoord_het", self.body)):
            pronoun = lexicon.cue(f"grammar.{name}").search(text[:_OPENING])
            if pronoun and not any(s.end <= pronoun.start() for s in present):
                return voice or self.holder
        return None


def thread_of(
    sentence: Sentence,
    people: Sequence[Subject],
    holder: Voice | None,
    before: Thread | None,
    lexicon: Lexicon,
) -> Thread:
    """The thread after a sentence in which these people are named.

    The person is the one who took the stance, else the only one named, else who went on; so the
    body.  "Ik" is neither.
    """
    named = [one for one in people if not one.pronoun]
    person = _one([one for one in named if one.person], holder)
    body = _one([one for one in named if not one.person][:1], holder)
    if before is not None and not named:
        went_on = before.meant(sentence.text, (), lexicon)
        person, body = (went_on and before.person), (went_on and before.body)
    place = sentence.passage
    return Thread(place.block, place.end, person, body, holder)


def _one(named: Sequence[Subject], holder: Voice | None) -> Voice | None:
    """The holder where he is among them, else the only one."""
    voices = [Voice(one.side, one.name) for one in named]
    if holder in voices:
        return holder
    return voices[0] if len(voices) == 1 else None
