"""A table in an answer stands in rows where its cells leave no other way to read it."""

from __future__ import annotations

import pytest

from briefer.briefing.quoted_table import grid_of, is_cell, table_in_answer
from briefer.model.manuscript import Look, Paragraph, Table, Voice


@pytest.fixture
def cells(file):
    """The cells of a table, told apart by a bar."""
    return lambda text: [file.passage(word.strip()) for word in text.split("|")]


def read(grid):
    """The words of a grid, or nothing."""
    if grid is None:
        return None
    head = [cell and cell.quote for cell in grid.header]
    return [head, *([cell.quote for cell in row] for row in grid.rows)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Soort|Te doen|Gereed|Bruggen|41|9|Sluizen|27|4",
         [["Soort", "Te doen", "Gereed"], ["Bruggen", "41", "9"], ["Sluizen", "27", "4"]]),
        ("2030|2031|Bruggen|€ 1,2 mln|-|Sluizen|n.v.t.|12%",
         [[None, "2030", "2031"], ["Bruggen", "€ 1,2 mln", "-"], ["Sluizen", "n.v.t.", "12%"]]),
        ("Lorvanië|12|Selgrad|8", [[], ["Lorvanië", "12"], ["Selgrad", "8"]]),
    ],
)  # fmt: skip
def test_names_and_figures_tell_the_rows(cells, text, rows):
    assert read(grid_of(cells(text))) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Soort|Te doen|Gereed|Bruggen|41|9|Sluizen|27",  # the paper left a cell empty
        "Soort|Te doen|Gereed|Bruggen|41|Sluizen|27|4",  # so here, and the rows would shift
        "Tabel|Soort|Te doen|Gereed|Bruggen|41|9|Sluizen|27|4",  # which of four is the first?
        "Soort|Bouwer|Klaar|Brug|Jansen|ja|Sluis|De Vries|nee",  # words alone tell nothing
        "2030|2031|2032|Bruggen|41|9|Sluizen|27|4",  # a year too many
        "Bruggen|41|9",
        "Een|Twee|Drie",
    ],
)
def test_on_doubt_there_are_no_rows(cells, text):
    assert grid_of(cells(text)) is None


def test_rows_are_told_as_a_table_of_the_papers_words(cells, dossier, sources):
    paper = dossier.own[0]
    words = cells("2030|2031|Bruggen|41|9|Sluizen|27|4")
    lead, table = table_in_answer(words, paper, sources, Look.BODY)
    assert isinstance(table, Table)
    assert lead.text == "Tabel in het stuk:"
    assert lead.notes[0].passage == words[0]
    assert table.header == ("Tabel", "2030", "2031")
    told = [paragraph for row in table.rows for cell in row for paragraph in cell]
    assert [one.text for one in told] == [one.quote for one in words[2:]]
    assert [one.sources[0].passage for one in told] == words[2:]
    assert all(span.voice is Voice.PAPER for one in told for span in one.spans)
    assert "Bron 1" in table.description


def test_figures_in_no_order_are_told_to_be_a_table(cells, dossier, sources):
    words = cells("Soort|Te doen|Gereed|Bruggen|41|9|Sluizen|27")
    lead, line = table_in_answer(words, dossier.own[0], sources, Look.BODY)
    assert "Tabel in het stuk" in lead.text
    assert line.text == " · ".join(word.quote for word in words)


def test_short_lines_without_a_figure_stand_by_themselves(cells, dossier, sources):
    told = list(table_in_answer(cells("Een|Twee|Drie"), dossier.own[0], sources, Look.BODY))
    assert [(one.text, one.look) for one in told if isinstance(one, Paragraph)] == [
        ("Een", Look.BULLET), ("Twee", Look.BULLET), ("Drie", Look.BULLET),
    ]  # fmt: skip
    assert [len(one.notes) for one in told] == [1, 0, 0]


def test_a_sentence_is_no_cell(file):
    assert is_cell(file.passage("Bruggen"))
    assert not is_cell(file.passage("Dat is zo."))
    assert not is_cell(file.passage("Bruggen en sluizen die in het noorden van het land staan"))
