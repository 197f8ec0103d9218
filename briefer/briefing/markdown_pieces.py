"""A Markdown text as paragraphs, items and rows, of which one can read otherwise or be put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefer.briefing.markdown_text import in_cell, reading
from briefer.briefing.prose import BELOW_WORDS, BREAK_IN_CELL, prose
from briefer.model.manuscript import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.)\s")
#: Between two cells; one behind a backslash stands in a cell.
_BAR = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"#{1,6}[ \t]*(?=[^#\s])")
_NOTE, _NOTE_TEXT = re.compile(r"\[\^[^\]\s]+\]"), re.compile(r" {0,3}\[\^[^\]\s]+\]:")
#: What Markdown puts around words, which a reader does not see.
_SIGNS = re.compile(r"[*_`\\]|\[\^[^\]\s]+\]|\s")
_CLOSING = re.compile(r"(?:[*_`]|\[\^[^\]\s]+\])*")
#: An item below another is indented so far.
_STEP = 4
#: Of so many pieces is known how they read: each thing that came back asks it of the whole text.
_MOST_READ = 10_000
MARKS_OF_TABLE = re.compile(r"\s*\|?[\s:|-]*-[\s:|-]*\|?\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, item or row of a Markdown text, and where its characters stand."""

    start: int
    end: int
    text: str

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.text.lstrip().startswith("|")


def piece_reading(text: str, words: Sequence[str]) -> Piece | None:
    """The paragraph, item or row that reads as one of these, the first of them before the others.

    A row does so when one of its cells does, or all of it.
    """
    wanted = [one.strip() for one in words if one.strip()]
    read = [(piece, readings(piece.text)) for piece in pieces(text)] if wanted else []
    found = (p for one in wanted for p, its in read if one in its or _same_row(p, one))
    like = (p for one in wanted for p in _rows_like([p for p, _ in read], one))
    return next(found, None) or next(like, None)


def _same_row(piece: Piece, row: str) -> bool:
    """Whether all cells of a row read as those of another, what is empty apart."""
    cells, others = _pair_of_rows(piece, row)
    same = len(cells) == len(others) > 0
    return same and all(one & other for one, other in zip(cells, others, strict=True))


def _rows_like(rows: Sequence[Piece], row: str) -> Sequence[Piece]:
    """The one row that has all cells of another and more, or fewer: columns come and go."""
    found = []
    for piece in rows:
        few, many = sorted(_pair_of_rows(piece, row), key=len)
        left = iter(many)
        if few and all(any(one & other for other in left) for one in few):
            found.append(piece)
    return found if len(found) == 1 else ()


def _pair_of_rows(piece: Piece, row: str) -> tuple[list[set[str]], list[set[str]]]:
    """How the cells of two rows that are not empty may read."""
    if not piece.row or not row.startswith("|") or MARKS_OF_TABLE.fullmatch(piece.text):
        return [], []
    cells = [{cell, *readings(cell)} for cell in cells_of(piece.text) if cell]
    return cells, [{cell} for cell in cells_of(row) if cell]


def cells_of(row: str) -> list[str]:
    """The cells of a row of a table."""
    bare = row.strip()
    bare = bare.removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.strip() for cell in _BAR.split(bare)]


def escaped(words: str) -> str:
    """Words for a cell of a table; a bar in them makes no other cell."""
    return _BAR.sub(r"\\|", words)


def spot_after(text: str, lead: str) -> int | None:
    """Where in a piece of Markdown the words end that a reader has read by then; None for nowhere.

    Signs of Markdown that close there, and the marks of notes, come before it.
    """
    start, wanted = _begin(text), _bare(lead)
    seen = [place for place in _seen(text) if place >= start]
    if "".join(text[place] for place in seen[: len(wanted)]) != wanted:
        return None
    end = seen[len(wanted) - 1] + 1 if wanted else start
    closing = _CLOSING.match(text, end) if wanted else None
    return closing.end() if closing else end


def _seen(text: str) -> list[int]:
    """The places of the letters that a reader sees, white apart."""
    places, last = list[int](), 0
    for signs in _SIGNS.finditer(text):
        places += range(last, signs.start())
        last = signs.end()
    return [*places, *range(last, len(text))]


def _bare(text: str) -> str:
    return _SIGNS.sub("", text)


def put_after(text: str, words: Sequence[str], new: str) -> str | None:
    """A text with a new paragraph, item or row after what reads as one of `words`; None for none.

    A new row comes right below the row it follows, anything else below the whole table.
    """
    piece = piece_reading(text, words)
    row = new.startswith("|") and "\n" not in new
    if piece is None or (row and not piece.row):
        return None
    close = row or in_one_list(piece.text, new)
    end = _end_of(text, piece, row=row)
    rest = text[end:].lstrip("\n")
    joins = rest.startswith("|") if row else in_one_list(new, rest)
    below = f"{_gap(close=joins)}{rest}" if rest else ""
    return f"{text[:end]}{_gap(close=close)}{new}{below}"


