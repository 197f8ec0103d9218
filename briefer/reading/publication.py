"""The official publications' XML (Kamerstukken, Aanhangsel, Handelingen), of now and of before.

Source: the elements of the publications' schema, as used by the site's own pages; those of before
2010 (`kamerwrk`) and of the debates' own reports (`vlosCoreDocument`) beside them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.errors import NotAPaperError
from briefer.reading.marked import lines_of
from briefer.reading.safe_xml import parsed
from briefer.reading.tree import (
    BLOCK,
    INLINE,
    LEFT_OUT,
    Sense,
    Sort,
    inner_text,
    name_of,
    names,
    paragraphs,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

    from briefer.model.source import ReadingWarning
    from briefer.reading.lines import Line

FORMAT = "XML"
#: What is about the publication, not in it; the pictures; and marks that the walk shows itself.
_LEFT_OUT = names(
    "metadata meta plaatje illustratie illus noot.nr li.nr lidnr colspec officiele-inhoudsopgave"
)
#: What holds running text: an element inside one of these never ends a paragraph by itself.
_TEXTS = names(
    "al alineaitem considerans.al datumtekst dossier functie kamervraagomschrijving kop noot.al "
    "spreker stuknr tekstregel term tussenkop tuskop wat wie wij"
)
_HEADINGS = frozenset({"tussenkop", "tuskop", "kop", "titel", "item-titel"})
_TITLED = frozenset({"kop", "dossier", "stuk"})
_SIGNED = frozenset({"naam", "functie", "organisatie"})
#: Names and numbers of which the markup leaves out the space behind them.
_WORDS = names(
    "aanhef begrotingshoofdstuk dossiernr dossiernummer label ondernummer tussenvoegsel voornaam "
    "voorvoegsels"
)
_SPACED = Sense(text=" ")
_BOLD = re.compile(r"vet|bold", re.IGNORECASE)
_NAMED = names(
    "officiele-publicatie kamerwrk kamerst kamerstuk kamervragen handelingen handeling aanhangsel "
    "vloscoredocument verslag staatscourant"
)


def publication_lines(
    content: bytes, name: str
) -> tuple[tuple[Line, ...], int, tuple[ReadingWarning, ...]]:
    """The paragraphs of an official publication.

    Raises:
        ForbiddenPartError: it declares a document type.
        DamagedFileError: it is no sound XML.
        NotAPaperError: it is some other XML.
    """
    root = parsed(content, name, FORMAT)
    if name_of(root) not in _NAMED and next(root.iter("{*}al", "{*}alinea"), None) is None:
        raise NotAPaperError(name, found="xml")
    return lines_of(paragraphs(root, sense)), 0, ()


def sense(element: _Element) -> Sense:
    """What an element of a publication means for the text."""
    tag = name_of(element)
    if tag in _LEFT_OUT:
        return LEFT_OUT
    if tag in _SORTS:
        return _SORTS[tag](element)
    if tag in _HEADINGS or tag == "nr":
        return _heading(element, tag)
    if tag in _SIGNED and _parent(element) == "ondertekening":
        return BLOCK
    if tag in _TEXTS and tag != "stuknr":
        return BLOCK
    return _unknown(element)


def _note(element: _Element) -> Sense:
    mark = _first(element, "noot.nr") or element.get("nr") or "*"
    return Sense(Sort.NOTE, mark=mark, inline=True)


def _item(element: _Element) -> Sense:
    return Sense(Sort.ITEM, mark=_first(element, "li.nr") or _first(element, "lidnr"))


def _emphasis(element: _Element) -> Sense:
    return Sense(bold=True if _BOLD.search(element.get("type", "vet")) else None)


_SORTS: dict[str, Callable[[_Element], Sense]] = {
    "noot": _note,
    "li": _item,
    "lid": _item,
    "lijst": lambda _: Sense(Sort.LIST, 1, "•"),
    "entry": lambda _: Sense(Sort.CELL),
    "nadruk": _emphasis,
    "vet": _emphasis,
}


def _heading(element: _Element, tag: str) -> Sense:
    """A heading with its level; numbers and titles inside one belong to its text."""
    parent = _parent(element)
    if tag == "nr":
        return Sense(Sort.HEADING, 3) if parent in {"vraag", "antwoord"} else _SPACED
    if tag == "titel" and parent in _TITLED:
        return _SPACED
    if tag in {"tussenkop", "tuskop"}:
        return Sense(Sort.HEADING, 4)
    return Sense(
        Sort.HEADING, 1 + sum(name_of(one) == "divisie" for one in element.iterancestors())
    )


def _unknown(element: _Element) -> Sense:
    """An element of another name: it parts paragraphs unless it stands in running text."""
    if any(name_of(one) in _TEXTS | _HEADINGS for one in element.iterancestors()):
        return _SPACED if name_of(element) in _WORDS else INLINE
    return BLOCK if len(element) and not (element.text or "").strip() else _SPACED


def _parent(element: _Element) -> str:
    parent = element.getparent()
    return "" if parent is None else name_of(parent)


def _first(element: _Element, tag: str) -> str:
    found = element.find(f"{{*}}{tag}")
    return "" if found is None else " ".join(inner_text(found).split())
