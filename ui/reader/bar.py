"""The row of buttons above a paper: text or page, what is in it, and which page is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.display import one_line
from ui.pieces.flow import FlowLayout
from ui.pieces.widgets import ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from briefer.model.document import Topic
    from briefer.wording import Wording

_LONGEST = 70


class PageNumber(QSpinBox):
    """The number of the page in front; typing is not jumping, Enter is."""

    def __init__(self) -> None:
        super().__init__()
        self.setKeyboardTracking(False)
        self.setMinimum(1)

    def event(self, event: QEvent) -> bool:
        """Page keys are for the page, not for tens of pages."""
        pages = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
        if event.type() == QEvent.Type.KeyPress and event.key() in pages:  # type: ignore[attr-defined]
            self.stepBy(-1 if event.key() == Qt.Key.Key_PageUp else 1)  # type: ignore[attr-defined]
            return True
        return super().event(event)


class ReaderBar(QWidget):
    """Buttons; they go on in a next row where there is no room.

    Signals:
        view_asked(bool): the page (True) or the text is asked for.
        page_asked(int): this page is asked for.
        width_asked: the page as wide as there is room.
        topic_asked(Topic): a topic of the paper is asked for.
        find_asked: something is to be looked for in the paper.
        legend_asked(bool): whether what was recognised is to be marked.
    """

    view_asked = Signal(bool)
    page_asked = Signal(int)
    width_asked = Signal()
    topic_asked = Signal(object)
    find_asked = Signal()
    legend_asked = Signal(bool)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.as_text, self.as_page, self.outline, self.find_button, self.legend = (
            QToolButton() for _ in range(5)
        )
        self._group = QButtonGroup(self)
        for button in (self.as_text, self.as_page):
            button.setCheckable(True)
            self._group.addButton(button)
        self.as_text.setChecked(True)
        self.legend.setCheckable(True)
        for button in (self.as_text, self.as_page, self.legend):
            button.setProperty(ROLE, "toggle")
        self.legend.setChecked(True)
        self.outline.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.outline.setMenu(self._menu)
        self._topics: tuple[Topic, ...] = ()
        self._pages = self._build_pages()
        for button in (self.as_text, self.as_page, self.outline, self.find_button, self.legend):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = FlowLayout()
        # In large text this order takes a row less than any other.
        for widget in (self.as_text, self.as_page, self._pages, self.find_button, self.outline):
            row.addWidget(widget)
        row.addWidget(self.legend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 6)
        layout.addLayout(row)
        self._reason = ""
        self._connect()
        self.set_wording(wording)

    def _build_pages(self) -> QWidget:
        self.previous, self.next, self.width_button = (QToolButton() for _ in range(3))
        self.number, self._of = PageNumber(), QLabel()
        self.previous.setText("‹")
        self.next.setText("›")
        pages = QWidget()
        row = QHBoxLayout(pages)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.previous, self.number, self._of, self.next, self.width_button):
            row.addWidget(widget)
        for button in (self.previous, self.next, self.width_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pages.hide()
        return pages

    def _connect(self) -> None:
        self.as_text.clicked.connect(lambda: self.view_asked.emit(False))
        self.as_page.clicked.connect(lambda: self.view_asked.emit(True))
        self.number.valueChanged.connect(self.page_asked)
        self.previous.clicked.connect(lambda: self.number.stepBy(-1))
        self.next.clicked.connect(lambda: self.number.stepBy(1))
        self.width_button.clicked.connect(self.width_asked)
        self.find_button.clicked.connect(self.find_asked)
        self.legend.toggled.connect(self.legend_asked)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        named = (
            (self.as_text, "as_text"),
            (self.as_page, "as_page"),
            (self.outline, "outline"),
            (self.find_button, "find"),
            (self.legend, "legend"),
            (self.width_button, "width"),
        )
        for button, key in named:
            button.setText(wording(f"reader.bar.{key}"))
            button.setToolTip(wording(f"reader.hint.{key}"))
            button.setAccessibleName(wording(f"reader.bar.{key}"))
        for widget, key in (
            (self.previous, "previous_page"),
            (self.next, "next_page"),
            (self.number, "number"),
        ):
            widget.setAccessibleName(wording(f"reader.bar.{key}"))
            widget.setToolTip(wording(f"reader.bar.{key}"))
        self._say_pages()
        self._fill()

    def show_paper(self, pages: int, *, drawable: bool) -> None:
        """What can be asked of this paper."""
        self.as_page.setEnabled(drawable)
        self.number.blockSignals(True)
        self.number.setMaximum(max(1, pages))
        self.number.blockSignals(False)
        self._say_pages()

    def show_view(self, *, paged: bool) -> None:
        """Which of the two is in front."""
        (self.as_page if paged else self.as_text).setChecked(True)
        self._pages.setVisible(paged)

    def show_page(self, number: int) -> None:
        """Which page is in front."""
        self.number.blockSignals(True)
        self.number.setValue(number)
        self.number.blockSignals(False)
        self.previous.setEnabled(number > 1)
        self.next.setEnabled(number < self.number.maximum())

    def show_topics(self, topics: Sequence[Topic]) -> None:
        """The topics of the paper, in its order."""
        self._topics = tuple(topics)
        self._fill()

    def _fill(self) -> None:
        self._menu.clear()
        for topic in self._topics:
            text = one_line(topic.heading)
            short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            action = self._menu.addAction(short.replace("&", "&&"))
            action.triggered.connect(lambda _=False, one=topic: self.topic_asked.emit(one))
        self.outline.setEnabled(bool(self._topics))
        if not self._topics:
            self.outline.setToolTip(self._wording("reader.hint.no_outline"))
        else:
            self.outline.setToolTip(self._wording("reader.hint.outline"))

    def topic_names(self) -> tuple[str, ...]:
        """What the outline offers."""
        return tuple(action.text() for action in self._menu.actions())

    def open_outline(self) -> None:
        """Unfold the outline, its first topic chosen."""
        if self._topics:
            below = self.outline.mapToGlobal(self.outline.rect().bottomLeft())
            self._menu.popup(below, self._menu.actions()[0])
            self._menu.setActiveAction(self._menu.actions()[0])

    def _say_pages(self) -> None:
        self._of.setText(self._wording("reader.bar.of", pages=self.number.maximum()))
        if not self.as_page.isEnabled():
            self.as_page.setToolTip(self._wording("reader.hint.no_pages"))
            self.as_page.setAccessibleDescription(self._wording("reader.hint.no_pages"))
        else:
            self.as_page.setToolTip(self._wording("reader.hint.as_page"))
            self.as_page.setAccessibleDescription("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keys, as the space bar does."""
        button = self.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(button, QToolButton):
            button.click()
        else:
            super().keyPressEvent(event)
