"""Pages behind the one in front are not asked how high they would be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pieces.deck import Deck
from ui.pieces.widgets import plain_label


class Page(QWidget):
    """Needs so much room, and counts how often it is asked how high it is at a width."""

    def __init__(self, width, height):
        super().__init__()
        self.least, self.asked = QSize(width, height), 0
        QVBoxLayout(self).addWidget(plain_label("Een zin die over meer regels loopt. " * 20))

    def minimumSizeHint(self):  # noqa: N802  Qt's name
        return self.least

    def heightForWidth(self, width):  # noqa: N802  Qt's name
        self.asked += 1
        return super().heightForWidth(width)


@pytest.fixture
def holder(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.deck, made.behind = Deck(), Page(90, 400)
    made.deck.addWidget(Page(300, 200))
    made.deck.addWidget(made.behind)
    QVBoxLayout(made).addWidget(made.deck, 1)
    return made


def test_it_leaves_room_for_the_largest_page_whichever_is_in_front(holder):
    for number in range(2):
        holder.deck.setCurrentIndex(number)
        assert holder.deck.minimumSizeHint() == holder.deck.sizeHint() == QSize(300, 400)
    assert Deck().minimumSizeHint() == QSize(0, 0)


def test_a_page_behind_is_not_reckoned_at_any_width(holder, qtbot):
    holder.show()
    for width in range(400, 600, 50):
        holder.resize(width, 500)
        qtbot.waitUntil(lambda width=width: holder.deck.width() > width - 60)
    assert holder.behind.asked == 0


def test_the_page_in_front_has_all_the_room(holder, qtbot):
    holder.resize(700, 600)
    holder.show()
    holder.deck.setCurrentWidget(holder.behind)
    qtbot.waitUntil(lambda: holder.behind.size() == holder.deck.size())
    assert holder.behind.height() > 500
