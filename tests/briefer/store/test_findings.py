"""Findings are filed under their paper and subject; decisions about them last."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.errors import NoSuchRecordError, NotCorrectableError
from briefer.model.document import Meeting, Suggestions
from briefer.model.records import State
from briefer.model.review import Decider, Verdict
from briefer.model.source import passage_of
from briefer.store import findings

NUMBER = "Kamerstuk 99001, nr. 3"
HAVENS = ("Havens", "haven", ["haven"])
DIJKEN = ("Dijken", "dijk", ["dijk"])
SENTENCE = "Ik stuur de brief voor de zomer."


def test_findings_of_every_sort_come_back_with_paper_and_subject(store, full):
    saved = full.into(store)
    topic = store.topics()[0].id
    document = full.document
    for sort in ("positions", "commitments", "questions"):
        (found,) = getattr(store, sort)()
        assert (found.document, found.topic_id) == (saved.document, topic)
        assert (found.item,) == getattr(document, sort)
    (allied,) = store.allied_positions()
    assert (allied.item, allied.topic_id) == (document.allied_positions[0], None)


def test_findings_are_chosen_by_subject_and_paper(store, paper):
    one = paper("Eerste", topics=[HAVENS], stances=["Ja.", "Nee."]).into(store).document
    two = paper("Tweede", topics=[DIJKEN], stances=["Misschien."]).into(store).document
    topics = {topic.name: topic.id for topic in store.topics()}
    texts = [
        [found.item.text for found in store.positions(**chosen)]
        for chosen in (
            {},
            {"document_ids": [two.id]},
            {"topic_ids": [topics["Havens"]]},
            {"topic_ids": [topics["Havens"]], "document_ids": {two.id}},
            {"topic_ids": []},
            {"document_ids": {one.id, two.id, 99}},
        )
    ]
    every = ["Ja.", "Nee.", "Misschien."]
    assert texts == [every, ["Misschien."], ["Ja.", "Nee."], [], [], every]


def test_topics_spoken_of_are_those_of_the_positions_as_a_person_left_them(store, paper, now):
    one = paper("Eerste", topics=[HAVENS], stances=["Ja.", "Nee."]).into(store).document
    two = paper("Tweede", topics=[DIJKEN], stances=["Misschien."]).into(store).document
    paper("Derde", stances=["Zonder onderwerp."]).into(store)

    def told():
        chosen = [{one.id}, {two.id}, {one.id, two.id, 3, 99}, set()]
        spoken_of = [store.topics_spoken_of(numbers) for numbers in chosen]
        assert spoken_of == [
            {found.topic_id for found in store.positions(document_ids=numbers)} - {None}
            for numbers in chosen
        ]
        return [len(topics) for topics in spoken_of]

    assert told() == [1, 1, 2, 0]
    (maybe,) = store.positions(document_ids={two.id})
    store.rule(maybe.id, Verdict.REJECTED, Decider("test", now))
    assert told() == [1, 0, 1, 0]


def test_findings_of_an_older_version_are_out_of_sight(store, paper):
    for text in ("Elf landen.", "Twaalf landen."):
        paper("Verslag", text, number=NUMBER, stances=[text]).into(store)
    assert [found.item.text for found in store.positions()] == ["Twaalf landen."]


def test_references_are_told_once(store, paper):
    saved = paper(references=["2030Z02", "2030Z01", "2030Z02"]).into(store)
    assert store.references(saved.document.id) == ("2030Z01", "2030Z02")


def test_the_last_decision_counts(store, paper, now):
    paper(promises=[SENTENCE]).into(store)
    number = store.commitments()[0].id
    store.decide(number, State.VOLDAAN, "Zie de brief.", now=now)
    last = store.decide(number, State.DEELS_VOLDAAN, "Toch niet alles.", now=now)
    assert store.decisions() == {number: last}
    assert store.decisions()[number].at.utcoffset() == dt.timedelta(0)


def test_earlier_decisions_stay_on_record(store, paper, now):
    paper(promises=[SENTENCE]).into(store)
    number = store.commitments()[0].id
    for state in (State.VOLDAAN, State.OPENSTAAND):
        store.decide(number, state, "", now=now, who="a.visser")
    told = [(dict(r.before), dict(r.after), r.who) for r in store.history(number)]
    assert told == [
        ({"state": None}, {"state": "voldaan"}, "a.visser"),
        ({"state": "voldaan"}, {"state": "openstaand"}, "a.visser"),
    ]


@pytest.fixture
def still_decided(store, paper, now):
    """Decides about the first promise of a paper, imports a newer version; what is decided?"""

    def told(first, second):
        paper("Verslag", "Elf.", number=NUMBER, promises=first).into(store)
        store.decide(store.commitments()[0].id, State.VOLDAAN, "Gedaan.", now=now)
        paper("Verslag", "Twaalf.", number=NUMBER, promises=second).into(store)
        decided = store.decisions()
        return [found.id in decided for found in store.commitments()]

    return told


@pytest.mark.parametrize(
    ("first", "second", "decided"),
    [
        pytest.param([SENTENCE], [SENTENCE], [True], id="the same words"),
        pytest.param([SENTENCE], ["Ik  stuur de brief, voor de zomer"], [True], id="signs only"),
        pytest.param([SENTENCE], ["Nieuw.", SENTENCE], [False, True], id="another place"),
        pytest.param([SENTENCE], ["Ik stuur de brief in mei."], [False], id="other words"),
        pytest.param([SENTENCE] * 2, [SENTENCE] * 2, [True, False], id="one of two alike"),
    ],
)
def test_a_decision_holds_for_the_same_promise_in_a_newer_version(
    still_decided, first, second, decided
):
    assert still_decided(first, second) == decided


def test_a_decision_does_not_reach_another_paper_with_the_same_words(store, paper, now):
    for number in ("nr. 1", "nr. 2"):
        paper("Brief", number, number=number, promises=[SENTENCE]).into(store)
    first, second = (found.id for found in store.commitments())
    store.decide(first, State.VOLDAAN, "", now=now)
    assert list(store.decisions()) == [first]
    assert second not in store.decisions()


def test_only_a_commitment_has_a_state(store, full, now):
    full.into(store)
    with pytest.raises(NotCorrectableError):
        store.decide(store.positions()[0].id, State.VOLDAAN, "", now=now)
    with pytest.raises(NoSuchRecordError):
        store.decide(99, State.VOLDAAN, "", now=now)
    assert store.decisions() == {}


@pytest.fixture
def suggesting(paper):
    """A paper with one position found and one only suggested."""
    paper = paper(
        "Kop",
        "Nederland steunt de kade.",
        "De kade is mooi.",
        stances=["Nederland steunt de kade."],
    )
    (sure,) = paper.document.positions
    block = paper.source.blocks[2]
    maybe = replace(sure, text=block.text, passage=passage_of(paper.source, block), confidence=0.3)
    document = replace(paper.document, suggestions=Suggestions(positions=(maybe,)))
    return replace(paper, document=document)


def test_what_is_only_suggested_is_on_the_review_list_and_nowhere_else(store, suggesting):
    saved = suggesting.into(store)
    assert [f.item.text for f in store.positions()] == ["Nederland steunt de kade."]
    assert [f.item.text for f in store.doubtful()] == ["De kade is mooi."]
    assert store.count_doubtful() == 1
    found = store.recognised(saved.document.id)
    assert len(found.positions) == len(found.suggestions.positions) == 1


def test_a_suggestion_that_is_confirmed_is_a_finding(store, suggesting, now):
    suggesting.into(store)
    (maybe,) = store.doubtful()
    store.rule(maybe.id, Verdict.CONFIRMED, Decider("a.visser", now))
    assert [f.item.text for f in store.positions()] == [
        "Nederland steunt de kade.",
        "De kade is mooi.",
    ]
    assert store.count_doubtful() == 0


def test_a_suggestion_that_is_rejected_stays_away(store, suggesting, now):
    suggesting.into(store)
    (maybe,) = store.doubtful()
    store.rule(maybe.id, Verdict.REJECTED, Decider("a.visser", now))
    assert len(store.positions()) == 1
    assert store.doubtful() == ()


def test_promises_that_did_not_change_are_given_again_and_the_others_as_they_are_now(
    store, paper, now
):
    paper("Eerste", topics=[HAVENS], promises=[SENTENCE]).into(store)
    paper("Tweede", topics=[DIJKEN], promises=["Ik kom daarop terug."]).into(store)
    one, other = store.commitments()
    assert all(was is found for was, found in zip((one, other), store.commitments(), strict=True))
    store.rule(one.id, Verdict.CORRECTED, Decider("a.visser", now), [("by", "kabinet")])
    again = store.commitments()
    assert (again[0].item.by, again[0].verdict) == ("kabinet", Verdict.CORRECTED)
    assert again[1] is other
    store.merge_topics(again[0].topic_id, [other.topic_id])
    assert [found.topic_id for found in store.commitments()] == [again[0].topic_id] * 2
    store.rule(other.id, Verdict.REJECTED, Decider("a.visser", now))
    paper("Derde", promises=["Dat volgt."]).into(store)
    assert [found.item.text for found in store.commitments()] == [SENTENCE, "Dat volgt."]
    assert store.commitments() == store.commitments(
        document_ids=[found.id for found in store.documents()]
    )


def test_a_promise_shows_its_paper_as_it_is_now(store, paper):
    saved = paper("Brief", promises=[SENTENCE]).into(store)
    (before,) = store.commitments()
    made = store.add_meeting(Meeting("NAVO", ("Defensie",), dt.date(2030, 6, 1)))
    store.place_paper(saved.document.id, made.id)
    (after,) = store.commitments()
    assert (before.document.meeting_id, after.document.meeting_id) == (None, made.id)


def test_the_findings_of_one_paper_are_not_looked_for_among_all(store):
    plan = store._database.conn.execute(
        f"EXPLAIN QUERY PLAN SELECT id FROM findings WHERE {findings.OF_PAPER} 1"  # noqa: S608
    ).fetchall()
    assert "(sort=? AND document_id=?)" in plan[0]["detail"]
