"""All that was found, as a table to sort, to choose from and to copy from; and kept questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.display import one_line
from ui.finder.field import SearchField
from ui.finder.filters import FilterRow
from ui.finder.naming import NamingRow
from ui.finder.table import FoundTable
from ui.pieces.widgets import EmptyPlace, plain_label

if TYPE_CHECKING:
    from briefer.model.search import SavedSearch
    from briefer.searching import Choices
    from briefer.wording import Wording
    from ui.finder.rows import Found, FoundRow

#: A pause in typing after which is searched.
_PAUSE_MS = 200
#: So many of each kind of thing are asked for.
MOST_HITS = 200


class SearchPage(QWidget):
    """The results of one question.

    Signals:
        asked(str): what to look for.
        chosen(Hit): something is to be opened.
        closed: back to what was there before.
        kept(str, str): this question is to be kept under a name: the name, the question.
        renamed(str, str): a kept question gets another name.
        removed(str): a question is not to be kept any more.
        forgotten: what was asked is to be forgotten.
    """

    asked = Signal(str)
    chosen = Signal(object)
    closed = Signal()
    kept = Signal(str, str)
    renamed = Signal(str, str)
    removed = Signal(str)
    forgotten = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._found: Found | None = None
        self._saved: tuple[SavedSearch, ...] = ()
        self._recent: tuple[str, ...] = ()
        self._title = plain_label(role="meeting-title")
        self._told = plain_label(role="meeting-when")
        self._back = QPushButton()
        self.keeping = QToolButton()
        self.keeping.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.keeping.setMenu(QMenu(self.keeping))
        self.field = SearchField()
        self.filters = FilterRow(wording)
        self.naming = NamingRow(wording)
        #: The kept question that gets another name; empty when a new one is kept.
        self._renaming = ""
        self.table = FoundTable(wording)
        self.copy_action = QAction(self.table)
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.open_action = QAction(self.table)
        self._empty = EmptyPlace()
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self.setFocusProxy(self.field)
        self.set_wording(wording)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._told)
        top = QHBoxLayout()
        top.addLayout(words, 1)
        top.addWidget(self.keeping)
        top.addWidget(self._back)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 14, 8)
        head.addLayout(top)
        head.addWidget(self.field)
        head.addWidget(self.filters)
        head.addWidget(self.naming)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._ask)
        self.field.textEdited.connect(self._pause.start)
        self.field.returnPressed.connect(self._enter)
        self.filters.written.connect(self.look_for)
        self._back.clicked.connect(self.closed)
        self.naming.named.connect(self._name)
        self.naming.left.connect(self.field.setFocus)
        self.table.opened.connect(self._open)
        self.table.addActions([self.open_action, self.copy_action])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action.triggered.connect(self.table.copy)
        self.open_action.triggered.connect(self.table.open_current)
        self.keeping.menu().aboutToShow.connect(self._fill_menu)

    def look_for(self, text: str) -> None:
        """Put this in the field and look for it."""
        self.field.setText(text)
        self._ask()

    def show_found(self, found: Found) -> None:
        """Show what was found for a question; one that is not asked any more is not shown."""
        if found.text == self.field.text():
            self._found = found
            self._show()

    def show_choices(self, choices: Choices) -> None:
        """What can be narrowed to, and which questions are kept."""
        self._saved, self._recent = choices.saved, choices.recent
        self.filters.show_choices(choices)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language; what was found is asked for anew by the owner."""
        self._wording = wording
        self.setAccessibleName(wording("finder.page.title"))
        self._back.setText(wording("finder.page.back"))
        self.keeping.setText(wording("finder.page.keeping"))
        self.field.set_wording(wording)
        self.copy_action.setText(wording("finder.page.copy"))
        self.open_action.setText(wording("finder.page.open"))
        self.filters.set_wording(wording)
        self.naming.set_wording(wording)
        self._show()

    def _show(self) -> None:
        wording, found = self._wording, self._found
        rows = found.rows if found else ()
        self._title.setText(wording("finder.page.title"))
        self._told.setText(self._counted())
        if found is not None:
            self.filters.show_typed(found.text, found.typed)
        self.table.put(rows, wording)
        asked = bool(found and not found.typed.query.empty)
        if asked:
            self._empty.say(wording("finder.none"), wording("finder.none_text"))
        else:
            self._empty.say(wording("finder.page.begin"), wording("finder.page.begin_text"))
        self._stack.setCurrentWidget(self.table if rows else self._empty)

    def _counted(self) -> str:
        found, wording = self._found, self._wording
        if found is None or found.typed.query.empty:
            return ""
        parts = [wording.count("finder.page.found", len(found.rows))]
        if found.answer.more:
            parts.append(wording("finder.page.more"))
        if found.typed.ignored:
            said = one_line(", ".join(found.typed.ignored))
            parts.append(wording("finder.ignored", words=said))
        return " · ".join(parts)

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.field.text())

    def _enter(self) -> None:
        """Look at once; what is shown already gets the keys."""
        if self._found is not None and self._found.text == self.field.text() and self._found.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.begin()
        else:
            self._ask()

    def _open(self, row: FoundRow) -> None:
        self.chosen.emit(row.hit)

    # --- kept questions ---------------------------------------------------------------------

    def _fill_menu(self) -> None:
        menu, wording, text = self.keeping.menu(), self._wording, self.field.text().strip()
        menu.clear()
        menu.addAction(wording("finder.page.keep"), self._keep).setEnabled(bool(text))
        menu.addSeparator()
        for one in self._saved:
            inner = menu.addMenu(_plain(one.name))
            inner.setToolTip(one_line(one.text))
            inner.addAction(wording("finder.page.run"), partial(self.look_for, one.text))
            inner.addAction(wording("finder.page.rename"), partial(self._rename, one.name))
            inner.addAction(wording("finder.page.remove"), partial(self.removed.emit, one.name))
        if self._recent:
            menu.addAction(wording("finder.recent")).setEnabled(False)
            for text in self._recent:
                menu.addAction(_plain(text), partial(self.look_for, text))
            menu.addSeparator()
            menu.addAction(wording("finder.forget"), self.forgotten.emit)

    def _keep(self) -> None:
        self._renaming = ""
        self.naming.ask(self.field.text().strip())

    def _rename(self, name: str) -> None:
        self._renaming = name
        self.naming.ask(name)

    def _name(self, name: str) -> None:
        if not self._renaming:
            self.kept.emit(name, self.field.text().strip())
        elif name != self._renaming:
            self.renamed.emit(self._renaming, name)


def _plain(text: str) -> str:
    """Text for a menu, where & would underline a letter."""
    return one_line(text).replace("&", "&&")
