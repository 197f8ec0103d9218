"""Positions of named others: a country, a person or an institution."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.document import AlliedPosition
from briefer.recognise.confidence import CARRIED_ON, DOUBTFUL, EXPLICIT, NORM
from briefer.recognise.outline import Zone
from briefer.recognise.sentences import is_form
from briefer.recognise.speakers import Cast, Side, Subject, before, cast_of, named, subjects
from briefer.recognise.stances import Stance, applicable, stance_of, stances_of
from briefer.recognise.threads import Thread, Voice, thread_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from briefer.lexicon import Cue, Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

#: An auxiliary right before its subject ("moet de NAVO …") stands within so many characters.
_VERB = 12
_READ = frozenset({Zone.BODY, Zone.ANSWER, Zone.LETTER, Zone.QUESTION})


@dataclass(frozen=True, slots=True)
class _Taken:
    """A stance before it is written down: whose, by which rule, and how sure."""

    actor: str
    rule: str
    confidence: float


def allied_positions(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[AlliedPosition, ...]:
    """The stances of named others, in order.

    What a member tells of others in his question is doubtful; what he asks is none.
    """
    reader = _Reader(cast_of(sentences, facts, lexicon), lexicon)
    return tuple(filter(None, map(reader.step, sentences)))


class _Reader:
    """Walks the sentences and knows who spoke last."""

    def __init__(self, cast: Cast, lexicon: Lexicon) -> None:
        self.cast, self.lexicon = cast, lexicon
        known = (*lexicon.cues("allied"), *lexicon.cues("stance"), *lexicon.cues("verbs"))
        self.cues = tuple(cue for cue in known if not cue.fields.get("weak"))
        self.before: Thread | None = None

    def step(self, sentence: Sentence) -> AlliedPosition | None:
        """The stance of others in one sentence, if it holds one."""
        if not _may_hold(sentence, self.lexicon):
            self.before = None
            return None
        asked = sentence.place.zone is Zone.QUESTION
        present = subjects(sentence.text, self.cast, self.lexicon)
        last = self.before if self.before and self.before.reaches(sentence) else None
        taken = (
            self._taken(sentence.text, present)
            or self._told(sentence.text)
            or (None if asked else self._carried_on(sentence.text, present, last))
        )
        spoke = Voice(Side.OTHER, taken.actor) if taken else None
        people = named(sentence.text, self.cast, self.lexicon)
        self.before = thread_of(sentence, people, spoke, last, self.lexicon)
        return _made(sentence, taken) if taken else None

    def _taken(self, text: str, present: Sequence[Subject]) -> _Taken | None:
        """Who takes a stance by a verb, and the rule that found it."""
        found: dict[str, _Taken] = {}
        for stance in stances_of(text, present, self.cues, Side.OTHER, self.lexicon):
            if _active(text, stance, self.lexicon):
                name = stance.subject.name
                found.setdefault(name, _Taken(name, stance.cue.id, EXPLICIT))
        for one, cue in self._companions(text, present):
            found.setdefault(one.name, _Taken(one.name, cue, DOUBTFUL))
        return _together(found.values())

    def _companions(self, text: str, present: Sequence[Subject]) -> Iterator[tuple[Subject, str]]:
        """Who takes a Dutch stance too ("evenals Polen", "samen met Polen")."""
        along = self.lexicon.cue("grammar.gezelschap")
        others = [
            one
            for one in named(text, self.cast, self.lexicon)
            if one.side is Side.OTHER and along.search(before(text, one.start))
        ]
        dutch = others and stance_of(text, present, self.cues, Side.DUTCH, self.lexicon)
        if dutch:
            yield from ((one, dutch.cue.id) for one in others)

    def _told(self, text: str) -> _Taken | None:
        """Whose view is told without a verb: "Volgens …", "Het voorstel van … om"."""
        says = self.lexicon.cue("grammar.volgens")
        proposes = self.lexicon.cue("grammar.naamwoordelijk")
        figures = self.lexicon.cue("grammar.cijfers")
        as_they, said = self.lexicon.cue("grammar.zoals_gezegd"), self.lexicon.cue("grammar.gezegd")
        for_them = self.lexicon.cue("grammar.voor_hen")
        judges = self.lexicon.cue("grammar.oordeelt")
        gives = self.lexicon.cue("grammar.bijval")
        content = self.lexicon.cue("grammar.inhoud")
        for one in named(text, self.cast, self.lexicon):
            if one.side is not Side.OTHER:
                continue
            if says.search(text[: one.start]) and not figures.search(text):
                return _Taken(one.name, says.id, EXPLICIT)
            if as_they.search(text[: one.start]) and said.search(text[one.end :]):
                return _Taken(one.name, as_they.id, EXPLICIT)
            if gives.search(text[: one.start]):
                return _Taken(self._all(text, gives), gives.id, EXPLICIT)
            if for_them.search(text[: one.start]) and judges.search(text[one.end :]):
                return _Taken(self._all(text, for_them), for_them.id, EXPLICIT)
            if proposes.search(text[: one.start]) and content.search(text[one.end :]):
                return _Taken(one.name, proposes.id, NORM)
        return None

    def _all(self, text: str, leads: Cue) -> str:
        """All to whom the words lead together ("Voor Duitsland en Polen is dit …")."""
        people = named(text, self.cast, self.lexicon)
        others = (one for one in people if one.side is Side.OTHER)
        return ", ".join(one.name for one in others if leads.search(text[: one.start]))

    def _carried_on(
        self, text: str, present: Sequence[Subject], last: Thread | None
    ) -> _Taken | None:
        """The stance of a pronoun that means the other of the sentence before."""
        if last is None:
            return None
        theirs = self.lexicon.cue("grammar.zijn_voorstel")
        owner = last.person or last.holder
        if owner is not None and owner.side is Side.OTHER and theirs.search(text):
            return _Taken(owner.name, theirs.id, CARRIED_ON)
        meant = last.meant(text, present, self.lexicon)
        if meant is None or meant.side is not Side.OTHER:
            return None
        own = (c for c in applicable(self.cues, text) if "holder" not in c.fields)
        cue = next((cue for cue in own if cue.search(text)), None)
        return _Taken(meant.name, cue.id, CARRIED_ON) if cue else None


def _together(taken: Collection[_Taken]) -> _Taken | None:
    """One finding for a sentence, with all who take the stance ("Duitsland, Polen")."""
    if not taken:
        return None
    first = next(iter(taken))
    return replace(first, actor=", ".join(one.actor for one in taken))


def _may_hold(sentence: Sentence, lexicon: Lexicon) -> bool:
    if is_form(sentence.text, lexicon) or lexicon.cue("grammar.procedure").search(sentence.text):
        return False
    asks = sentence.text.rstrip(" ”»\"'").endswith("?")
    return sentence.place.zone in _READ and not asks


def _made(sentence: Sentence, taken: _Taken) -> AlliedPosition:
    by_member = sentence.place.zone is Zone.QUESTION
    return AlliedPosition(
        sentence.text,
        sentence.passage,
        taken.rule,
        DOUBTFUL if by_member else taken.confidence,
        sentence.place.topic,
        actor=taken.actor,
    )


def _active(text: str, stance: Stance, lexicon: Lexicon) -> bool:
    """Whether the actor takes the stance in a main clause of the sentence, of his own accord."""
    ahead = text[: stance.subject.start]
    if lexicon.cue("grammar.stel_dat").search(ahead):
        return False
    heard = lexicon.cue("grammar.vernomen").search(ahead)
    if not heard and lexicon.cue("grammar.afhankelijk").search(ahead):
        return False
    if not text[stance.start : stance.end].endswith("en"):
        return True
    nearby = before(text, stance.subject.start)[-_VERB:], text[stance.subject.end : stance.start]
    return not any(map(lexicon.cue("grammar.opdracht").search, nearby))
