"""How many pages a text takes at least in the neutral form: reckoned, and rather too many than few.

Only a word processor lays out pages.  The widths are those of Verdana, the widest of the fonts
that a house style uses, and of what stands in for it where it is missing, whichever is the wider;
`tests/briefer/briefing/test_length.py` holds the reckoning against LibreOffice where that is
installed.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from briefer.model.manuscript import Contents, Heading, Look, Paragraph, Picture, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.model.manuscript import Element

#: In points: the room for text on a page, and its width.
_HIGH, _WIDE = 708.0, 453.0
_CM = 28.35
#: What stays white at the foot of a page because a heading or a line alone goes to the next.
_LOST = 24.0
#: A line is this many times as high as its letters.
LINE = 1.44
#: Letters by their width in thousandths of their size; any other is as wide as a capital.
_BY_WIDTH = {
    280: "il|!",
    352: " \u00a0'jf",
    400: ".,t/",
    460: "rIJ:;-\u2011()[]\u2018\u2019\u201c\u201d",
    530: "sz",
    552: "c",
    593: "kvxy",
    616: "aeo",
    636: "bdghnpqu0123456789EFLPT\u2013",
    700: "ABCKRSVXYZ",
    790: "DGHNOQU",
    820: "w",
    980: "mMW\u2014",
}
_WIDTHS = {letter: width / 1000 for width, letters in _BY_WIDTH.items() for letter in letters}
_OTHER = 0.7
#: Bold letters are wider.
_BOLD = 1.12
_NOTE = 7.5
#: The size of the letters and the white above and below, in points, as `house_style` has them.
_LOOKS = {
    Look.TITLE: (22.0, 4.0),
    Look.SUBTITLE: (12.0, 12.0),
    Look.LABEL: (8.0, 8.0),
    Look.BODY: (9.0, 6.0),
}
#: Items of one list have no white between them.
_OTHER_LOOK = (9.0, 1.0)
HEADINGS = {1: (15.0, 24.0), 2: (12.0, 18.0), 3: (9.5, 13.0), 4: (9.0, 10.0)}
#: What a list is set in from the margin, and a cell from its borders.
_INDENT, _PADDING = 18.0, 11.0
_CELL = 8.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for text on a page in points of the neutral form, whose letters are of 9 points.

    A house with larger letters has less room.  `white` is what it leaves more below a paragraph and
    `loose` below an item of a list; `note` and `cell` are the letters there, in tenths of a point,
    and `head` is how high headings are with their white, in percents of the neutral ones.
    """

    high: int = int(_HIGH)
    wide: int = int(_WIDE)
    white: int = 0
    loose: int = 0
    note: int = int(_NOTE * 10)
    cell: int = int(_CELL * 10)
    head: int = 100

    def __str__(self) -> str:
        return "x".join(map(str, astuple(self)))


NEUTRAL = Sheet()


def pages_of(elements: tuple[Element, ...], sheet: Sheet = NEUTRAL) -> int:
    """So many pages the text takes, its notes included."""
    pages, high = 0, 0.0
    for element in elements:
        if isinstance(element, Heading) and element.new_page and high:
            pages, high = pages + _pages(high, sheet), 0.0
        high += _height(element, sheet)
    return pages + _pages(high, sheet)


def pages_unbroken(elements: tuple[Element, ...], sheet: Sheet = NEUTRAL) -> int:
    """The same with no paragraph and no row over the end of a page: then at most so many.

    A paragraph goes to the next page as a whole when its note has no room left on this one.
    """
    pages, high, waiting = 1, 0.0, 0.0
    for piece, goes_on in _pieces(elements, sheet):
        waiting += piece
        if goes_on:
            continue
        if high and high + waiting > sheet.high:
            pages, high = pages + 1, 0.0
        high, waiting = high + waiting, 0.0
        pages, high = pages + int(high // sheet.high), high % sheet.high
    return pages


def _pieces(elements: tuple[Element, ...], sheet: Sheet) -> Iterator[tuple[float, bool]]:
    """The height of each piece that stays whole, and whether it stays with what follows."""
    for element in elements:
        if isinstance(element, Table):
            rows = [_height(replace(element, rows=(row,)), sheet) for row in element.rows]
            head = _height(replace(element, rows=()), sheet)
            yield from ((row - (head if place else 0.0), False) for place, row in enumerate(rows))
        else:
            together = isinstance(element, Paragraph) and element.together
            yield _height(element, sheet), together or isinstance(element, Heading)


def _pages(high: float, sheet: Sheet) -> int:
    """So many pages for text of this height; every page but the last loses a little."""
    most = sheet.high
    return ceil(max(0.0, high - _LOST) / (most - _LOST)) if high > most else ceil(high / most)


def _height(element: Element, sheet: Sheet) -> float:
    match element:
        case Heading():
            size, white = HEADINGS[element.level]
            high = _lines(element.text, size * _BOLD, sheet.wide) * size * LINE + white
            return high * sheet.head / 100
        case Paragraph():
            more = sheet.white if element.look in _LOOKS else sheet.loose
            return _paragraph(element, sheet) + more
        case Table():
            narrower = min(1.0, sheet.wide / _WIDE)
            widths = tuple(width * narrower for width in element.widths)
            return (
                sum(_row(row, widths, sheet) for row in element.rows) + sheet.cell / 10 * LINE + 8
            )
        case Picture():
            return sheet.high / 4
        case Contents():
            return sheet.high / 2


def _paragraph(words: Paragraph, sheet: Sheet) -> float:
    letters, white = _LOOKS.get(words.look, _OTHER_LOOK)
    wide = sheet.wide
    room = wide - _INDENT * (words.level + 1) if words.look not in _LOOKS else wide
    heavy = _BOLD if words.look in {Look.TITLE, Look.LABEL} else 1.0
    high = _lines(words.text, letters * heavy, room) * letters * LINE + white
    return high + _notes(words, sheet)


def _notes(words: Paragraph, sheet: Sheet) -> float:
    """The height at the foot of the page of the notes of a paragraph."""
    texts = [source.text for source in words.notes]
    texts += [span.note for span in words.spans if span.note]
    size = sheet.note / 10
    return sum(_lines(f"00 {text}", size, sheet.wide) * size * LINE + 2 for text in texts)


def _row(row: tuple[tuple[Paragraph, ...], ...], widths: tuple[float, ...], sheet: Sheet) -> float:
    """The highest cell with its white, and the notes of all."""
    size = sheet.cell / 10
    highest = max(
        sum(_lines(p.text, size, width * _CM - _PADDING) * size * LINE + 6 for p in cell)
        for cell, width in zip(row, widths, strict=True)
    )
    return highest + sum(_notes(p, sheet) for cell in row for p in cell)


def _lines(text: str, size: float, wide: float) -> int:
    """So many lines the words take; a long word goes to the next line whole."""
    if "\n" in text:
        return sum(_lines(line, size, wide) for line in text.split("\n"))
    most, space = wide / size, _WIDTHS[" "]
    lines, used = 1, 0.0
    for word in text.split():
        long = _width(word)
        if used and used + space + long > most:
            lines, used = lines + 1, 0.0
        used += long + (space if used else 0.0)
        if used > most:
            over = int(used / most)
            lines, used = lines + over, used - over * most
    return lines


def _width(word: str) -> float:
    """How wide a word is, in times the size of its letters; an accent adds nothing."""
    letters = (letter for letter in normalize("NFD", word) if not combining(letter))
    return sum(_WIDTHS.get(letter, _OTHER) for letter in letters)
