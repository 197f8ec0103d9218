"""A paper as PDF, set line by line, so that its broken words and pages are deliberate.

Lines are broken here and not by the library: with words broken at syllables, or only at hyphens
that belong to the word, as the source asks.  Footnotes stand at the foot of the page of their mark.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hyphenation import break_points
from markup import Block, Mark, Paper, Style
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]
from reportlab.pdfbase.pdfmetrics import stringWidth  # type: ignore[import-untyped]
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MARKING = "FICTIEF – oefenmateriaal"
LEFT, RIGHT, TOP, BOTTOM = 85.0, 100.0, 90.0, 75.0
WIDTH = A4[0] - LEFT - RIGHT
SMALL = 7.5
GRID = 13.0
REGULAR, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"
MARK_SIGN = "\x00"  # parts a word from the number of its footnote


@dataclass(frozen=True, slots=True)
class Face:
    """How a style is set: room before its first line, and whether it stays with the next."""

    font: str = REGULAR
    size: float = 9.5
    before: float = 0.0
    indent: float = 0.0
    leading: float = GRID
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of type; `notes` are the footnotes marked in it."""

    words: tuple[str, ...]
    face: Face
    first: bool
    notes: tuple[str, ...] = ()


# Ministries set their letters on a grid: a heading stands directly above its paragraph, and one
# empty line follows each paragraph.
FACES = {
    Style.TITLE: Face(BOLD, 11, before=GRID, keep=True),
    Style.HEADING: Face(BOLD, keep=True),
    Style.SUBHEADING: Face(ITALIC, keep=True),
    Style.ANSWER: Face(BOLD, keep=True),
    Style.ANSWER_TEXT: Face(indent=18),
    Style.ITEM: Face(indent=12),
    Style.LINE: Face(),
    Style.ROW: Face(),
    Style.GAP: Face(),
    Style.PARAGRAPH: Face(),
}
NOTE_FACE = Face(size=SMALL, leading=10.0)


def _words(block: Block) -> list[str]:
    """The words of a block, a footnote's number after MARK_SIGN at the word it belongs to."""
    text = "".join(
        MARK_SIGN + p.text if p.mark is Mark.NOTE else p.text
        for p in block.pieces
        if p.mark is not Mark.DELETED
    )
    return (text.upper() if block.style is Style.TITLE else text).split()


def _bare(word: str) -> str:
    return word.partition(MARK_SIGN)[0]


def _width(words: list[str], face: Face) -> float:
    return float(stringWidth(" ".join(map(_bare, words)), face.font, face.size))


def _no_parts(word: str) -> Iterator[tuple[str, str]]:
    del word
    return iter(())


def _syllables(word: str) -> Iterator[tuple[str, str]]:
    return ((word[:at] + "-", word[at:]) for at in break_points(word))


def _own_hyphens(word: str) -> Iterator[tuple[str, str]]:
    at = word.rfind("-")
    while at > 0:
        yield word[: at + 1], word[at + 1 :]
        at = word.rfind("-", 0, at)


BREAKERS: dict[str, Callable[[str], Iterator[tuple[str, str]]]] = {
    "none": _no_parts,
    "syllables": _syllables,
    "own hyphens": _own_hyphens,
}


def _fill(words: list[str], face: Face, breaks: str) -> Iterator[list[str]]:
    """Break words into lines, first fit."""
    room = WIDTH - face.indent
    line: list[str] = []
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        if not line or _width([*line, word], face) <= room:
            line.append(word)
            continue
        parts = ((a, b) for a, b in BREAKERS[breaks](word) if b)
        fitting = next((p for p in parts if _width([*line, p[0]], face) <= room), None)
        if fitting:
            yield [*line, fitting[0]]
            line = []
            queue.append(fitting[1])
        else:
            yield line
            line = [word]
    yield line


def _lines(block: Block, breaks: str) -> list[Line]:
    face = FACES[block.style]
    cut = "none" if face.keep else breaks
    lines = []
    for number, words in enumerate(_fill(_words(block), face, cut)):
        notes = tuple(w.split(MARK_SIGN)[1].rstrip(".,;") for w in words if MARK_SIGN in w)
        lines.append(Line(tuple(words), face, number == 0, notes))
    return lines


