"""What a colleague changed in Word, in words: what it is, and where in a table or by which text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.returned import Form, ReturnKind
from ui.display import one_line

if TYPE_CHECKING:
    from briefer.model.returned import Cell, Returned, Shape
    from briefer.wording import Wording

_LONGEST = 60
#: How Markdown begins a heading or an item, and what it puts around letters.
_SIGN = re.compile(r"^\s*(?:#+|[->]|\d+\.)\s+")
_SIGNS = str.maketrans("", "", "*_`\\")


def kind_words(item: Returned, wording: Wording) -> str:
    """What was done, in a few words."""
    who = item.author or wording("draft_return.somebody")
    return wording(f"draft_return.{_kind(item)}", who=who)


def _kind(item: Returned) -> str:
    kind, cell = item.kind, item.cell
    if kind is ReturnKind.SHAPE:
        return _kind_of_shape(item)
    if kind in {ReturnKind.NOTE, ReturnKind.SOURCE_NOTE, ReturnKind.COLUMN}:
        deed = "changed" if item.before and item.after else "added" if item.after else "removed"
        return f"{kind}_{deed}"
    if cell is None or kind is ReturnKind.COMMENT:
        return str(kind)
    if cell.column:
        return "column_renamed" if _is_heading(item) else str(kind)
    return f"row_{kind}" if cell.row else f"table_{kind}"


def _is_heading(item: Returned) -> bool:
    own = item.kind is ReturnKind.EDITED and bool(item.block)
    return own and item.cell is not None and not item.cell.row


def _kind_of_shape(item: Returned) -> str:
    headings = [shape is not None and shape.form is Form.HEADING for shape in (item.was, item.now)]
    if all(headings):
        return "shape_level"
    return "shape_heading" if headings[1] else "shape_bare" if headings[0] else "shape"


def shape_words(item: Returned, wording: Wording) -> str:
    """From which shape to which; empty for anything else."""
    if item.was is None or item.now is None:
        return ""
    before, now = (_shape(one, wording) for one in (item.was, item.now))
    return wording("draft_return.shape_told", before=before, now=now)


def _shape(shape: Shape, wording: Wording) -> str:
    return wording(f"draft_return.form_{shape.form}", level=shape.level)


def shown(item: Returned) -> tuple[str, str]:
    """The words before and after, to be held against each other.

    A line break has a sign, so that one that came or went is seen; the rows of a table and the
    cells of a column are lines anyhow.  Of another shape only the words are shown: the shapes are
    told.
    """
    if item.kind is ReturnKind.SHAPE:
        return _SIGN.sub("", item.before, count=1), _SIGN.sub("", item.after, count=1)
    if item.kind is ReturnKind.COLUMN:
        return item.before, item.after
    return _in_lines(item.before), _in_lines(item.after)


def _in_lines(text: str) -> str:
    return text if text.startswith("|") else text.replace("\n", " ↵\n")


def cell_words(cell: Cell, wording: Wording) -> str:
    """A place in a table: which table, which row by its number and first words, which column."""
    table = wording("draft_return.table", name=one_line(cell.table, _LONGEST))
    row = wording("draft_return.row", row=cell.row) if cell.row else ""
    named = f"{row} ({one_line(cell.name, _LONGEST)})" if row and cell.name else row
    column = (
        wording("draft_return.column", name=one_line(cell.column, _LONGEST)) if cell.column else ""
    )
    return ", ".join(filter(None, (table, named, column)))


def beside_words(item: Returned, wording: Wording) -> str:
    """By which words a note stands; empty for anything else."""
    told = item.kind in {ReturnKind.NOTE, ReturnKind.SOURCE_NOTE} and item.beside
    if not told:
        return ""
    words = item.beside[0].translate(_SIGNS) if item.block else item.beside[0]
    return wording("draft_return.note_at", words=one_line(words, _LONGEST))
