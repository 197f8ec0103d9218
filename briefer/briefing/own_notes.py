"""The footnotes of own text in Markdown: one changed, put in or taken out, wherever it is told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.briefing.markdown_pieces import piece_reading, spot_after, with_other_cell
from briefer.briefing.prose import prose
from briefer.briefing.return_lines import plain
from briefer.model.manuscript import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.markdown_pieces import Piece

_NAME = re.compile(r"\[\^([^\]\s]+)\]")
#: A note is its first line, the lines right below it, and what is indented after an empty line.
_TOLD = re.compile(
    r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*(?:\n(?! {0,3}\[\^[^\]\s]+\]:)[ \t]*\S.*)*"
    r"(?:\n\s*\n {4,}\S.*)*)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """The text of a note: its name, its words as they read, and where all of it stands."""

    name: str
    words: str
    start: int
    begin: int
    end: int


def note_changed(text: str, before: str, after: str) -> str | None:
    """Own text of which a note reads otherwise; None where no note reads as `before`."""
    told = _reading(text, before)
    if told is None:
        return None
    return text[: told.begin] + " ".join(after.split()) + text[told.end :]


def note_added(text: str, beside: Sequence[str], lead: str, note: str) -> str | None:
    """Own text with a new note after the words `lead` of a paragraph, else at its end.

    None where no paragraph reads as one of `beside`.
    """
    piece = piece_reading(text, beside)
    name = _free(text)
    marked = _marked(piece, f"[^{name}]", lead, beside) if piece is not None else None
    if piece is None or marked is None:
        return None
    changed = text[: piece.start] + marked + text[piece.end :]
    return f"{changed.rstrip()}\n\n[^{name}]: {' '.join(note.split())}"


def note_removed(text: str, beside: Sequence[str], note: str) -> str | None:
    """Own text without a note of a paragraph; its words go when nothing refers to them any more."""
    told, piece = _reading(text, note), piece_reading(text, beside)
    mark = f"[^{told.name}]" if told is not None else ""
    if told is None or piece is None or mark not in piece.text:
        return None
    bare = text[: piece.start] + piece.text.replace(mark, "", 1) + text[piece.end :]
    left = _reading(bare, note)
    if left is None or mark in bare[: left.start] or mark in bare[left.end :]:
        return bare
    parts = (bare[: left.start].rstrip("\n"), bare[left.end :].lstrip("\n"))
    return "\n\n".join(part for part in parts if part)


def has_note(text: str, words: str) -> bool:
    """Whether a note of own text reads so."""
    return _reading(text, words) is not None


def with_free_names(new: str, text: str) -> str:
    """New own text of which the notes have names that are not in the text it comes into."""
    names: dict[str, str] = {}
    for told in _all(new):
        names[told.name] = _free(text)
        text += f"[^{names[told.name]}]"
    return _NAME.sub(lambda found: f"[^{names.get(found[1], found[1])}]", new)


def _all(text: str) -> Iterator[_Told]:
    for found in _TOLD.finditer(text):
        yield _Told(found[1], _words(found[2]), found.start(), found.start(2), found.end())


def _words(text: str) -> str:
    """A note as it reads in a file."""
    lines = "\n".join(line.strip() for line in text.split("\n"))
    told = (e.text for e in prose(lines, block="", level=1) if isinstance(e, Paragraph))
    return plain(" ".join(told))


def _reading(text: str, words: str) -> _Told | None:
    return next((told for told in _all(text) if told.words == plain(words)), None)


def _free(text: str) -> str:
    """The first number that names no note."""
    names = {found[1] for found in _NAME.finditer(text)}
    return next(str(n) for n in range(1, len(names) + 2) if str(n) not in names)


def _marked(piece: Piece, mark: str, lead: str, beside: Sequence[str]) -> str | None:
    """A piece with the mark of a note; one of a row has it in the cell that it is of."""
    if piece.row:
        return with_other_cell(piece.text, beside, lambda cell: _after(cell, mark, lead))
    return _after(piece.text, mark, lead)


def _after(text: str, mark: str, lead: str) -> str:
    spot = spot_after(text, lead)
    at = len(text.rstrip()) if spot is None else spot
    return text[:at] + mark + text[at:]
