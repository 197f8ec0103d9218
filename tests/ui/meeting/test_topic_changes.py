from __future__ import annotations

import pytest

from briefer.model.records import TopicRecord
from ui.meeting.topic_changes import Deed, Merge, Rename, Split, make, possible

HARBOURS = TopicRecord(1, "Havens", ("Havens", "Zeehavens"))
LOCKS = TopicRecord(2, "Sluizen", ("Sluizen",))


class Noted:
    """A store that only notes what it is asked."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        return lambda *arguments: self.asked.append((name, *arguments))


@pytest.mark.parametrize(
    ("change", "asked"),
    [
        (Rename(1, "Kades"), ("rename_topic", 1, "Kades")),
        (Merge(1, 2), ("merge_topics", 1, [2])),
        (Split(1, ("Zeehavens",), "Zee"), ("split_topic", 1, ("Zeehavens",), "Zee")),
    ],
)
def test_a_change_is_asked_of_the_store(change, asked):
    store = Noted()
    make(change, store)
    assert store.asked == [asked]


def test_nothing_can_be_done_to_what_is_no_topic():
    assert not possible(None, (HARBOURS, LOCKS))


def test_one_heading_cannot_be_split():
    assert possible(LOCKS, (HARBOURS, LOCKS)) == {Deed.RENAME, Deed.MERGE}


def test_the_only_topic_cannot_be_merged():
    assert possible(HARBOURS, (HARBOURS,)) == {Deed.RENAME, Deed.SPLIT}
