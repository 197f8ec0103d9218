"""Word (.docx) to lines, one a paragraph, in document order; an own walk over the XML.

python-docx leaves out tracked insertions, content controls and footnotes, which the drafts of
ministries are full of.  Left out here are deletions, hidden text and comments, each with a warning.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from briefer.errors import DamagedFileError
from briefer.model.source import BlockRole, ReadingWarning
from briefer.reading.archive import member, names_in, opened
from briefer.reading.marked import Marked, lines_of, note_sign, own_signs_left_out
from briefer.reading.safe_xml import parsed
from briefer.reading.tree import shown_number
from briefer.reading.word_drawings import drawn_words
from briefer.reading.word_styles import (
    PLAIN,
    Lists,
    Style,
    W,
    is_on,
    lists_of,
    number_of,
    styles_of,
    value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

    from briefer.reading.lines import Line

FORMAT = "docx"
_MAIN = "word/document.xml"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: The same vocabulary under the name that the strict form of the standard gives it.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_SKIPPED = _DELETED | {f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", f"{W}p"}
#: What a forced line break is among the pieces of a paragraph.
_BROKEN = "\n"
_SIGNS = {
    f"{W}tab": " ",
    f"{W}br": _BROKEN,
    f"{W}cr": _BROKEN,
    f"{W}noBreakHyphen": "-",
    f"{W}ptab": " ",
}
#: Text that stands outside a run: in a formula, or in an alternative.
_LETTERS = frozenset({f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"})
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_NOTE_SORTS = {"footnote": "1", "endnote": "i"}


def is_word(content: bytes) -> bool:
    """Whether the bytes are a zip file with a Word document in it."""
    names = names_in(content)
    if names:
        return any(name.startswith("word/document") for name in names)
    return b"word/" in content


def word_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The paragraphs of a document, its notes, and what stands at the edges of its pages.

    Raises:
        DamagedFileError: not a sound zip file or not sound XML.
        PasswordError: a part is locked.
        ForbiddenPartError: a part has a document type declaration.
        TooLargeError: it unpacks to more than the limits.
    """
    package = _Package(content, name)
    walk = _Walk(styles_of(package.part("styles.xml")), lists_of(package.part("numbering.xml")))
    body = package.part(None)
    if body is None:
        raise DamagedFileError(name, found=FORMAT)
    found = [*walk.paragraphs(body), *(drawn := list(drawn_words(package.main, package.parsed)))]
    if drawn:
        walk.seen.add("drawings_last")
    for sort in _NOTE_SORTS:
        found += walk.notes(package.part(f"{sort}s.xml"), sort)
    found += _edges(walk, package)
    warnings = [ReadingWarning(key) for key in sorted(walk.seen | package.seen())]
    return lines_of(found), 0, tuple(warnings)


@dataclass
class _Package:
    """The parts of a document, looked over before one is unpacked."""

    content: bytes
    name: str

    def __post_init__(self) -> None:
        self.archive = opened(self.content, self.name, FORMAT)
        self.names = frozenset(self.archive.namelist())
        self.main = self._main()

    def _main(self) -> str:
        root = self.parsed("_rels/.rels")
        for relation in () if root is None else root.iter(_RELATION):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in self.names:
                return target
        return _MAIN

    def part(self, beside: str | None) -> _Element | None:
        """A part beside the main one, or the main one itself; None when there is none."""
        folder = posixpath.dirname(self.main)
        return self.parsed(self.main if beside is None else posixpath.join(folder, beside))

    def parsed(self, part: str) -> _Element | None:
        if part not in self.names:
            return None
        content = member(self.archive, part, self.name, FORMAT)
        return parsed(content.replace(_STRICT, _TRANSITIONAL), self.name, FORMAT)

    def edges(self) -> Iterator[_Element]:
        """The heads and feet of pages."""
        folder = posixpath.dirname(self.main)
        for part in sorted(self.names):
            near, last = posixpath.split(part)
            if near == folder and last.startswith(("header", "footer")) and last.endswith(".xml"):
                root = self.parsed(part)
                if root is not None:
                    yield root

    def seen(self) -> set[str]:
        """What is left out as a whole."""
        found = set()
        if any(name.endswith("vbaProject.bin") for name in self.names):
            found.add("without_macros")
        comments = self.part("comments.xml")
        if comments is not None and next(comments.iter(f"{W}comment"), None) is not None:
            found.add("comments_left_out")
        return found


def _edges(walk: _Walk, package: _Package) -> Iterator[Marked]:
    told: set[str] = set()
    for root in package.edges():
        for one in walk.paragraphs(root):
            text = " ".join(part for part, _ in one.parts)
            if text not in told:
                told.add(text)
                yield Marked(one.parts, BlockRole.FURNITURE)


