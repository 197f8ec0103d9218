"""Dutch positions: sentences in which the Netherlands, the cabinet or a minister takes a stance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.model.document import Kind, Position
from briefer.recognise.confidence import CARRIED_ON, DOUBTFUL, EXPLICIT, NORM, UNNAMED
from briefer.recognise.holders import SPEAKER, Holders, has_the_floor
from briefer.recognise.outline import Zone
from briefer.recognise.sentences import holds_no_stance, is_form
from briefer.recognise.speakers import Cast, Side, Subject, before, cast_of, named, subjects
from briefer.recognise.stances import Stance, applicable, reaches, stances_of
from briefer.recognise.strength import strength_of
from briefer.recognise.threads import Thread, Voice, thread_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Cue, Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_OWN_TEXT = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})
#: Kinds of paper in which the cabinet itself speaks; a report tells what others said too.
_OWN_KINDS = frozenset(
    {Kind.GEANNOTEERDE_AGENDA, Kind.KAMERBRIEF, Kind.FICHE, Kind.ANTWOORD_KAMERVRAGEN}
)


@dataclass(frozen=True, slots=True)
class _Taken:
    """A position before it is written down: by which cue, by whom, and how sure."""

    cue: Cue
    holder: str
    confidence: float


def positions(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[Position, ...]:
    """The Dutch positions in order; questions of members hold none."""
    reader = _Reader(sentences, facts, lexicon)
    return tuple(filter(None, map(reader.step, sentences)))


class _Reader:
    """Walks the sentences and knows who spoke last."""

    def __init__(
        self, sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
    ) -> None:
        self.facts, self.lexicon = facts, lexicon
        self.cast: Cast = cast_of(sentences, facts, lexicon)
        self.stances = (*lexicon.cues("stance"), *lexicon.cues("verbs"))
        self.holders = Holders(sentences, facts, lexicon)
        self.before: Thread | None = None

    def step(self, sentence: Sentence) -> Position | None:
        """The position in one sentence, if it holds one."""
        if not _may_hold(sentence, self.lexicon):
            self.before = None
            return None
        present = subjects(sentence.text, self.cast, self.lexicon)
        before = self.before if self.before and self.before.reaches(sentence) else None
        taken = self._taken(sentence, present, before)
        spoke = Voice(Side.DUTCH, taken.holder) if taken else None
        people = named(sentence.text, self.cast, self.lexicon)
        self.before = thread_of(sentence, people, spoke, before, self.lexicon)
        self.holders.heard(people, sentence)
        if taken is None:
            return None
        return _made(sentence, taken, self.holders.name(taken.holder, sentence), self.lexicon)

    def _taken(
        self, sentence: Sentence, present: Sequence[Subject], before: Thread | None
    ) -> _Taken | None:
        text = sentence.text
        if holds_no_stance(text, self.lexicon):
            return None
        stances = tuple(stances_of(text, present, self.stances, Side.DUTCH, self.lexicon))
        if stances:
            first, holder = stances[0].cue, _who_says(stances, present, text, self.lexicon)
            ours = holder.pronoun and has_the_floor(sentence)
            sure = self._sure(first, holder, text)
            return _Taken(first, SPEAKER if ours else holder.name, sure)
        if before is not None and (meant := before.meant(text, present, self.lexicon)):
            return self._carried_on(text, meant)
        if before is not None and before.holder and (cue := self._unnamed(text, present)):
            return _Taken(cue, before.holder.name, UNNAMED)
        return self._norm(sentence, present, before)

    def _sure(self, cue: Cue, holder: Subject, text: str) -> float:
        """How sure a stance is of which the holder is named."""
        hedged = self.lexicon.cue("grammar.twijfel").search(text)
        doubtful = hedged or cue.fields.get("weak") or not holder.sure
        return DOUBTFUL if doubtful else EXPLICIT

    def _carried_on(self, text: str, meant: Voice) -> _Taken | None:
        """The stance of a pronoun that means somebody Dutch of the sentence before."""
        if meant.side is not Side.DUTCH or meant.name == SPEAKER:
            return None
        cue = next((cue for cue in self._own(text) if cue.search(text)), None)
        return _Taken(cue, meant.name, CARRIED_ON) if cue else None

    def _unnamed(self, text: str, present: Sequence[Subject]) -> Cue | None:
        """A stance without anybody that goes on from a Dutch position ("Daarbij werd …")."""
        if any(s.side is not Side.DUTCH for s in present):
            return None
        if not self.lexicon.cue("grammar.vervolg").search(text):
            return None
        done = self.lexicon.cue("grammar.deelwoord")
        matches = ((cue, cue.search(text)) for cue in self._own(text))
        return next((cue for cue, match in matches if match and done.search(match[0])), None)

    def _own(self, text: str) -> tuple[Cue, ...]:
        return tuple(c for c in applicable(self.stances, text) if "holder" not in c.fields)

    def _norm(
        self, sentence: Sentence, present: Sequence[Subject], before: Thread | None
    ) -> _Taken | None:
        """A judgement without anybody, in the cabinet's own text or after its position."""
        follows = before.holder if before is not None else None
        if follows is None and not _own_voice(sentence, self.facts):
            return None
        if self.lexicon.cue("grammar.beschrijving").search(sentence.place.topic or ""):
            return None
        cue = next((c for c in self.lexicon.cues("norms") if c.search(sentence.text)), None)
        if (
            cue is None
            or self._for_them(sentence.text)
            or self._is_duty(sentence.text, cue)
            or _told_of_others(sentence.text, present, cue, self.lexicon)
        ):
            return None
        doubtful = cue.fields.get("weak") or not _own_voice(sentence, self.facts)
        own = SPEAKER if has_the_floor(sentence) else "kabinet"
        ours = (s for s in named(sentence.text, self.cast, self.lexicon) if s.side is Side.DUTCH)
        judges = next((s.name for s in ours if sentence.text[: s.start].endswith("voor ")), None)
        holder = judges or (follows.name if follows else own)
        return _Taken(cue, holder, UNNAMED if doubtful else NORM)

    def _is_duty(self, text: str, cue: Cue) -> bool:
        """Whether what must be is a duty, a term or a procedure, and no wish of the cabinet."""
        return bool(cue.fields.get("duty") and self.lexicon.cue("grammar.plicht").search(text))

    def _for_them(self, text: str) -> bool:
        """Whether the judgement is that of another ("Voor Rusland is dit …")."""
        opens = self.lexicon.cue("grammar.voor_hen")
        others = (s for s in named(text, self.cast, self.lexicon) if s.side is Side.OTHER)
        return any(opens.search(text[: other.start]) for other in others)


