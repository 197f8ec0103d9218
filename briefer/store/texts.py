"""A stored paper without its findings: its facts and its text, exactly as it was read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.document import Document
from briefer.model.source import Block, SourceText
from briefer.store.codec import decode

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlite_utils import Database


def facts_of(database: Database, document_id: int) -> Document:
    """What was recognised of a paper as a whole; its findings are left empty.

    Raises:
        NoSuchRecordError: there is no such paper.
    """
    row = database.conn.execute("SELECT body FROM documents WHERE id = ?", [document_id]).fetchone()
    if row is None:
        raise NoSuchRecordError(asked=document_id)
    return decode(Document, row["body"])


def source_text(database: Database, document_id: int) -> SourceText:
    """The text of a paper.

    Raises:
        NoSuchRecordError: there is no such paper.
    """
    document = facts_of(database, document_id)
    rows = database.conn.execute(
        "SELECT body FROM blocks WHERE document_id = ? ORDER BY position", [document_id]
    )
    blocks = tuple(decode(Block, row["body"]) for row in rows)
    return SourceText(document.file, blocks, document.pages, document.warnings)


def paragraphs(
    database: Database, places: Collection[tuple[int, int]]
) -> dict[tuple[int, int], str]:
    """The text of blocks, asked for by paper and block; those that are not there are left out."""
    rows = database.conn.execute(
        "SELECT b.document_id, b.position, b.text FROM json_each(?) p "
        "JOIN blocks b ON b.document_id = json_extract(p.value, '$[0]') "
        "AND b.position = json_extract(p.value, '$[1]')",
        [json.dumps(sorted(places))],
    )
    return {(row["document_id"], row["position"]): row["text"] for row in rows}
