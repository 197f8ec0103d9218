"""Papers in a table: of a meeting with the reason why each is used, or all there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.display import day_or_unknown, one_line, reasons_of
from ui.spots import Spot
from ui.tables import Column, RecordTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.briefing import Briefing, RelatedDocument
    from briefer.model.records import DocumentRecord
    from briefer.wording import Wording


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the table; `related` says why it is used, None for the meeting's own."""

    document: DocumentRecord
    related: RelatedDocument | None = None


def papers_of(briefing: Briefing) -> tuple[Paper, ...]:
    """The meeting's own papers first, then the earlier ones that matter, the best first."""
    related = {r.document.id: r for r in briefing.related}
    own = [Paper(d) for d in briefing.papers if d.id not in related]
    return (*own, *(Paper(r.document, r) for r in briefing.related))


def _kind(paper: Paper, wording: Wording) -> str:
    return wording(f"domain.kind.{paper.document.kind}")


def _title(paper: Paper, _: Wording) -> str:
    return one_line(paper.document.title or paper.document.name)


def _day(paper: Paper, wording: Wording) -> str:
    return day_or_unknown(paper.document.date or paper.document.effective_date, wording)


def _by_day(paper: Paper) -> str:
    day = paper.document.effective_date
    return day.isoformat() if day else ""


def _why(paper: Paper, wording: Wording) -> str:
    if paper.related is None:
        return wording("window.papers.own")
    return one_line(reasons_of(paper.related, wording))


def _file(paper: Paper, _: Wording) -> str:
    return one_line(paper.document.name)


_COMMON = (
    Column("window.papers.kind", _kind, width=120),
    Column("window.papers.title", _title, stretch=True),
    Column("window.papers.day", _day, _by_day, width=104),
)
FOR_MEETING = (*_COMMON, Column("window.papers.why", _why, width=170))
ALL = (*_COMMON, Column("window.papers.file", _file, width=150))


class PapersPage(QWidget):
    """A table of papers.

    Signals:
        opened(Spot): a paper is asked for.
    """

    opened = Signal(object)

    def __init__(self, columns: tuple[Column, ...], wording: Wording) -> None:
        super().__init__()
        self._papers: tuple[Paper, ...] = ()
        self.table = RecordTable(columns, wording)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.table.opened.connect(self._open)
        self.setFocusProxy(self.table)
        self.set_wording(wording)

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Show these papers."""
        self._papers = tuple(papers)
        self.table.put(self._papers, self._wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.table.setAccessibleName(wording("window.papers.table"))
        self.table.put(self._papers, wording)

    def _open(self, paper: Paper) -> None:
        self.opened.emit(Spot(paper.document))
