"""What a new Word file says of itself besides its text: valid, of today's Word, in its language.

python-docx's own document asks for Word 2010 (so that Word says "compatibility mode" above it),
has a zoom without a percentage, which the schema wants, and marks of Word versions that no schema
knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_COMPATIBILITY = "compatibilityMode"
#: That of Word 2013 and all after it.
_WORD = "15"
#: What numbers and lists of a language look like in fields.
_SYMBOLS = {"nl": (",", ";"), "en": (".", ",")}
#: What comes after the footnotes in the settings (ECMA-376, CT_Settings).
_AFTER_NOTES = (
    *("w:endnotePr", "w:compat", "w:docVars", "w:rsids", "m:mathPr", "w:attachedSchema"),
    *("w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats", "w:captions"),
    *("w:doNotAutoCompressPictures", "w:forceUpgrade", "w:readModeInkLockDown", "w:smartTagType"),
    *("w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator"),
)
_PROPERTIES = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>Briefer</Application></Properties>'
)


def modernise(document: Document, language: str, code: str) -> None:
    """Put the settings of a neutral document right; `code` is the language as Word has it."""
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == _COMPATIBILITY:
            setting.set(qn("w:val"), _WORD)
    for fonts in settings.iter(qn("w:themeFontLang")):
        fonts.attrib.clear()
        fonts.set(qn("w:val"), code)
    for name, symbol in zip(("decimalSymbol", "listSeparator"), _SYMBOLS[language], strict=True):
        for found in settings.iter(qn(f"w:{name}")):
            found.set(qn("w:val"), symbol)


def comply(document: Document, *, house: bool) -> None:
    """Leave nothing in that the schema does not know; of a house's file only what it asks for."""
    for zoom in document.settings.element.iter(qn("w:zoom")):
        if zoom.get(qn("w:percent")) is None:
            zoom.set(qn("w:percent"), "100")
    for part in document.part.package.iter_parts():
        if part.partname == "/docProps/app.xml":
            # A house's own tells of another text: its length, its author's office, its template.
            part._blob = _PROPERTIES  # noqa: SLF001 - no other way in
        elif house:
            continue
        elif hasattr(part, "element"):
            _strip(part.element)
        elif part.content_type.endswith("+xml"):
            root = etree.fromstring(part.blob)
            _strip(root)
            part._blob = _bytes_of(root)  # noqa: SLF001


def insert(settings: Any, made: Any) -> None:  # noqa: ANN401 - lxml elements are untyped
    """Put in what is told of footnotes, before the first setting that the schema has after it."""
    later = {qn(name) for name in _AFTER_NOTES}
    following = next((one for one in settings if one.tag in later), None)
    if following is None:
        settings.append(made)
    else:
        following.addprevious(made)


def _bytes_of(root: Any) -> bytes:  # noqa: ANN401 - lxml elements are untyped
    made: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made


def _strip(root: Any) -> None:  # noqa: ANN401 - lxml elements are untyped
    """Take out what other versions of Word may ignore, and the list of what they may."""
    named = root.attrib.pop(_IGNORABLE, "").split()
    unknown = {f"{{{root.nsmap[name]}}}" for name in named if name in root.nsmap}
    for found in list(root.iter()) if unknown else ():
        if isinstance(found.tag, str) and _space(found.tag) in unknown:
            found.getparent().remove(found)
            continue
        for name in [name for name in found.attrib if _space(name) in unknown]:
            del found.attrib[name]


def _space(name: str) -> str:
    return name.partition("}")[0] + "}" if name.startswith("{") else ""
