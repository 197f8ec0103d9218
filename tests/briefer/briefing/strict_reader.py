"""A strict reader of Word files: what the schema and a screen reader ask, as a list of faults.

Source: ECMA-376 part 1 (WordprocessingML: CT_PPrBase, CT_RPr, CT_TblPrBase, CT_TcPr, CT_TrPr,
CT_SectPr and CT_Settings are sequences); part 2 (packages); EN 301 549 chapter 10; PDF/UA.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
XML = "{http://www.w3.org/XML/1998/namespace}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
#: What may stand in these elements, in this order.
_ORDERS = """
pPr: pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
    autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
    suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
    sectPr pPrChange
rPr: rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
    fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
tblPr: tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
    tblPrChange
tcPr: cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
    vAlign hideMark
sectPr: headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
    lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter
    docGrid printerSettings
tbl: tblPr tblGrid tr
settings: writeProtection view zoom removePersonalInformation removeDateAndTime
    doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText
    printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
    saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
    bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors
    activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter
    stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves
    doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet
    defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps
    showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders
    bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing
    drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery
    doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin
    doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
    strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture
    doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText
    doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags
    alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
    rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats
    doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary
    shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator
style: name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
    qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
"""
SEQUENCES = {
    name: names.split()
    for name, names in re.findall(r"^(\w+): ((?:.+\n?)(?: +.+\n?)*)", _ORDERS, re.MULTILINE)
}
#: Elements that mean nothing without these attributes.
_NEEDED = {
    "bookmarkStart": ("id", "name"),
    "bookmarkEnd": ("id",),
    "footnoteReference": ("id",),
    "fldChar": ("fldCharType",),
    "pStyle": ("val",),
    "rStyle": ("val",),
    "tblStyle": ("val",),
    "numId": ("val",),
    "ilvl": ("val",),
    "shd": ("val",),
    "style": ("styleId", "type"),
    "gridCol": ("w",),
    "pgSz": ("w", "h"),
    "tblCaption": ("val",),
    "zoom": ("percent",),
    "compatSetting": ("name", "uri", "val"),
}
#: So often may a kind of child stand in its parent; any other once.
_MANY = {"headerReference", "footerReference", "tr", "tblStylePr"}
#: White is the ground of all text but that of table headings.
_GROUNDS = ("FFFFFF", "E6ECF2")
_LEAST_CONTRAST = 4.5


def parts_of(content):
    """The members of a package by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert len(packed.namelist()) == len(set(packed.namelist()))
        return {name: packed.read(name) for name in packed.namelist()}


def invalid(content):
    """What a validating reader would refuse."""
    parts = parts_of(content)
    trees = {n: etree.fromstring(b) for n, b in parts.items() if n.endswith((".xml", ".rels"))}
    faults = [*_types(parts, trees), *_relationships(parts, trees), *_ids(trees)]
    for name, tree in trees.items():
        faults += [f"{name}: {fault}" for node in tree.iter(f"{W}*") for fault in _node(node)]
    return faults + list(_references(trees))


def _node(node):
    tag = etree.QName(node).localname
    missing = [a for a in _NEEDED.get(tag, ()) if node.get(W + a) is None]
    yield from (f"{tag} lacks {name}" for name in missing)
    if tag == "tc" and (len(node) == 0 or node[-1].tag != f"{W}p"):
        yield "a cell does not end in a paragraph"
    if tag in SEQUENCES:
        yield from _order(node, tag)


def _order(node, tag):
    names = [etree.QName(c).localname for c in node if c.tag.startswith(W)]
    places = [SEQUENCES[tag].index(n) if n in SEQUENCES[tag] else None for n in names]
    if None in places:
        yield f"{tag} holds {names[places.index(None)]}"
    elif places != sorted(places):
        yield f"{tag} out of order: {names}"
    twice = [n for n, count in Counter(names).items() if count > 1 and n not in _MANY]
    yield from (f"{tag} holds {name} twice" for name in twice)


def _types(parts, trees):
    types = trees["[Content_Types].xml"]
    endings = {d.get("Extension").lower() for d in types.iter(f"{_TYPES}Default")}
    named = {o.get("PartName") for o in types.iter(f"{_TYPES}Override")}
    for name in parts:
        known = f"/{name}" in named or name.rpartition(".")[2].lower() in endings
        if not known and name != "[Content_Types].xml":
            yield f"{name} has no content type"
    yield from (f"no part {name}" for name in named if name[1:] not in parts)


