"""Columns of tables that came back from Word: each one thing, with all its cells."""

from __future__ import annotations

import copy
import functools
import itertools

import docx
import pytest
from docx.oxml.ns import qn

from briefer.briefing import editing
from briefer.briefing.return_taking import can_be_taken, take_back, was_taken
from briefer.model.returned import Cell, ReturnKind
from briefer.wording import load

from .word_trip import sent

NL = load("nl")
OWN = (
    "Voor de stemming.\n\n| Land | Stem | Nog |\n|---|---|---|\n| Polen[^1] | **voor** |  |\n"
    "| Noren | tegen<br>nu | later |\n\nErna.\n\n[^1]: Noot."
)


@pytest.fixture
def trip(draft):
    """A draft with a table of own text, and what came back after a deed on its file."""
    own = editing.add_text(draft, "summary.points", OWN)
    back = sent(own)

    def after(*deeds):
        return back(lambda document: [deed(table_of(document)) for deed in deeds])

    return own, after


def table_of(document):
    return next(t for t in document.tables if t.rows[0].cells[0].text == "Land")


def own_of(draft):
    return next(b.text for s in draft.walk() for b in s.blocks if b.id == "own1")


def bare(node):
    """A copy as a word processor makes it: without the marks of the one it was made of."""
    made = copy.deepcopy(node)
    for mark in [*made.iter(qn("w:bookmarkStart")), *made.iter(qn("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    return made


def fill(cell, text):
    found = docx.table._Cell(cell, None).paragraphs[0]
    for run in found.runs:
        run._r.getparent().remove(run._r)
    found.add_run(text)


def column_in(at, *texts):
    def deed(table):
        for row, text in zip(table._tbl.tr_lst, texts, strict=True):
            cell = bare(row.tc_lst[0])
            row.tc_lst[at].addprevious(cell) if at < len(row.tc_lst) else row.append(cell)
            fill(cell, text)

    return deed


def column_out(at):
    return lambda table: [row.remove(row.tc_lst[at]) for row in table._tbl.tr_lst]


def row_in(at, *texts):
    def deed(table):
        row = bare(table._tbl.tr_lst[-1])
        for cell, text in zip(row.tc_lst, texts, strict=True):
            fill(cell, text)
        table._tbl.tr_lst[at].addnext(row)

    return deed


def row_out(at):
    return lambda table: table._tbl.remove(table._tbl.tr_lst[at])


def cell(row, column, text):
    return lambda table: fill(table._tbl.tr_lst[row].tc_lst[column], text)


@pytest.mark.parametrize(
    ("at", "heads", "one", "two"),
    [
        (0, "Wie | Land | Stem | Nog", "a\\|b | Polen[^1] | **voor** | ", " | Noren"),
        (2, "Land | Stem | Wie | Nog", "Polen[^1] | **voor** | a\\|b | ", "nu |  | later"),
        (3, "Land | Stem | Nog | Wie", "Polen[^1] | **voor** |  | a\\|b", "| later | "),
    ],
)
def test_a_column_put_in_is_one_thing_and_comes_whole(trip, at, heads, one, two):
    own, back = trip
    (change,) = back(column_in(at, "Wie", "a|b", ""))
    assert (change.kind, change.block, change.before) == (ReturnKind.COLUMN, "own1", "")
    assert change.after == "Wie\na|b\n"
    assert change.cell == Cell("Land, Stem, Nog", 0, "Wie")
    assert not was_taken(own, change)
    taken = take_back(own, change)
    assert was_taken(taken, change)
    rows = own_of(taken).splitlines()[2:6]
    assert rows[:3] == [f"| {heads} |", "|---|---|---|---|", f"| {one} |"]
    assert two in rows[3]
    assert own_of(taken).endswith("|\n\nErna.\n\n[^1]: Noot.")


def test_a_column_without_a_word_is_nothing(trip):
    assert trip[1](column_in(1, "", "", "")) == ()


def test_a_column_taken_out_is_one_thing(trip):
    own, back = trip
    (change,) = back(column_out(1))
    assert (change.kind, change.before, change.after) == (
        ReturnKind.COLUMN, "Stem\n**voor**\ntegen nu", "",
    )  # fmt: skip
    taken = take_back(own, change)
    assert own_of(taken) == (
        "Voor de stemming.\n\n| Land | Nog |\n|---|---|\n| Polen[^1] |  |\n| Noren | later |\n\n"
        "Erna.\n\n[^1]: Noot."
    )
    assert was_taken(taken, change)


def test_a_column_with_words_that_nobody_saw_is_not_taken_out(trip):
    own, back = trip
    (change,) = back(column_out(2))
    later = editing.write(own, "own1", OWN.replace("**voor** |  |", "**voor** | nieuw |"))
    assert not can_be_taken(later, change)


def test_another_name_of_a_column_is_told_at_its_heading(trip):
    own, back = trip
    (change,) = back(cell(0, 1, "Keus"))
    assert (change.kind, change.cell) == (
        ReturnKind.EDITED, Cell("Land, Stem, Nog", 0, "Stem"),
    )  # fmt: skip
    assert "| Land | Keus | Nog |" in own_of(take_back(own, change))


def test_columns_that_changed_places_are_no_change(trip):
    def swap(table):
        for row in table._tbl.tr_lst:
            row.tc_lst[0].addprevious(row.tc_lst[1])

    assert trip[1](swap) == ()


def test_a_cell_that_was_empty_is_told_with_its_row_and_column(trip):
    own, back = trip
    (change,) = back(cell(1, 2, "spoed"))
    assert (change.kind, change.before, change.after) == (ReturnKind.EDITED, "", "spoed")
    assert change.cell == Cell("Land, Stem, Nog", 1, "Nog", "Polen")
    assert not was_taken(own, change)
    taken = take_back(own, change)
    assert "| **voor** | spoed |\n" in own_of(taken)
    assert was_taken(taken, change)


def test_lines_in_a_cell_come_as_its_lines(trip):
    own, back = trip

    def deed(table):
        table.rows[2].cells[0].add_paragraph("en Zweden")
        table.rows[2].cells[1].paragraphs[0].runs[0].text = "tegen"

    one, two = back(deed)
    assert [(c.before, c.after) for c in (one, two)] == [
        ("Noren", "Noren\nen Zweden"), ("tegen\nnu", "tegen"),
    ]  # fmt: skip
    taken = own_of(take_back(take_back(own, one), two))
    assert "| Noren<br>en Zweden | tegen | later |" in taken


DEEDS = (
    column_in(1, "Wie", "ik", "jij"), row_in(2, "Deen", "zij", "stil", "weg"),
    cell(2, 2, "toch"), column_out(3), row_out(1),
)  # fmt: skip
MADE = "| Land | Wie | Stem |\n|---|---|---|\n| Noren | jij | toch |\n| Deen | zij | stil |"


def test_in_whatever_order_all_is_taken_over_the_table_is_that_of_word(trip):
    own, back = trip
    changes = back(*DEEDS)
    assert sorted(str(c.kind) for c in changes) == [
        "added", "column", "column", "edited", "removed",
    ]  # fmt: skip
    for order in [*itertools.permutations(changes)][::17]:
        taken = functools.reduce(take_back, order, own)
        assert own_of(taken).startswith(f"Voor de stemming.\n\n{MADE}\n\nErna."), order


def test_a_column_in_a_table_of_the_program_is_told_whole_and_not_taken(trip):
    own, back = trip

    def deed(table):
        other = next(
            t for t in docx.table.Table(table._tbl, table._parent)._parent._parent.tables
            if len(t.rows) > 1 and t.rows[0].cells[0].text != "Land" and len(t.columns) > 2
        )  # fmt: skip
        for count, row in enumerate(other._tbl.tr_lst):
            cell = bare(row.tc_lst[0])
            row.append(cell)
            fill(cell, f"x{count}")

    (change,) = back(deed)
    assert (change.kind, change.block) == (ReturnKind.COLUMN, "")
    assert change.after.startswith("x0\nx1")
    assert not can_be_taken(own, change)
