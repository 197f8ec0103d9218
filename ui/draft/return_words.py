"""What a colleague changed in Word, in words: what it is, and where in a table or by which text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.returned import ReturnKind
from ui.display import one_line

if TYPE_CHECKING:
    from briefer.model.returned import Cell, Returned
    from briefer.wording import Wording

_LONGEST = 60
#: What Markdown puts around letters.
_SIGNS = str.maketrans("", "", "*_`\\")


def kind_words(item: Returned, wording: Wording) -> str:
    """What was done, in a few words."""
    key = str(item.kind)
    if item.kind in {ReturnKind.NOTE, ReturnKind.SOURCE_NOTE}:
        deed = "changed" if item.before and item.after else "added" if item.after else "removed"
        key = f"{item.kind}_{deed}"
    elif item.cell is not None and not item.cell.column and item.kind is not ReturnKind.COMMENT:
        key = f"row_{item.kind}" if item.cell.row else f"table_{item.kind}"
    return wording(f"draft_return.{key}", who=item.author or wording("draft_return.somebody"))


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
