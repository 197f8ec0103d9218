"""Keeps in sight what a staffer decided about, also where the recogniser does not find it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from briefer.model.document import Commitment, Question
from briefer.model.review import Sort
from briefer.model.source import Passage, SourceText, passage_of
from briefer.store import identity
from briefer.store.codec import decode
from briefer.store.findings import OF_PAPER, SORTS, Row, put, rows_of
from briefer.store.texts import facts_of, source_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from sqlite_utils import Database

    from briefer.model.document import Document


def keep(
    database: Database,
    document_id: int,
    document: Document,
    keys: Mapping[str, str],
    source: SourceText,
) -> None:
    """File what was recognised in a paper, and what was decided about sentences it holds.

    Args:
        database: the store.
        document_id: the paper.
        document: what was recognised in it.
        keys: the topic key of each heading.
        source: its text.
    """
    paper = identity.PaperWords({block.index: block.text for block in source.blocks})
    rows = list(rows_of(document, keys, paper))
    known = {(row.sort, row.identity) for row in rows}
    ruled = _ruled(database, document_id, document, keys, source)
    put(database, document_id, [*rows, *(r for r in ruled if (r.sort, r.identity) not in known)])


def settle(database: Database, document_id: int) -> None:
    """Let the findings of a paper's versions follow a decision that was made or taken back."""
    versions = database.conn.execute(
        "SELECT id FROM documents WHERE paper_key = (SELECT paper_key FROM documents WHERE id = ?)",
        [document_id],
    ).fetchall()
    for version in versions:
        _settle_version(database, version["id"])


def _settle_version(database: Database, document_id: int) -> None:
    document = facts_of(database, document_id)
    source = source_text(database, document_id)
    headings = database.conn.execute(
        "SELECT heading, key FROM document_topics WHERE document_id = ?", [document_id]
    )
    keys = {row["heading"]: row["key"] for row in headings}
    recognised = database.conn.execute(
        f"SELECT sort, identity FROM findings WHERE {OF_PAPER} ? "  # noqa: S608
        "AND origin = 'recognised'",
        [document_id],
    )
    known = {(row["sort"], row["identity"]) for row in recognised}
    ruled = _ruled(database, document_id, document, keys, source)
    rows = [row for row in ruled if (row.sort, row.identity) not in known]
    put(database, document_id, rows, origin="kept")


def _ruled(
    database: Database,
    document_id: int,
    document: Document,
    keys: Mapping[str, str],
    source: SourceText,
) -> Iterator[Row]:
    """What was decided about sentences that stand in this paper; the rejected stay rejected."""
    rows = database.conn.execute(
        "SELECT r.* FROM documents d JOIN standing s ON s.paper_key = d.paper_key "
        "JOIN rulings r ON r.id = s.ruling_id "
        "WHERE d.id = ? AND r.other_id IS NULL ORDER BY r.id",
        [document_id],
    ).fetchall()
    paper = _Version(source)
    for row in rows:
        sort = Sort(row["sort"])
        item = _here(row, decode(SORTS[sort], row["base"]), paper)
        if item is not None:
            key = keys.get(heading_at(document, identity.passage_of_item(item)) or "")
            yield Row(sort, row["identity"], 0, key, item, origin="kept")


def heading_at(document: Document, passage: Passage | None) -> str | None:
    """The last heading that names a subject before a passage."""
    if passage is None:
        return None
    place = (passage.block, passage.start)
    before = [t for t in document.topics if (t.passage.block, t.passage.start) <= place]
    return before[-1].heading if before else None


class _Version:
    """A version of a paper in which sentences of another are looked for."""

    def __init__(self, source: SourceText) -> None:
        self.source = source

    @cached_property
    def _words(self) -> identity.PaperWords:
        return identity.PaperWords({block.index: block.text for block in self.source.blocks})

    def found(self, quote: str, occurrence: int = 0) -> Passage | None:
        """The same words in this version."""
        place = self._words.find(quote, occurrence)
        if place is None:
            return None
        number, start, end = place
        block = next(block for block in self.source.blocks if block.index == number)
        return passage_of(self.source, block, start, end)

    def all_found(self, passages: Iterable[Passage]) -> tuple[Passage, ...]:
        """Those of several passages that this version holds."""
        found = (self.found(passage.quote) for passage in passages)
        return tuple(passage for passage in found if passage is not None)


def _here(row: sqlite3.Row, item: Any, version: _Version) -> Any:  # noqa: ANN401 - any finding
    """A finding at its place in this version of its paper; None where this version lacks it."""
    whence = identity.passage_of_item(item)
    if whence is None or whence.sha256 == version.source.file.sha256:
        return item
    words = item.text if not isinstance(item, Question) else whence.quote
    passage = version.found(words, identity.occurrence_of(row["identity"]))
    if passage is None:
        return None
    if isinstance(item, Question):
        asked = (passage, *version.all_found(item.question[1:]))
        return replace(item, question=asked, answer=version.all_found(item.answer))
    if isinstance(item, Commitment) and item.fulfilled_by is not None:
        item = replace(item, fulfilled_by=version.found(item.fulfilled_by.quote))
    return replace(item, passage=passage, text=passage.quote)
