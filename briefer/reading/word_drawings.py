"""The words in charts and SmartArt of a Word file, which are parts of their own.

Source: ECMA-376, part 1: DrawingML's paragraphs (21.1.2), charts (21.2) and diagrams (21.4).
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from briefer.reading.marked import Marked, own_signs_left_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SORTS = ("/chart", "/diagramData")


def drawn_words(main: str, parsed: Callable[[str], _Element | None]) -> Iterator[Marked]:
    """The words of the charts and diagrams that the text refers to, in the order of the parts.

    Titles, names of series and categories and the boxes of diagrams; not the figures of charts,
    which say nothing without their place.

    Args:
        main: the name of the main part.
        parsed: gives a part, None where there is none.
    """
    folder, name = posixpath.split(main)
    relations = parsed(f"{folder}/_rels/{name}.rels".lstrip("/"))
    for relation in () if relations is None else relations.iter(_RELATION):
        if not relation.get("Type", "").endswith(_SORTS) or relation.get("TargetMode"):
            continue
        target = relation.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        root = parsed(posixpath.normpath(part))
        if root is not None:
            yield from _words(root)


def _words(root: _Element) -> Iterator[Marked]:
    told: set[str] = set()
    for element in root.iter(f"{_A}p", f"{_C}strCache"):
        sort = f"{_A}t" if element.tag == f"{_A}p" else f"{_C}v"
        joint = "" if element.tag == f"{_A}p" else " · "
        text = joint.join(own_signs_left_out(one.text or "") for one in element.iter(sort))
        text = " ".join(text.split())
        if text and text not in told:
            told.add(text)
            yield Marked(((text, False),))
