"""What came back from Word, taken over into the draft one by one, as a person told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.briefing import editing
from briefer.briefing.markdown_text import of_paragraph
from briefer.briefing.prose import prose
from briefer.errors import NoSuchRecordError
from briefer.model.draft import ReturnKind
from briefer.model.manuscript import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.model.draft import Block, Draft, Returned, Section

_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
#: Between two cells; one behind a backslash stands in a cell.
_BAR = re.compile(r"(?<!\\)\|")
_HEADING = re.compile(r"\s*#{1,6}\s")
_NOTE, _NOTE_TEXT = re.compile(r"\[\^[^\]\s]+\]"), re.compile(r"\[\^[^\]\s]+\]:")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One paragraph, item or row of a Markdown text, and where its characters stand."""

    start: int
    end: int
    text: str


def can_be_taken(draft: Draft, item: Returned) -> bool:
    """Whether the words that came back have a place in the draft as it is now."""
    try:
        take_back(draft, item)
    except NoSuchRecordError:
        return False
    return True


def take_back(draft: Draft, item: Returned, section: str = "") -> Draft:
    """The draft with one thing that came back from Word.

    Edited, removed and added own text is changed; a quotation that was altered becomes own words
    that rest on it; a comment becomes a note in the draft that is left out of the text.

    Args:
        draft: as it is now, perhaps changed since the file was written.
        item: what came back.
        section: where a text comes that stands after nothing of the staffer's own.

    Raises:
        NoSuchRecordError: what it is about is no longer in the draft, or no place is known.
    """
    return _TAKING[item.kind](draft, item, section)


def was_taken(draft: Draft, item: Returned) -> bool:
    """Whether the draft holds what came back; undoing may have taken it away again."""
    texts = (block.text for section in draft.walk() for block in section.blocks)
    if item.kind is ReturnKind.EDITED:
        return any(with_other_words(text, item.after, "") is not None for text in texts)
    found = place_of(draft, item)
    left_out = found is not None and not found[1].on
    if item.kind is ReturnKind.REMOVED:
        return left_out or not can_be_taken(draft, item)
    if item.kind is ReturnKind.QUOTATION:
        return left_out
    return any(item.after.strip() in text for text in texts)


def place_of(draft: Draft, item: Returned) -> tuple[Section, Block] | None:
    """The block that came back, or that quotes what did; None for the program's own words."""
    if item.block:
        return _named(draft, item.block)
    if item.kind in {ReturnKind.EDITED, ReturnKind.REMOVED}:
        own = _reading(draft, item.before)
        if own is not None:
            return own
    known = draft.by_key
    found = [
        (section, block)
        for section in draft.walk()
        for block in section.blocks
        if block.quoted in known and known[block.quoted].quote in item.before
    ]
    shown = [(section, block) for section, block in found if block.on]
    return next(iter(shown or found), None)


def _named(draft: Draft, name: str) -> tuple[Section, Block] | None:
    pairs = ((section, block) for section in draft.walk() for block in section.blocks)
    return next((pair for pair in pairs if pair[1].id == name), None)


def _reading(draft: Draft, words: str) -> tuple[Section, Block] | None:
    """The one block of own text of which a paragraph reads so; headings come without a name."""
    own = [(s, b) for s in draft.walk() for b in s.blocks if b.text]
    found = [pair for pair in own if with_other_words(pair[1].text, words, "") is not None]
    return found[0] if len(found) == 1 else None


def _placed(draft: Draft, item: Returned) -> tuple[Section, Block]:
    found = place_of(draft, item)
    if found is None:
        raise NoSuchRecordError(asked=item.block)
    return found


def _edit(draft: Draft, item: Returned, _: str) -> Draft:
    block = _placed(draft, item)[1]
    if block.quoted:
        raise NoSuchRecordError(asked=block.id)
    text = with_other_words(block.text, item.before, item.after)
    if text is None:
        raise NoSuchRecordError(asked=block.id)
    return editing.write(draft, block.id, text)


def _remove(draft: Draft, item: Returned, section: str) -> Draft:
    """Own text goes; a quotation is left out, and can come back."""
    block = _placed(draft, item)[1]
    if block.quoted:
        return editing.switch_block(draft, block.id, on=False)
    left = _edit(draft, item, section)
    changed = _named(left, block.id)
    empty = changed is not None and not changed[1].text.strip()
    return editing.remove(left, block.id) if empty else left


def _add(draft: Draft, item: Returned, section: str) -> Draft:
    found = place_of(draft, item) if item.block else None
    if found is None:
        if not section:
            raise NoSuchRecordError(asked=item.block)
        return editing.add_text(draft, section, item.after)
    home, block = found
    if block.quoted:
        place = home.blocks.index(block) + 1
        return editing.add_text(draft, home.id, item.after, place=place)
    between = "\n" if _ITEM.match(item.after) and _ends_in_item(block.text) else "\n\n"
    return editing.write(draft, block.id, f"{block.text.rstrip()}{between}{item.after}".lstrip())


