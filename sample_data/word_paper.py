"""A paper as .docx, written as bare WordprocessingML so that every byte is known.

The parts hold what word processors leave behind in real papers: tracked changes, a content
control, footnotes, a table, a header and a page number.
"""

from __future__ import annotations

import io
import itertools
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from markup import Block, Mark, Paper, Piece, Style

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKING = "FICTIEF – oefenmateriaal"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EDIT = 'w:author="Redactie (fictief)" w:date="2026-01-05T09:00:00Z"'

STYLE_NAMES = {
    Style.TITLE: "Title",
    Style.HEADING: "Heading1",
    Style.SUBHEADING: "Heading2",
    Style.ANSWER: "Heading3",
    Style.ANSWER_TEXT: "Antwoord",
    Style.ITEM: "ListParagraph",
    Style.LINE: "Regel",
}

# id, name, paragraph properties, run properties (sizes in half points, distances in twips)
STYLES = (
    ("Title", "Title", '<w:spacing w:before="240" w:after="240"/>', '<w:b/><w:sz w:val="22"/>'),
    ("Heading1", "heading 1", '<w:keepNext/><w:spacing w:before="240" w:after="0"/>', "<w:b/>"),
    ("Heading2", "heading 2", '<w:keepNext/><w:spacing w:before="160" w:after="0"/>', "<w:i/>"),
    ("Heading3", "heading 3", '<w:keepNext/><w:spacing w:before="80" w:after="0"/>', "<w:b/>"),
    ("Antwoord", "Antwoord", '<w:ind w:left="425"/>', ""),
    ("ListParagraph", "List Paragraph", '<w:ind w:left="425" w:hanging="283"/>', ""),
    ("Regel", "Regel", '<w:spacing w:after="0"/>', ""),
    ("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="15"/>'),
    ("Header", "header", '<w:spacing w:after="0"/>', '<w:sz w:val="15"/>'),
    ("Footer", "footer", '<w:spacing w:after="0"/>', '<w:sz w:val="15"/>'),
)

TABLE = (
    '<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + '</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/>'
    + '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


TIGHT = '<w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr>'


def _run(text: str, tag: str = "w:t") -> str:
    return f'<w:r><{tag} xml:space="preserve">{escape(text)}</{tag}></w:r>'


def _note_mark(number: str) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'


def _piece(piece: Piece, key: int) -> str:
    """One run, wrapped in what its mark asks for; `key` numbers the change."""
    if piece.mark is Mark.NOTE:
        return _note_mark(piece.text)
    if piece.mark is Mark.INSERTED:
        return f'<w:ins w:id="{key}" {EDIT}>{_run(piece.text)}</w:ins>'
    if piece.mark is Mark.DELETED:
        return f'<w:del w:id="{key}" {EDIT}>{_run(piece.text, "w:delText")}</w:del>'
    if piece.mark is Mark.FIELD:
        alias = f'<w:alias w:val="Veld"/><w:id w:val="{key}"/>'
        content = f"<w:sdtContent>{_run(piece.text)}</w:sdtContent>"
        return f"<w:sdt><w:sdtPr>{alias}</w:sdtPr>{content}</w:sdt>"
    return _run(piece.text)


def _paragraph(block: Block, keys: Iterable[int]) -> str:
    if block.style is Style.PAGE:
        return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    name = STYLE_NAMES.get(block.style)
    properties = f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""
    pieces = block.pieces
    if block.style is Style.TITLE:
        pieces = tuple(Piece(p.text.upper(), p.mark) for p in pieces)
    if block.style is Style.ITEM:
        pieces = (Piece("– "), *pieces)
    runs = "".join(_piece(piece, key) for piece, key in zip(pieces, keys, strict=False))
    return f"<w:p>{properties}{runs}</w:p>"


def _table(rows: list[Block]) -> str:
    cells = [row.text.split(" | ") for row in rows]
    grid = '<w:gridCol w:w="3000"/>' * len(cells[0])
    width = '<w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>'
    body = "".join(
        "<w:tr>"
        + "".join(f"<w:tc>{width}<w:p>{TIGHT}{_run(c)}</w:p></w:tc>" for c in row)
        + "</w:tr>"
        for row in cells
    )
    return f"<w:tbl>{TABLE}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl><w:p/>"


def _document(paper: Paper) -> str:
    keys = itertools.count(100)
    parts: list[str] = []
    for is_row, group in itertools.groupby(paper.blocks, lambda b: b.style is Style.ROW):
        if is_row:
            parts.append(_table(list(group)))
        else:
            parts.extend(_paragraph(block, keys) for block in group)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1417" w:right="1984" w:bottom="1417" w:left="1701" w:header="708" '
        'w:footer="708" w:gutter="0"/></w:sectPr>'
    )
    return f"{XML}<w:document {W} {R}><w:body>{''.join(parts)}{section}</w:body></w:document>"


def _styles() -> str:
    font = '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana" w:cs="Verdana"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="18"/><w:lang w:val="nl-NL"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{block}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
        for key, name, block, run in STYLES
    )
    return f"{XML}<w:styles {W}>{defaults}{styles}</w:styles>"


def _footnotes(paper: Paper) -> str:
    separators = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
        '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
        "<w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        f"{raised}{_run(' ' + note)}</w:p></w:footnote>"
        for number, note in paper.notes.items()
    )
    return f"{XML}<w:footnotes {W}>{separators}{notes}</w:footnotes>"


def _margin(tag: str, style: str, runs: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f"{XML}<w:{tag} {W}><w:p>{properties}{runs}</w:p></w:{tag}>"


def _core(paper: Paper) -> str:
    names = (
        f'xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    return (
        f"{XML}<cp:coreProperties {names}><dc:title>{escape(paper.title)}</dc:title>"
        f"<dc:subject>{MARKING}</dc:subject><dc:creator>Fictief ministerie</dc:creator>"
        f"<cp:keywords>{MARKING}</cp:keywords></cp:coreProperties>"
    )


def _types() -> str:
    parts = {
        "/word/document.xml": f"{PARTS}.document.main+xml",
        "/word/styles.xml": f"{PARTS}.styles+xml",
        "/word/footnotes.xml": f"{PARTS}.footnotes+xml",
        "/word/header1.xml": f"{PARTS}.header+xml",
        "/word/footer1.xml": f"{PARTS}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items()
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{relations}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    )


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'


def to_word(paper: Paper) -> bytes:
    """The paper as a .docx; stored without compression, so that zlib's version is no matter."""
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    page = '<w:r><w:t xml:space="preserve">Pagina </w:t></w:r><w:fldSimple w:instr="PAGE"/>'
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            [(f"{OFFICE}/officeDocument", "word/document.xml"), (core, "docProps/core.xml")]
        ),
        "docProps/core.xml": _core(paper),
        "word/document.xml": _document(paper),
        "word/_rels/document.xml.rels": _relations(
            (f"{OFFICE}/{kind}", target)
            for kind, target in (
                ("styles", "styles.xml"),
                ("footnotes", "footnotes.xml"),
                ("header", "header1.xml"),
                ("footer", "footer1.xml"),
            )
        ),
        "word/styles.xml": _styles(),
        "word/footnotes.xml": _footnotes(paper),
        "word/header1.xml": _margin("hdr", "Header", _run(f"{MARKING} – {paper.number}")),
        "word/footer1.xml": _margin("ftr", "Footer", page),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 9, 0, 0)), content)
    return buffer.getvalue()
