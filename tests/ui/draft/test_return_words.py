"""What came back from Word, in words."""

from __future__ import annotations

import pytest

from briefer.model.returned import Cell, Form, Returned, ReturnKind, Shape
from ui.draft.return_words import beside_words, cell_words, kind_words, shape_words, shown

HEADING, ITEM = Shape(Form.HEADING, 3), Shape(Form.BULLET, 2)
LONG = "Een heel lange omschrijving " * 5


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (Returned(ReturnKind.NOTE, before="a", after="b"), "Voetnoot gewijzigd"),
        (Returned(ReturnKind.NOTE, after="b"), "Voetnoot toegevoegd"),
        (Returned(ReturnKind.NOTE, before="a"), "Voetnoot weggehaald"),
        (Returned(ReturnKind.SOURCE_NOTE, before="a"), "Bronnoot van een citaat weggehaald"),
        (Returned(ReturnKind.REMOVED, cell=Cell("t", 2)), "Rij weggehaald"),
        (Returned(ReturnKind.REMOVED, cell=Cell("t", 0)), "Tabel weggehaald"),
        (Returned(ReturnKind.COMMENT, author="B.", cell=Cell("t", 2)), "Opmerking van B."),
        (Returned(ReturnKind.EDITED, cell=Cell("t", 2, "k")), "Eigen tekst gewijzigd"),
        (
            Returned(ReturnKind.EDITED, "own1", cell=Cell("t", 0, "k")),
            "Kop van een kolom gewijzigd",
        ),
        (Returned(ReturnKind.COLUMN, after="k", cell=Cell("t", 0, "k")), "Kolom toegevoegd"),
        (Returned(ReturnKind.COLUMN, before="k", cell=Cell("t", 0)), "Kolom weggehaald"),
        (Returned(ReturnKind.SHAPE, was=HEADING, now=HEADING), "Ander kopniveau"),
        (Returned(ReturnKind.SHAPE, was=ITEM, now=HEADING), "Alinea is een kop geworden"),
        (Returned(ReturnKind.SHAPE, was=HEADING, now=ITEM), "Kop is geen kop meer"),
        (Returned(ReturnKind.SHAPE, was=ITEM, now=Shape()), "Andere soort alinea"),
    ],
)
def test_what_was_done_is_told(item, told, dutch):
    assert kind_words(item, dutch) == told


def test_a_long_name_is_cut_short(english):
    told = cell_words(Cell(LONG, 3, "State", LONG), english)
    assert told.count("…") == 2
    assert "row 3 (Een heel" in told
    assert cell_words(Cell("Countries", 0, "Vote"), english) == "table ‘Countries’, column ‘Vote’"


def test_another_shape_is_told_from_which_to_which(dutch, english):
    item = Returned(ReturnKind.SHAPE, was=ITEM, now=HEADING)
    assert shape_words(item, dutch) == "Was: opsommingsteken, niveau 2. Is nu: kop, niveau 3."
    assert shape_words(item, english) == "Was: bullet, level 2. Is now: heading, level 3."
    assert shape_words(Returned(ReturnKind.EDITED), dutch) == ""


def test_a_line_break_is_seen_and_the_rows_of_a_table_are_lines_anyhow():
    edited = Returned(ReturnKind.EDITED, "own1", "een twee", "een\ntwee")
    assert shown(edited) == ("een twee", "een ↵\ntwee")
    table = Returned(ReturnKind.ADDED, "own1", "", "| a |\n|---|")
    assert shown(table) == ("", "| a |\n|---|")
    assert shown(Returned(ReturnKind.COLUMN, "own1", "", "a\nb")) == ("", "a\nb")


def test_of_another_shape_the_words_are_shown_without_signs():
    item = Returned(ReturnKind.SHAPE, "own1", "## Kop", "    - Kop", was=HEADING, now=ITEM)
    assert shown(item) == ("Kop", "Kop")


def test_only_a_note_stands_at_words(dutch):
    note = Returned(ReturnKind.NOTE, "own1", after="b", beside=("**Zin**.",))
    assert beside_words(note, dutch) == "Bij: “Zin.”"
    assert beside_words(Returned(ReturnKind.ADDED, after="b", beside=("Zin.",)), dutch) == ""
