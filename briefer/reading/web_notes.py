"""Footnotes of web pages: links with a short mark to a place further on, and what stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from briefer.reading.marked import bare
from briefer.reading.tree import LEFT_OUT, Sense, Sort, inner_text, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK = re.compile(r"\d{1,3}|[a-z]|[ivx]{1,5}|\*{1,3}|[†‡]")
_ABOUT_NOTES = re.compile(r"noot|note|fn|ftn|voet", re.IGNORECASE)
_PLACES = frozenset({"li", "p", "div", "dd", "aside", "section", "tr"})
#: How many elements into a note its own mark may stand.
_LABEL_WITHIN = 8


@dataclass
class Notes:
    """What of a page's elements belongs to a footnote: marks, notes, and what only leads back."""

    references: dict[_Element, str] = field(default_factory=dict)
    notes: dict[_Element, str] = field(default_factory=dict)
    left_out: set[_Element] = field(default_factory=set)

    def sense(self, element: _Element) -> Sense | None:
        """What an element means if it is part of a footnote, else None."""
        if element in self.left_out:
            return LEFT_OUT
        if element in self.references:
            return Sense(Sort.REFERENCE, mark=self.references[element])
        if element in self.notes:
            return Sense(Sort.NOTE, mark=self.notes[element])
        return None


def notes_of(root: _Element) -> Notes:
    """The footnotes of a page, found by their links."""
    places: dict[str, _Element] = {}
    order: dict[_Element, int] = {}
    for number, element in enumerate(root.iter("*")):
        order[element] = number
        for key in (element.get("id"), element.get("name")):
            if key:
                places.setdefault(key, element)
    notes = Notes()
    links = [link for link in root.iter("a") if link.get("href", "").startswith("#")]
    for link in links:
        target = places.get(unquote(link.get("href", "")[1:]))
        if target is None or target is link or not _is_mark(link):
            continue
        if order[link] < order[target]:
            _add(notes, link, target)
    _leave_out_ways_back(notes, links)
    return notes


def _is_mark(link: _Element) -> bool:
    if not _MARK.fullmatch(bare(inner_text(link))):
        return False
    parent = link.getparent()
    raised = link.find(".//sup") is not None or (parent is not None and name_of(parent) == "sup")
    about = " ".join(link.get(key, "") for key in ("class", "href", "role"))
    return raised or inner_text(link).strip().startswith("[") or bool(_ABOUT_NOTES.search(about))


def _add(notes: Notes, link: _Element, target: _Element) -> None:
    place = _place(target)
    if place is None or place in link.iterancestors():
        return
    mark = bare(inner_text(link))
    notes.references[link] = mark
    notes.notes.setdefault(place, mark)
    for inner in list(place.iterdescendants("*"))[:_LABEL_WITHIN]:
        if bare(inner_text(inner)) == mark:
            notes.left_out.add(inner)
            break


def _place(target: _Element) -> _Element | None:
    """The element that holds the whole note a link leads to."""
    near = next((one for one in (target, *target.iterancestors()) if name_of(one) in _PLACES), None)
    if near is None:
        return None
    around = near.getparent()
    about = f"{around.get('id', '')} {around.get('class', '')}" if around is not None else ""
    alone = around is not None and name_of(around) == "div" and re.search(r"\d", about)
    return around if alone and _ABOUT_NOTES.search(about) else near


def _leave_out_ways_back(notes: Notes, links: list[_Element]) -> None:
    for link in links:
        if link in notes.references or len(bare(inner_text(link))) > len("[99]"):
            continue
        if any(one in notes.notes for one in link.iterancestors()):
            notes.left_out.add(link)
