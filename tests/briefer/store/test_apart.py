"""What a person held to be two topics stays so, and can be taken back."""

from __future__ import annotations

import pytest

from briefer.errors import NoSuchRecordError

HAVENS = ("Havens", "haven", ["haven"])
KADES = ("Kades", "kade", ["kade"])
SLUIZEN = ("Sluizen", "sluis", ["sluis"])


@pytest.fixture
def numbers(store, paper):
    paper("Eerste brief", topics=[HAVENS, KADES, SLUIZEN]).into(store)
    return {topic.name: topic.id for topic in store.topics()}


def test_topics_are_held_apart_until_that_is_taken_back(store, numbers):
    pair = (numbers["Havens"], numbers["Kades"])
    store.hold_apart(*pair)
    assert store.held_apart() == {frozenset(pair)}
    store.let_go_apart(*reversed(pair))
    assert store.held_apart() == frozenset()
    assert [entry.what for entry in store.journal()][-2:] == ["topic_held_apart", "topic_let_go"]


def test_it_stands_for_the_topic_that_one_of_them_was_merged_into(store, numbers):
    store.hold_apart(numbers["Havens"], numbers["Kades"])
    store.merge_topics(numbers["Sluizen"], [numbers["Kades"]])
    assert store.held_apart() == {frozenset((numbers["Havens"], numbers["Sluizen"]))}


def test_what_was_split_is_held_apart_until_it_is_joined_again(store, numbers):
    havens = numbers["Havens"]
    store.merge_topics(havens, [numbers["Kades"]])
    new = store.split_topic(havens, ["Kades"], "Kaden")
    assert store.held_apart() == {frozenset((havens, new.id))}
    store.rejoin_topic(havens, new.id)
    assert store.held_apart() == frozenset()


def test_a_topic_that_is_not_there_is_named(store, numbers):
    with pytest.raises(NoSuchRecordError):
        store.hold_apart(numbers["Havens"], 99)
    assert store.held_apart() == frozenset()


def test_of_a_paper_that_is_wiped_no_heading_is_left(store, paper, numbers):
    saved = paper("Tweede brief", topics=[("Geheimenis", "geheimenis", ["geheimenis"])]).into(store)
    (secret,) = store.topics_of(saved.document.id)
    store.hold_apart(numbers["Havens"], numbers["Kades"])
    store.hold_apart(numbers["Havens"], secret.id)
    store.wipe_item(store.remove_paper(saved.document.id))
    assert store.held_apart() == {frozenset((numbers["Havens"], numbers["Kades"]))}
    rows = store._database.conn.execute("SELECT name FROM settings").fetchall()
    assert not any("geheimenis" in row["name"] for row in rows)
