"""Tables in own text: columns and rows come and go, and no word with them that nobody saw."""

from __future__ import annotations

import pytest

from briefer.briefing.markdown_tables import (
    has_column,
    reads_as,
    tables_of,
    with_cell,
    with_column,
    with_row,
    without_column,
)
from briefer.model.returned import ColumnCell

TEXT = "Vooraf.\n\n| wie | wat |\n|:--|--:|\n| Raad | **ja** |\n| Hof |  |\n\nErna."
HEADS = (("wie",), ("wat",))
RAAD, HOF = (("Raad",), ("**ja**", "ja")), (("Hof",), ("",))


def test_the_tables_of_a_text_have_a_cell_for_each_column():
    (table,) = tables_of("| a | b |\n|---|---|\n| c |\n\n| geen | tabel |")
    assert (table.heads, table.rows[2]) == (("a", "b"), ("c", ""))


def test_a_column_comes_after_the_one_it_follows_or_first():
    cells = (ColumnCell("hoe", HEADS), ColumnCell("a|b", RAAD), ColumnCell("", HOF))
    made = with_column(TEXT, ["wie"], cells)
    assert "| wie | hoe | wat |\n|---|---|---|\n| Raad | a\\|b | **ja** |\n| Hof |  |  |" in made
    assert has_column(made, "hoe", HEADS)
    assert not has_column(TEXT, "hoe", HEADS)
    assert "| hoe | wie | wat |" in with_column(TEXT, [], cells)


@pytest.mark.parametrize(
    ("beside", "cells"),
    [
        (["weg"], (ColumnCell("hoe", HEADS),)),
        (["wie"], (ColumnCell("hoe", (("land",), ("stem",))),)),
        (["wie"], (ColumnCell("hoe", HEADS), ColumnCell("x", (("Weg",), ("nee",))))),
    ],
)
def test_a_column_of_which_a_word_has_no_place_is_not_put_in(beside, cells):
    assert with_column(TEXT, beside, cells) is None


def test_a_cell_of_a_row_that_is_new_itself_waits_for_that_row():
    cells = (ColumnCell("hoe", HEADS), ColumnCell("x", (("Weg",), ("nee",)), new=True))
    assert "| wie | hoe | wat |" in with_column(TEXT, ["wie"], cells)


def test_a_column_goes_only_with_the_words_that_were_told():
    told = (ColumnCell("wat", ()), ColumnCell("ja", ()))
    assert "| wie |\n|---|\n| Raad |\n| Hof |" in without_column(TEXT, told)
    assert without_column(TEXT.replace("Hof |  |", "Hof | nee |"), told) is None


def test_a_row_has_its_cells_under_the_names_they_came_under():
    above, names = (ColumnCell("", RAAD),), (("wat",), ("hoe", ""), ("wie",))
    made = with_row(TEXT, above, "| nee | zo | Kamer |", names)
    assert "| Raad | **ja** |\n| Kamer | nee |\n| Hof |  |" in made
    renamed = TEXT.replace("| wat |", "| stem |")
    assert "| Kamer | nee |" in with_row(renamed, above, "| nee | zo | Kamer |", names)
    assert with_row(renamed.replace("wie", "land"), above, "| x | y | z |", (("a",),) * 3) is None
    assert with_row(TEXT, (ColumnCell("", (("Weg",),)),), "| a | b |", ()) is None


def test_a_cell_is_filled_where_it_is_empty():
    row = (("Hof",), ("", "nee"))
    assert "| Hof | nee |" in with_cell(TEXT, row, ["wat"], "nee")
    assert with_cell(TEXT.replace("Hof |  |", "Hof | ja |"), row, ["wat"], "nee") is None


def test_a_row_is_known_with_a_cell_more_or_less():
    assert reads_as(["Raad", "x", "**ja**"], RAAD)
    assert reads_as(["Raad"], RAAD)
    assert not reads_as(["ja", "Raad"], RAAD)
