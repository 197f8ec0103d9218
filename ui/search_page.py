"""What was found in the papers: each paragraph with its words marked, a click opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.display import one_line, source_line
from ui.lists import Row, RowList
from ui.spots import spot_of_hit
from ui.widgets import EmptyPlace, plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import SearchHit
    from briefer.wording import Wording

#: So much of a long paragraph is shown, around the first word that was found.
_BEFORE, _AFTER = 60, 240
#: What is asked of the store; as many hits again mean that there are more.
MOST_HITS = 50


def excerpt(hit: SearchHit) -> str:
    """The paragraph from a little before the first word found, with the found words in «»."""
    first = hit.ranges[0][0] if hit.ranges else 0
    start = max(0, first - _BEFORE)
    if start:
        start = hit.text.find(" ", start, first) + 1 or start
    end = min(len(hit.text), first + _AFTER)
    text, at = "", start
    for low, high in hit.ranges:
        if low >= at and high <= end:
            text += f"{hit.text[at:low]}«{hit.text[low:high]}»"
            at = high
    text += hit.text[at:end]
    return one_line(f"{'… ' if start else ''}{text}{' …' if end < len(hit.text) else ''}")


class SearchPage(QWidget):
    """The hits of one question.

    Signals:
        opened(Spot): a hit is to be read.
        closed: back to what was there before.
    """

    opened = Signal(object)
    closed = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._query = ""
        self._hits: tuple[SearchHit, ...] = ()
        self._title = plain_label(role="meeting-title")
        self._back = QPushButton()
        self.hits = RowList(lambda hit: (hit.document.id, hit.block))
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.hits)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 14, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        self._back.clicked.connect(self.closed)
        self.hits.pressed_again.connect(self._open)
        self.setFocusProxy(self.hits)
        self.set_wording(wording)

    def show_hits(self, query: str, hits: Sequence[SearchHit]) -> None:
        """Show what was found for a question."""
        self._query, self._hits = query, tuple(hits)
        self._show(quietly=False)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self._back.setText(wording("window.search.back"))
        self.hits.setAccessibleName(wording("window.search.hits"))
        self._show(quietly=True)

    def _show(self, *, quietly: bool) -> None:
        wording, query = self._wording, one_line(self._query)
        many = len(self._hits) >= MOST_HITS
        key = "window.search.first_hits" if many else "window.search.found"
        self._title.setText(wording.count(key, len(self._hits), query=query))
        self._empty.say(
            wording("window.search.none", query=query), wording("window.search.none_text")
        )
        rows = [
            Row(source_line(spot_of_hit(hit), wording), hit, subtitle=excerpt(hit))
            for hit in self._hits
        ]
        self.hits.show_rows(rows, quietly=quietly)
        self._stack.setCurrentWidget(self.hits if rows else self._empty)

    def _open(self, hit: SearchHit) -> None:
        self.opened.emit(spot_of_hit(hit))