def _note_lines(paper: Paper, number: str) -> list[list[str]]:
    words = [number, *paper.notes[number].split()]
    return list(_fill(words, NOTE_FACE, "none"))


class Setter:
    """Puts lines on pages from top to foot and keeps the footnotes of the page at hand."""

    def __init__(self, paper: Paper, canvas: Canvas, pages: int) -> None:
        """Start the first page; `pages` is the number of pages the paper is known to have."""
        self.paper, self.canvas, self.pages = paper, canvas, pages
        self.page = 0
        self.notes: list[list[str]] = []
        self.y = 0.0
        self._begin()

    def _begin(self) -> None:
        self.page += 1
        self.y = A4[1] - TOP
        self.notes = []
        self.canvas.setFont(REGULAR, SMALL)
        self.canvas.drawString(LEFT, A4[1] - 50, MARKING)
        foot = self.paper.foot or "Pagina"
        if self.paper.foot:
            self.canvas.drawString(LEFT, 40, foot)
            self.canvas.drawRightString(A4[0] - RIGHT, 40, str(self.page))
        else:
            self.canvas.drawRightString(A4[0] - RIGHT, 40, f"Pagina {self.page} van {self.pages}")

    def end_page(self, *, last: bool = False) -> None:
        """Set the footnotes and close the page; begin the next one unless this was the last."""
        y = BOTTOM + NOTE_FACE.leading * (len(self.notes) - 1)
        if self.notes:
            self.canvas.line(LEFT, y + 13, LEFT + 90, y + 13)
        for words in self.notes:
            self.canvas.setFont(REGULAR, SMALL)
            self.canvas.drawString(LEFT, y, " ".join(words))
            y -= NOTE_FACE.leading
        self.canvas.showPage()
        if not last:
            self._begin()

    def _floor(self, notes: list[list[str]]) -> float:
        count = len(self.notes) + len(notes)
        return BOTTOM + (count * NOTE_FACE.leading + 12 if count else 0)

    def put(self, line: Line, following: float) -> None:
        """Set one line, on a new page when it does not fit with `following` points of text."""
        notes = [words for number in line.notes for words in _note_lines(self.paper, number)]
        step = line.face.leading + (line.face.before if line.first else 0)
        if self.y - step - following < self._floor(notes):
            self.end_page()
        self.notes += notes
        self.y -= step
        self._draw(line)

    def _draw(self, line: Line) -> None:
        face = line.face
        text = self.canvas.beginText(LEFT + face.indent, self.y)
        for number, word in enumerate(line.words):
            bare, _, note = word.partition(MARK_SIGN)
            text.setFont(face.font, face.size)
            text.textOut((" " if number else "") + bare)
            if note:
                digits = note.rstrip(".,;")
                text.setFont(face.font, face.size * 0.65)
                text.setRise(face.size * 0.35)
                text.textOut(digits)
                text.setRise(0)
                text.setFont(face.font, face.size)
                text.textOut(note[len(digits) :])
        self.canvas.drawText(text)


def _set(paper: Paper, pages: int) -> tuple[bytes, int]:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=0)
    canvas.setTitle(paper.title)
    canvas.setSubject(MARKING)
    canvas.setKeywords(MARKING)
    canvas.setAuthor("Fictief ministerie")
    setter = Setter(paper, canvas, pages)
    for block in paper.blocks:
        if block.style is Style.PAGE:
            setter.end_page()
            continue
        for line in _lines(block, paper.breaks):
            setter.put(line, following=36 if line.face.keep else 0)
        if block.style in (Style.PARAGRAPH, Style.ANSWER_TEXT, Style.TITLE):
            setter.y -= GRID
    setter.end_page(last=True)
    canvas.save()
    return buffer.getvalue(), setter.page


def to_pdf(paper: Paper) -> bytes:
    """The paper as PDF; set twice, since the foot of the first page names the last."""
    _, pages = _set(paper, 1)
    return _set(paper, pages)[0]
