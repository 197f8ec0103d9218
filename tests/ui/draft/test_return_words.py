"""What came back from Word, in words."""

from __future__ import annotations

import pytest

from briefer.model.returned import Cell, Returned, ReturnKind
from ui.draft.return_words import beside_words, cell_words, kind_words

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
    ],
)
def test_what_was_done_is_told(item, told, dutch):
    assert kind_words(item, dutch) == told


def test_a_long_name_is_cut_short(english):
    told = cell_words(Cell(LONG, 3, "State", LONG), english)
    assert told.count("…") == 2
    assert "row 3 (Een heel" in told
    assert cell_words(Cell("Countries", 0, "Vote"), english) == "table ‘Countries’, column ‘Vote’"


def test_only_a_note_stands_at_words(dutch):
    note = Returned(ReturnKind.NOTE, "own1", after="b", beside=("**Zin**.",))
    assert beside_words(note, dutch) == "Bij: “Zin.”"
    assert beside_words(Returned(ReturnKind.ADDED, after="b", beside=("Zin.",)), dutch) == ""
