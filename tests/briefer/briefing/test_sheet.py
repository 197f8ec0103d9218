"""Promises as a sheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.sheet import inert, to_sheet, values
from briefer.model.owed import Owed
from briefer.model.records import State
from briefer.wording import LANGUAGES, load


@pytest.fixture
def promises(dossier):
    return [Owed(due, topic="Schepen") for due in dossier.commitments]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_promise_is_a_row_under_the_names(promises, language):
    content = to_sheet(promises, load(language))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == len(promises) + 1
    assert rows[1][0] == promises[0].due.record.item.text
    assert {len(row) for row in rows} == {17}
    if language == "nl":
        assert rows[0][:3] == ["omschrijving", "vindplaats", "stand van zaken"]


def test_where_it_stands_tells_how_late_it_is_and_what_answers_it(promises):
    due = replace(
        promises[0].due,
        state=State.OPENSTAAND,
        days_overdue=2,
        proposed=True,
        evidence=promises[0].due.record,
    )
    told = values(replace(promises[0], due=due), load("nl"))["standing"]
    assert told.startswith("openstaand; 2 dagen te laat; Mogelijk afgedaan in: ")


def test_the_day_it_was_made_is_that_of_the_sentence_else_of_its_paper(promises):
    record = promises[0].due.record
    for made_on in (dt.date(2031, 2, 5), None):
        item = replace(record.item, made_on=made_on)
        one = replace(promises[0], due=replace(promises[0].due, record=replace(record, item=item)))
        assert values(one, load("nl"))["made_on"] == (made_on or record.document.date)
    assert record.document.date is not None


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", " =", "＝"])
def test_nothing_in_a_paper_becomes_a_formula(promises, sign):
    record = promises[0].due.record
    item = replace(record.item, text=f'{sign}HYPERLINK("x";"y")')
    evil = replace(promises[0], due=replace(promises[0].due, record=replace(record, item=item)))
    rows = csv.reader(io.StringIO(to_sheet([evil], load("nl")).decode("utf-8-sig")), delimiter=";")
    assert list(rows)[1][0].startswith("'")


@given(st.text())
def test_every_cell_is_one_line_and_inert(text):
    cell = inert(text)
    assert "\n" not in cell
    assert "\r" not in cell
    assert not cell.startswith(("=", "+", "-", "@"))
