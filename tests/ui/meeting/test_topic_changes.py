from __future__ import annotations

import dataclasses

import pytest

from briefer import wording
from briefer.model.document import Topic
from briefer.model.records import TopicRecord
from briefer.store import Store
from ui.meeting.topic_changes import Apart, Deed, Merge, Rename, Split, make, possible, told

HARBOURS = TopicRecord(1, "Havens", ("Havens", "Zeehavens"))
LOCKS = TopicRecord(2, "Sluizen", ("Sluizen",))


@pytest.fixture
def store(empty_store, make):
    """A store with a paper that has two headings, each a topic."""
    paper = dataclasses.replace(
        make.document(),
        topics=tuple(
            Topic(name, name.casefold(), frozenset({name.casefold()}), make.passage())
            for name in ("Havens", "Sluizen")
        ),
    )
    with Store.open(empty_store) as opened:
        opened.save(paper, make.source(), b"de bytes", now=make.moment, recogniser="test")
        yield opened


def topics(store):
    return {one.name: set(one.headings) for one in store.topics()}


def test_a_topic_that_got_another_name_gets_its_own_back(store):
    number = store.topics()[0].id
    take_back = make(Rename(number, "Kades"), store)
    assert topics(store) == {"Kades": {"Havens"}, "Sluizen": {"Sluizen"}}
    take_back(store)
    assert topics(store) == {"Havens": {"Havens"}, "Sluizen": {"Sluizen"}}


def test_topics_that_were_merged_and_split_are_again_what_they_were(store):
    before = topics(store)
    first, second = (one.id for one in store.topics())
    apart = make(Merge(first, second), store)
    together = topics(store)
    assert together == {"Havens": {"Havens", "Sluizen"}}
    back = make(Split(first, ("Sluizen",), "Water"), store)
    assert topics(store) == {"Havens": {"Havens"}, "Water": {"Sluizen"}}
    back(store)
    assert topics(store) == together
    apart(store)
    assert topics(store) == before
    assert not store.bin_items()


def test_topics_that_were_held_to_be_two_may_be_one_again(store):
    first, second = (one.id for one in store.topics())
    take_back = make(Apart(first, second, "Sluizen"), store)
    assert store.held_apart() == {frozenset((first, second))}
    take_back(store)
    assert store.held_apart() == frozenset()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_done_is_told_with_the_name(language):
    words = wording.load(language)
    assert "Kades" in told(Rename(1, "Kades"), words)
    assert "Zee" in told(Split(1, ("Zeehavens",), "Zee"), words)
    assert told(Merge(1, 2), words)


def test_nothing_can_be_done_to_what_is_no_topic():
    assert not possible(None, (HARBOURS, LOCKS))


def test_one_heading_cannot_be_split():
    assert possible(LOCKS, (HARBOURS, LOCKS)) == {Deed.RENAME, Deed.MERGE}


def test_the_only_topic_cannot_be_merged():
    assert possible(HARBOURS, (HARBOURS,)) == {Deed.RENAME, Deed.SPLIT}
