"""Promises as a workbook (.xlsx): days are days, words are words and never a formula.

Source: ECMA-376, SpreadsheetML: a cell of the type `inlineStr` is text, whatever it begins with.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from briefer.briefing.sheet import COLUMNS, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.owed import Owed
    from briefer.wording import Wording

    Cell = str | dt.date | None

#: The day that has the number 0 in a workbook.
_ZERO = dt.date(1899, 12, 30)
#: The same promises give the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)
#: A cell holds no more.  Source: Microsoft, Excel specifications and limits.
_LONGEST = 32_767
#: How wide each column is, in letters; those not named are as wide as the last.
_WIDTHS = {"what": 60, "place": 34, "standing": 34, "doubtful": 14, "due": 14, "made_on": 14}
_USUAL = 20
#: A word that goes on at the next line leaves so many letters open; a line, a row, in points.
_SLACK, _LINE, _HIGHEST = 4, 12.5, 409
_HEAD, _TEXT, _DAY = 1, 2, 3
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def to_workbook(promises: Iterable[Owed], wording: Wording, marking: str = "") -> bytes:
    """A row for each promise under a row of names that stays in sight and filters.

    Args:
        promises: those to write.
        wording: the words.
        marking: stands at the top of every printed page.
    """
    rows = [[values(one, wording)[name] for name in COLUMNS] for one in promises]
    names = [wording(f"commitments.column.{name}") for name in COLUMNS]
    title = wording("commitments.file.title")
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations((("officeDocument", "xl/workbook.xml"),)),
        "xl/workbook.xml": _book(title, len(rows)),
        "xl/_rels/workbook.xml.rels": _relations(
            (("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))
        ),
        "xl/styles.xml": _STYLES,
        "xl/worksheets/sheet1.xml": "".join(_sheet(names, rows, marking)),
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as target:
        for name, text in parts.items():
            target.writestr(zipfile.ZipInfo(name, _MOMENT), _DECLARED + text, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def _sheet(names: Sequence[str], rows: Sequence[Sequence[Cell]], marking: str) -> Iterator[str]:
    yield f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    yield 'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    for number, name in enumerate(COLUMNS, 1):
        width = _WIDTHS.get(name, _USUAL)
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    yield "".join(_row(1, names, _HEAD))
    for number, row in enumerate(rows, 2):
        yield "".join(_row(number, row, _TEXT))
    yield f'</sheetData><autoFilter ref="{_range(len(rows))}"/>'
    yield '<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>'
    if marking:
        # In a header a single & begins an instruction.
        told = escape(clean(marking).replace("&", "&&"))
        yield f"<headerFooter><oddHeader>&amp;C{told}</oddHeader></headerFooter>"
    yield "</worksheet>"


def _row(number: int, row: Sequence[Cell], style: int) -> Iterator[str]:
    yield f'<row r="{number}" ht="{_height(row)}" customHeight="1">'
    for column, value in enumerate(row):
        place = f"{_letter(column)}{number}"
        if isinstance(value, dt.date):
            yield f'<c r="{place}" s="{_DAY}"><v>{(value - _ZERO).days}</v></c>'
        elif value:
            text = escape(clean(value)[:_LONGEST])
            yield f'<c r="{place}" s="{style}" t="inlineStr"><is>'
            yield f'<t xml:space="preserve">{text}</t></is></c>'
    yield "</row>"


def _height(row: Sequence[Cell]) -> float:
    """High enough for its longest text: not every program finds that out when it opens a file."""
    lines = 1
    for name, value in zip(COLUMNS, row, strict=True):
        if isinstance(value, str):
            lines = max(lines, -(-len(value) // (_WIDTHS.get(name, _USUAL) - _SLACK)))
    return min(_HIGHEST, _LINE * lines + 4)


def clean(text: str) -> str:
    """Text on one line, without what XML cannot hold."""
    line = " ".join(text.split())
    return "".join(sign for sign in line if sign.isprintable() and sign not in "\ufffe\uffff")


def _letter(column: int) -> str:
    return chr(ord("A") + column)


def _range(count: int) -> str:
    return f"A1:{_letter(len(COLUMNS) - 1)}{count + 1}"


def _book(title: str, count: int) -> str:
    name = quoteattr(title[:31])
    place = f"'{title[:31]}'!$A$1:${_letter(len(COLUMNS) - 1)}${count + 1}"
    top = f"'{title[:31]}'!$1:$1"
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        f'<sheet name={name} sheetId="1" r:id="rId1"/></sheets><definedNames>'
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'
        f"{escape(place)}</definedName>"
        f'<definedName name="_xlnm.Print_Titles" localSheetId="0">{escape(top)}</definedName>'
        "</definedNames></workbook>"
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    told = (
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(told)}</Relationships>'


def _types() -> str:
    parts = (
        ("xl/workbook.xml", "sheet.main"),
        ("xl/worksheets/sheet1.xml", "worksheet"),
        ("xl/styles.xml", "styles"),
    )
    told = (
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts
    )
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(told)}</Types>'
    )


#: Usual, the names, words that break into lines, a day as the reader's own computer writes it.
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="10"/><name val="Verdana"/></font>'
    '<font><b/><sz val="10"/><name val="Verdana"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" '
    'applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
