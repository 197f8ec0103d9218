"""Which lines make one paragraph, and what sort of paragraph it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.reading.lines import NOTE_CLOSES, NOTE_OPENS
from briefer.reading.notes import glued_marks, is_address, note_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.reading.lines import Line

#: The white that a page break counts for.
_PAGE_BREAK = 3
#: Lines on either side from which the measure of the column is taken.
_WINDOW = 15
#: So many lines about as wide make the measure.
_SHARED = 3
#: A line alone is odd where the others reach this much of it, not where they are far shorter.
_ODD = 0.5
#: A line this much of the measure with its next word fitting in was ended on purpose.
_FULL = 0.9
#: Nobody sets a column this wide: such lines are whole paragraphs.
_WRAPPED = 180
_SHORT = 0.75
_HEADING_WORDS = 16
#: Fewer words in capitals may be abbreviations in a sentence.
_TITLE_WORDS = 4
_HEADING_SIZE = 1.12
_SMALL = 0.95
_NOTES = f"(?:{NOTE_OPENS}[^{NOTE_CLOSES}]*{NOTE_CLOSES}\\s*)*"
_TERMINAL = re.compile(rf"[.?!:;…][)\]”’»\"']*(?:\d{{0,2}}|{_NOTES})$")
_OPENING = re.compile(r"^[«“‘\"'(\[]*[A-Z0-9À-ÖØ-Þ]")
_LOWER = re.compile(r"^[«“‘\"'(\[]*[a-zà-öø-ÿ]")
_BULLETS, _DASHES = frozenset("•●▪◦‣\uf0b7"), frozenset("–—*-")
_ITEM = re.compile(r"^([•●▪◦‣\uf0b7–—*-]|\d{1,2}[.)]|[a-z][.)]|\([a-z0-9]{1,2}\))\s+(?=\S)")
_NO_HEADING_END = re.compile(rf"[.?!,;:…-]{_NOTES}$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    role: BlockRole
    lines: tuple[Line, ...]
    mark: str = ""
    level: int = 0
    white: int = 0


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a paper in order, joined where only a page break parts them."""
    measures = _measures(lines)
    pieces: list[Paragraph] = []
    for white, chunk in _chunks(lines):
        if chunk[0].role is not None:
            pieces += [_told(line, white) for line in chunk]
            continue
        for count, part in enumerate(_parts(chunk, _own(chunk, measures))):
            role = BlockRole.FURNITURE if is_address(part) else BlockRole.PARAGRAPH
            pieces.append(Paragraph(role, tuple(part), white=0 if count else white))
    return tuple(_with_roles(_joined(_with_notes(pieces)), measures))


def _told(line: Line, white: int) -> Paragraph:
    """A paragraph whose role the format itself tells."""
    role = BlockRole.PARAGRAPH if line.role is None else line.role
    return Paragraph(role, (line,), line.mark, line.level, white)


def _measures(lines: Sequence[Line]) -> dict[int, float]:
    """The measure of the column around each line, by the line's identity."""
    shown = [line for line in lines if not line.blank]
    return {
        id(line): _measure(shown[max(0, index - _WINDOW) : index + _WINDOW + 1])
        for index, line in enumerate(shown)
    }


def _measure(near: Sequence[Line]) -> float:
    """How far full lines reach: the widest that some others come near to; one alone is odd."""
    widths = sorted((line.width for line in near), reverse=True)
    for width, third in zip(widths, widths[_SHARED - 1 :], strict=False):
        if third >= _FULL * width and width > _ODD * widths[0]:
            return width
    return widths[0]


def _own(chunk: Sequence[Line], measures: dict[int, float]) -> dict[int, float]:
    """The measures of a run that was broken at another width than the text around it.

    Most of its lines begin in the middle of a sentence, and none but the first and the last is
    short: then its widest line is the measure of those that end in the middle of one.
    """
    inner = [line.width for line in chunk[1:-1]]
    if len(inner) < _SHARED or min(inner) < _SHORT * max(inner):
        return measures
    going_on = sum(_LOWER.match(line.text) is not None for line in chunk[1:])
    if going_on <= len(inner) / 2:
        return measures
    own = max(line.width for line in chunk)
    broken = (id(line) for line in chunk if not _TERMINAL.search(line.text))
    return {**measures, **{line: min(own, measures[line]) for line in broken}}


def _chunks(lines: Sequence[Line]) -> list[tuple[int, list[Line]]]:
    """Runs of lines without white between them, with the white before each."""
    chunks: list[tuple[int, list[Line]]] = []
    white = 1
    for line in lines:
        if line.blank:
            white += 1
            continue
        before = chunks[-1][1][-1] if chunks else line
        white = max(white, line.gap, _PAGE_BREAK * (before.page != line.page))
        if white or line.role is not before.role:
            chunks.append((white, []))
        chunks[-1][1].append(line)
        white = 0
    return chunks


def _parts(chunk: list[Line], measures: dict[int, float]) -> list[list[Line]]:
    parts = [[chunk[0]]]
    for line, following, third in zip(chunk, chunk[1:], [*chunk[2:], None], strict=False):
        measure = measures[id(line)]
        alone = third is None or _ends_short(following, third, measure)
        lone = alone and _TERMINAL.search(line.text) and _is_lone_heading(following, measure)
        if lone or _ends(line, following, measure):
            parts.append([])
        parts[-1].append(following)
    return parts


def _ends(line: Line, following: Line, measure: float) -> bool:
    """Whether a paragraph ends between two lines without white between them."""
    if line.whole or (following.size < _SMALL and note_mark(following) is not None):
        return True
    if _looks_other(line, following):
        return not _goes_on(line.text, following.text)
    if _capitals(line.text) and _capitals(following.text):
        return False
    if measure > _WRAPPED or _is_title_above(line.text, following.text):
        return not _goes_on(line.text, following.text)
    return _is_item(line, following) or _ends_short(line, following, measure)


