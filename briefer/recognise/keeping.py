"""Whether a paper says that it keeps a promise, or that it was kept before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.document import CommitmentStatus, Kind
from briefer.recognise.promises import made

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.lexicon import Cue, Lexicon
    from briefer.model.document import Commitment
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.promises import Setting
    from briefer.recognise.sentences import Sentence

#: How surely a promise is kept: in so many words, by how it is recalled, by the text after it.
SAID, RECALLED, SILENT = 0.9, 0.75, 0.5
#: Rules that recall a promise made before, in the past tense or as a noun.
_RECALLS = frozenset(
    f"commitments.{name}"
    for name in (
        *("zegt_toe", "toegezegd", "door_ons_toegezegd", "toegezegde"),
        *("conform_toezegging", "de_toezegging", "afgesproken"),
    )
)
#: "Zoals toegezegd …" and "conform de toezegging …" are themselves about the keeping.
_TELLS = {f"commitments.{name}" for name in ("toegezegde", "conform_toezegging", "de_toezegging")}
#: A promise recalled is answered within so many sentences.
_NEAR = 2


def keeps(text: str, lexicon: Lexicon) -> Cue | None:
    """The cue by which a sentence says that a promise is kept; None for every other sentence."""
    return next((cue for cue in lexicon.cues("fulfilment") if cue.search(text)), None)


def points_back(cue: Cue) -> bool:
    """Whether the sentence speaks of the promise before it ("deze toezegging")."""
    return str(cue.fields["refers"]) == "before"


def recalls(promise: Commitment) -> bool:
    """Whether it speaks of a promise by that word, so that "deze toezegging" can point to it."""
    return promise.rule in _RECALLS


def restated(sentence: Sentence, cue: Cue, setting: Setting) -> Commitment:
    """A promise known only from the sentence that says it is kept."""
    found = made(sentence, cue, None, None, setting)
    signed = setting.facts.signatories
    owner = signed[0].role if len(signed) == 1 else found.by
    return closed(replace(found, by=owner), sentence, SAID)


def closed(commitment: Commitment, by: Sentence, confidence: float) -> Commitment:
    """The promise as kept by what a sentence says."""
    return replace(
        commitment,
        status=CommitmentStatus.FULFILLED,
        fulfilled_by=by.passage,
        confidence=confidence,
    )


def kept_here(
    promise: Commitment, sentences: Sequence[Sentence], index: int, setting: Setting
) -> Commitment:
    """The promise, closed where its own sentence or the text right after it keeps it."""
    if not recalls(promise):
        return promise
    here, lexicon = sentences[index], setting.lexicon
    if lexicon.cue("grammar.hierbij").search(here.text):
        return closed(promise, here, SAID)
    tells = _tells_of_keeping(promise, lexicon)
    if tells and lexicon.cue("tense.gedaan").search(here.text):
        return closed(promise, here, RECALLED)
    if promise.deadline is not None or lexicon.cue("tense.vooruit").search(here.text):
        return promise
    if tells:
        return closed(promise, here, RECALLED)
    return _kept_after(promise, sentences, index, setting)


def _tells_of_keeping(promise: Commitment, lexicon: Lexicon) -> bool:
    as_promised = lexicon.cue("tense.zoals_toegezegd").search(promise.text) is not None
    return promise.rule in _TELLS or as_promised


def _kept_after(
    promise: Commitment, sentences: Sequence[Sentence], index: int, setting: Setting
) -> Commitment:
    """Kept by the sentences that follow: in so many words, or in silence by being its answer."""
    here = sentences[index]
    following = [s for s in sentences[index + 1 :][:_NEAR] if s.place.topic == here.place.topic]
    herewith = setting.lexicon.cue("grammar.hierbij")
    told = next((s for s in following if herewith.search(s.text)), None)
    if told is not None:
        return closed(promise, told, RECALLED)
    silent = following and _may_be_silent(promise, setting.facts)
    if silent and not _looks_ahead(following[0], setting.lexicon):
        return closed(promise, following[0], SILENT)
    return promise


def _may_be_silent(promise: Commitment, facts: PaperFacts) -> bool:
    """A paper that recalls a promise made before does so to keep it; a debate's report does not."""
    told = promise.made_on is not None or promise.members or promise.occasion
    return bool(told) and facts.kind not in {Kind.COMMISSIEDEBAT, Kind.MOTIE}


def _looks_ahead(sentence: Sentence, lexicon: Lexicon) -> bool:
    return lexicon.cue("tense.vooruit").search(sentence.text) is not None
