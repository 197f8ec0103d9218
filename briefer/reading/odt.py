"""OpenDocument text (.odt, .fodt) to lines, one a paragraph, in document order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefer.errors import DamagedFileError, PasswordError
from briefer.model.source import ReadingWarning
from briefer.reading.archive import member, names_in, opened
from briefer.reading.marked import lines_of
from briefer.reading.safe_xml import parsed
from briefer.reading.tree import LEFT_OUT, Sense, Sort, name_of, names, paragraphs

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefer.reading.lines import Line

FORMAT = "odt"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible-formatting-properties:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MIME = b"mimetypeapplication/vnd.oasis.opendocument.text"
#: What is about the text, not in it; `tracked-changes` holds what was deleted.
_LEFT_OUT = names(
    "annotation annotation-end binary-data bookmark event-listeners forms note-citation object "
    "sequence-decls script table-of-content-source tracked-changes user-field-decls variable-decls"
)
_BLOCKS = names("p section table table-row text-box index-title list-header frame")
_SIGNS = {"tab": " ", "soft-page-break": "", "ruby-text": ""}
_MOST_SPACES = 200
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


def is_odt(content: bytes) -> bool:
    """Whether the bytes are a zip file with an OpenDocument text in it."""
    return _MIME in content[:200] or {"content.xml", "META-INF/manifest.xml"} <= names_in(content)


def odt_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The paragraphs of a packed document; raises what `archive` and `safe_xml` raise."""
    archive = opened(content, name, FORMAT)
    if b"encryption-data" in _manifest(content, name):
        raise PasswordError(name)
    parts = [
        parsed(member(archive, part, name, FORMAT), name, FORMAT)
        for part in ("styles.xml", "content.xml")
        if part in archive.namelist()
    ]
    return _lines(parts, name)


def flat_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The paragraphs of a document that is one XML file."""
    return _lines([parsed(content, name, FORMAT)], name)


def _manifest(content: bytes, name: str) -> bytes:
    part = "META-INF/manifest.xml"
    if part not in names_in(content):
        return b""
    return member(opened(content, name, FORMAT), part, name, FORMAT)


def _lines(
    parts: list[_Element], name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    body = parts[-1].find(f".//{_OFFICE}body/{_OFFICE}text") if parts else None
    if body is None:
        raise DamagedFileError(name, found=FORMAT)
    document = _Document()
    for part in parts:
        document.learn(part)
    keys = set()
    if body.find(f".//{_TEXT}deletion") is not None:
        keys.add("changes_pending")
    if body.find(f".//{_OFFICE}annotation") is not None:
        keys.add("comments_left_out")
    found = paragraphs(body, document.sense)
    keys |= document.seen
    return lines_of(found), 0, tuple(map(ReadingWarning, sorted(keys)))


@dataclass
class _Document:
    """What the styles of a document say, and what its elements mean."""

    bold: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)
    numbered: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def learn(self, root: _Element) -> None:
        """Take in the styles of one part."""
        for style in root.iter(f"{_STYLE}style"):
            name, looks = style.get(f"{_STYLE}name", ""), style.find(f"{_STYLE}text-properties")
            if looks is not None and looks.get(f"{_FO}font-weight") in _BOLD:
                self.bold.add(name)
            if looks is not None and looks.get(f"{_TEXT}display") == "none":
                self.hidden.add(name)
        for style in root.iter(f"{_TEXT}list-style"):
            first = style.find(f"{_TEXT}list-level-style-number")
            if first is not None:
                self.numbered[style.get(f"{_STYLE}name", "")] = first.get(
                    f"{_STYLE}num-format", "1"
                )

    def sense(self, element: _Element) -> Sense:
        """What an element means for the text."""
        tag, style = name_of(element), element.get(f"{_TEXT}style-name", "")
        if tag in _LEFT_OUT:
            return LEFT_OUT
        if style in self.hidden or element.get(f"{_TEXT}display") == "none":
            self.seen.add("hidden_left_out")
            return LEFT_OUT
        bold = True if style in self.bold else None
        if tag in _BLOCKS:
            return Sense(Sort.BLOCK, bold=bold)
        return self._special(element, tag) or Sense(bold=bold)

    def _special(self, element: _Element, tag: str) -> Sense | None:
        if tag in {"h", "list", "list-item", "table-cell", "note"}:
            return self._structure(element, tag)
        if tag == "line-break":
            return Sense(Sort.BREAK)
        if tag == "s":
            count = element.get(f"{_TEXT}c", "1")
            spaces = min(int(count), _MOST_SPACES) if count.isdecimal() else 1
            return Sense(Sort.SIGN, text=" " * spaces)
        return Sense(Sort.SIGN, text=_SIGNS[tag]) if tag in _SIGNS else None

    def _structure(self, element: _Element, tag: str) -> Sense:
        if tag == "h":
            level = element.get(f"{_TEXT}outline-level", "1")
            return Sense(Sort.HEADING, int(level) if level in set("123456789") else 1)
        if tag == "note":
            citation = element.find(f"{_TEXT}note-citation")
            mark = "*" if citation is None else citation.text or "*"
            return Sense(Sort.NOTE, mark=mark, inline=True)
        if tag == "list":
            return Sense(Sort.LIST, 1, self.numbered.get(_list_style(element), "•") or "•")
        return Sense(Sort.ITEM if tag == "list-item" else Sort.CELL)


def _list_style(element: _Element) -> str:
    """The style of a list; one inside another goes by that of the outer one."""
    around = (element, *element.iterancestors(f"{_TEXT}list"))
    named = (one.get(f"{_TEXT}style-name", "") for one in around)
    return next(filter(None, named), "")
