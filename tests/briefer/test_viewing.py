"""What the reader of a stored paper asks of the core."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import viewing
from briefer.errors import NoSuchRecordError
from briefer.model.review import Sort
from briefer.store import Store
from tests.taking_in import taken_in

NOW = dt.datetime(2030, 5, 10, 9, 30, tzinfo=dt.UTC)
PAPER = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Duitsland is tegen het voorstel.
Nederland steunt het voorstel om eerder met de gesprekken te beginnen.
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "store.db") as made:
        taken_in(made, tmp_path, "agenda.txt", PAPER, now=NOW)
        yield made


def test_what_stands_in_a_paper_comes_in_its_order(store):
    standing = viewing.standing_in(store, store.documents()[0].id)
    assert [topic.heading for topic in standing.topics] == ["Uitbreiding"]
    assert [sort for sort, _ in standing.found] == [Sort.ALLIED_POSITIONS, Sort.POSITIONS]
    (passage,) = viewing.passages_of(standing.found[1][1])
    assert passage.quote.startswith("Nederland steunt")


def test_the_original_is_what_came_in(store):
    content = viewing.original(store, store.documents()[0].id)
    assert content.decode() == PAPER


def test_of_a_paper_that_is_not_there_nothing_is_told(store):
    with pytest.raises(NoSuchRecordError):
        viewing.standing_in(store, 99)


def test_a_page_is_drawn_in_the_process_that_is_given():
    class Drawers:
        def draw(self, *asked):
            return asked

    assert viewing.draw(Drawers(), b"x", "a.pdf", 2, 1.5) == (b"x", "a.pdf", 2, 1.5)
