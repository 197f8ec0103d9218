"""Headings find their subject; what a staffer chose stands."""

from __future__ import annotations

import pytest

from briefer.errors import NoSuchRecordError
from briefer.store import topics

HAVENS = ("Havens", "haven", ["haven"])
KADES = ("Kades en havens", "haven kade", ["haven", "kade"])
SLUIZEN = ("Sluizen", "sluis", ["sluis"])
SHOUTED = ("HAVENS", "haven", ["haven"])


@pytest.fixture
def filled(store, paper):
    """A paper with three subjects; gives the numbers by name."""
    paper("Eerste brief", topics=[SLUIZEN, HAVENS, KADES]).into(store)
    return {topic.name: topic.id for topic in store.topics()}


def names(found):
    return [topic.name for topic in found]


def test_subjects_come_by_name_with_their_headings(store, paper, filled):
    paper("Tweede brief", topics=[SHOUTED]).into(store)
    assert [(t.name, t.headings) for t in store.topics()] == [
        ("Havens", ("HAVENS", "Havens")),
        ("Kades en havens", ("Kades en havens",)),
        ("Sluizen", ("Sluizen",)),
    ]


def test_the_subjects_of_a_paper_come_in_its_order_each_once(store, paper, filled):
    saved = paper("Tweede brief", topics=[KADES, HAVENS, SHOUTED]).into(store)
    assert names(store.topics_of(saved.document.id)) == ["Kades en havens", "Havens"]


def test_a_paper_without_headings_has_no_subjects(store, paper):
    assert store.topics_of(paper().into(store).document.id) == ()


def test_related_subjects_share_a_part(store, filled):
    assert names(store.related_topics(filled["Havens"])) == ["Kades en havens"]
    assert names(store.related_topics(filled["Sluizen"])) == []
    both = next(t.id for t in store.topics() if t.name == "Kades en havens")
    chosen = [filled["Havens"], filled["Sluizen"], both]
    assert store.kin_among(chosen) == {
        filled["Havens"]: {both},
        filled["Sluizen"]: set(),
        both: {filled["Havens"]},
    }


def test_a_later_import_keeps_to_a_merge(store, paper, filled):
    store.merge_topics(filled["Havens"], [filled["Sluizen"], filled["Havens"]])
    saved = paper("Tweede brief", topics=[SLUIZEN]).into(store)
    assert names(store.topics_of(saved.document.id)) == ["Havens"]
    assert names(store.topics()) == ["Havens", "Kades en havens"]
    assert store.topics()[0].headings == ("Havens", "Sluizen")


def test_a_merged_subject_has_the_relations_of_both(store, filled):
    store.merge_topics(filled["Sluizen"], [filled["Havens"]])
    assert names(store.related_topics(filled["Sluizen"])) == ["Kades en havens"]


def test_a_later_import_keeps_to_a_name(store, paper, filled):
    store.rename_topic(filled["Havens"], "Zeehavens")
    saved = paper("Tweede brief", topics=[HAVENS]).into(store)
    assert names(store.topics_of(saved.document.id)) == ["Zeehavens"]


def test_a_later_import_keeps_to_a_split(store, paper, filled):
    store.merge_topics(filled["Havens"], [filled["Sluizen"]])
    apart = store.split_topic(filled["Havens"], ["Sluizen"], "Schutsluizen")
    saved = paper("Tweede brief", topics=[SLUIZEN, HAVENS]).into(store)
    assert (apart.name, apart.headings) == ("Schutsluizen", ("Sluizen",))
    assert names(store.topics_of(saved.document.id)) == ["Schutsluizen", "Havens"]


def test_findings_follow_their_subject(store, paper, filled):
    paper("Tweede brief", topics=[SLUIZEN], stances=["Nederland wil sluizen."]).into(store)
    store.merge_topics(filled["Havens"], [filled["Sluizen"]])
    (found,) = store.positions(topic_ids=[filled["Havens"]])
    assert found.topic_id == filled["Havens"]


@pytest.mark.parametrize(
    "deed",
    [
        lambda store, known: store.merge_topics(99, [known]),
        lambda store, known: store.merge_topics(known, [99]),
        lambda store, _: store.rename_topic(99, "x"),
        lambda store, _: store.split_topic(99, ["Havens"], "x"),
        lambda store, known: store.split_topic(known, ["Sluizen"], "x"),
        lambda store, known: store.split_topic(known, [], "x"),
    ],
)
def test_what_cannot_be_done_changes_nothing(store, filled, deed):
    before = store.topics()
    with pytest.raises(NoSuchRecordError):
        deed(store, filled["Havens"])
    assert store.topics() == before
    assert store._database.conn.execute("SELECT count(*) FROM topics").fetchone()[0] == 3


def test_each_heading_gets_its_key(store, paper):
    document_id = paper("Brief").into(store).document.id
    found = paper("Ander", topics=[HAVENS, KADES]).document.topics
    assert topics.keep_topics(store._database, document_id, found) == {
        "Havens": "haven",
        "Kades en havens": "haven kade",
    }


def test_the_subjects_of_all_papers_are_those_of_each(store, paper, filled):
    saved = paper("Tweede brief", topics=[KADES, HAVENS, SHOUTED]).into(store)
    bare = paper("Derde brief").into(store)
    found = store.topics_by_paper()
    assert found[saved.document.id] == store.topics_of(saved.document.id)
    assert bare.document.id not in found
    assert len(found) == 2
