"""What a colleague did to a briefing in Word, thing by thing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReturnKind(StrEnum):
    """What a colleague did to a briefing in Word."""

    EDITED = "edited"
    QUOTATION = "quotation"
    ADDED = "added"
    REMOVED = "removed"
    COMMENT = "comment"
    RENAMED = "renamed"
    NOTE = "note"
    SOURCE_NOTE = "source_note"


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a table: what the table holds, its row below the headings (0: these) and column.

    `name` are the first words of the row.
    """

    table: str
    row: int
    column: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One thing that came back from Word; nothing is taken over unseen.

    `before` is the text as it was written, `after` as it came back, both as Markdown for own text;
    a row of a table is one line with bars.  `block` is the draft's block of own text it is about,
    or the one it comes after; empty where it is about the program's own words.  `section` is the
    one of a heading that was renamed, `cell` where in a table it stands.

    A note is known by its paragraph and what is new by the one before it: `beside` has these words
    as they may read in the draft, the nearest first.  `lead` is what comes before a new note.
    """

    kind: ReturnKind
    block: str = ""
    before: str = ""
    after: str = ""
    author: str = ""
    section: str = ""
    cell: Cell | None = None
    beside: tuple[str, ...] = ()
    lead: str = ""
