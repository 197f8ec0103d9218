from __future__ import annotations

import threading

import pytest

from briefer import viewing
from briefer.errors import DamagedFileError
from briefer.model.leaf import PageDrawing
from ui.reader.page_desk import PageDesk


class Tasks:
    """Answers at once, with bytes."""

    def __init__(self):
        self.asked = 0

    def run(self, work, done, *_, **__):
        self.asked += 1
        done(work(None, None))


@pytest.fixture
def desk(monkeypatch):
    monkeypatch.setattr(viewing, "original", lambda _store, _id: b"een pdf")
    made = []

    def begun(draw):
        made.append(PageDesk(Tasks(), draw))
        return made[-1]

    yield begun
    for one in made:
        one.close()


def drawn(content, _name, page, scale):
    return PageDrawing(page, 1, 1, scale, (1, 0, 0, 1, 0, 0), content[:4])


def test_a_page_is_drawn_and_kept_at_hand(desk, make, qtbot):
    here = desk(drawn)
    for _ in range(2):
        with qtbot.waitSignal(here.drawn) as told:
            here.draw(make.record(), 2, 1.5)
        assert (told.args[0].number, told.args[0].scale) == (2, 1.5)
    assert here._tasks.asked == 1


def test_of_many_wishes_only_the_newest_is_drawn_after_the_one_that_runs(desk, make, qtbot):
    go, pages = threading.Event(), []

    def slow(content, name, page, scale):
        go.wait(10)
        pages.append(page)
        return drawn(content, name, page, scale)

    here = desk(slow)
    for page in range(1, 9):
        here.draw(make.record(), page, 1.0)
    with qtbot.waitSignal(here.drawn) as told:
        go.set()
    assert told.args[0].number == 8
    assert pages == [1, 8]


def test_a_page_that_cannot_be_drawn_is_told(desk, make, qtbot):
    def broken(_content, name, _page, _scale):
        raise DamagedFileError(name, found="PDF")

    here = desk(broken)
    with qtbot.waitSignal(here.failed) as told:
        here.draw(make.record(), 3, 1.0)
    assert told.args[0] == 3
