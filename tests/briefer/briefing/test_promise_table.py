"""Promises in the columns in which ministries report them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing.promise_table import compose_promises
from briefer.briefing.word import to_docx
from briefer.model.manuscript import Heading, Table
from briefer.model.owed import Owed, Stage
from briefer.model.records import State
from briefer.wording import load

NL = load("nl")


@pytest.fixture
def promises(dossier):
    due = dossier.commitments[0]
    evidence = dossier.commitments[-1].record
    return [
        Owed(replace(due, state=State.OPENSTAAND, days_overdue=3)),
        Owed(replace(due, state=State.VOLDAAN, days_overdue=None, evidence=evidence)),
    ]


@pytest.fixture
def manuscript(promises, dossier, briefing):
    return compose_promises(promises, dossier.meetings, NL, briefing.today, "Ongerubriceerd")


def test_each_stage_has_its_table_with_the_ministries_columns(manuscript):
    headings = [e.text for e in manuscript.elements if isinstance(e, Heading)]
    tables = [e for e in manuscript.elements if isinstance(e, Table)]
    assert headings == ["Te laat", "Voldaan"]
    assert {table.header for table in tables} == {("Omschrijving", "Vindplaats", "Stand van zaken")}


def test_every_promise_has_its_source_and_its_standing(manuscript, promises):
    late, done = (e for e in manuscript.elements if isinstance(e, Table))
    what, where, standing = late.rows[0]
    assert what[0].text.startswith(promises[0].due.record.item.passage.quote)
    assert what[0].sources
    assert where[0].text == what[0].sources[0].text
    assert "3 dagen te laat" in [paragraph.text for paragraph in standing]
    assert any(p.text.startswith("Afgedaan in:") for p in done.rows[0][2])


def test_topic_owner_and_to_whom_take_a_line_each_at_most(promises, dossier, briefing):
    record = promises[0].due.record
    item = replace(record.item, topic="Schepen", by="kabinet", to="Tweede Kamer")
    due = replace(promises[0].due, record=replace(record, item=item))
    made = compose_promises([Owed(due)], dossier.meetings, NL, briefing.today, "Ongerubriceerd")
    table = next(e for e in made.elements if isinstance(e, Table))
    assert [p.text for p in table.rows[0][0]][1:] == [
        "Onderwerp: Schepen",
        "Toegezegd door: kabinet · Toegezegd aan: Tweede Kamer",
    ]


def test_without_promises_the_text_says_so(dossier, briefing):
    empty = compose_promises([], dossier.meetings, NL, briefing.today, "Ongerubriceerd")
    assert empty.elements[-1].text == "Er zijn geen toezeggingen."
    assert len(Stage) == 5


def test_it_becomes_a_word_file(manuscript):
    assert to_docx(manuscript, NL).startswith(b"PK")
