"""What a house's Word file holds besides its form, and no briefing may carry along.

A template is often an earlier note with its text taken out: pictures, comments, properties and the
path of its own template stay behind in the file, where a strict reader finds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE as TYPE
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

#: What the form itself is made of; any other part stays only where the page refers to it.
_FORM = frozenset(
    {TYPE.STYLES, TYPE.NUMBERING, TYPE.SETTINGS, TYPE.THEME, TYPE.FONT_TABLE, TYPE.WEB_SETTINGS}
)
_PACKAGE = frozenset({TYPE.OFFICE_DOCUMENT, TYPE.CORE_PROPERTIES, TYPE.EXTENDED_PROPERTIES})
#: Settings of that one file: where it came from, who may edit it, letters it was merged with, and
#: what makes Word ask something on opening.  Notes have their own part in the new file.
_SETTINGS = (
    *("attachedTemplate", "linkStyles", "mailMerge", "documentProtection", "writeProtection"),
    *("docVars", "rsids", "updateFields", "revisionView", "footnotePr", "endnotePr", "captions"),
    *("attachedSchema", "saveThroughXslt", "formsDesign", "view"),
)
_REFERENCES = ("headerReference", "footerReference")
_ID = qn("r:id")


def empty(document: Document) -> None:
    """Take the text out, and all that only the text had; the form of the pages stays."""
    body = document.element.body
    for change in list(body.iter(qn("w:sectPrChange"))):
        # Pages as they were before somebody changed them, with who did: no section of its own.
        change.getparent().remove(change)
    _inherit(document)
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    _settle_columns(document)
    _forget_settings(document)
    _drop_parts(document)


def _inherit(document: Document) -> None:
    """Give the last pages the header and footer that they have from the pages before."""
    *earlier, last = document.element.body.iter(qn("w:sectPr"))
    for name in _REFERENCES:
        known = {found.get(qn("w:type")) for found in last.findall(qn(f"w:{name}"))}
        for section in reversed(earlier):
            for found in section.findall(qn(f"w:{name}")):
                if found.get(qn("w:type")) not in known:
                    known.add(found.get(qn("w:type")))
                    last.insert(0, found)


def _settle_columns(document: Document) -> None:
    """One column: a table of five columns cannot be read in half a page."""
    for columns in document.element.body.iter(qn("w:cols")):
        columns.attrib.clear()
        for column in list(columns):
            columns.remove(column)


def _forget_settings(document: Document) -> None:
    settings = document.settings.element
    for name in _SETTINGS:
        for found in settings.findall(qn(f"w:{name}")):
            settings.remove(found)
    part = document.part._settings_part  # noqa: SLF001 - the only way in
    _drop(part, lambda rel: rel.rId in _used(settings))


def _drop_parts(document: Document) -> None:
    """Comments, notes, pictures, links and properties of the text that is gone."""
    used = _used(document.element)
    _drop(document.part, lambda rel: rel.reltype in _FORM or rel.rId in used)
    _drop(document.part.package, lambda rel: rel.reltype in _PACKAGE)


def _used(element: Any) -> set[str]:  # noqa: ANN401 - lxml elements are untyped
    """The numbers of all parts that an element refers to, by whatever attribute."""
    relations = _ID.partition("}")[0] + "}"
    return {
        value
        for one in element.iter()
        for name, value in one.attrib.items()
        if name.startswith(relations)
    }


def _drop(part: Any, stays: Any) -> None:  # noqa: ANN401 - python-docx parts are untyped here
    for key, rel in list(part.rels.items()):
        if not stays(rel):
            del part.rels[key]
