"""Web pages as a browser saves them: the paper without what the site puts around it.

Nothing is fetched: pictures, styles and frames are left out, and the parser has no network.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from briefer.errors import DamagedFileError
from briefer.model.source import ReadingWarning
from briefer.reading.marked import lines_of
from briefer.reading.plain import decode
from briefer.reading.tree import (
    BLOCK,
    LEFT_OUT,
    Sense,
    Sort,
    events,
    inner_text,
    name_of,
    names,
    paragraphs,
)
from briefer.reading.web_notes import Notes, notes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from briefer.reading.lines import Line

_START = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|"
    r"article|main|section|div|p|h[1-6]|table|center|font|ul|ol)\b)",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,20})""", re.IGNORECASE)
_HEAD = 4096
#: Never part of a paper: what runs, what is filled in, and where the site leads to.
_LEFT_OUT = names(
    "script style noscript template svg canvas iframe frame object embed applet audio video map "
    "select textarea button input datalist dialog nav footer aside head title"
)
_BLOCKS = names(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption "
    "figure form header hgroup hblock hr html legend main p section summary table tbody tfoot "
    "thead tr"
)
_BOLD, _HEADINGS = frozenset({"b", "strong"}), frozenset(f"h{level}" for level in range(1, 7))
#: What holds the paper is never taken for a menu, whatever its class is.
_WHOLE_PAGES = frozenset({"html", "body", "main", "article"})
_ROLES = names(
    "alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist "
    "toolbar"
)
_AROUND = re.compile(
    r"^(?:[a-z]{1,2}-)?(?:breadcrumbs?|broodkruimel\w*|cookie\S*|d-none|downloads?|hidden|menu|nav|navigation|"
    r"note-close|pagination|screen-reader-text|share|show-for-sr|sidebar|skip-?links?|"
    r"social\S*|sr-only|terug\S*|toolbar|visually-?hidden)$",
    re.IGNORECASE,
)
#: Links to the top of the page, and those that only a script knows where to take.
_NOWHERE = frozenset({"#", "#top"})
#: How LibreOffice saves the edges of a page.
_EDGES = frozenset({"header", "footer"})
_INVISIBLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![\d.]*[1-9])",
    re.IGNORECASE,
)
_WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_SORTS = {
    **dict.fromkeys(_BLOCKS, Sort.BLOCK),
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), Sort.AS_TYPED),
    "br": Sort.BREAK,
}
_LISTS = {"ol": "1", "ul": "•", "menu": "•", "dir": "•"}
#: Where sites keep the paper: their own name for it first, then what HTML offers.
_SURE: tuple[Callable[[_Element], bool], ...] = (
    lambda one: one.get("id") == "broodtekst",
    lambda one: one.get("itemprop") == "articleBody",
)
_LIKELY: tuple[Callable[[_Element], bool], ...] = (
    lambda one: one.tag == "main" or one.get("role") == "main",
    lambda one: one.tag == "article",
    lambda one: one.get("id") in {"main-content", "maincontent", "content", "main"},
)
#: A likely place that holds less than this of what is to be seen is not the paper.
_SHARE = 0.4
_SKIPPED = (("<script", "</script"), ("<style", "</style"), ("<!--", "-->"))
#: Less of the letters than this found back in the tree means that the parser gave up.
_WHOLE = 0.95


def is_web_page(text: str) -> bool:
    """Whether a text is an HTML page, or a piece of one."""
    return bool(_START.match(text))


def decode_page(content: bytes) -> tuple[str, tuple[ReadingWarning, ...]]:
    """The text of a page; its own word for its encoding comes after what its bytes tell."""
    declared = _DECLARED.search(content[:_HEAD])
    return decode(content, declared[1].decode("ascii") if declared else "")


