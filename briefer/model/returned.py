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
    SHAPE = "shape"
    COLUMN = "column"


class Form(StrEnum):
    """What a paragraph of own text is."""

    PLAIN = "plain"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBER = "number"
    INDENTED = "indented"


@dataclass(frozen=True, slots=True)
class Shape:
    """The form of a paragraph; `level` is that of a heading in Word, or an item's depth from 1."""

    form: Form = Form.PLAIN
    level: int = 0


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
class ColumnCell:
    """A cell of a column, and the other cells of its row as they may read in the draft.

    The row may be `new` itself, and not in the draft yet.
    """

    text: str
    row: tuple[tuple[str, ...], ...]
    new: bool = False


@dataclass(frozen=True, slots=True)
class Returned:
    """One thing that came back from Word; nothing is taken over unseen.

    `before` is the text as it was written, `after` as it came back, both as Markdown for own text;
    a row of a table is one line with bars.  `block` is the draft's block of own text it is about,
    or the one it comes after; empty where it is about the program's own words.  `section` is the
    one of a heading that was renamed, `cell` where in a table it stands.

    A note is known by its paragraph and what is new by the one before it: `beside` has these words
    as they may read in the draft, the nearest first.  `lead` is what comes before a new note.

    A paragraph that is a heading or an item now, or no longer, was of the shape `was` and is of the
    shape `now`.  A column that came or went has its `cells` from its heading down, of new rows too;
    a new one comes after the one whose heading is `beside`, or first.  `columns` has for each cell
    of a new row the names that its column may have; a cell that was filled in has it and `cells`.

    What is new where nothing of the staffer's own stands before it comes in its `section`: at the
    begin where there is no `beside`.
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
    was: Shape | None = None
    now: Shape | None = None
    cells: tuple[ColumnCell, ...] = ()
    columns: tuple[tuple[str, ...], ...] = ()
