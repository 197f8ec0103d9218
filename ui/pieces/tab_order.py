"""Where Tab goes: from left to right and from top to bottom, as it stands on the screen now.

Qt goes by when a widget was made; cards and forms are made later than the reader beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def step(window: QWidget, current: QWidget | None, *, onward: bool) -> bool:
    """Take the focus to the next place of a window, or the previous; tells whether there is one."""
    places = list(in_order(window))
    if not places:
        return False
    number = _number_of(current, places)
    if number is None:
        following = places[0 if onward else -1]
    else:
        following = places[(number + (1 if onward else -1)) % len(places)]
    reason = Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason
    following.setFocus(reason)
    _bring_into_sight(following)
    return True


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever it lies in to where it is."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def in_order(holder: QWidget) -> Iterator[QWidget]:
    """The widgets inside that Tab comes to, in the order of reading."""
    for child in _read(_beside(holder)):
        if _is_place(child):
            yield child
        yield from in_order(child)


def _number_of(current: QWidget | None, places: list[QWidget]) -> int | None:
    """Which place has the focus; of what Tab does not come to, the last place before it."""
    one = current
    while one is not None:
        if one in places:
            return places.index(one)
        inside = [number for number, place in enumerate(places) if one.isAncestorOf(place)]
        if inside and one is not current:
            return max(0, inside[0] - 1)
        one = one.parentWidget()
    return None


def _beside(holder: QWidget) -> list[QWidget]:
    return [
        child
        for child in holder.children()
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow()
    ]


def _is_place(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None


def _read(widgets: Iterable[QWidget]) -> Iterator[QWidget]:
    """Row by row, each from left to right; what stands for more than half beside is in one row."""
    rows: list[list[QWidget]] = []
    for widget in sorted(widgets, key=lambda one: (one.y(), one.x())):
        if rows and _share_a_row(rows[-1][0], widget):
            rows[-1].append(widget)
        else:
            rows.append([widget])
    for row in rows:
        yield from sorted(row, key=lambda one: one.x())


def _share_a_row(one: QWidget, other: QWidget) -> bool:
    top = max(one.y(), other.y())
    bottom = min(one.y() + one.height(), other.y() + other.height())
    return (bottom - top) * 2 > min(one.height(), other.height())
