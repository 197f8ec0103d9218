"""A paper in the two ways it can be read: its text, and its pages as they look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QStackedWidget

from briefer.model.source import passage_of
from ui.pieces.pause import pause
from ui.reader.lines import breaking_lines
from ui.reader.looks import Look
from ui.reader.marking import Marker
from ui.reader.page_marks import has_pages, page_marks
from ui.reader.page_words import WordPage
from ui.reader.paper_text import PaperText, laying_out
from ui.reader.text import Place, ReaderText
from ui.spots import Range

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QTextEdit, QWidget

    from briefer.model.source import Passage, SourceText
    from briefer.wording import Wording
    from ui.reader.page_marks import Marked
    from ui.reader.paper_marks import PaperMarks

_SMALLEST, _LARGEST = -4, 12


class PaperViews(QStackedWidget):
    """One of the two is in front; the text is laid out when it is first looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.source: SourceText | None = None
        self._paper: PaperText | None = None
        self._laying: Iterator[None] | None = None
        self._awaited: tuple[PaperMarks, Look | None] | None = None
        #: Where the reader goes, the way there, and what it does there.
        self._far: tuple[int, Iterator[None], Callable[[], object]] | None = None
        self._marking: tuple[list[QTextEdit.ExtraSelection], Iterator[None]] | None = None
        self._pause = pause(self, self._go_on)
        self._wording: Wording | None = None
        self._zoom = 0
        self.text = ReaderText()
        self.text.end_asked.connect(self._go_to_end)
        self.text.broken_anew.connect(self._begin_again)
        self.pages = WordPage()
        self.addWidget(self.text)
        self.addWidget(self.pages)

    @property
    def front(self) -> QWidget:
        """The view that is in front: the text or the page."""
        return self.pages if self.paged else self.text

    @property
    def paged(self) -> bool:
        """Whether the pages are in front."""
        return self.currentWidget() is self.pages

    @property
    def laid_out(self) -> bool:
        """Whether the text that is wanted is there."""
        return self._paper is not None

    def open(self, source: SourceText) -> None:
        """Another paper."""
        self.source = source
        self._begin_anew()
        self.pages.show_paper(source.pages)
        self.pages.selecting.show(source)

    def bring(self, *, paged: bool) -> bool:
        """Bring the pages to the front, where there are any, or the text; tells which it is."""
        paged = paged and self.source is not None and has_pages(self.source)
        self.setCurrentWidget(self.pages if paged else self.text)
        return paged

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; the text is to be painted again."""
        self._wording = wording
        self._begin_anew()
        self.text.setAccessibleName(wording("window.reader.text"))

    def zoom(self, step: int) -> int:
        """Make what is in front larger (1), smaller (-1) or as it was (0); the text's steps."""
        if self.paged:
            self.pages.zoom(step)
            return self._zoom
        wanted = 0 if step == 0 else max(_SMALLEST, min(_LARGEST, self._zoom + step))
        self.text.zoomIn(wanted - self._zoom)
        self._zoom = wanted
        return wanted

    # --- places -----------------------------------------------------------------------------

    def here(self, marks: PaperMarks) -> tuple[int, int]:
        """The block and character where the reader is: the cursor, or on a page what was asked."""
        if not self.paged and self._paper is not None:
            return self._paper.place_at(self.text.textCursor().position())
        page = self.pages.number
        asked = (one for one in sorted(marks.spot) if self.page_of(one) == page)
        spot = next(asked, None)
        if spot is not None:
            return spot.block, spot.start
        blocks = self.source.blocks if self.source else ()
        return next((b.index for b in blocks if (b.page or 0) >= page), 0), -1

    def go_to_block(self, block: int) -> None:
        """Bring a block into sight."""
        if self.paged:
            self.pages.go_to(self.page_of(Range(block, 0, 1)) or 1)
        elif self._paper is not None:
            place = self._paper.place_of(Range(block, 0, 0))
            self._bring_into_sight(place[0] if place else 0)

    def page_of(self, range_: Range) -> int | None:
        """The page on which a range begins."""
        passage = self.passage(range_)
        return passage.page if passage else None

    def passage(self, range_: Range) -> Passage | None:
        """A range as a passage of the paper."""
        blocks = self.source.blocks if self.source else ()
        block = next((b for b in blocks if b.index == range_.block), None)
        if block is None or self.source is None:
            return None
        return passage_of(self.source, block, range_.start, range_.end)

    def selected(self) -> Passage | None:
        """What is selected, in whole words, when it stands in one paragraph."""
        if self.paged:
            return self.pages.selecting.passage()
        cursor = self.text.textCursor()
        if self._paper is None or not cursor.hasSelection():
            return None
        return self._paper.passage_at(*_whole_words(cursor))

    # --- painting ---------------------------------------------------------------------------

    def paint(self, marks: PaperMarks, target: Look | None = None) -> None:
        """Mark everything in the view in front; the first of `target` comes into sight."""
        if self.source is None or self._wording is None:
            return
        if self.paged:
            self.pages.asked_for = marks.spot
            if target is Look.SPOT:
                # As in the text, where the cursor goes to what is asked for.
                self.pages.selecting.clear()
            boxes = page_marks(self.source, marks.all())
            self.pages.mark(boxes, next((one for one in boxes if one.look is target), None))
            return
        if self._paper is None:
            self._awaited = marks, target or (self._awaited[1] if self._awaited else None)
            if self._laying is None:
                self._laying = self._lay_out(self.source, self._wording)
                self._go_on()
            return
        self._paint_text(self._paper, marks, target)

    def _lay_out(self, source: SourceText, wording: Wording) -> Iterator[None]:
        """Lays the text out as far as what was asked for, stopping for a moment now and again."""
        yield from self._mark([])
        paper = yield from laying_out(source, wording, self.text.font(), self.text.palette())
        self.text.setDocument(paper.document)
        marks, target = self._awaited or (None, None)
        wanted = (one.range for one in marks.all() if one.look is target) if marks else iter(())
        place = paper.place_of(next(wanted, Range(0, 0, 0)))
        yield from breaking_lines(paper.document, place[0] if place else 0)
        self._paper = paper

    def _go_on(self) -> None:
        """The next part of the layout; what was to be marked is, once it is done."""
        if self._laying is None:
            self._go_further()
            return
        if next(self._laying, self) is None:
            self._pause.start()
            return
        self._laying = None
        awaited, self._awaited = self._awaited, None
        if awaited is not None and self._paper is not None:
            self._paint_text(self._paper, *awaited)

    def _begin_anew(self) -> None:
        self._paper = self._laying = self._awaited = self._far = self._marking = None

    def _go(self, position: int, then: Callable[[], object]) -> None:
        """Do something at a place, once the lines up to it are broken."""
        self._far = position, breaking_lines(self.text.document(), position), then
        self._go_further()

    def _begin_again(self, place: Place | None) -> None:
        """All lines are to be broken anew: what was on its way begins at the top."""
        if self._marking is not None:
            wanted = self._marking[0]
            self._marking = wanted, self._mark(wanted)
        if self._far is not None:
            position, _, then = self._far
            self._go(position, then)
        elif place is not None:
            self._go(place.position, partial(self.text.show_place, place))

    def _go_further(self) -> None:
        """To the place that is wanted; then what stands beyond it is marked."""
        if self._far is not None:
            _, lines, then = self._far
            if next(lines, self) is None:
                self._pause.start()
                return
            self._far = None
            self.text.uncover()
            then()
        if self._marking is not None:
            if next(self._marking[1], self) is None:
                self._pause.start()
            else:
                self._marking = None

    def _go_to_end(self, mode: QTextCursor.MoveMode) -> None:
        end = self.text.document().characterCount() - 1
        self._go(end, partial(self.text.moveCursor, QTextCursor.MoveOperation.End, mode))

    def _paint_text(self, paper: PaperText, marks: PaperMarks, target: Look | None) -> None:
        marker, first, selections = Marker(paper.document, self.text.palette()), None, []
        # Else Qt breaks the lines up to every mark, also where nobody looks.
        changing = QTextCursor(paper.document)
        changing.beginEditBlock()
        for one in marks.all():
            place = paper.place_of(one.range)
            if place is None:
                continue
            if one.look is target and first is None:
                first = place[0]
            selections.append(marker.mark(*place, one.look))
        changing.endEditBlock()
        self._marking = selections, self._mark(selections)
        if target is Look.SPOT or first is not None:
            self._bring_into_sight(first or 0)
        else:
            self._go_further()

    def _mark(self, wanted: list[QTextEdit.ExtraSelection]) -> Iterator[None]:
        """Mark these and no others; those below what is in sight once the lines are broken so far.

        To mark something, or no longer, Qt breaks all lines up to it.
        """
        before = self.text.extraSelections()
        last = max((one.cursor.selectionEnd() for one in (*before, *wanted)), default=0)
        seen = -1
        for _ in breaking_lines(self.text.document(), last):
            end = self.text.end_of_sight()
            if end != seen:
                near = [one for one in wanted if one.cursor.selectionStart() <= end]
                kept = [one for one in before if one.cursor.selectionStart() > end]
                self.text.setExtraSelections(near + kept)
                seen = end
            yield
        self.text.setExtraSelections(wanted)

    def shown(self, one: Marked) -> str | None:
        """The words of a mark as they stand in the text; None when they are not shown."""
        if self._paper is None:
            passage = self.passage(one.range)
            return passage.quote if passage else None
        place = self._paper.place_of(one.range)
        return None if place is None else self._cursor(*place).selectedText()

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _bring_into_sight(self, position: int) -> None:
        # From where the cursor is, for Qt looks where that was as well.
        far = max(position, self.text.textCursor().position())
        self._go(far, partial(self._show_place, position))

    def _show_place(self, position: int) -> None:
        self.text.setTextCursor(self._cursor(position, position))
        bar = self.text.verticalScrollBar()
        top = self.text.cursorRect().top() + bar.value() if position else 0
        bar.setValue(max(0, top - self.text.viewport().height() // 4))


def _whole_words(cursor: QTextCursor) -> tuple[int, int]:
    """Where a selection begins and ends: half a word, let go too soon, would be misquoted."""
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    while document.characterAt(start - 1).isalnum() and document.characterAt(start).isalnum():
        start -= 1
    while document.characterAt(end - 1).isalnum() and document.characterAt(end).isalnum():
        end += 1
    return start, end
