"""What is to be seen in the window of this process: plain values, as a person could tell them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QTreeView,
    QWidget,
)

#: What a person sees of it: its kind, its words, its name, where it is on the screen.
Seen = dict[str, Any]
_KINDS = (
    (QAbstractButton, "button"),
    (QLabel, "label"),
    (QLineEdit, "field"),
    (QComboBox, "choice"),
    (QTextEdit, "text"),
    (QPlainTextEdit, "text"),
    (QAbstractItemView, "list"),
)
_MOST_ROWS = 60


def look() -> list[Seen]:
    """All that is in sight and can be reached: behind a menu or a dialog nothing can be."""
    front = menu_in_front() or QApplication.activeModalWidget()
    windows = [front] if front else [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    found: list[Seen] = []
    for window in windows:
        # The inside of Qt's dialog for files is its own: one types there, and presses a button.
        sorts = (QLineEdit, QPushButton) if isinstance(window, QFileDialog) else (QWidget,)
        inside = [widget for sort in sorts for widget in window.findChildren(sort)]
        for widget in (window, *inside):
            if widget.isVisible() and not widget.visibleRegion().isEmpty():
                found += _seen(widget, modal=front is not None)
    return found


def menu_in_front() -> QWidget | None:
    """The menu that is open; what Qt proposes below a field while one types is none."""
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def _seen(widget: QWidget, *, modal: bool) -> list[Seen]:
    if isinstance(widget, (QMenu, QMenuBar)):
        return [
            _one(widget, "menu", action.text(), widget.actionGeometry(action), modal=modal)
            for action in widget.actions()
            if action.isVisible() and action.isEnabled() and not action.isSeparator()
        ]
    if isinstance(widget, QTabBar):
        return [
            _one(widget, "tab", widget.tabText(n), widget.tabRect(n), modal=modal)
            for n in range(widget.count())
        ]
    kind = next((name for sort, name in _KINDS if isinstance(widget, sort)), "")
    inside = widget.visibleRegion().boundingRect()
    found = [_one(widget, kind, _text(widget), inside, modal=modal)]
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        found += _rows(widget, modal=modal)
    return found


def _text(widget: QWidget) -> str:
    if isinstance(widget, (QTextEdit, QPlainTextEdit)):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return str(widget.text()) if isinstance(widget, (QAbstractButton, QLabel, QLineEdit)) else ""


def _rows(view: QAbstractItemView, *, modal: bool) -> list[Seen]:
    found = []
    for index in _indexes(view):
        place = view.visualRect(index).intersected(view.viewport().rect())
        if place.isEmpty() or not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            continue
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
        text = str(spoken or index.data(Qt.ItemDataRole.DisplayRole) or "")
        one = _one(view.viewport(), "row", text, place, modal=modal)
        one["list"] = view.accessibleName()
        one["current"] = index == view.currentIndex()
        found.append(one)
    return found


def _indexes(view: QAbstractItemView) -> list[QModelIndex]:
    model = view.model()
    if model is None:
        return []
    if isinstance(view, QTreeView):
        found, index = [], model.index(0, 0)
        while index.isValid() and len(found) < _MOST_ROWS:
            columns = range(model.columnCount(index.parent()))
            found += [index.siblingAtColumn(column) for column in columns]
            index = view.indexBelow(index)
        return found
    rows = range(min(model.rowCount(), _MOST_ROWS))
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    return [model.index(row, column) for row in rows for column in range(columns)]


def _one(widget: QWidget, kind: str, text: str, place: QRect, *, modal: bool) -> Seen:
    corner = widget.mapToGlobal(place.topLeft())
    return {
        "kind": kind,
        "text": text.replace("&&", "\0").replace("&", "").replace("\0", "&"),
        "name": widget.accessibleName(),
        "place": [corner.x(), corner.y(), place.width(), place.height()],
        "focused": widget is QApplication.focusWidget(),
        "enabled": widget.isEnabled(),
        "modal": modal,
        "checked": isinstance(widget, QAbstractButton) and widget.isChecked(),
    }