def web_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The paragraphs of the paper on a page, and a warning when the page is not read whole.

    Raises:
        DamagedFileError: nothing of a page can be made of it.
    """
    text, warnings = decode_page(content)
    root = _tree(text, name)
    page = _Page(notes_of(root))
    where = page.paper(root)
    found = paragraphs(where, page.sense)
    for note in page.notes.notes:
        if where not in (note, *note.iterancestors()):
            found += paragraphs(note, page.sense)
    if _lost(text, root):
        warnings = (*warnings, ReadingWarning("read_in_part"))
    return lines_of(found), 0, warnings


def _tree(text: str, name: str) -> _Element:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFileError(name, found="HTML") from error
    if root is None:
        raise DamagedFileError(name, found="HTML")
    etree.strip_elements(root, "script", "style", with_tail=False)
    return root


@dataclass
class _Page:
    """What the elements of one page mean."""

    notes: Notes
    forms: set[_Element] = field(default_factory=set)
    dropped: set[_Element] = field(default_factory=set)
    for_layout: dict[_Element, bool] = field(default_factory=dict)

    def paper(self, root: _Element) -> _Element:
        """The element that holds the paper, the surest place first."""
        self.forms = set(root.iter("form"))
        whole = self._seen(root)
        self.forms = {form for form in self.forms if 2 * self._seen(form) > whole}
        whole = self._seen(root)
        for chosen in _SURE:
            place = _longest(root, chosen)
            if place is not None and self._seen(place):
                return place
        for chosen in _LIKELY:
            place = _longest(root, chosen)
            if place is not None and self._seen(place) > _SHARE * whole:
                self._leave_out_lists(place)
                return place
        return root

    def _seen(self, element: _Element) -> int:
        walk = events(element, self.sense)
        return sum(len(value.strip()) for _, value in walk if isinstance(value, str))

    def _leave_out_lists(self, place: _Element) -> None:
        """Lists of people and cases, which tkconv puts before the paper in its box."""
        if place.find("hblock") is None:
            return
        for child in place:
            child.tail = None
        self.dropped = {*place.findall("ul"), *place.findall("div/h4")}

    def sense(self, element: _Element) -> Sense:
        """What an element means for the text."""
        tag = name_of(element)
        if tag in _LEFT_OUT or element in self.dropped:
            return LEFT_OUT
        if tag not in _WHOLE_PAGES and _is_around(element):
            return LEFT_OUT
        if (tag == "form" and element not in self.forms) or _is_site_header(element, tag):
            return LEFT_OUT
        if (note := self.notes.sense(element)) is not None:
            return note
        if tag in {"td", "th"}:
            return BLOCK if self._is_layout(element) else Sense(Sort.CELL)
        return _sense(element, tag)

    def _is_layout(self, cell: _Element) -> bool:
        """Whether a cell only puts text in its place: it is no part of a table of figures."""
        table = next(cell.iterancestors("table"), None)
        if table is None:
            return True
        if table not in self.for_layout:
            self.for_layout[table] = _puts_in_place(table)
        return self.for_layout[table]


def _longest(root: _Element, chosen: Callable[[_Element], bool]) -> _Element | None:
    places = [one for one in root.iter("*") if chosen(one)]
    return max(places, key=lambda place: len(inner_text(place)), default=None)


def _is_around(element: _Element) -> bool:
    if element.get("href") in _NOWHERE or element.get("title") in _EDGES:
        return True
    if "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    if element.get("role") in _ROLES or _INVISIBLE.search(element.get("style", "")):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}".split()
    return any(_AROUND.match(one) for one in names)


def _is_site_header(element: _Element, tag: str) -> bool:
    """A header that is not that of an article or of the main part."""
    if tag != "header":
        return False
    return not any(
        name_of(one) in {"article", "main", "section"} for one in element.iterancestors()
    )


def _puts_in_place(table: _Element) -> bool:
    if table.get("role") in {"presentation", "none"} or table.find(".//table") is not None:
        return True
    if any(table.find(f".//{heading}") is not None for heading in _HEADINGS):
        return True
    cells = table.iter("td", "th")
    return next(cells, None) is None or next(cells, None) is None


def _sense(element: _Element, tag: str) -> Sense:
    if tag in _HEADINGS:
        return Sense(Sort.HEADING, int(tag[1]))
    if tag in _LISTS:
        return Sense(Sort.LIST, _number(element, "start") or 1, element.get("type", _LISTS[tag]))
    if tag == "li":
        return Sense(Sort.ITEM, _number(element, "value"))
    bold = True if tag in _BOLD else _weight(element)
    return Sense(_SORTS.get(tag, Sort.INLINE), bold=bold)


def _number(element: _Element, key: str) -> int:
    value = element.get(key, "")
    return int(value) if re.fullmatch(r"\d{1,6}", value, re.ASCII) else 0


def _weight(element: _Element) -> bool | None:
    said = _WEIGHT.search(element.get("style", ""))
    return None if said is None else said[1].lower() in {"bold", "600", "700", "800", "900"}


def _lost(text: str, root: _Element) -> bool:
    """Whether clearly fewer letters are in the tree than stood in the page (too deep, too long)."""
    held = len("".join(inner_text(root).split()))
    return held < _WHOLE * sum(len("".join(part.split())) for part in _texts(text))


def _texts(text: str) -> Iterator[str]:
    """What stands between the tags of a page, without scripts, styles and comments."""
    place = 0
    folded = text.lower()
    while (start := text.find("<", place)) >= 0:
        yield html.unescape(text[place:start])
        ends = next((end for begins, end in _SKIPPED if folded.startswith(begins, start)), ">")
        end = folded.find(ends, start)
        if end < 0:
            return
        place = end + len(ends)
    yield html.unescape(text[place:])
