"""The cards of a column in their places, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget


def put(column: QBoxLayout, widgets: Sequence[QWidget]) -> None:
    """Have these in the column in this order, with room below; what is in its place is left there.

    Qt forgets how large a widget is that it puts in another place, and asks all that is in it.

    Args:
        column: holds no widget but some of these.
        widgets: all of them.
    """
    if not column.count():
        column.addStretch(1)
    items = (column.itemAt(number) for number in range(column.count() - 1))
    there = [item.widget() for item in items if item is not None]
    for number, widget in enumerate(widgets):
        if number < len(there) and there[number] is widget:
            continue
        if widget in there:
            # Not `takeAt`: Qt would remember the place that was taken, and nothing in the next.
            there.remove(widget)
            column.removeWidget(widget)
        there.insert(number, widget)
        column.insertWidget(number, widget)


def place(area: QScrollArea, column: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Show what is new, filled by now, and give each its place.

    By itself Qt shows it a little later, too late to get the focus, and places all anew for each
    that came: squeezed into the height there was, then in the height that is needed.

    Args:
        area: scrolls what the column lies in.
        column: in which all of them are.
        widgets: the new ones, with the others or without.
    """
    inside = area.widget()
    if inside is None:
        return
    column.setEnabled(False)
    for widget in widgets:
        if widget.isHidden():
            widget.show()
    column.setEnabled(True)
    if not area.isVisible():
        return
    size = inside.size()
    needed = column.totalHeightForWidth(size.width())
    size.setHeight(max(area.viewport().height(), needed))
    if size == inside.size():
        column.activate()
    else:
        inside.resize(size)
