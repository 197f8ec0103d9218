"""Wiping for good: the only way in which anything leaves the store; the journal tells that it did.

The rows go, their words leave the search index, and the file is written anew so that no page still
holds them.  Copies made before hold them until they are wiped too: whoever asks is told of those.
Source: fault S22.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.safekeeping import Binned
from briefer.store import apart, habits, placing, seals, search, topics
from briefer.store import bin as waste
from briefer.store.rows import retire, transaction
from briefer.store.vault import Locked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    from briefer.model.safekeeping import BinItem

#: "optimize" adds a level to the index each time, and at 2,000 SQLite calls it damaged (3.40.1;
#: found by the soak).  No index that is only added to comes near this.
_MOST_LEVELS = 60


def wipe(database: Database, item_id: int) -> BinItem:
    """Wipe what one item of the bin stands for, inside a change (then call `overwrite`).

    A bringing together of subjects that is wiped can no longer be undone.

    Raises:
        NoSuchRecordError: there is no such item.
    """
    item = waste.one(database, item_id)
    if item.sort is Binned.PAPER:
        _wipe_paper(database, item.subject_id)
    elif item.sort is Binned.DRAFT:
        _wipe_draft(database, item.subject_id)
    elif item.sort is Binned.MEETING:
        _wipe_meeting(database, item.subject_id)
    database.conn.execute("DELETE FROM bin WHERE id = ?", [item_id])
    return item


def overwrite(database: Database) -> None:
    """Write index and file anew, so that nothing of what was wiped is left in them.

    Outside a change; needs as much memory and room on the disk again as the store takes.
    """
    if search.levels(database) > _MOST_LEVELS:
        with transaction(database):
            search.rebuild(database)
            seals.seal(database)
    else:
        database.conn.execute("INSERT INTO block_words (block_words) VALUES ('optimize')")
    database.conn.execute("VACUUM")
    if isinstance(database.conn, Locked):
        database.conn.keep(anew=True)


def _wipe_paper(database: Database, document_id: int) -> None:
    connection = database.conn
    paper = connection.execute("SELECT id FROM documents WHERE id = ?", [document_id]).fetchone()
    if paper is None:
        raise NoSuchRecordError(asked=document_id)
    search.unindex(database, document_id)
    habits.forget_paths(database, document_id)
    placing.forget(database, document_id)
    with unlocked(database, "rulings"):
        # A withdrawal points at the ruling it took back: those that point go first.
        connection.execute(
            "DELETE FROM rulings WHERE withdraws IN (SELECT id FROM rulings "
            "WHERE document_id = :paper OR other_id = :paper)",
            {"paper": document_id},
        )
        connection.execute(
            "DELETE FROM rulings WHERE document_id = :paper OR other_id = :paper",
            {"paper": document_id},
        )
    for table in ("findings", "document_topics", "document_references", "originals", "blocks"):
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", [document_id])
    retire(database, "documents", document_id)
    topics.tidy(database)
    apart.forget(database)


def _wipe_draft(database: Database, draft_id: int) -> None:
    connection = database.conn
    states = "SELECT id FROM draft_revisions WHERE draft_id = ?"
    connection.execute(f"DELETE FROM draft_versions WHERE revision_id IN ({states})", [draft_id])
    connection.execute("UPDATE drafts SET head = NULL WHERE id = ?", [draft_id])
    with unlocked(database, "draft_revisions"):
        # The last first: a state points at the one it was changed from.
        numbers = connection.execute(f"{states} ORDER BY id DESC", [draft_id]).fetchall()
        for row in numbers:
            connection.execute("DELETE FROM draft_revisions WHERE id = ?", [row["id"]])
    connection.execute(
        "DELETE FROM draft_bases WHERE digest NOT IN (SELECT basis FROM draft_revisions)"
    )
    retire(database, "drafts", draft_id)
    waste.forget(database, Binned.DRAFT, draft_id)


def _wipe_meeting(database: Database, meeting_id: int) -> None:
    """The meeting with its drafts; papers in the bin that were about it are about none then."""
    drafts = database.conn.execute("SELECT id FROM drafts WHERE meeting_id = ?", [meeting_id])
    for row in drafts.fetchall():
        _wipe_draft(database, row["id"])
    database.conn.execute(
        "UPDATE documents SET meeting_id = NULL WHERE meeting_id = ?", [meeting_id]
    )
    retire(database, "meetings", meeting_id)


@contextmanager
def unlocked(database: Database, table: str) -> Iterator[None]:
    """Let rows of an append-only table go, inside a change; an error puts its guards back too."""
    guards = database.conn.execute(
        "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [table]
    ).fetchall()
    for guard in guards:
        database.conn.execute(f"DROP TRIGGER main.{guard['name']}")
    yield
    for guard in guards:
        database.conn.execute(guard["sql"])
