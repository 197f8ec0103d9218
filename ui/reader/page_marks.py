"""Where a passage stands on the pages of a paper: a box for each of its lines; pure."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.source import Box
from briefer.viewing import DRAWABLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefer.model.source import Block, Fragment, SourceText
    from ui.reader.looks import Look
    from ui.spots import Range

#: How wide letters are against the others, near enough in any face of a printed paper.
_NARROW, _WIDE = "iljtfrI.,;:'’|!()[] ", "mwMW@%—"
_WIDTHS = {**dict.fromkeys(_NARROW, 0.55), **dict.fromkeys(_WIDE, 1.6)}
_BEGINNING = 12


class Marked(NamedTuple):
    """A piece of a paper that is to be marked."""

    range: Range
    look: Look


@dataclass(frozen=True, slots=True)
class PageMark:
    """A box on a page, and how it looks."""

    page: int
    box: Box
    look: Look


def has_pages(source: SourceText) -> bool:
    """Whether the paper has pages that can be drawn."""
    return source.file.format in DRAWABLE and source.pages > 0


def page_marks(source: SourceText, marked: Iterable[Marked]) -> tuple[PageMark, ...]:
    """A mark for each line of these pieces, as far as it belongs to the piece."""
    blocks = {block.index: block for block in source.blocks}
    return tuple(
        PageMark(page, box, one.look)
        for one in marked
        if one.range.block in blocks
        for page, box in _boxes(blocks[one.range.block], one.range)
    )


def _boxes(block: Block, range_: Range) -> Iterator[tuple[int, Box]]:
    for fragment in block.fragments:
        start, end = max(range_.start, fragment.start), min(range_.end, fragment.end)
        if start < end and fragment.box is not None and fragment.page is not None:
            text = block.text[fragment.start : fragment.end]
            here = (start - fragment.start, end - fragment.start)
            yield fragment.page, _part(fragment, fragment.box, text, here)


def _part(fragment: Fragment, box: Box, text: str, here: tuple[int, int]) -> Box:
    """The part of a line's box that some of its characters take, to within a letter or so."""
    edges = shares(text, fragment.raw or text)
    left, right = (box.left + edges[one] * (box.right - box.left) for one in here)
    return Box(left, box.top, right, box.bottom)


def shares(text: str, raw: str) -> tuple[float, ...]:
    """How much of a line's width comes before each character of its text, and after the last.

    Before and after the text the line may have more: the mark of an item, a broken word's hyphen.
    """
    lead = max(0, raw.find(text.rstrip()[:_BEGINNING]))
    whole = _width(raw) or 1.0
    passed = itertools.accumulate(map(_letter, text), initial=_width(raw[:lead]))
    # The last character of the line: up to its edge, whatever the estimate.
    last = len(text.rstrip())
    return tuple(
        1.0 if number >= last else min(one / whole, 1.0) for number, one in enumerate(passed)
    )


def _width(text: str) -> float:
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    return _WIDTHS.get(letter, 1.25 if letter.isupper() else 1.0)