def _gap(*, close: bool) -> str:
    return "\n" if close else "\n\n"


def _end_of(text: str, piece: Piece, *, row: bool) -> int:
    """Where something new can come: below a row and what parts it from the rest, or a table."""
    if row:
        return _marks_below(text, piece.end) or piece.end
    return _end_of_table(text, piece) if piece.row else piece.end


def _marks_below(text: str, end: int) -> int:
    """Where the line ends that parts the headings of a table from its rows, if that is below."""
    line, _, _ = text[end:].lstrip("\n").partition("\n")
    return text.index(line, end) + len(line) if MARKS_OF_TABLE.fullmatch(line) else 0


def _end_of_table(text: str, row: Piece) -> int:
    end = row.end
    for line in text[row.end :].lstrip("\n").split("\n"):
        if not line.lstrip().startswith("|"):
            break
        end = text.index(line, end) + len(line)
    return end


def without_rows(text: str, rows: str) -> str | None:
    """A text without these rows of a table, a line each; None where one is not there."""
    for line in rows.split("\n"):
        if MARKS_OF_TABLE.fullmatch(line):
            continue
        piece = piece_reading(text, [line])
        if piece is None or not piece.row:
            return None
        end = _end_of(text, piece, row=True) if "\n" in rows else piece.end
        head, rest = text[: piece.start].rstrip("\n"), text[end:].lstrip("\n")
        beside = head.rpartition("\n")[2].lstrip().startswith("|") and rest.startswith("|")
        text = ("\n" if beside else "\n\n").join(part for part in (head, rest) if part)
    return text


def with_other_words(text: str, before: str, after: str) -> str | None:
    """A Markdown text of which one paragraph reads otherwise; without `after` it is gone.

    Its notes stay where they were, or come at its end.  None when no paragraph reads as `before`.
    """
    for piece in pieces(text) if before.strip() else ():
        if before.strip() in readings(piece.text):
            return _replaced(text, piece, before, after)
    return None


def _replaced(text: str, piece: Piece, before: str, after: str) -> str:
    words = _other_words(piece.text, before.strip(), after.strip())
    if words:
        return text[: piece.start] + words + text[piece.end :]
    head, rest = text[: piece.start], text[piece.end :]
    if _is_item(piece.text):
        rest = _raised(head, piece.text, rest)
        gap = "\n" if head and not head.endswith("\n\n") else "\n\n"
    else:
        gap = "\n\n"
    parts = (head.rstrip("\n"), rest.lstrip("\n"))
    return gap.join(part for part in parts if part)


def _raised(head: str, item: str, rest: str) -> str:
    """What follows an item that goes: what stood below it stands in its place, or below another."""
    above, deep = [*pieces(head)][-1:], _indent(item)
    if any(_is_item(one.text) and _indent(one.text) >= deep for one in above):
        return rest
    made, last = "", 0
    for piece in pieces(rest):
        if not _is_item(piece.text) or _indent(piece.text) <= deep:
            break
        less = min(_STEP, _indent(piece.text))
        lines = (line.removeprefix(" " * less) for line in piece.text.split("\n"))
        made, last = made + rest[last : piece.start] + "\n".join(lines), piece.end
    return made + rest[last:]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _other_words(piece: str, before: str, after: str) -> str:
    """A piece with other words: its indent, its sign as a heading and its notes stay."""
    if piece.lstrip().startswith("|"):
        return _row(piece, before, after)
    if not after:
        return ""
    indent = piece[: len(piece) - len(piece.lstrip())]
    return _signed(piece, after, indent).replace("\n", f"\n{indent}")


def other_sign(piece: Piece, new: str) -> str:
    """New words with a sign of their own in the place of a piece, of which the notes stay."""
    indent = new[: len(new) - len(new.lstrip())]
    return indent + _with_notes(piece.text, new.lstrip())


def _signed(piece: str, after: str, indent: str) -> str:
    """Other words behind the sign that a piece has, with its notes."""
    words = _with_notes(piece, after)
    heading, item, new = _HEADING.match(piece), _ITEM.match(piece), _ITEM.match(after)
    if heading and not _HEADING.match(after):
        return heading[0] + " ".join(words.split())
    if item and new and item[0].strip()[-1] == new[0].strip()[-1] == ".":
        # Whoever counted his items by hand keeps his numbers.
        return item[0] + words[new.end() :]
    return indent + words


