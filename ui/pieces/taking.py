"""Taking a widget from its place in a layout, so that it can come in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout


def take(layout: QBoxLayout, at: int) -> None:
    """Take out what stands at a place; the widget itself stays, the place it had goes.

    Qt remembers of a widget one place only, the first it got while there is one. A second one
    keeps forever what it was once told about how high the widget is (QWidgetItemV2 forgets heights
    when it is the place that the widget knows), and the widget is squashed when it grows. Nobody
    else lets go of a place that was taken out: Python does not own it.
    """
    item = layout.takeAt(at)
    if item is not None:
        shiboken6.delete(item)