@dataclass
class _Walk:
    """A walk over the paragraphs of a part; `seen` names what was left out on the way."""

    styles: dict[str, Style]
    lists: Lists
    seen: set[str] = field(default_factory=set)
    marks: dict[tuple[str, str], str] = field(default_factory=dict)
    #: The text of a paragraph whose end was deleted: the next one goes on where it stopped.
    carried: list[tuple[str, bool]] = field(default_factory=list)

    def paragraphs(self, root: _Element) -> Iterator[Marked]:
        """The paragraphs of a part in document order, those of text boxes behind their own."""
        for paragraph, in_table in self._kept(root, in_table=False):
            pieces = self.carried + list(self._pieces(paragraph, self._style(paragraph)))
            self.carried = []
            if paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None:
                self.carried = pieces
                continue
            if parts := tuple(_parts(pieces)):
                yield self._told(paragraph, parts, in_table=in_table)

    def _told(
        self, paragraph: _Element, parts: tuple[tuple[str, bool], ...], *, in_table: bool
    ) -> Marked:
        style = self._style(paragraph)
        outline = value(paragraph.find(f"{W}pPr/{W}outlineLvl"))
        level = int(outline) + 1 if outline in set("012345678") else style.level or 0
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        number = style.number if properties is None else number_of(properties)
        mark = self.lists.next_mark(number) if number else ""
        if any(sign.isalnum() for sign in mark):
            parts = ((f"{mark} {parts[0][0]}", parts[0][1]), *parts[1:])
        role = BlockRole.ITEM if number else None
        if in_table or level:
            role = BlockRole.CELL if in_table else BlockRole.HEADING
        return Marked(parts, role, 0 if in_table else level, "" if level else mark)

    def notes(self, root: _Element | None, sort: str) -> Iterator[Marked]:
        """The notes of a part, with the marks they have in the text."""
        for note in () if root is None else root.iter(f"{W}{sort}"):
            found = (
                " ".join("".join(text for text, _ in self._pieces(p, PLAIN)).split())
                for p in note.iter(f"{W}p")
            )
            text = " ".join(filter(None, found))
            if text and note.get(f"{W}type") in {None, "normal"}:
                mark = self._mark(sort, note.get(f"{W}id", ""))
                yield Marked(((f"{mark} {text}", False),), BlockRole.FOOTNOTE, mark=mark)

    def _mark(self, sort: str, key: str) -> str:
        """Notes are numbered in the order in which the text refers to them."""
        if (sort, key) not in self.marks:
            number = 1 + sum(known == sort for known, _ in self.marks)
            self.marks[sort, key] = shown_number(_NOTE_SORTS[sort], number).rstrip(".")
        return self.marks[sort, key]

    def _style(self, paragraph: _Element) -> Style:
        return self.styles.get(value(paragraph.find(f"{W}pPr/{W}pStyle")), PLAIN)

    def _kept(self, element: _Element, *, in_table: bool) -> Iterator[tuple[_Element, bool]]:
        for child in self._children(element):
            if child.tag == f"{W}p":
                yield child, in_table
            elif child.tag == f"{W}altChunk":
                self.seen.add("read_in_part")
            inside = in_table or (child.tag == f"{W}tbl" and not _is_box(child))
            yield from self._kept(child, in_table=inside)

    def _children(self, element: _Element) -> Iterable[_Element]:
        """What is in an element, without what was deleted and without the doubles."""
        for child in element:
            row = child.tag == f"{W}tr" and child.find(f"{W}trPr/{W}del") is not None
            if child.tag in _DELETED or row:
                self.seen.add("changes_pending")
            elif child.tag == f"{_MC}AlternateContent":
                yield from _chosen(child)
            else:
                yield child

    def _pieces(self, element: _Element, style: Style) -> Iterator[tuple[str, bool]]:
        """The text of a paragraph by its runs, without that of paragraphs (text boxes) in it."""
        for child in self._children(element):
            if child.tag == f"{W}r":
                yield from self._run(child, style)
            elif child.tag == f"{W}ins":
                self.seen.add("changes_pending")
                yield from self._pieces(child, style)
            elif child.tag in _LETTERS:
                yield own_signs_left_out(child.text or ""), False
            elif child.tag not in _SKIPPED:
                yield from self._pieces(child, style)

    def _run(self, run: _Element, style: Style) -> Iterator[tuple[str, bool]]:
        properties = run.find(f"{W}rPr")
        own = self.styles.get(
            "" if properties is None else value(properties.find(f"{W}rStyle")), PLAIN
        )
        hidden = _said(properties, "vanish", own.hidden, style.hidden)
        bold = _said(properties, "b", own.bold, style.bold)
        for child in self._children(run):
            if hidden and child.tag == f"{W}t":
                self.seen.add("hidden_left_out")
            elif child.tag == f"{W}t":
                yield own_signs_left_out(child.text or ""), bold
            elif child.tag in _SIGNS:
                yield _sign(child), bold
            elif child.tag in _NOTES:
                yield note_sign(self._mark(_NOTES[child.tag], child.get(f"{W}id", ""))), bold
            elif child.tag == f"{W}sym":
                yield _symbol(child), bold
            elif child.tag not in _SKIPPED:
                yield from self._pieces(child, style)


def _sign(element: _Element) -> str:
    """A sign without a letter; a break of the page or column parts no words of a paragraph."""
    elsewhere = element.get(f"{W}type", "textWrapping") != "textWrapping"
    return " " if elsewhere else _SIGNS[element.tag]


def _parts(pieces: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The pieces of a paragraph between its forced line breaks, each with whether it is bold."""
    for broken, group in groupby(pieces, key=lambda piece: piece[0] == _BROKEN):
        inked = [] if broken else list(group)
        text = " ".join("".join(text for text, _ in inked).split())
        if text:
            yield text, all(heavy for shown, heavy in inked if shown.strip())


def _said(properties: _Element | None, switch: str, *styles: bool | None) -> bool:
    own = None if properties is None else properties.find(f"{W}{switch}")
    if own is not None:
        return is_on(own)
    return next((said for said in styles if said is not None), False)


def _symbol(element: _Element) -> str:
    """A sign of a symbol font; what it looks like is told by the font alone, but for bullets."""
    code = element.get(f"{W}char", "")
    return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""


def _is_box(table: _Element) -> bool:
    """Whether a table of one cell only draws a frame around running text."""
    cells = table.iter(f"{W}tc")
    return next(cells, None) is not None and next(cells, None) is None


def _chosen(alternatives: _Element) -> list[_Element]:
    """What to read of alternatives: the first with text; the others say the same."""
    for one in alternatives:
        if next(one.iter(f"{W}t"), None) is not None:
            return [one]
    return []
