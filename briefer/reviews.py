"""Fetches from the store what waits for a person: doubtful findings and proposed answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefer.dossiers import standing
from briefer.lexicon import load_lexicon
from briefer.model.checklist import Check, Evidence, Sentence, evidence_of_rule
from briefer.model.document import AlliedPosition, Commitment, Position, Question
from briefer.model.review import Note, Sort

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from briefer.model.briefing import Answer
    from briefer.model.records import Filed
    from briefer.model.source import Passage
    from briefer.store import Store

    Paragraphs = Mapping[tuple[int, int], str]

#: The stance of a sentence with a condition, whatever its verb.
CONDITIONAL = "conditional"
SORT_OF: dict[type[Any], Sort] = {
    Position: Sort.POSITIONS,
    AlliedPosition: Sort.ALLIED_POSITIONS,
    Commitment: Sort.COMMITMENTS,
    Question: Sort.QUESTIONS,
    Note: Sort.NOTES,
}


def checklist(store: Store, today: dt.date) -> tuple[Check, ...]:
    """All that waits for a person: doubtful findings by paper and place, then proposed answers."""
    doubtful = store.doubtful()
    proposed = tuple(_proposed(store, today))
    topics = {topic.id: topic.name for topic in store.topics()}
    paragraphs = store.paragraphs(_places(doubtful, proposed))
    return (
        *(_check(filed, topics, paragraphs) for filed in doubtful),
        *(_answer_check(answer, topics, paragraphs) for answer in proposed),
    )


def count_waiting(store: Store, today: dt.date) -> int:
    """How many things wait for a person."""
    return store.count_doubtful() + sum(1 for _ in _proposed(store, today))


def check_of(store: Store, finding_id: int) -> Check:
    """One finding, doubtful or not, as it would stand on the list.

    Raises:
        NoSuchRecordError: there is no such finding in a current paper.
    """
    filed = store.finding(finding_id)
    topics = {topic.id: topic.name for topic in store.topics()}
    return _check(filed, topics, store.paragraphs(_places([filed], ())))


def evidence_of(filed: Filed[Any]) -> Evidence | None:
    """Why a finding was taken; None where a person made it."""
    rule = getattr(filed.item, "rule", "")
    named = evidence_of_rule(rule)
    if named is None:
        return None
    cues = load_lexicon().cue_files.get(named.family, ())
    cue = next((cue for cue in cues if cue.id == rule), None)
    match = cue.search(filed.item.text) if cue else None
    return replace(named, words=match[0].strip()) if match else named


def _proposed(store: Store, today: dt.date) -> Iterator[Answer]:
    """For each promise that is owed the surest answer nobody has judged."""
    for due in standing(store, today):
        proposals = (answer for answer in due.answers if not answer.confirmed)
        answer = next(proposals, None) if due.state.owed else None
        if answer is not None:
            yield answer


def _places(
    doubtful: Iterable[Filed[Any]], proposed: Iterable[Answer]
) -> Collection[tuple[int, int]]:
    filed = [*doubtful]
    for answer in proposed:
        filed += [answer.promise, *([answer.finding] if answer.finding else [])]
    passages = ((one.document.id, _passage(one.item)) for one in filed)
    places = {(number, passage.block) for number, passage in passages if passage is not None}
    answers = (answer.finding for answer in proposed if answer.finding is not None)
    return places | {
        (one.document.id, one.item.fulfilled_by.block) for one in answers if one.item.fulfilled_by
    }


def _passage(item: Any) -> Passage | None:  # noqa: ANN401 - any finding
    if isinstance(item, Question):
        return next(iter(item.question), None)
    found: Passage = item.passage
    return found


def _check(filed: Filed[Any], topics: Mapping[int, str], paragraphs: Paragraphs) -> Check:
    return Check(
        sort=SORT_OF[type(filed.item)],
        filed=filed,
        sentence=_sentence(filed.document.id, _passage(filed.item), paragraphs),
        evidence=evidence_of(filed),
        topic=topics.get(filed.topic_id or 0, ""),
    )


def _answer_check(answer: Answer, topics: Mapping[int, str], paragraphs: Paragraphs) -> Check:
    promise, said = answer.promise, answer.finding
    answered = None
    if said is not None:
        passage = said.item.fulfilled_by or said.item.passage
        answered = _sentence(said.document.id, passage, paragraphs)
    return Check(
        sort=Sort.ANSWERS,
        filed=promise,
        sentence=_sentence(promise.document.id, promise.item.passage, paragraphs),
        topic=topics.get(promise.topic_id or 0, ""),
        answer=answer,
        answered=answered,
    )


def _sentence(document_id: int, passage: Passage | None, paragraphs: Paragraphs) -> Sentence:
    if passage is None:
        return Sentence("", 0, 0)
    paragraph = paragraphs.get((document_id, passage.block), passage.quote)
    return Sentence(paragraph, passage.start, passage.end)


def stances() -> tuple[str, ...]:
    """The kinds of stance the rules know, by name."""
    cues = (cue for file in load_lexicon().cue_files.values() for cue in file)
    found = {str(cue.fields["stance"]) for cue in cues if "stance" in cue.fields}
    return tuple(sorted(found | {CONDITIONAL}))
