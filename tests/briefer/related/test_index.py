"""Only promises that share enough words are held against each other."""

from __future__ import annotations

from briefer.related.index import Neighbours, OwnerIndex, WordIndex
from briefer.related.usage import may_be_one_owner

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


def test_by_owner_only_those_fall_away_that_cannot_be_of_one_office(archive, usage):
    owners = ("minister van Havens", "minister van Visserij", *sorted(usage.anyone)[:1], None)
    row = [archive.promise(text, by=by) for text in (SLUICES, BRIDGES) for by in owners]
    words, by_owner = WordIndex(usage), OwnerIndex(usage)
    for number, promise in enumerate(row):
        words.add(number, promise)
        by_owner.add(number, promise)
    for asked in row:
        near = words.near(asked, part=2)
        left = [number for number in near if may_be_one_owner(row[number], asked, usage)]
        assert by_owner.near(asked, part=2) == left
        assert len(left) < len(near) or asked.item.by in usage.anyone
