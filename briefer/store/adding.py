"""A finding made by hand from a passage that a staffer selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.errors import NoPassageError, NotCorrectableError
from briefer.model.review import Sort, Verdict
from briefer.model.source import passage_of
from briefer.store import identity, keeping, rulings
from briefer.store.changes import BESIDE, checked
from briefer.store.findings import SORTS, Row
from briefer.store.texts import facts_of, source_text

if TYPE_CHECKING:
    from sqlite_utils import Database

    from briefer.model.review import Decider, Selection
    from briefer.model.source import Passage, SourceText

#: The rule that a finding made by hand names.
BY_HAND = "staffer"
#: A question consists of more than one passage.
BY_HAND_SORTS = frozenset(SORTS) - {Sort.QUESTIONS}


def add(database: Database, selection: Selection, decider: Decider) -> tuple[int, int]:
    """Add a finding; one that is there already, perhaps rejected, is confirmed as selected.

    Returns:
        The number of the finding and that of the ruling.

    Raises:
        NoSuchRecordError: there is no such paper or subject.
        NoPassageError: the paper does not hold these words at this place.
        NotCorrectableError: a finding of this sort has no such field.
    """
    if selection.sort not in BY_HAND_SORTS:
        raise NotCorrectableError(field=selection.sort.value, sort=selection.sort.value)
    source = source_text(database, selection.document_id)
    passage = _checked(selection.passage, source)
    changes = checked(selection.sort, selection.changes)
    row = _row(database, selection, passage, source)
    number = _number(database, selection, row.identity)
    if number is not None:
        return number, rulings.rule(database, number, Verdict.CONFIRMED, selection.changes, decider)
    ruling = rulings.add(database, selection.document_id, row, changes, decider)
    keeping.settle(database, selection.document_id)
    number = _number(database, selection, row.identity)
    assert number is not None  # noqa: S101 - settling has just put it there
    return number, ruling


def _checked(passage: Passage, source: SourceText) -> Passage:
    """The passage as the paper has it; another program's word for a place is not taken."""
    block = next((b for b in source.blocks if b.index == passage.block), None)
    if block is None or not identity.words_of(passage.quote):
        raise NoPassageError
    if block.text[passage.start : passage.end] != passage.quote:
        raise NoPassageError
    return passage_of(source, block, passage.start, passage.end)


def _number(database: Database, selection: Selection, name: str) -> int | None:
    row = database.conn.execute(
        "SELECT id FROM findings WHERE document_id = ? AND sort = ? AND identity = ?",
        [selection.document_id, selection.sort.value, name],
    ).fetchone()
    return None if row is None else int(row["id"])


def _row(database: Database, selection: Selection, passage: Passage, source: SourceText) -> Row:
    """The finding under the subject that was chosen, else under that of its heading."""
    changes = dict(selection.changes)
    document = facts_of(database, selection.document_id)
    heading = keeping.heading_at(document, passage)
    if "topic" in changes:
        key = rulings.topic_key(database, changes["topic"])
    else:
        key = next((topic.key for topic in document.topics if topic.heading == heading), None)
    values = {field: value for field, value in changes.items() if field not in BESIDE}
    item = SORTS[selection.sort](passage.quote, passage, BY_HAND, 1.0, heading, **values)
    paper = identity.PaperWords({block.index: block.text for block in source.blocks})
    occurrence = paper.before(identity.words_of(passage.quote), passage)
    name = identity.identity_of(identity.essence_of(item), occurrence)
    return Row(selection.sort, name, 0, key, item)