def _own_words(draft: Draft, item: Returned, _: str) -> Draft:
    block = _placed(draft, item)[1]
    statement = draft.by_key.get(block.quoted)
    if statement is None:
        raise NoSuchRecordError(asked=block.id)
    before, _, after = item.before.partition(statement.quote)
    words = item.after.removeprefix(before).removesuffix(after).strip()
    number = editing.new_id(draft)
    return editing.write(editing.in_own_words(draft, block.id), number, words)


def _note(draft: Draft, item: Returned, section: str) -> Draft:
    text = f"{item.author}: {item.after}" if item.author else item.after
    found, number = place_of(draft, item), editing.new_id(draft)
    if found is None and not section:
        raise NoSuchRecordError(asked=item.block)
    if found is None:
        noted = editing.add_text(draft, section, text)
    else:
        place = found[0].blocks.index(found[1]) + 1
        noted = editing.add_text(draft, found[0].id, text, place=place)
    return editing.switch_block(noted, number, on=False)


_TAKING: dict[ReturnKind, Callable[[Draft, Returned, str], Draft]] = {
    ReturnKind.EDITED: _edit,
    ReturnKind.REMOVED: _remove,
    ReturnKind.ADDED: _add,
    ReturnKind.QUOTATION: _own_words,
    ReturnKind.COMMENT: _note,
}


def with_other_words(text: str, before: str, after: str) -> str | None:
    """A Markdown text of which one paragraph reads otherwise; without `after` it is gone.

    Its notes stay at its end.  None when no paragraph reads as `before`.
    """
    for piece in _pieces(text) if before.strip() else ():
        if before.strip() in _readings(piece.text):
            return _replaced(text, piece, before, after)
    return None


def _replaced(text: str, piece: _Piece, before: str, after: str) -> str:
    words = _other_words(piece.text, before.strip(), after.strip())
    if words:
        return text[: piece.start] + words + text[piece.end :]
    head, rest = text[: piece.start], text[piece.end :]
    item = bool(_ITEM.match(piece.text))
    gap = "\n" if item and head and not head.endswith("\n\n") else "\n\n"
    parts = (head.rstrip("\n"), rest.lstrip("\n"))
    return gap.join(part for part in parts if part)


def _other_words(piece: str, before: str, after: str) -> str:
    """A piece with other words: its indent, its sign as a heading and its notes stay."""
    if piece.lstrip().startswith("|"):
        return _row(piece, before, after)
    if not after:
        return ""
    heading = _HEADING.match(piece)
    indent = piece[: len(piece) - len(piece.lstrip())]
    sign = heading[0] if heading and not _HEADING.match(after) else indent
    return sign + after + "".join(_NOTE.findall(piece))


def _row(row: str, before: str, after: str) -> str:
    """A row of a table with other words in one cell; what was typed there makes no other cell."""
    cells = _BAR.split(row)
    after = _BAR.sub(r"\\|", " ".join(after.split()))
    for number, cell in enumerate(cells):
        if before in _readings(cell.strip()):
            cells[number] = f" {after} "
            break
    return "|".join(cells)


def _pieces(text: str) -> Iterator[_Piece]:
    """The paragraphs, items and rows of a text; the texts of notes are no paragraphs."""
    start, place = -1, 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        blank, begins = not line.strip(), _begins(line)
        if start >= 0 and (blank or begins):
            yield _piece(text, start, place - 1)
            start = -1
        if start < 0 and not blank:
            start = place
        place += len(line) + 1
        if number == len(lines) - 1 and start >= 0:
            yield _piece(text, start, place - 1)


def _piece(text: str, start: int, end: int) -> _Piece:
    return _Piece(start, end, text[start:end])


def _begins(line: str) -> bool:
    """Whether a line begins something new without an empty line before it."""
    return bool(_ITEM.match(line) or _HEADING.match(line) or line.lstrip().startswith("|"))


def _readings(piece: str) -> set[str]:
    """How a piece of Markdown reads, as it is written to a file and read back."""
    if _NOTE_TEXT.match(piece.lstrip()):
        return set()
    bare = _NOTE.sub("", piece).strip()
    row = bare.startswith("|")
    found = set() if row else {piece.strip()}
    cells = _BAR.split(bare.strip("|")) if row else (bare,)
    for cell in cells:
        for element in prose(cell.strip(), block="", level=1):
            if isinstance(element, Heading):
                found.add(element.text)
            elif isinstance(element, Paragraph):
                found |= {of_paragraph(element).strip(), element.text}
    return found


def _ends_in_item(text: str) -> bool:
    return bool(_ITEM.match(text.rstrip().rpartition("\n")[2]))
