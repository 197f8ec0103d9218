"""Only promises that share enough words are held against each other."""

from __future__ import annotations

from briefer.related.index import Neighbours, WordIndex

SLUICES = "Brief over de sluizen, bruggen en tunnels in Noordstad."
BRIDGES = "Brief over de bruggen."
OTHER = "Brief over de oogst."


def test_a_promise_is_near_those_that_share_enough_words(archive, usage):
    index = WordIndex(usage)
    for number, text in enumerate((SLUICES, BRIDGES, OTHER)):
        index.add(number, archive.promise(text))
    assert index.near(archive.promise(BRIDGES)) == [0, 1]
    assert index.near(archive.promise("Brief over de tunnels en de visserij.")) == [0]
    assert index.near(archive.promise("Hiermee is daaraan voldaan.")) == []


def test_tellings_under_one_number_are_one(archive, usage):
    index = WordIndex(usage)
    index.add(7, archive.promise(SLUICES))
    index.add(7, archive.promise(BRIDGES))
    assert index.near(archive.promise(BRIDGES)) == [7]


def test_neighbours_come_in_the_order_of_their_row(archive, usage):
    row = [archive.promise(text) for text in (BRIDGES, OTHER, SLUICES)]
    found = Neighbours(row, usage).of(archive.promise(BRIDGES))
    assert list(found) == [row[0], row[2]]
