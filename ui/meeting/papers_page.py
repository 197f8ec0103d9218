"""Papers in a table: of a meeting with the reason why each is used, or all there are."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui.display import day_or_unknown, one_line, reasons_of
from ui.pieces import menu_letters
from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable
from ui.pieces.widgets import EmptyPlace, plain_label
from ui.spots import Spot
from ui.taking_out import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from briefer.model.briefing import Briefing, RelatedDocument
    from briefer.model.records import DocumentRecord, MeetingRecord
    from briefer.wording import Wording


#: So many meetings are offered in a menu, those ahead and the last ones first.
_MOST_PLACES = 40


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


def count_of(briefing: Briefing) -> int:
    """How many papers `papers_of` gives, without making them."""
    own = {document.id for document in briefing.papers}
    return len(own | {related.document.id for related in briefing.related})


def _kind(paper: Paper, wording: Wording) -> str:
    """The marking a paper bears is seen wherever it is listed."""
    kind = wording(f"domain.kind.{paper.document.kind}")
    return f"{kind}\n{one_line(paper.document.marking)}" if paper.document.marking else kind


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
    """A table of papers; where there are none, what to do.

    Args:
        columns: what is told of a paper.
        wording: the words to begin with.
        headed: with a heading of its own, and how many there are.

    Signals:
        opened(Spot): a paper is asked for.
        dragged(tuple): these papers are dragged out of the window.
        place_asked(list, int | None): papers are to be put under a meeting, or under none.
        propose_asked(int): a meeting is to be made of this paper.
        import_asked: papers are to be imported.
    """

    opened = Signal(object)
    dragged = Signal(object)
    place_asked = Signal(object, object)
    propose_asked = Signal(int)
    import_asked = Signal()

    def __init__(
        self, columns: tuple[Column, ...], wording: Wording, *, headed: bool = False
    ) -> None:
        super().__init__()
        self._headed = headed
        self._papers: tuple[Paper, ...] = ()
        self._documents: tuple[DocumentRecord, ...] | None = None
        self._meetings: tuple[MeetingRecord, ...] = ()
        self.table = RecordTable(columns, wording)
        self.title = plain_label(role="meeting-title")
        self.told = plain_label(role="meeting-when")
        self.empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._build()
        self.empty.asked.connect(self.import_asked)
        self.table.opened.connect(self._open)
        self.table.copied = lambda paper: line_of(paper.document, self._wording)
        self.table.dragged.connect(
            lambda papers: self.dragged.emit(tuple(paper.document for paper in papers))
        )
        self.table.menu_asked.connect(self._pop_up)
        self.set_wording(wording)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        above = QWidget()
        head = QVBoxLayout(above)
        head.setContentsMargins(16, 12, 14, 6)
        head.addWidget(self.title)
        head.addWidget(self.told)
        layout.addWidget(above)
        above.setVisible(self._headed)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        layout.addWidget(self._stack, 1)

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Show these papers."""
        self._papers = tuple(papers)
        self._documents = None
        self._show()

    def show_documents(self, documents: tuple[DocumentRecord, ...]) -> None:
        """Show all of these; the very same as before are there already."""
        if documents is not self._documents:
            self.show_papers([Paper(document) for document in documents])
            self._documents = documents

    def _show(self) -> None:
        count = len(self._papers)
        self.table.put(self._papers, self._wording)
        page: QWidget = self.table if count else self.empty
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        self.told.setText(self._wording.count("empty.papers.count", count) if count else "")

    def show_meetings(self, meetings: Sequence[MeetingRecord]) -> None:
        """The meetings that papers can be put under."""
        self._meetings = tuple(meetings)

    def menu_of(self, papers: Sequence[Paper]) -> QMenu:
        """What can be done with these papers."""
        menu, wording = QMenu(self), self._wording
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first = papers[0]
        opening = menu.addAction(wording("planning.menu.open"))
        opening.triggered.connect(lambda: self._open(first))
        opening.setEnabled(len(papers) == 1)
        menu.addAction(wording("planning.menu.copy_rows")).triggered.connect(self.table.copy)
        menu.addSeparator()
        own = menu.addAction(wording("planning.menu.new_of_paper"))
        own.triggered.connect(lambda: self.propose_asked.emit(first.document.id))
        own.setEnabled(len(papers) == 1)
        self._add_places(menu.addMenu(wording("planning.menu.place")), papers)
        menu.addSeparator()
        menu.addActions(self.table.actions())
        menu_letters.give(menu.actions())
        return menu

    def _add_places(self, menu: QMenu, papers: Sequence[Paper]) -> None:
        numbers = [paper.document.id for paper in papers]
        homes = {paper.document.meeting_id for paper in papers}
        none = menu.addAction(self._wording("planning.menu.no_meeting"))
        none.triggered.connect(lambda: self.place_asked.emit(numbers, None))
        none.setEnabled(homes != {None})
        menu.addSeparator()
        for record in self._meetings[:_MOST_PLACES]:
            name = one_line(self._wording.meeting(record.meeting)).replace("&", "&&")
            action = menu.addAction(name)
            action.triggered.connect(partial(self.place_asked.emit, numbers, record.id))
            action.setEnabled(homes != {record.id})

    def _pop_up(self, papers: Sequence[Paper], place: QPoint) -> None:
        self.menu_of(papers).popup(place)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.table.setAccessibleName(wording("window.papers.table"))
        self.title.setText(wording("empty.papers.title"))
        none, text = (
            (wording("empty.papers.none"), wording("empty.papers.none_text"))
            if self._headed
            else (wording("empty.papers.here"), wording("empty.papers.here_text"))
        )
        self.empty.say(none, text, wording("planning.button.papers"))
        self._show()

    def _open(self, paper: Paper) -> None:
        self.opened.emit(Spot(paper.document))
