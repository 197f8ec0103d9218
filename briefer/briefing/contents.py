"""The table of contents, written out so that Word has nothing to ask on opening."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from briefer.briefing.elements import add_field, add_link, element, set_language
from briefer.briefing.first_page import room_for_contents
from briefer.briefing.house_style import text_width
from briefer.briefing.line_heights import line_height, lines_of, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph


_STYLES = ("toc 1", "toc 2")
#: In points; what a house has smaller stays as it is.
_SMALLEST = 8.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading: its text, its level, its bookmark, and its language where that is another."""

    text: str
    level: int
    bookmark: str
    language: str | None = None


def write_contents(
    before: Paragraph, entries: Sequence[Entry], *, numbered: Length | None = None
) -> None:
    """Put the contents before a paragraph: one field with an entry a line, each a link.

    The entries bear no page numbers until Word works the field out (F9, or on printing): only a
    word processor knows on which page a heading comes, and a wrong number is worse than none.

    A file that goes through LibreOffice at once is `numbered`, at this distance from the margin:
    each line has a field for its page then, which LibreOffice works out by itself (and would not
    inside the field of all).
    """
    for index, entry in enumerate(entries):
        line = before.insert_paragraph_before(style=f"toc {entry.level}")
        if index == 0 and numbered is None:
            _begin(line)
        run = add_link(line, entry.bookmark, entry.text)
        if entry.language is not None:
            set_language(run, entry.language)
        if numbered is not None:
            _number(line, entry.bookmark, numbered)
        elif index == len(entries) - 1:
            line.add_run()._r.append(element("w:fldChar", fldCharType="end"))  # noqa: SLF001


def draw_in(document: Document, headings: Sequence[str]) -> None:
    """Bring the lines of long contents together, that they stay on the first page in any form.

    No more than is needed, and letters never smaller than 8 points.  In the styles, for a word
    processor makes the contents anew from these.
    """
    room = room_for_contents(document)
    if room is None:
        return
    size = size_of(document, _STYLES[0])
    if _high(document, headings, size) <= room:
        return
    for letters, spacing in _steps(size):
        for style in _STYLES:
            layout = document.styles[style].paragraph_format
            document.styles[style].font.size = Pt(letters)
            layout.space_before = layout.space_after = Pt(0)
            layout.line_spacing = spacing
        if _high(document, headings, letters) <= room:
            return


def _high(document: Document, headings: Sequence[str], size: float) -> float:
    """How high the contents are as the styles are now."""
    wide = text_width(document).pt
    lines = sum(lines_of(heading, size, wide) for heading in headings)
    return lines * max(line_height(document, style) for style in _STYLES)


def _steps(size: float) -> Iterator[tuple[float, float]]:
    """Letters and distance of lines, ever smaller."""
    yield size, 1.1
    letters = max(_SMALLEST, size - 1)
    yield letters, 1.1
    while letters >= _SMALLEST:
        yield letters, 1.0
        letters -= 0.5


def _number(line: Paragraph, bookmark: str, place: Length) -> None:
    tabs = line.paragraph_format.tab_stops
    tabs.add_tab_stop(place, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    line.add_run("\t")
    add_field(line.add_run(), f" PAGEREF {bookmark} \\h ", "")


def _begin(line: Paragraph) -> None:
    run = line.add_run()
    code = OxmlElement("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = ' TOC \\o "1-2" \\h \\z \\u '
    for piece in (
        element("w:fldChar", fldCharType="begin"),
        code,
        element("w:fldChar", fldCharType="separate"),
    ):
        run._r.append(piece)  # noqa: SLF001 - the only way in
