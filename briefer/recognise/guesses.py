"""What trained models find where no rule does; every such finding is for a person to look at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from briefer.hunches import load_hunch
from briefer.lexicon import Cue
from briefer.model.document import (
    AlliedPosition,
    Commitment,
    CommitmentType,
    Finding,
    Position,
    Suggestions,
)
from briefer.recognise.holders import Holders
from briefer.recognise.places import Zone
from briefer.recognise.positions import condition_in
from briefer.recognise.promises import Setting, made, speaks_to_parliament, term_of
from briefer.recognise.sentences import holds_no_stance
from briefer.recognise.speakers import Side, cast_of, subjects
from briefer.recognise.stances import applicable
from briefer.recognise.strength import strength_of
from briefer.recognise.traits import traits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Subject

F = TypeVar("F", bound=Finding)
#: How sure a guess is, and what is only worth a question: below the levels of `model.review` for
#: what is doubtful and what is suggested.
GUESSED, SUGGESTED = 0.45, 0.3
_OWN_TEXT = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found in one paper, each list in the order of the paper."""

    positions: tuple[Position, ...] = ()
    allied: tuple[AlliedPosition, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    suggestions: Suggestions = field(default_factory=Suggestions)


def with_guesses(
    sentences: tuple[Sentence, ...], found: Findings, facts: PaperFacts, lexicon: Lexicon
) -> Findings:
    """What the rules found, and what the models take for findings besides."""
    guesser = _Guesser(Setting(cast_of(sentences, facts, lexicon), facts, lexicon), found)
    holders = Holders(sentences, facts, lexicon)
    more = [guesser.guess(s, holders) for s in sentences if may_hold(s, lexicon)]
    positions = [p for guess in more for p in guess.positions]
    allied = [a for guess in more for a in guess.allied]
    commitments = [c for guess in more for c in guess.commitments]
    return Findings(
        _merged(found.positions, _sure(positions)),
        _merged(found.allied, _sure(allied)),
        _merged(found.commitments, _sure(commitments)),
        Suggestions(_unsure(positions), _unsure(allied), _unsure(commitments)),
    )


def _sure(guesses: Iterable[F]) -> tuple[F, ...]:
    return tuple(guess for guess in guesses if guess.confidence >= GUESSED)


def _unsure(guesses: Iterable[F]) -> tuple[F, ...]:
    return tuple(guess for guess in guesses if guess.confidence < GUESSED)


def may_hold(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence is the paper's own and more than form; a question is neither."""
    if sentence.place.zone not in _OWN_TEXT or sentence.text.rstrip(" ”»\"'").endswith("?"):
        return False
    return not any(cue.search(sentence.text) for cue in lexicon.cues("forms"))


def may_be_said(sort: str, present: Collection[Subject]) -> bool:
    """Whether those who are named in a sentence can hold what is guessed of it.

    Where others alone are named it is no Dutch position and no promise of ours; where no other is
    named it is not another's.
    """
    sides = {subject.side for subject in present}
    if sort == "allied_positions":
        return Side.OTHER in sides
    if sort == "commitments":
        return Side.DUTCH in sides or Side.OTHER not in sides
    return Side.DUTCH in sides or not sides


class _Guesser:
    """Asks each model about a sentence that no rule took."""

    def __init__(self, setting: Setting, found: Findings) -> None:
        self.setting = setting
        self.positions = {_place(p): p for p in found.positions}
        self.allied = {_place(a) for a in found.allied}
        self.commitments = {_place(c) for c in found.commitments}
        self.holder: tuple[int, str] | None = None

    def guess(self, sentence: Sentence, holders: Holders) -> Findings:
        """The findings that the models see in one sentence and no rule did."""
        present = subjects(sentence.text, self.setting.cast, self.setting.lexicon)
        holders.heard(present, sentence)
        known = traits(sentence, present, self.setting.facts.kind)
        place = (sentence.passage.block, sentence.passage.start)
        guess = Findings(
            tuple(self._position(sentence, present, known, holders)),
            tuple(self._allied(sentence, present, known)),
            tuple(self._commitment(sentence, present, known)),
        )
        held = self.positions.get(place) or next(iter(_sure(guess.positions)), None)
        self.holder = (sentence.passage.block, held.holder) if held else None
        return guess

    def _position(
        self,
        sentence: Sentence,
        present: Collection[Subject],
        known: frozenset[str],
        holders: Holders,
    ) -> Iterator[Position]:
        place = (sentence.passage.block, sentence.passage.start)
        sure = _confidence("positions", known, present)
        told = holds_no_stance(sentence.text, self.setting.lexicon)
        if place in self.positions or told or not sure:
            return
        condition = condition_in(sentence.text, self.setting.lexicon)
        yield Position(
            sentence.text,
            sentence.passage,
            "hunches.positions",
            sure,
            sentence.place.topic,
            holder=holders.name(self._holder(sentence, present), sentence),
            stance="conditional" if condition else self._stance(sentence.text),
            condition=condition,
            strength=strength_of(sentence.text, None, self.setting.lexicon),
        )

    def _holder(self, sentence: Sentence, present: Collection[Subject]) -> str:
        """Who is named, else who held the position right before, else the cabinet."""
        named = next((s.name for s in present if s.side is Side.DUTCH), None)
        before = self.holder if self.holder and self.holder[0] == sentence.passage.block else None
        return named or (before[1] if before else "kabinet")

    def _stance(self, text: str) -> str:
        """The kind of the first stance whose words stand in the sentence, whoever takes it."""
        lexicon = self.setting.lexicon
        cues = applicable((*lexicon.cues("stance"), *lexicon.cues("verbs")), text)
        return next((str(cue.fields["stance"]) for cue in cues if cue.search(text)), "")

    def _allied(
        self, sentence: Sentence, present: Collection[Subject], known: frozenset[str]
    ) -> Iterator[AlliedPosition]:
        place = (sentence.passage.block, sentence.passage.start)
        actors = dict.fromkeys(s.name for s in present if s.side is Side.OTHER)
        sure = _confidence("allied_positions", known, present)
        if place not in self.allied and sure:
            yield AlliedPosition(
                sentence.text,
                sentence.passage,
                "hunches.allied_positions",
                sure,
                sentence.place.topic,
                actor=", ".join(actors),
            )

    def _commitment(
        self, sentence: Sentence, present: Collection[Subject], known: frozenset[str]
    ) -> Iterator[Commitment]:
        place = (sentence.passage.block, sentence.passage.start)
        sure = _confidence("commitments", known, present)
        if place in self.commitments or not sure:
            return
        promised = speaks_to_parliament(sentence.text, self.setting.lexicon)
        kind = CommitmentType.TOEZEGGING if promised else CommitmentType.AANKONDIGING
        cue = Cue("hunches.commitments", _NOTHING, (), (), {"type": kind, "confidence": sure})
        owner = next((s for s in present if s.side is Side.DUTCH), None)
        yield made(sentence, cue, owner, term_of(sentence.text, self.setting), self.setting)


def _confidence(sort: str, known: frozenset[str], present: Collection[Subject]) -> float:
    """How sure the model is of a sentence, in the levels of the product; 0 where it is not."""
    if not may_be_said(sort, present):
        return 0.0
    hunch = load_hunch(sort)
    likely = hunch.probability(known)
    if likely >= hunch.enough:
        return GUESSED
    return SUGGESTED if likely >= hunch.maybe else 0.0


def _place(finding: Finding) -> tuple[int, int]:
    return finding.passage.block, finding.passage.start


def _merged(found: tuple[F, ...], more: Iterable[F]) -> tuple[F, ...]:
    return tuple(sorted((*found, *more), key=_place))
