"""Full-text search: accents folded, Dutch word stems, and any text is a legal query."""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import TYPE_CHECKING

from briefer.matching import STEMS, folded, stem, stems
from briefer.model.records import DocumentRecord, SearchHit
from briefer.model.search import Term

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from sqlite_utils import Database

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r'"([^"]*)"|(\S+)')
_MOST_TERMS = 32
_MOST_CHARACTERS = 1000
#: Of a word that stands in more paragraphs, the ones imported last are ranked: all would take
#: seconds in a dossier of ten thousand papers, to choose fifty.
_MOST_RANKED = 50_000


def index(database: Database, document_id: int) -> None:
    """Put the text of one paper into the index; its title goes with its first block."""
    database.conn.executemany(
        "INSERT INTO block_words (rowid, exact, stemmed, title, title_stemmed) "
        "VALUES (?, ?, ?, ?, ?)",
        _entries(database, document_id),
    )


def unindex(database: Database, document_id: int) -> None:
    """Take the text of one paper out of the index, before its blocks go."""
    database.conn.executemany(
        "INSERT INTO block_words (block_words, rowid, exact, stemmed, title, title_stemmed) "
        "VALUES ('delete', ?, ?, ?, ?, ?)",
        _entries(database, document_id),
    )


def _entries(database: Database, document_id: int) -> list[tuple[int, str, str, str, str]]:
    """What the index holds of each block of a paper."""
    rows = database.conn.execute(
        "SELECT b.id, b.text, CASE WHEN b.position = min(b.position) OVER () "
        "THEN d.title ELSE '' END AS title FROM blocks b JOIN documents d ON d.id = b.document_id "
        "WHERE b.document_id = ?",
        [document_id],
    ).fetchall()
    return [
        (row["id"], row["text"], stems(row["text"]), row["title"], stems(row["title"]))
        for row in rows
    ]


def retitle(database: Database, document_id: int, former: str) -> None:
    """Let a paper be found by its title of now, no longer by the one it had when it was indexed."""
    row = database.conn.execute(
        "SELECT b.id, b.text, d.title FROM blocks b JOIN documents d ON d.id = b.document_id "
        "WHERE b.document_id = ? ORDER BY b.position LIMIT 1",
        [document_id],
    ).fetchone()
    if row is None or row["title"] == former:
        return
    text, cut = row["text"], stems(row["text"])
    database.conn.execute(
        "INSERT INTO block_words (block_words, rowid, exact, stemmed, title, title_stemmed) "
        "VALUES ('delete', ?, ?, ?, ?, ?)",
        [row["id"], text, cut, former, stems(former)],
    )
    database.conn.execute(
        "INSERT INTO block_words (rowid, exact, stemmed, title, title_stemmed) "
        "VALUES (?, ?, ?, ?, ?)",
        [row["id"], text, cut, row["title"], stems(row["title"])],
    )


def is_current(database: Database) -> bool:
    """Whether the index was made with the stems of today."""
    row = database.conn.execute("SELECT value FROM settings WHERE name = 'stems'").fetchone()
    return row is not None and row["value"] == STEMS


def keep_current(database: Database) -> None:
    """Make the index anew when it was made with other stems."""
    if not is_current(database):
        rebuild(database)


def levels(database: Database) -> int:
    """How many levels the index has: a variable-length number in its structure record.

    Source: the comment "STRUCTURE RECORD" in SQLite's fts5_index.c.
    """
    row = database.conn.execute("SELECT block FROM block_words_data WHERE id = 10").fetchone()
    number = 0
    for byte in bytes(row["block"])[4:13]:
        number = number << 7 | byte & 0x7F
        if not byte & 0x80:
            break
    return number


def rebuild(database: Database) -> None:
    """Make the index anew from the paragraphs."""
    database.conn.execute("INSERT INTO block_words (block_words) VALUES ('delete-all')")
    for document in database.conn.execute("SELECT id FROM documents").fetchall():
        index(database, document["id"])
    database.table("settings").upsert({"name": "stems", "value": STEMS}, pk="name")


def terms_of(query: str) -> tuple[Term, ...]:
    """What a user asks for: words, and phrases between double quotes."""
    found: list[Term] = []
    text = unicodedata.normalize("NFC", query[:_MOST_CHARACTERS]).replace("\0", " ")
    for match in _PIECE.finditer(text):
        phrase = match[1] is not None
        words = tuple(_WORD.findall(match[1] if phrase else match[2]))
        if words:
            together = phrase or len(words) > 1
            # One letter would be the beginning of nearly everything.
            last = match.end() == len(text) and not phrase and len(words[-1]) > 1
            found.append(Term(words, together, last))
    return tuple(islice(found, _MOST_TERMS))


def search(
    database: Database,
    query: str,
    limit: int,
    papers: Callable[[Collection[int]], Mapping[int, DocumentRecord]],
) -> tuple[SearchHit, ...]:
    """The paragraphs of current papers that hold every term, best first.

    A hit on a word as written counts more than one on its stem.  What stands in a paper's title
    is found in its first paragraph.
    """
    terms = terms_of(query)
    if not terms:
        return ()
    rows = database.conn.execute(
        "SELECT b.document_id, b.position, b.page, b.text FROM ("
        "SELECT rowid AS id, bm25(block_words, 10.0, 4.0, 10.0, 4.0) AS score FROM block_words "
        "WHERE block_words MATCH ? ORDER BY rowid DESC LIMIT ?) hit "
        "JOIN blocks b ON b.id = hit.id JOIN documents d ON d.id = b.document_id AND d.current "
        "ORDER BY hit.score, hit.id LIMIT ?",
        [" AND ".join(map(_matching, terms)), _MOST_RANKED, limit],
    ).fetchall()
    records = papers({row["document_id"] for row in rows})
    return tuple(
        SearchHit(
            records[row["document_id"]],
            row["position"],
            row["page"],
            row["text"],
            tuple(ranges(row["text"], terms)),
        )
        for row in rows
    )


def _matching(term: Term) -> str:
    exact = " ".join(folded(word) for word in term.words)
    star = "*" if term.open_ended else ""
    if term.phrase:
        return f'{{exact title}} : "{exact}"{star}'
    stemmed = stem(term.words[0])
    return f'({{exact title}} : "{exact}"{star} OR {{stemmed title_stemmed}} : "{stemmed}")'


def ranges(text: str, terms: Iterable[Term]) -> Iterator[tuple[int, int]]:
    """Where the terms stand in a text, in order, for marking them."""
    words = [(m.start(), m.end(), folded(m[0]), m[0]) for m in _WORD.finditer(text)]
    found: set[tuple[int, int]] = set()
    for term in terms:
        wanted = [folded(word) for word in term.words]
        for at in range(len(words) - len(wanted) + 1):
            run = words[at : at + len(wanted)]
            if _same(run, wanted, term):
                found.add((run[0][0], run[-1][1]))
    yield from sorted(found)


def _same(run: list[tuple[int, int, str, str]], wanted: list[str], term: Term) -> bool:
    *first, last = [word[2] for word in run]
    if first != wanted[:-1]:
        return False
    if last == wanted[-1] or (term.open_ended and last.startswith(wanted[-1])):
        return True
    return not term.phrase and stem(run[-1][3]) == stem(term.words[0])
