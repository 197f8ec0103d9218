"""Promises as a workbook."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefer.briefing.sheet import COLUMNS
from briefer.briefing.workbook import clean, to_workbook
from briefer.model.owed import Owed
from briefer.wording import load

NL = load("nl")
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def promises(dossier):
    return [Owed(due, topic="Schepen") for due in dossier.commitments]


def parts(content):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return {name: etree.fromstring(book.read(name)) for name in book.namelist()}


def said(cell, told):
    """The words of a cell, which stand apart in a list."""
    assert cell.get("t") == "s"
    words = told["xl/sharedStrings.xml"].findall(f"{MAIN}si")[int(cell.findtext(f"{MAIN}v"))]
    return "".join(words.itertext())


def test_each_promise_is_a_row_under_names_that_stay_in_sight(promises):
    told = parts(to_workbook(promises, NL))
    sheet = told[SHEET]
    rows = sheet.findall(f".//{MAIN}row")
    assert len(rows) == len(promises) + 1
    names = [said(cell, told) for cell in rows[0]]
    assert names[:3] == ["omschrijving", "vindplaats", "stand van zaken"]
    assert sheet.find(f".//{MAIN}pane").get("ySplit") == "1"
    assert sheet.find(f"{MAIN}autoFilter").get("ref") == f"A1:Q{len(promises) + 1}"


def test_a_day_is_a_day(promises):
    dated = next(one for one in promises if one.due.due is not None)
    sheet = parts(to_workbook([dated], NL))[SHEET]
    column = chr(ord("A") + COLUMNS.index("due"))
    cell = sheet.find(f".//{MAIN}c[@r='{column}2']")
    assert cell.get("t") is None
    told = dt.date(1899, 12, 30) + dt.timedelta(days=int(cell.findtext(f"{MAIN}v")))
    assert told == dated.due.due


def test_no_words_of_a_paper_are_ever_a_formula(promises):
    record = promises[0].due.record
    item = replace(record.item, text='=HYPERLINK("x")<&>\x07')
    evil = replace(promises[0], due=replace(promises[0].due, record=replace(record, item=item)))
    told = parts(to_workbook([evil], NL))
    sheet = told[SHEET]
    assert sheet.find(f".//{MAIN}f") is None
    cell = sheet.find(f".//{MAIN}c[@r='A2']")
    assert said(cell, told) == '=HYPERLINK("x")<&>'


def test_the_marking_stands_above_every_page_and_all_parts_are_there(promises):
    told = parts(to_workbook(promises, NL, "Dep. VERTROUWELIJK & meer"))
    assert told[SHEET].findtext(f".//{MAIN}oddHeader") == "&CDep. VERTROUWELIJK && meer"
    named = told["[Content_Types].xml"].xpath("//@PartName")
    assert {name.lstrip("/") for name in named} <= set(told)
    assert to_workbook(promises, NL) == to_workbook(promises, NL)


@given(st.text())
def test_any_text_can_stand_in_a_cell(text):
    etree.fromstring(f"<t>{clean(text).replace('&', '&amp;').replace('<', '&lt;')}</t>")
