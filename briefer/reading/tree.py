"""A tree of marked-up text to paragraphs; each format says what its elements mean.

Web pages, the official publications' XML and OpenDocument differ in their words, not in what a
paragraph, a list or a footnote is: one walk reads them all, without recursion, so that depth is
no danger.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.reading.marked import Marked, bare, note_sign, own_signs_left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

#: A heading longer than this is a paragraph that somebody made large.
_LONGEST_HEADING = 400
_OWN_MARK = re.compile(r"\s*(\d{1,3}[.)]|[A-Za-z][.)]|\([A-Za-z0-9]{1,3}\)|[–—•●▪*-])\s")
_LETTERS = 26
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Sort(Enum):
    """What an element is to the text."""

    INLINE = auto()
    BLOCK = auto()
    HEADING = auto()
    LIST = auto()
    ITEM = auto()
    CELL = auto()
    NOTE = auto()
    REFERENCE = auto()
    SIGN = auto()
    BREAK = auto()
    AS_TYPED = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class Sense:
    """An element's sort, with its level, its mark or its text where it has one.

    The text of an INLINE element comes behind its own (a space that its markup leaves out).
    `bold` is None where the element does not say.  A LIST's `mark` is "1", "a", "i" or a bullet,
    its `level` the first number; an ITEM's `level` is its own number.  A NOTE that is `inline`
    stands in the sentence it belongs to.
    """

    sort: Sort = Sort.INLINE
    level: int = 0
    mark: str = ""
    text: str = ""
    bold: bool | None = None
    inline: bool = False


LEFT_OUT, INLINE, BLOCK = Sense(Sort.LEFT_OUT), Sense(), Sense(Sort.BLOCK)
_ENDS_TEXT = frozenset(
    {Sort.BLOCK, Sort.HEADING, Sort.LIST, Sort.ITEM, Sort.CELL, Sort.NOTE, Sort.AS_TYPED}
)
_WITHOUT_INSIDE = frozenset({Sort.LEFT_OUT, Sort.REFERENCE, Sort.SIGN, Sort.BREAK})
_ROLES = {Sort.HEADING: BlockRole.HEADING, Sort.CELL: BlockRole.CELL}


def events(root: _Element, sense: Callable[[_Element], Sense]) -> Iterator[tuple[str, Sense | str]]:
    """What comes by on a walk: ("start", sense), ("text", letters) and ("end", sense)."""
    first = sense(root)
    if first.sort in _WITHOUT_INSIDE:
        return
    yield "start", first
    yield "text", root.text or ""
    stack = [(root, first, iter(root))]
    while stack:
        element, meaning, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", meaning
            yield "text", (element.tail or "") if stack else ""
            continue
        meaning = sense(child) if isinstance(child.tag, str) else LEFT_OUT
        if meaning.sort in _WITHOUT_INSIDE:
            yield "start", meaning
            yield "text", child.tail or ""
            continue
        yield "start", meaning
        yield "text", child.text or ""
        stack.append((child, meaning, iter(child)))


def paragraphs(root: _Element, sense: Callable[[_Element], Sense]) -> list[Marked]:
    """The paragraphs below an element in reading order; footnotes behind their paragraph."""
    walk = _Walk()
    for event, value in events(root, sense):
        if isinstance(value, str):
            walk.text(value)
        elif event == "start":
            walk.start(value)
        else:
            walk.end(value)
    walk.flush()
    return walk.found


@dataclass
class _Draft:
    """The paragraph being read: its parts, and whether all letters of the last one are bold."""

    parts: list[tuple[str, bool]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    plain: bool = False

    def add(self, text: str, *, bold: bool) -> None:
        self.pieces.append(text)
        self.plain |= not bold and bool(text.strip())

    def end_part(self) -> None:
        text = "".join(self.pieces)
        if text.strip():
            self.parts.append((text, not self.plain))
        self.pieces, self.plain = [], False


@dataclass
class _Walk:
    found: list[Marked] = field(default_factory=list)
    draft: _Draft = field(default_factory=_Draft)
    around: list[Sense] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    lists: list[tuple[str, int]] = field(default_factory=list)
    item: str | None = None
    kept: list[_Draft] = field(default_factory=list)
    notes: list[Marked] = field(default_factory=list)
    note_texts: list[list[str]] = field(default_factory=list)

    def text(self, letters: str) -> None:
        if not letters:
            return
        clean = own_signs_left_out(letters)
        typed = any(one.sort is Sort.AS_TYPED for one in self.around)
        for index, line in enumerate(clean.split("\n") if typed else [clean]):
            if index:
                self.draft.end_part()
            self.draft.add(line, bold=bool(self.bold and self.bold[-1]))

    def start(self, meaning: Sense) -> None:
        if meaning.sort is Sort.REFERENCE:
            self.draft.add(note_sign(meaning.mark), bold=True)
        elif meaning.sort is Sort.SIGN:
            self.draft.add(meaning.text, bold=True)
        elif meaning.sort is Sort.BREAK:
            self.draft.end_part()
        elif meaning.sort is not Sort.LEFT_OUT:
            self._enter(meaning)

    def _enter(self, meaning: Sense) -> None:
        if meaning.sort is Sort.NOTE and meaning.inline:
            self.draft.add(note_sign(meaning.mark), bold=True)
            self.kept.append(self.draft)
            self.draft = _Draft()
        elif meaning.sort in _ENDS_TEXT:
            self.flush()
        if meaning.sort is Sort.NOTE:
            self.note_texts.append([])
        elif meaning.sort is Sort.LIST:
            self.lists.append((meaning.mark, meaning.level))
        elif meaning.sort is Sort.ITEM:
            self.item = self._numbered(meaning)
        self.around.append(meaning)
        before = bool(self.bold and self.bold[-1])
        self.bold.append(before if meaning.bold is None else meaning.bold)

    def end(self, meaning: Sense) -> None:
        if meaning.sort in _ENDS_TEXT:
            self.flush()
        elif meaning.text:
            self.draft.add(meaning.text, bold=True)
        self.around.pop()
        self.bold.pop()
        if meaning.sort is Sort.LIST:
            self.lists.pop()
        elif meaning.sort is Sort.ITEM:
            self.item = None
        elif meaning.sort is Sort.NOTE:
            self._end_note(meaning)

    def _end_note(self, meaning: Sense) -> None:
        text = " ".join(self.note_texts.pop())
        mark = bare(meaning.mark)
        note = Marked(((f"{mark} {text}", False),), BlockRole.FOOTNOTE, mark=mark)
        if meaning.inline:
            self.draft = self.kept.pop()
        if text and meaning.inline:
            self.notes.append(note)
        elif text:
            self.found.append(note)

    def _numbered(self, item: Sense) -> str:
        if item.mark or not self.lists:
            return item.mark
        mark, number = self.lists[-1]
        number = item.level or number
        self.lists[-1] = (mark, number + 1)
        return shown_number(mark, number)

    def flush(self) -> None:
        """End the paragraph being read."""
        self.draft.end_part()
        parts, self.draft = tuple(self.draft.parts), _Draft()
        if parts and self.note_texts:
            self.note_texts[-1] += [text for text, _ in parts]
        elif parts:
            self.found.append(self._told(parts))
        if not self.note_texts:
            self.found += self.notes
            self.notes = []

    def _told(self, parts: tuple[tuple[str, bool], ...]) -> Marked:
        length = sum(len(text) for text, _ in parts)
        inner = next((one for one in reversed(self.around) if one.sort in _ROLES), None)
        if inner is not None and (inner.sort is not Sort.HEADING or length <= _LONGEST_HEADING):
            return Marked(parts, _ROLES[inner.sort], inner.level)
        if self.item is None:
            return Marked(parts)
        mark, self.item = self.item, None
        own = _OWN_MARK.match(parts[0][0])
        if own:
            return Marked(parts, BlockRole.ITEM, mark=own[1])
        if any(sign.isalnum() for sign in mark):
            parts = ((f"{mark} {parts[0][0].lstrip()}", parts[0][1]), *parts[1:])
        return Marked(parts, BlockRole.ITEM, mark=mark)


def shown_number(sort: str, number: int) -> str:
    """The mark of an item as it is shown: "3.", "c.", "iii." or the bullet itself."""
    if sort == "1":
        return f"{number}."
    if sort in {"a", "A"} and 1 <= number <= _LETTERS:
        return chr(ord(sort) + number - 1) + "."
    if sort in {"i", "I"} and 0 < number < 4 * _ROMAN[0][0]:
        letters = _roman(number)
        return (letters if sort == "i" else letters.upper()) + "."
    return f"{number}." if sort in {"a", "A", "i", "I"} else sort


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def name_of(element: _Element) -> str:
    """The name of an element without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].lower()


def inner_text(element: _Element) -> str:
    """All text within an element."""
    return "".join(map(str, element.itertext()))


def names(text: str) -> frozenset[str]:
    """The names in a text, for the tables of what each format's elements mean."""
    return frozenset(text.split())
