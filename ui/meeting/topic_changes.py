"""What a staffer can do to a topic, as records; a later import keeps to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from ui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefer.model.records import TopicRecord
    from briefer.store import Store
    from briefer.wording import Wording


class Deed(IntEnum):
    """Which change is asked for."""

    RENAME = 0
    MERGE = 1
    SPLIT = 2


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a topic another name."""

    topic_id: int
    name: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Bring the headings of another topic under this one, which keeps its name."""

    topic_id: int
    other_id: int


@dataclass(frozen=True, slots=True)
class Split:
    """Take headings out of a topic into one of their own."""

    topic_id: int
    headings: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Apart:
    """Hold a topic and another, of that name, to be two though their headings are alike."""

    topic_id: int
    other_id: int
    name: str


Change = Rename | Merge | Split | Apart


def make(change: Change, store: Store) -> Callable[[Store], object]:
    """Put a change in the store; gives what takes it back.

    Raises:
        NoSuchRecordError: a topic is not there any more.
        StoreError: the store cannot be written.
    """
    match change:
        case Rename(topic_id, name):
            former = store.rename_topic(topic_id, name)
            return lambda again: again.rename_topic(topic_id, former)
        case Merge(topic_id, other_id):
            item = store.merge_topics(topic_id, [other_id])
            return lambda again: again.restore_item(item)
        case Split(topic_id, headings, name):
            new = store.split_topic(topic_id, headings, name)
            return lambda again: again.rejoin_topic(topic_id, new.id)
        case Apart(topic_id, other_id, _):
            store.hold_apart(topic_id, other_id)
            return lambda again: again.let_go_apart(topic_id, other_id)


def told(change: Change, wording: Wording) -> str:
    """What was done, in words."""
    match change:
        case Rename(_, name):
            return wording("topics.renamed", name=one_line(name))
        case Merge():
            return wording("topics.merged")
        case Split(_, _, name):
            return wording("topics.split", name=one_line(name))
        case Apart(_, _, name):
            return wording("namesakes.held", topic=one_line(name))


def possible(topic: TopicRecord | None, others: Sequence[TopicRecord]) -> frozenset[Deed]:
    """What can be done to a topic; nothing to what stands before the first heading."""
    if topic is None:
        return frozenset()
    deeds = {Deed.RENAME}
    if any(other.id != topic.id for other in others):
        deeds.add(Deed.MERGE)
    if len(topic.headings) > 1:
        deeds.add(Deed.SPLIT)
    return frozenset(deeds)
