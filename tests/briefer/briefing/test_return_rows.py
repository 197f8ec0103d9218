"""Rows put in or taken out are one thing each; a cell alone is none of them."""

from __future__ import annotations

from briefer.briefing.return_columns import Columns
from briefer.briefing.return_lines import Line
from briefer.briefing.return_rows import as_row, as_table, new_rows, removed_rows
from briefer.briefing.return_written import Written
from briefer.model.manuscript import Paragraph, Span
from briefer.model.returned import Cell

WORDS = (("wie", "wat"), ("Raad", "a"), ("Kamer", "b"))
EXPECTED = {
    1 + row * 2 + column: Written(
        Paragraph((Span(word),), block="own1"),
        cell=Cell("wie, wat", row, WORDS[0][column]),
        table=1,
    )
    for row, words in enumerate(WORDS)
    for column, word in enumerate(words)
}


def line(number, text, row, table=1):
    return Line(number, Paragraph((Span(text),)), table=table, row=row)


def test_a_row_without_a_known_cell_is_new_and_known_by_the_row_above_it():
    lines = [line(1, "wie", 1), line(2, "wat", 1), line(None, "Hof", 2), line(None, "c", 2)]
    (row,) = new_rows(lines, EXPECTED, Columns()).values()
    assert (row.after, row.block, row.cell) == ("| Hof | c |", "own1", Cell("wie, wat", 1))
    assert row.beside == ("| wie | wat |",)


def test_a_row_without_a_word_is_nothing_and_a_new_table_is_one_thing():
    empty = [line(1, "wie", 1), line(None, " ", 2), line(None, "", 2)]
    assert list(new_rows(empty, EXPECTED, Columns()).values()) == [None]
    table = [line(None, word, 3 + place // 2, 2) for place, word in enumerate("abcd")]
    found = new_rows(table, EXPECTED, Columns())
    assert [row and row.after for row in found.values()] == [
        "| a | b |\n|---|---|\n| c | d |",
        None,
    ]


def test_a_row_is_gone_when_all_its_cells_are():
    gone = removed_rows(EXPECTED, frozenset({1, 2, 4, 5, 6}))
    assert gone == {}
    gone = removed_rows(EXPECTED, frozenset({1, 2, 5, 6}))
    assert [row and row.before for row in gone.values()] == ["| Raad | a |", None]


def test_a_table_is_gone_as_one_thing():
    gone = removed_rows(EXPECTED, frozenset())
    told = [row for row in gone.values() if row is not None]
    assert [row.before for row in told] == [as_table(WORDS)]


def test_a_bar_in_a_cell_makes_no_other_cell():
    assert as_row(["a|b", "c\nd"]) == "| a\\|b | c<br>d |"
