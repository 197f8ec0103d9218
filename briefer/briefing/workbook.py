"""Promises as a workbook (.xlsx): days are days, words are words and never a formula."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from briefer.briefing.sheet import COLUMNS, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from briefer.model.owed import Owed
    from briefer.wording import Wording

    Cell = str | dt.date | None

#: The same promises give the same bytes.
_MADE = dt.datetime(1980, 1, 1)  # noqa: DTZ001  (a workbook knows no zones)
#: A cell holds no more.  Source: Microsoft, Excel specifications and limits.
_LONGEST, _LONGEST_NAME = 32_767, 31
#: How wide each column is, in letters; those not named are as wide as the last.
_WIDTHS = {"what": 60, "place": 34, "standing": 34, "doubtful": 14, "due": 14, "made_on": 14}
_USUAL = 20
#: A word that goes on at the next line leaves so many letters open; a line, a row, in points.
_SLACK, _LINE, _HIGHEST = 4, 12.5, 409
_A3 = 8
#: The number of the format by which each computer writes a day in its own way.
_OWN_DAY = 14
_USUAL_LOOK: Mapping[str, object] = {"font_name": "Verdana", "font_size": 10, "valign": "top"}


def to_workbook(promises: Iterable[Owed], wording: Wording, marking: str = "") -> bytes:
    """A row for each promise under a row of names that stays in sight and filters.

    Args:
        promises: those to write.
        wording: the words.
        marking: stands at the top of every printed page.
    """
    rows = [[values(one, wording)[name] for name in COLUMNS] for one in promises]
    written = io.BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        sheet = book.add_worksheet(wording("commitments.file.title")[:_LONGEST_NAME])
        _set_up(sheet, len(rows), marking)
        words = book.add_format({**_USUAL_LOOK, "text_wrap": True, "num_format": "@"})
        day = book.add_format({**_USUAL_LOOK, "align": "left", "num_format": _OWN_DAY})
        head = book.add_format({**_USUAL_LOOK, "text_wrap": True, "bold": True})
        names = [wording(f"commitments.column.{name}") for name in COLUMNS]
        _write(sheet, 0, names, head, day)
        for number, row in enumerate(rows, 1):
            _write(sheet, number, row, words, day)
    return written.getvalue()


def _set_up(sheet: Worksheet, count: int, marking: str) -> None:
    for number, name in enumerate(COLUMNS):
        sheet.set_column(number, number, _WIDTHS.get(name, _USUAL))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, count, len(COLUMNS) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    if marking:
        # In a header a single & begins an instruction.
        sheet.set_header("&C" + clean(marking).replace("&", "&&"))


def _write(sheet: Worksheet, number: int, row: Sequence[Cell], words: Format, day: Format) -> None:
    sheet.set_row(number, _height(row))
    for column, value in enumerate(row):
        if isinstance(value, dt.date):
            sheet.write_datetime(number, column, value, day)
        elif value:
            # As words, whatever they begin with: words of a paper are never a formula.
            sheet.write_string(number, column, clean(value)[:_LONGEST], words)


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