def _with_notes(piece: str, after: str) -> str:
    """Other words with the notes of a piece: after the same words as before, else at the end."""
    for note in _NOTE.finditer(piece):
        spot = spot_after(after, _NOTE.sub("", piece[_begin(piece) : note.start()]))
        at = len(after) if spot is None else spot
        after = after[:at] + note[0] + after[at:]
    return after


def _begin(piece: str) -> int:
    """Where the words of a piece begin, after its sign as an item or a heading."""
    begins = _ITEM.match(piece) or _HEADING.match(piece)
    return begins.end() if begins else 0


def _row(row: str, before: str, after: str) -> str:
    """A row of a table with other words in one cell; what was typed there makes no other cell."""
    after = escaped(" ".join(in_cell(after).split()))
    return with_other_cell(row, [before], lambda cell: _with_notes(cell, after)) or row


def with_other_cell(row: str, words: Sequence[str], change: Callable[[str], str]) -> str | None:
    """A row of a table with the cell changed that reads as one of `words`; None for no such."""
    cells = _BAR.split(row)
    for number, cell in enumerate(cells):
        if not readings(f"|{cell}|").isdisjoint(words):
            cells[number] = f" {change(cell.strip())} "
            return "|".join(cells)
    return None


def runs_on(text: str) -> bool:
    """Whether a paragraph or item of a text has line ends within it, those of notes apart."""
    return any("\n" in one.text and not _NOTE_TEXT.match(one.text) for one in pieces(text))


def unwrapped(text: str) -> str:
    """A text of which each paragraph and item is one line, as Markdown reads it."""
    made, last = "", 0
    for one in pieces(text):
        first, *rest = one.text.split("\n")
        line = " ".join([first.rstrip(), *(line.strip() for line in rest)]) if rest else first
        made, last = made + text[last : one.start] + line, one.end
    return made + text[last:]


def pieces(text: str) -> Iterator[Piece]:
    """The paragraphs, items and rows of a text; the texts of notes are pieces too."""
    start, place, kind, sort = -1, 0, "", ""
    for line in f"{text}\n".split("\n"):
        begun = _kind(line, kind if start >= 0 else "", sort)
        if begun == "item" and _indent(line) < _STEP:
            sort = _sort(line)
        if start >= 0 and (begun or not line.strip()):
            yield Piece(start, place - 1, text[start : place - 1])
            start = -1
        if begun:
            start, kind = place, begun
        place += len(line) + 1


def _kind(line: str, within: str, sort: str) -> str:
    """What a line begins in a piece of this kind; empty where it goes on, or has no words.

    Source: Python-Markdown begins a heading and a note anywhere, a list and a table not in the
    middle of a paragraph, and with `sane_lists` a list of another sort not in an item; `prose` has
    a list begin below a paragraph.
    """
    if not line.strip():
        return ""
    if _HEADING.match(line):
        return "heading"
    if _NOTE_TEXT.match(line):
        return "note"
    if _ITEM.match(line) and _begins_item(line, within, sort):
        return "item"
    if line.lstrip().startswith("|") and within in {"", "row", "heading"}:
        return "row"
    return "words" if within in {"", "heading"} else ""


def _begins_item(line: str, within: str, sort: str) -> bool:
    if within == "words":
        return bool(BELOW_WORDS.match(line))
    return within != "item" or _indent(line) >= _STEP or _sort(line) == sort


def _sort(item: str) -> str:
    """The sort of list that an item is of."""
    return "number" if item.split(maxsplit=1)[0][-1] == "." else "bullet"


def in_one_list(one: str, other: str) -> bool:
    """Whether two pieces are items of the same sort of list."""
    return _is_item(one) and _is_item(other) and _sort(one) == _sort(other)


@lru_cache(maxsize=_MOST_READ)
def readings(piece: str) -> frozenset[str]:
    """How a piece of Markdown reads, as it is written to a file and read back."""
    if _NOTE_TEXT.match(piece.lstrip()):
        return frozenset()
    bare = _NOTE.sub("", piece).strip()
    row = bare.startswith("|")
    found = set() if row else {piece.strip()}
    cells = _BAR.split(bare.strip("|")) if row else (bare,)
    for cell in cells:
        words = BREAK_IN_CELL.sub("\n", cell.strip()) if row else cell.strip()
        for element in prose(words, block="", level=1):
            if isinstance(element, Heading):
                found |= {element.text, reading(Paragraph(element.spans))}
            elif isinstance(element, Paragraph):
                found |= {reading(element), element.text}
    return frozenset(found)


def _is_item(text: str) -> bool:
    """Whether a text begins as an item of a list."""
    return bool(_ITEM.match(text))
