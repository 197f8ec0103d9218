"""What the buttons above own text do to its Markdown: pure, by the characters that are selected."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_ITEM = re.compile(r"(?:[-*+]|\d+\.) +")
_HEADING = re.compile(r"(#{1,6}) +")
_BOTH = 3
_NOTE = re.compile(r"\[\^(\d+)\]")


class Marked(NamedTuple):
    """A text of which the characters `start` up to `end` are selected."""

    text: str
    start: int
    end: int


def bold(marked: Marked) -> Marked:
    """The selection bold, or no longer."""
    return _around(marked, "**")


def italic(marked: Marked) -> Marked:
    """The selection in italics, or no longer."""
    return _around(marked, "*")


def _around(marked: Marked, sign: str) -> Marked:
    text, start, end = marked
    before, inside, after = text[:start], text[start:end], text[end:]
    size = len(sign)
    stars = min(_stars(before), _stars(after[::-1]))
    # One star is italics, two are bold, three are both.
    if stars & size:
        return Marked(before[:-size] + inside + after[size:], start - size, end - size)
    # Markdown knows no emphasis that begins or ends with white.
    core = inside.strip()
    left = inside[: inside.index(core)] if core else ""
    right = inside[len(left) + len(core) :]
    begin = start + len(left) + size
    return Marked(f"{before}{left}{sign}{core}{sign}{right}{after}", begin, begin + len(core))


def _stars(text: str) -> int:
    """How many stars a text ends in."""
    return min(len(text) - len(text.rstrip("*")), _BOTH)


def bullets(marked: Marked) -> Marked:
    """The selected lines as a list, or no longer."""
    return _items(marked, lambda _: "- ")


def numbers(marked: Marked) -> Marked:
    """The selected lines as a numbered list, or no longer."""
    return _items(marked, lambda place: f"{place + 1}. ")


def _items(marked: Marked, sign: Callable[[int], str]) -> Marked:
    before, lines, after = _lines(marked)
    bare = [_ITEM.sub("", line, count=1) if _ITEM.match(line) else line for line in lines]
    wanted = [sign(place) + line for place, line in enumerate(bare)]
    lines = bare if wanted == lines else wanted
    # A list begins after an empty line, or Markdown reads on in the paragraph.
    parted = before if not before or before.endswith("\n\n") or lines == bare else f"{before}\n"
    if parted != before and _ITEM.match(before.rstrip("\n").rpartition("\n")[2]):
        parted = before
    return _joined(parted, lines, after)


def heading(marked: Marked) -> Marked:
    """The selected line as a heading, one level lower each time, then plain again."""
    before, lines, after = _lines(marked)
    found = _HEADING.match(lines[0])
    level = len(found[1]) if found else 0
    bare = lines[0][found.end() :] if found else lines[0]
    line = f"{'#' * (level + 1)} {bare}" if level < 3 else bare  # noqa: PLR2004
    return _joined(before, [line, *lines[1:]], after)


def table(marked: Marked) -> Marked:
    """An empty table of two columns after the line with the selection."""
    end = marked.text.find("\n", marked.end)
    place = len(marked.text) if end < 0 else end
    before, after = marked.text[:place].rstrip("\n"), marked.text[place:].lstrip("\n")
    lead = f"{before}\n\n" if before else ""
    rows = "|  |  |\n|---|---|\n|  |  |\n"
    start = len(lead) + 2
    return Marked(f"{lead}{rows}" + (f"\n{after}" if after else ""), start, start)


def link(marked: Marked) -> Marked:
    """The selection as a link, of which the address is to be typed."""
    text, start, end = marked
    address = "https://"
    made = f"[{text[start:end]}]({address})"
    begin = start + 1 if start == end else start + len(made) - 1
    return Marked(text[:start] + made + text[end:], begin, begin)


def footnote(marked: Marked) -> Marked:
    """A note at the selection, of which the text is to be typed below."""
    text, _, end = marked
    number = max((int(found) for found in _NOTE.findall(text)), default=0) + 1
    body = f"{text[:end]}[^{number}]{text[end:]}".rstrip("\n")
    made = f"{body}\n\n[^{number}]: "
    return Marked(made, len(made), len(made))


def _lines(marked: Marked) -> tuple[str, list[str], str]:
    """What stands before the lines of the selection, these lines, and what stands after."""
    text, start, end = marked
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", max(end - 1, begin) if end > start else end)
    stop = len(text) if stop < 0 else stop
    return text[:begin], text[begin:stop].split("\n"), text[stop:]


def _joined(before: str, lines: list[str], after: str) -> Marked:
    body = "\n".join(lines)
    start = len(before) if len(lines) > 1 else len(before) + len(body)
    return Marked(before + body + after, start, len(before) + len(body))


#: The buttons in their order: name, key and what each does.
BUTTONS: tuple[tuple[str, str, Callable[[Marked], Marked]], ...] = (
    ("bold", "Ctrl+B", bold),
    ("italic", "Ctrl+I", italic),
    ("bullets", "Ctrl+L", bullets),
    ("numbers", "Ctrl+Shift+7", numbers),
    ("heading", "Ctrl+H", heading),
    ("table", "Ctrl+Alt+T", table),
    ("link", "Ctrl+Shift+K", link),
    ("footnote", "Ctrl+Alt+F", footnote),
)