def _who_says(
    stances: Sequence[Stance], present: Sequence[Subject], text: str, lexicon: Lexicon
) -> Subject:
    """Whose stance it is: of a minister who tells what his country holds, the minister's.

    "Hij zei dat Nederland dit steunt", "Namens Nederland heb ik …".
    """
    first = stances[0].subject
    persons = [s.subject for s in stances if s.subject.person or s.subject.pronoun]
    if lexicon.cue("grammar.namens").search(before(text, first.start)):
        persons += [s for s in present if s.side is Side.DUTCH and (s.person or s.pronoun)]
        return next(iter(persons), first)
    return next((s for s in persons if s.start < first.start), first)


def _may_hold(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is the government's own and more than form; a question is neither."""
    if sentence.place.zone not in _OWN_TEXT or sentence.text.rstrip(" ”»\"'").endswith("?"):
        return False
    return not is_form(sentence.text, lexicon)


def _told_of_others(text: str, present: Sequence[Subject], cue: Cue, lexicon: Lexicon) -> bool:
    """Whether the norm is laid in the mouth of somebody else ("Bondgenoten vinden …")."""
    match = cue.search(text)
    if match is None or lexicon.cue("grammar.ondergeschikt").search(text[: match.start()]):
        return match is not None
    return any(
        s.end <= match.start()
        and s.side is not Side.DUTCH
        and (" dat " in text[s.end : match.start()] or reaches(text, s, match, lexicon))
        for s in present
    )


def _own_voice(sentence: Sentence, facts: PaperFacts) -> bool:
    """An answer or an agenda is the cabinet speaking; a report tells what others said."""
    return sentence.place.zone is Zone.ANSWER or facts.kind in _OWN_KINDS


def _made(sentence: Sentence, taken: _Taken, holder: str, lexicon: Lexicon) -> Position:
    condition = condition_in(sentence.text, lexicon)
    return Position(
        text=sentence.text,
        passage=sentence.passage,
        rule=taken.cue.id,
        confidence=taken.confidence,
        topic=sentence.place.topic,
        holder=holder,
        stance="conditional" if condition else _kind(sentence.text, taken.cue, lexicon),
        condition=condition,
        strength=strength_of(sentence.text, taken.cue.search(sentence.text), lexicon),
    )


def condition_in(text: str, lexicon: Lexicon) -> str | None:
    """The words of the condition on which a sentence depends ("mits …"), if it does."""
    match = lexicon.cue("grammar.voorwaarde").search(text)
    return match[0].strip(" .,") if match else None


def _kind(text: str, cue: Cue, lexicon: Lexicon) -> str:
    """The kind of stance; after a verb of saying, that of what is said."""
    if cue.fields.get("reports") and (match := cue.search(text)):
        said = text[match.start() + 1 :].replace(" te ", " ")
        content = applicable((*lexicon.cues("stance"), *lexicon.cues("verbs")), said)
        others = (c for c in content if not c.fields.get("reports") and "holder" not in c.fields)
        cue = next((c for c in others if c.search(said)), cue)
    return str(cue.fields["stance"])
