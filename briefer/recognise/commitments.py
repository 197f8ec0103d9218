"""Promises to parliament and announcements: by whom, to whom, by when, open or hereby done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.document import Commitment, CommitmentStatus, CommitmentType, Kind
from briefer.recognise.dates import find_dates
from briefer.recognise.deadlines import deadline
from briefer.recognise.outline import Zone
from briefer.recognise.speakers import Cast, Side, Subject, cast_of, subjects
from briefer.recognise.stances import governing

if TYPE_CHECKING:
    import datetime as dt
    import re

    from briefer.lexicon import Cue, Lexicon
    from briefer.model.document import Deadline
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

_READ = frozenset({Zone.BODY, Zone.LETTER, Zone.ANSWER})
PARLIAMENT = "Tweede Kamer"
SAID, ANNOUNCED, SILENT = 0.9, 0.8, 0.5


def commitments(
    sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
) -> tuple[Commitment, ...]:
    """The commitments in order; one that the paper answers is marked fulfilled.

    A sentence that points back ("deze toezegging") closes the one before it.  A promise restated
    in the perfect tense and followed by text of its own is taken to be answered by that text,
    with a low confidence: a person must confirm it.
    """
    cast = cast_of(sentences, facts, lexicon)
    found: list[Commitment] = []
    for index, sentence in enumerate(sentences):
        if sentence.place.zone not in _READ:
            continue
        fulfils = next((c for c in lexicon.cues("fulfilment") if c.search(sentence.text)), None)
        if fulfils is not None and fulfils.fields["refers"] == "before" and found:
            found[-1] = _closed(found[-1], sentence, SAID)
            continue
        made = _commitment(sentence, cast, facts, lexicon)
        if fulfils is not None:
            made = _closed(made or _restated(sentence, fulfils, facts, lexicon), sentence, SAID)
        elif made is not None and _answered_in_silence(made, facts):
            following = _following(sentences, index)
            made = _closed(made, following, SILENT) if following else made
        if made is not None:
            found.append(made)
    return tuple(found)


def _commitment(
    sentence: Sentence, cast: Cast, facts: PaperFacts, lexicon: Lexicon
) -> Commitment | None:
    present = subjects(sentence.text, cast, lexicon)
    term = deadline(sentence.text, lexicon, said_on=facts.day, meeting_ends=facts.meeting_ends)
    for cue in lexicon.cues("commitments"):
        match = cue.search(sentence.text)
        if match is None or not _serious(cue, sentence.text, term, lexicon):
            continue
        subject = governing(sentence.text, present, match, lexicon)
        if subject is not None and subject.side is Side.OTHER:
            continue
        dutch = [s for s in present if s.side is Side.DUTCH]
        own = cue.fields.get("agent") != "dutch" or _dutch_agent(
            subject, match, sentence.text, lexicon
        )
        if not own:
            continue
        owner = subject if subject and subject.side is Side.DUTCH else next(iter(dutch), None)
        return _made(sentence, cue, owner, term, lexicon)
    return None


def _dutch_agent(
    subject: Subject | None, match: re.Match[str], text: str, lexicon: Lexicon
) -> bool:
    if subject is not None:
        return subject.side is Side.DUTCH
    # "Zoals toegezegd …" and "De toegezegde …" are the cabinet's own words.
    return not text[: match.start()].strip() or _to_parliament(text, lexicon)


def _to_parliament(text: str, lexicon: Lexicon) -> bool:
    return lexicon.cue("grammar.kamer").search(text) is not None


def _serious(cue: Cue, text: str, term: Deadline | None, lexicon: Lexicon) -> bool:
    """Whether a present tense speaks of the future: with a term, or at least not "hierbij"."""
    needs = cue.fields.get("needs")
    if needs is None:
        return True
    later = lexicon.cue("grammar.hierbij").search(text) is None
    return later and (needs != "term" or term is not None)


def _made(
    sentence: Sentence, cue: Cue, owner: Subject | None, term: Deadline | None, lexicon: Lexicon
) -> Commitment:
    promise = cue.fields["type"] == CommitmentType.TOEZEGGING
    to_parliament = promise or _to_parliament(sentence.text, lexicon)
    return Commitment(
        text=sentence.text,
        passage=sentence.passage,
        rule=cue.id,
        confidence=SAID if promise else ANNOUNCED,
        topic=sentence.place.topic,
        by=owner.name if owner else "kabinet",
        to=PARLIAMENT if to_parliament else None,
        deadline=term,
        type=CommitmentType(cue.fields["type"]),
        made_on=_made_on(sentence.text, lexicon),
        subject=_subject(sentence.text, lexicon),
    )


def _subject(text: str, lexicon: Lexicon) -> str:
    """What is promised: the sentence without the words of the occasion and the parliament."""
    for cue in lexicon.cues("occasion"):
        text = cue.pattern.sub(" ", text)
    return " ".join(text.split())


def _made_on(text: str, lexicon: Lexicon) -> dt.date | None:
    """The day of the debate a promise was made in, when the sentence speaks of a promise."""
    if not lexicon.cue("grammar.toegezegd").search(text):
        return None
    dates = [found for found in find_dates(text, lexicon) if found.year_written]
    return dates[0].last if dates else None


def _restated(sentence: Sentence, cue: Cue, facts: PaperFacts, lexicon: Lexicon) -> Commitment:
    owner = facts.signatories[0].role if len(facts.signatories) == 1 else "kabinet"
    return Commitment(
        text=sentence.text,
        passage=sentence.passage,
        rule=cue.id,
        confidence=SAID,
        topic=sentence.place.topic,
        by=owner,
        to=PARLIAMENT,
        type=CommitmentType.TOEZEGGING,
        made_on=_made_on(sentence.text, lexicon),
        subject=_subject(sentence.text, lexicon),
    )


def _closed(commitment: Commitment, by: Sentence, confidence: float) -> Commitment:
    return replace(
        commitment,
        status=CommitmentStatus.FULFILLED,
        fulfilled_by=by.passage,
        confidence=confidence,
    )


def _answered_in_silence(made: Commitment, facts: PaperFacts) -> bool:
    """A report that recalls a promise without a term of its own does so to keep it."""
    recalled = made.rule == "commitments.toegezegd" and made.made_on is not None
    return recalled and made.deadline is None and facts.kind in {Kind.VERSLAG, Kind.KAMERBRIEF}


def _following(sentences: tuple[Sentence, ...], index: int) -> Sentence | None:
    here = sentences[index]
    return next((s for s in sentences[index + 1 :][:1] if s.place.topic == here.place.topic), None)
