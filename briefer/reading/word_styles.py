"""What a Word document's styles and lists say of a paragraph: heading, bold, hidden, its number."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefer.reading.tree import shown_number

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"^(?:heading|kop|titre|überschrift|título|titolo)\s*(\d)$", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
#: Word writes outline level 9 for "body text".
_NO_LEVEL = 10
#: How far a style may be based on another; more is a ring.
_DEEPEST = 12
_FORMATS = {
    "decimal": "1",
    "decimalZero": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}


@dataclass(frozen=True, slots=True)
class Style:
    """What one style says; None where it leaves it to the style it is based on."""

    level: int | None = None
    bold: bool | None = None
    hidden: bool | None = None
    number: tuple[str, int] | None = None
    based_on: str = ""


PLAIN = Style()


@dataclass
class Lists:
    """The document's lists: what each level shows, and how far each has counted."""

    shapes: dict[tuple[str, int], tuple[str, str, int]] = field(default_factory=dict)
    counted: dict[tuple[str, int], int] = field(default_factory=dict)

    def next_mark(self, number: tuple[str, int]) -> str:
        """The mark that the next paragraph of this list and level shows."""
        key, level = number
        sort, shape, start = self.shapes.get(number, ("bullet", "•", 1))
        if sort == "none":
            return ""
        self.counted[number] = self.counted.get(number, start - 1) + 1
        for deeper in [one for one in self.counted if one[0] == key and one[1] > level]:
            del self.counted[deeper]
        if sort not in _FORMATS:
            return "•"
        return re.sub(r"%(\d)", lambda found: self._shown(key, int(found[1]) - 1), shape)

    def _shown(self, key: str, level: int) -> str:
        sort, _, start = self.shapes.get((key, level), ("decimal", "", 1))
        number = self.counted.get((key, level), start)
        return shown_number(_FORMATS.get(sort, "1"), number).rstrip(".")


def is_on(element: _Element | None) -> bool:
    """Whether a switch is there and not switched off."""
    return element is not None and value(element, "1") not in _OFF


def value(element: _Element | None, otherwise: str = "") -> str:
    """The `val` of an element."""
    return otherwise if element is None else element.get(f"{W}val", otherwise)


def styles_of(root: _Element | None) -> dict[str, Style]:
    """The styles by their id, each with what it takes from those it is based on."""
    styles = () if root is None else root.iter(f"{W}style")
    own = {style.get(f"{W}styleId", ""): _own(style) for style in styles}
    return {key: _whole(style, own) for key, style in own.items()}


def _own(style: _Element) -> Style:
    named = _HEADING.match(value(style.find(f"{W}name")))
    outline = value(style.find(f"{W}pPr/{W}outlineLvl"))
    level = int(named[1]) if named else int(outline) + 1 if outline.isdecimal() else None
    return Style(
        level=level if level is None or level < _NO_LEVEL else 0,
        bold=_switch(style.find(f"{W}rPr/{W}b")),
        hidden=_switch(style.find(f"{W}rPr/{W}vanish")),
        number=number_of(style.find(f"{W}pPr/{W}numPr")),
        based_on=value(style.find(f"{W}basedOn")),
    )


def _whole(style: Style, own: dict[str, Style]) -> Style:
    for _ in range(_DEEPEST):
        base = own.get(style.based_on)
        if base is None:
            break
        style = replace(
            base,
            level=base.level if style.level is None else style.level,
            bold=base.bold if style.bold is None else style.bold,
            hidden=base.hidden if style.hidden is None else style.hidden,
            number=style.number or base.number,
        )
    return style


def _switch(element: _Element | None) -> bool | None:
    return None if element is None else is_on(element)


def number_of(properties: _Element | None) -> tuple[str, int] | None:
    """The list and the level a paragraph or style is numbered in."""
    if properties is None:
        return None
    key, level = value(properties.find(f"{W}numId")), value(properties.find(f"{W}ilvl"), "0")
    return (key, int(level)) if key and key != "0" and level.isdecimal() else None


def lists_of(root: _Element | None) -> Lists:
    """The lists of a document."""
    lists = Lists()
    if root is None:
        return lists
    kinds = {one.get(f"{W}abstractNumId", ""): one for one in root.iter(f"{W}abstractNum")}
    for number in root.iter(f"{W}num"):
        key = number.get(f"{W}numId", "")
        kind = kinds.get(value(number.find(f"{W}abstractNumId")))
        levels = [*(kind if kind is not None else ()), *number.iterfind(f"{W}lvlOverride/{W}lvl")]
        for level in levels:
            place = level.get(f"{W}ilvl", "")
            if level.tag == f"{W}lvl" and place.isdecimal():
                lists.shapes[key, int(place)] = _shape(level)
    return lists


def _shape(level: _Element) -> tuple[str, str, int]:
    start = value(level.find(f"{W}start"), "1")
    return (
        value(level.find(f"{W}numFmt"), "decimal"),
        value(level.find(f"{W}lvlText")),
        int(start) if start.isdecimal() else 1,
    )
