"""Links in a narrow place: one ends in an ellipsis, the other goes on at the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy

from ui.pieces.widgets import LinkButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFontMetrics, QResizeEvent

_LEAST = 60
#: Less of the name of a paper tells nothing.
_BEGINNING = "Kam…"
#: What a button needs around its text; it asks for more than it must have.
_AROUND, _ASKED = 12, 24
#: Above and below the lines of a link.
_ABOVE = 8
#: How Qt's layout of text writes that a line ends here.
_NEW_LINE = "\N{LINE SEPARATOR}"


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    """As much of a text as there is room for.

    A source ends in where it stands ("…, p. 2, para. 16"): its last two parts are kept, and of the
    name of the paper before them the beginning; where they do not fit alone, their end.
    """
    name, *place = text.rsplit(", ", 2)
    if len(place) <= 1:
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, room)
    where = ", ".join(place)
    left = room - metrics.horizontalAdvance(f", {where}")
    if left < metrics.horizontalAdvance(_BEGINNING):
        told = f"…, {where}"
        fits = metrics.horizontalAdvance(told) <= room
        return told if fits else metrics.elidedText(where, Qt.TextElideMode.ElideLeft, room)
    return f"{metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)}, {where}"


class NarrowLink(LinkButton):
    """Leaves out with an ellipsis what does not fit, but never where a source stands."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__(text, pressed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        #: Asked for many times while a column is laid out, and it changes with text and font only.
        self._hint: QSize | None = None
        self.say(text)

    def say(self, text: str, name: str = "") -> None:
        """Show another text, with a name for screen readers."""
        self._whole = text
        self.setAccessibleName(name or text)
        self.setToolTip(text.replace("<", "‹"))
        self._hint = None
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        room, text = self.width() - _AROUND, self._whole
        if self.sizeHint().width() - _ASKED > room:
            text = _cut(text, self.fontMetrics(), room)
        shown = text.replace("&", "&&")
        # The same text would be laid out anew all the same.
        if shown != self.text():
            self.setText(shown)

    def sizeHint(self) -> QSize:
        """Room for the whole."""
        if self._hint is None:
            self._hint = super().sizeHint()
            self._hint.setWidth(self.fontMetrics().horizontalAdvance(self._whole) + _ASKED)
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        """It can do with little."""
        return QSize(_LEAST, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Another font or look needs other room."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._hint = None
            self._fit()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the text as fits."""
        super().resizeEvent(event)
        self._fit()


class WholeLink(LinkButton):
    """Goes on at the next line where it does not fit: for a sentence that must be read."""

    def __init__(self, text: str, pressed: Callable[[], object]) -> None:
        super().__init__(text, pressed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._whole = text
        self._fit()

    def say(self, text: str, name: str = "") -> None:
        """Show another text, with a name for screen readers."""
        self._whole = text
        self.setAccessibleName(name or text)
        self._fit()
        self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """The text as it breaks in this width."""
        layout = QTextLayout(self._whole.replace("\n", _NEW_LINE), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(_LEAST, width - _AROUND))
            lines.append((line.textStart(), line.textLength()))
        layout.endLayout()
        units = self._whole.encode("utf-16-le")
        return [
            units[2 * start : 2 * (start + length)].decode("utf-16-le").strip()
            for start, length in lines
        ]

    def _fit(self) -> None:
        shown = "\n".join(self._lines(self.width())).replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for all lines."""
        spacing = self.fontMetrics().lineSpacing()
        return spacing * max(1, len(self._lines(width))) + _ABOVE

    def sizeHint(self) -> QSize:
        """Room for the whole on one line, or on as many as it has in its width."""
        lines = map(self.fontMetrics().horizontalAdvance, self._whole.split("\n"))
        wide = min(max(lines) + _ASKED, max(self.width(), _LEAST))
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It can do with little width."""
        return QSize(_LEAST, self.fontMetrics().lineSpacing() + _ABOVE)

    def changeEvent(self, event: QEvent) -> None:
        """Another font breaks otherwise."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Broken as there is room."""
        super().resizeEvent(event)
        self._fit()