def _relationships(parts, trees):
    for name in (n for n in parts if n.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        source = posixpath.join(folder, posixpath.basename(name)[: -len(".rels")])
        known = set()
        for one in trees[name].iter(f"{_RELS}Relationship"):
            known.add(one.get("Id"))
            target = one.get("Target")
            if one.get("TargetMode") == "External":
                if not target.startswith(("https://", "http://", "mailto:")):
                    yield f"{name}: leads outside to {target}"
            elif not {posixpath.normpath(posixpath.join(folder, target)), target[1:]} & set(parts):
                yield f"{name}: no part {target}"
        if source in trees:
            used = {
                v for n in trees[source].iter() for a, v in n.attrib.items() if a[: len(R)] == R
            }
            yield from (f"{source}: no relationship {number}" for number in used - known)


def _ids(trees):
    document = trees["word/document.xml"]
    for tag, path in (
        ("bookmark", document.iter(f"{W}bookmarkStart")),
        ("picture", document.iter(f"{WP}docPr")),
        ("style", trees["word/styles.xml"].iter(f"{W}style")),
    ):
        key = {"bookmark": f"{W}id", "picture": "id", "style": f"{W}styleId"}[tag]
        counts = Counter(node.get(key) for node in path)
        yield from (f"{tag} {number} twice" for number, n in counts.items() if n > 1)
    names = Counter(node.get(f"{W}name") for node in document.iter(f"{W}bookmarkStart"))
    yield from (f"bookmark {name} twice" for name, n in names.items() if n > 1)
    yield from (f"bookmark name too long: {name}" for name in names if len(name) > 40)
    starts = {node.get(f"{W}id") for node in document.iter(f"{W}bookmarkStart")}
    ends = [node.get(f"{W}id") for node in document.iter(f"{W}bookmarkEnd")]
    if sorted(starts) != sorted(ends):
        yield "bookmarks are not closed once each"


def _references(trees):
    known = trees["word/styles.xml"].iter(f"{W}style")
    styles = {style.get(f"{W}styleId"): style.get(f"{W}type") for style in known}
    sorts = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    for name, tree in trees.items():
        for tag, sort in sorts.items():
            used = {n.get(f"{W}val") for n in tree.iter(W + tag)}
            yield from (f"{name}: no {sort} style {s}" for s in used if styles.get(s) != sort)
        depth = 0
        for mark in tree.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(mark.get(f"{W}fldCharType"), 0)
        if depth:
            yield f"{name}: a field is not closed"
    document = trees["word/document.xml"]
    known = {n.get(f"{W}name") for n in document.iter(f"{W}bookmarkStart")}
    anchors = {n.get(f"{W}anchor") for n in document.iter(f"{W}hyperlink")} - {None}
    yield from (f"no bookmark {anchor}" for anchor in anchors - known)
    if "word/numbering.xml" in trees:
        lists = {n.get(f"{W}numId") for n in trees["word/numbering.xml"].iter(f"{W}num")} | {"0"}
        used = {n.get(f"{W}val") for n in document.iter(f"{W}numId")}
        yield from (f"no list {number}" for number in used - lists)


def inaccessible(content):
    """What a screen reader, or who cannot see well, would stumble over."""
    trees = {n: etree.fromstring(b) for n, b in parts_of(content).items() if n.endswith(".xml")}
    document = trees["word/document.xml"]
    return [
        *_said_of_itself(trees),
        *_headings(document, trees["word/styles.xml"]),
        *_tables(document),
        *_words(document),
        *_contrast(trees),
    ]


def _said_of_itself(trees):
    title = trees["docProps/core.xml"].find("{http://purl.org/dc/elements/1.1/}title")
    if title is None or not title.text:
        yield "no title"
    defaults = trees["word/styles.xml"].find(f"{W}docDefaults")
    languages = [n.get(f"{W}val") for n in defaults.iter(f"{W}lang")]
    if not languages or any(one not in {"nl-NL", "en-GB"} for one in languages):
        yield f"language {languages}"


def _headings(document, styles):
    names = {
        style.get(f"{W}styleId"): style.find(f"{W}name").get(f"{W}val").lower()
        for style in styles.iter(f"{W}style")
    }
    used = [names.get(n.get(f"{W}val"), "") for n in document.iter(f"{W}pStyle")]
    if used.count("title") != 1:
        yield f"{used.count('title')} titles"
    before = 0
    for level in (int(name[8:]) for name in used if name[:8] == "heading "):
        if level > before + 1:
            yield f"heading {level} after {before}"
        before = level


def _tables(document):
    for table in document.iter(f"{W}tbl"):
        if table.find(f"{W}tblPr/{W}tblCaption") is None:
            yield "a table without description"
        if any(True for tag in ("gridSpan", "vMerge") for _ in table.iter(W + tag)):
            yield "merged cells"
        rows = table.findall(f"{W}tr")
        widths = {len(row.findall(f"{W}tc")) for row in rows}
        if widths != {len(table.findall(f"{W}tblGrid/{W}gridCol"))}:
            yield f"uneven rows {widths}"
        if widths != {2} and rows[0].find(f"{W}trPr/{W}tblHeader") is None:
            yield "a table without header row"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in rows):
            yield "a row that breaks across pages"


def _words(document):
    for paragraph in document.iter(f"{W}p"):
        empty = not "".join(paragraph.itertext(f"{W}t")).strip()
        if empty and next(paragraph.iter(f"{W}drawing"), None) is None:
            yield "an empty paragraph"
    for picture in document.iter(f"{WP}docPr"):
        if not picture.get("descr"):
            yield "a picture without words"
    for link in document.iter(f"{W}hyperlink"):
        if not "".join(link.itertext(f"{W}t")).strip():
            yield "a link without text"


def _contrast(trees):
    grounds = [_light(ground) for ground in _GROUNDS]
    for name in ("word/document.xml", "word/styles.xml"):
        tree = trees[name]
        for colour in {n.get(f"{W}val") for n in tree.iter(f"{W}color")} - {"auto", None}:
            if name == "word/styles.xml" and not _is_used(tree, colour, trees):
                continue
            if any((g + 0.05) / (_light(colour) + 0.05) < _LEAST_CONTRAST for g in grounds):
                yield f"{name}: {colour} is too light"


def _is_used(styles, colour, trees):
    marks = (n for tree in trees.values() for n in tree.iter(f"{W}pStyle", f"{W}rStyle"))
    used = {mark.get(f"{W}val") for mark in marks}
    return any(
        style.get(f"{W}styleId") in used
        for style in styles.iter(f"{W}style")
        for found in style.findall(f"{W}rPr/{W}color")
        if found.get(f"{W}val") == colour
    )


def _light(colour):
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * p for weight, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