def _looks_other(line: Line, following: Line) -> bool:
    return line.bold != following.bold or abs(line.size - following.size) > _HEADING_SIZE - 1


def _is_item(line: Line, following: Line) -> bool:
    """Whether a bullet begins; a dash is one only after a finished line."""
    item = _ITEM.match(following.text)
    if item is None:
        return False
    return item[1] in _BULLETS or (item[1] in _DASHES and bool(_TERMINAL.search(line.text)))


def _ends_short(line: Line, following: Line, measure: float) -> bool:
    """Whether a line was ended on purpose: what follows would have fitted on it."""
    item = _ITEM.match(following.text)
    if not (item and item[1] not in _DASHES) and not _OPENING.match(following.text):
        return False
    reach = line.width + 1 + len(following.text.split(maxsplit=1)[0])
    if _TERMINAL.search(line.text):
        return reach < _FULL * measure
    return reach < _SHORT * measure and not _NO_HEADING_END.search(line.text)


def _is_lone_heading(line: Line, measure: float) -> bool:
    """Whether a line, right below a finished sentence, is the heading of what follows.

    A speaker's name with a colon is one too.
    """
    short = line.width < _SHORT * measure and len(line.text.split()) <= _HEADING_WORDS
    ended = _NO_HEADING_END.search(line.text.removesuffix(":"))
    return short and bool(_OPENING.match(line.text)) and not ended


def _goes_on(line: str, following: str) -> bool:
    return not (_TERMINAL.search(line) or _ITEM.match(following)) and bool(_LOWER.match(following))


def _is_title_above(line: str, following: str) -> bool:
    """Whether a title in capitals ends here, because what follows has small letters."""
    return len(line.split()) >= _TITLE_WORDS and _capitals(line) and not _capitals(following)


def _capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > _FULL * len(letters)


def _with_notes(pieces: list[Paragraph]) -> list[Paragraph]:
    """Mark as footnotes the paragraphs whose number is glued to a word earlier on."""
    glued = glued_marks("\n".join(line.text for piece in pieces for line in piece.lines))
    result = []
    for piece in pieces:
        mark = note_mark(piece.lines[0])
        at_foot = piece.white or piece.lines[0].size < _SMALL
        if piece.role is BlockRole.PARAGRAPH and mark and at_foot and mark in glued:
            result.append(replace(piece, role=BlockRole.FOOTNOTE, mark=mark))
        else:
            result.append(piece)
    return result


def _joined(pieces: list[Paragraph]) -> list[Paragraph]:
    """Paragraphs that go on after a page break, a footnote or furniture are made one."""
    result: list[Paragraph] = []
    grown: dict[int, _Grown] = {}
    body: int | None = None
    for piece in pieces:
        if piece.role is not BlockRole.PARAGRAPH:
            result.append(piece)
            continue
        if body is not None and _continues(grown[body], piece, len(result) - 1 - body):
            grown[body].add(piece.lines)
            continue
        body = len(result)
        grown[body] = _Grown()
        grown[body].add(piece.lines)
        result.append(piece)
    for place, whole in grown.items():
        result[place] = replace(result[place], lines=tuple(whole.lines))
    return result


@dataclass
class _Grown:
    """The lines of a paragraph that may go on, and the widest of them."""

    lines: list[Line] = field(default_factory=list)
    widest: float = 0.0

    def add(self, lines: Sequence[Line]) -> None:
        self.lines += lines
        self.widest = max(self.widest, *(line.width for line in lines))


def _continues(before: _Grown, after: Paragraph, between: int) -> bool:
    last, following = before.lines[-1], after.lines[0]
    if _TERMINAL.search(last.text) or not after.white or last.whole:
        return False
    if _looks_other(last, following):
        return False
    if _ITEM.match(following.text) and not following.text[0].isdigit():
        return False
    full = last.width >= _SHORT * before.widest
    if _LOWER.match(following.text):
        return full or len(before.lines) > 1 or last.text.endswith((",", "-"))
    broken = between > 0 or after.white >= _PAGE_BREAK
    return full and broken and len(before.lines) > 1 and not _capitals(last.text)


def _with_roles(pieces: list[Paragraph], measures: dict[int, float]) -> list[Paragraph]:
    sizes = Counter(
        round(line.size, 2)
        for piece in pieces
        if piece.role is BlockRole.PARAGRAPH
        for line in piece.lines
        if line.size > _HEADING_SIZE
    )
    levels = {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=1)}
    result = []
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        if piece.role is not BlockRole.PARAGRAPH:
            result.append(piece)
        elif _is_heading(piece, measures) and following is not None:
            level = levels.get(round(piece.lines[0].size, 2), 0)
            result.append(replace(piece, role=BlockRole.HEADING, level=level))
        elif match := _ITEM.match(piece.lines[0].text):
            result.append(replace(piece, role=BlockRole.ITEM, mark=match[1]))
        else:
            result.append(piece)
    return result


def _is_heading(piece: Paragraph, measures: dict[int, float]) -> bool:
    text = " ".join(line.text for line in piece.lines)
    if all(line.bold for line in piece.lines) and len(text.split()) <= _HEADING_WORDS:
        return not _TERMINAL.search(text)
    if _NO_HEADING_END.search(text) or _TERMINAL.search(text) or not _OPENING.match(text):
        return False
    if _capitals(text) or min(line.size for line in piece.lines) > _HEADING_SIZE:
        return True
    if len(text.split()) > _HEADING_WORDS:
        return False
    last = piece.lines[-1]
    return len(piece.lines) == 1 or (last.width < _FULL * measures[id(last)] and piece.white > 0)
