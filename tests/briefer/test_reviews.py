"""What waits for a person comes with its paragraph, its reason and its subject."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer import dossiers, recognise, reviews
from briefer.errors import NoSuchRecordError
from briefer.lexicon import load_lexicon
from briefer.model.briefing import Answer, Ground
from briefer.model.checklist import Evidence
from briefer.model.records import Link, State
from briefer.model.review import Decider, Sort, Verdict
from briefer.reading import read_bytes
from briefer.related import reckoning
from briefer.store import Store
from briefer.wording import LANGUAGES, load

NOW = dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC)
TODAY = dt.date(2031, 5, 20)
SENTENCE = "Nederland steunde het voorstel om de onderhandelingen te openen."
REPORT = f"""VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Dat was laat. {SENTENCE}

Het kabinet informeert uw Kamer uiterlijk 10 mei 2031 over de voortgang.
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        content = REPORT.encode()
        source = read_bytes(content, "verslag.txt")
        found = recognise.recognise(source, load_lexicon())
        doubtful = tuple(replace(position, confidence=0.5) for position in found.positions)
        found = replace(found, positions=doubtful)
        opened.save(found, source, content, now=NOW, recogniser="1")
        yield opened


@pytest.fixture
def proposed(store, monkeypatch):
    """The promise of the report, with two proposed answers: the paper itself and its sentence."""
    promise = store.commitments()[0]
    answers = (
        Answer(promise, promise.document, promise, Ground.IN_SILENCE, 0.5),
        Answer(promise, promise.document, None, Ground.PAPER_IS_IN, 0.4),
    )
    stand_of = reviews.standing

    def told(store, today):
        return tuple(replace(due, answers=answers) for due in stand_of(store, today))

    monkeypatch.setattr(reviews, "standing", told)
    return answers


def test_a_doubtful_finding_waits_with_its_paragraph_topic_and_reason(store):
    (check,) = reviews.checklist(store, TODAY)
    text = check.sentence
    assert text.paragraph == f"Dat was laat. {SENTENCE}"
    assert text.paragraph[text.start : text.end] == SENTENCE
    assert (check.sort, check.topic) == (Sort.POSITIONS, "Uitbreiding")
    assert check.evidence.words == "steunde"


def test_what_is_decided_waits_no_more(store):
    (check,) = reviews.checklist(store, TODAY)
    store.rule(check.filed.id, Verdict.CONFIRMED, Decider("a.visser", NOW))
    assert reviews.checklist(store, TODAY) == ()


def test_any_finding_can_be_looked_at(store):
    number = store.commitments()[0].id
    check = reviews.check_of(store, number)
    assert (check.sort, check.filed.id) == (Sort.COMMITMENTS, number)
    with pytest.raises(NoSuchRecordError):
        reviews.check_of(store, 99)


def test_a_proposed_answer_waits_with_both_sentences(store, proposed):
    check = reviews.checklist(store, TODAY)[-1]
    assert (check.sort, check.answer) == (Sort.ANSWERS, proposed[0])
    assert "informeert uw Kamer" in check.sentence.paragraph
    assert check.answered == check.sentence


def test_the_things_to_look_at_are_known_again_by_what_they_are(store, proposed):
    keys = [check.key for check in reviews.checklist(store, TODAY)]
    assert len(set(keys)) == 2
    assert keys == [check.key for check in reviews.checklist(store, TODAY)]


def test_a_rule_that_is_no_more_is_still_named(store):
    filed = store.positions()[0]
    unknown = replace(filed, item=replace(filed.item, rule="vroeger.pleiten"))
    assert reviews.evidence_of(unknown) == Evidence("vroeger", "pleiten")
    by_hand = replace(filed, item=replace(filed.item, rule="staffer"))
    assert reviews.evidence_of(by_hand) is None


def test_what_is_said_of_answers_counts_where_commitments_stand(store, proposed, monkeypatch):
    stand_alone = reckoning.stand_alone

    def with_answers(*given):
        return (replace(due, answers=proposed) for due in stand_alone(*given))

    monkeypatch.setattr(reckoning, "stand_alone", with_answers)
    by, paper = Decider("a.visser", NOW), proposed[0].paper.id
    number = proposed[0].promise.id
    store.rule_answer(Link(number, paper, number, Verdict.REJECTED), by)
    (due,) = dossiers.standing(store, TODAY)
    assert (due.state, due.answers) == (State.OPENSTAAND, proposed[1:])
    store.rule_answer(Link(number, paper, None, Verdict.CONFIRMED), by)
    (due,) = dossiers.standing(store, TODAY)
    assert due.state is State.VOLDAAN


def test_the_stances_are_those_of_the_rules():
    assert {"support", "oppose", "conditional"} <= set(reviews.stances())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stance_of_the_rules_has_its_name(language):
    texts = load(language).texts
    assert [one for one in reviews.stances() if f"domain.stance.{one}" not in texts] == []
