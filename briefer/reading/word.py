"""Word (.docx) to lines, one a paragraph, in document order; an own walk over the XML.

python-docx leaves out tracked insertions, content controls and footnotes, which the drafts of
ministries are full of; deleted text is left out here, and only that.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from briefer.errors import DamagedFileError, ForbiddenPartError, PasswordError, TooLargeError
from briefer.model.source import BlockRole
from briefer.reading.lines import NOTE_CLOSES, NOTE_OPENS, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

BODY = "word/document.xml"
_NOTES, _STYLES = "word/footnotes.xml", "word/styles.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MB = 1024 * 1024
_MEMBERS, _TOTAL, _MEMBER, _RATIO = 2000, 200 * _MB, 64 * _MB, 150
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_HEADING = re.compile(r"^(?:heading|kop|titre|überschrift)\s*(\d)$", re.IGNORECASE)
#: Deleted and moved-away text, and the double that old programs read in place of a drawing.
_SKIPPED = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_MC}Fallback"})
_SIGNS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})
#: Word writes outline level 9 for "body text".
_NO_LEVEL = 10


@dataclass(frozen=True, slots=True)
class _Styles:
    """What the document's styles say: which are headings, and of which level; which are bold."""

    levels: dict[str, int]
    bold: frozenset[str]


def is_word(content: bytes) -> bool:
    """Whether the bytes are a zip file with a Word document in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return BODY in archive.namelist()
    except zipfile.BadZipFile:
        return b"word/" in content


def is_whole(content: bytes) -> bool:
    """Whether the bytes are a zip file that can be opened at all."""
    return zipfile.is_zipfile(io.BytesIO(content))


def word_lines(content: bytes, name: str) -> tuple[Line, ...]:
    """The paragraphs of a document, then its footnotes.

    Raises:
        DamagedFileError: not a sound zip file or not sound XML.
        PasswordError: a part is locked.
        ForbiddenPartError: a part has a document type declaration.
        TooLargeError: it unpacks to more than the limits.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check(archive, name)
            parts = {
                part: _part(archive, part, name)
                for part in (BODY, _STYLES, _NOTES)
                if part == BODY or part in archive.namelist()
            }
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, EOFError, ValueError) as error:
        raise DamagedFileError(name, found="docx") from error
    styles = _styles(parts.get(_STYLES))
    found = [*_paragraphs(parts[BODY], styles), *_footnotes(parts.get(_NOTES))]
    lines: list[Line] = []
    for number, line in enumerate(found, start=1):
        lines += [line(number), Line("", number)]
    return tuple(lines)


def _check(archive: zipfile.ZipFile, name: str) -> None:
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > _MEMBERS or total > _TOTAL or any(map(_swollen, members)):
        raise TooLargeError(name, size=total // _MB)
    if any(member.flag_bits & 1 for member in members):
        raise PasswordError(name)
    if len({member.filename for member in members}) < len(members):
        raise DamagedFileError(name, found="docx")


def _swollen(member: zipfile.ZipInfo) -> bool:
    ratio = member.file_size / max(member.compress_size, 1)
    return member.file_size > _MEMBER or (member.file_size > _MB and ratio > _RATIO)


def _part(archive: zipfile.ZipFile, part: str, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    content = archive.read(part)
    if _DOCTYPE.search(content.replace(b"\0", b"")):
        raise ForbiddenPartError(name)
    return etree.fromstring(content, parser)


def _styles(root: etree._Element | None) -> _Styles:
    levels: dict[str, int] = {}
    bold: set[str] = set()
    for style in () if root is None else root.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId", "")
        named = style.find(f"{_W}name")
        match = _HEADING.match(named.get(f"{_W}val", "") if named is not None else "")
        outline = style.find(f"{_W}pPr/{_W}outlineLvl")
        if match:
            levels[key] = int(match[1])
        elif outline is not None and outline.get(f"{_W}val", "9").isdecimal():
            level = int(outline.get(f"{_W}val", "9")) + 1
            levels |= {key: level} if level < _NO_LEVEL else {}
        if _is_on(style.find(f"{_W}rPr/{_W}b")):
            bold.add(key)
    return _Styles(levels, frozenset(bold))


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(f"{_W}val", "1") not in _OFF


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph that only lacks its number."""

    text: str
    role: BlockRole | None
    level: int = 0
    bold: bool = False
    mark: str = ""

    def __call__(self, number: int) -> Line:
        return Line(
            self.text,
            number,
            width=float(len(self.text)),
            bold=self.bold,
            role=self.role,
            level=self.level,
            mark=self.mark,
            whole=True,
        )


def _paragraphs(root: etree._Element, styles: _Styles) -> Iterator[_Paragraph]:
    for element, in_table in _kept(root, in_table=False):
        if element.tag != f"{_W}p":
            continue
        text = _text(element)
        if not text:
            continue
        style = element.find(f"{_W}pPr/{_W}pStyle")
        key = style.get(f"{_W}val", "") if style is not None else ""
        level = styles.levels.get(key, 0)
        role = _role(element, level, in_table=in_table)
        yield _Paragraph(text, role, level, _is_bold(element, key in styles.bold))


def _role(paragraph: etree._Element, level: int, *, in_table: bool) -> BlockRole | None:
    if in_table:
        return BlockRole.CELL
    if level:
        return BlockRole.HEADING
    listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
    return BlockRole.ITEM if listed else None


def _is_bold(paragraph: etree._Element, by_style: bool) -> bool:
    runs = [run for run in paragraph.iter(f"{_W}r") if run.find(f"{_W}t") is not None]
    return bool(runs) and all(by_style or _is_on(run.find(f"{_W}rPr/{_W}b")) for run in runs)


def _footnotes(root: etree._Element | None) -> Iterator[_Paragraph]:
    for note in () if root is None else root.iter(f"{_W}footnote"):
        text = " ".join(filter(None, (_text(p) for p in note.iter(f"{_W}p"))))
        mark = note.get(f"{_W}id", "")
        if text and note.get(f"{_W}type") is None:
            yield _Paragraph(f"{mark} {text}", BlockRole.FOOTNOTE, mark=mark)


def _kept(element: etree._Element, *, in_table: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in element:
        if child.tag not in _SKIPPED:
            inside = in_table or child.tag == f"{_W}tbl"
            yield child, inside
            yield from _kept(child, in_table=inside)


def _text(paragraph: etree._Element) -> str:
    return " ".join("".join(_pieces(paragraph)).split())


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    """The text of a paragraph, without that of paragraphs (text boxes) inside it."""
    for child in paragraph:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == f"{_W}footnoteReference":
            yield f"{NOTE_OPENS}{child.get(f'{_W}id', '')}{NOTE_CLOSES}"
        elif child.tag not in _SKIPPED and child.tag not in {f"{_W}p", f"{_W}pPr"}:
            yield from _pieces(child)
