"""A form that scrolls where there is no room for it; hidden with its form it takes no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from ui.pieces.measure import line_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

#: So many lines of a form are always in sight, unless it is said otherwise.
_LINES = 5
#: What stands around the words of a form.
_AROUND = 60
#: A form that takes more than this part of the window gets the room of what it stands among.
_MOST = 0.5


class FormArea(QScrollArea):
    """As high as its form, or as there is room for.

    Args:
        form: shown and hidden by whoever asks something with it.
        lines: so many of it are always in sight.
        yielding: what makes way as long as there is little room for what is asked.

    Signals:
        scarce(bool): there is little room for what is asked; False when that is over.
    """

    scarce = Signal(bool)

    def __init__(
        self, form: QWidget, lines: int = _LINES, *, yielding: Sequence[QWidget] = ()
    ) -> None:
        super().__init__()
        self.form, hidden = form, form.isHidden()
        self._lines, self._scarce = lines, False
        self._yielding, self._gone = tuple(yielding), cast("list[QWidget]", [])
        # It would be shown by being put in.
        self.setWidget(form)
        form.setHidden(hidden)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # In text twice the size its buttons may be wider than a narrow pane.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._narrow()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setHidden(hidden)

    def _narrow(self) -> None:
        """On a wide screen no line or field is wider than is read with ease."""
        self.form.setMaximumWidth(line_width(self.fontMetrics()) + _AROUND)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters make a wider form."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._narrow()

    def _inner(self, width: int) -> int:
        """How wide the form is at a width of the area."""
        return min(width - 2 * self.frameWidth(), self.form.maximumWidth())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the form is at this width."""
        if self.form.isHidden():
            return 0
        high = self.form.heightForWidth(self._inner(width))
        return max(high, self.form.sizeHint().height()) + 2 * self.frameWidth()

    def sizeHint(self) -> QSize:
        """The whole form."""
        return QSize(self.form.sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """A few lines of it."""
        least = self.fontMetrics().lineSpacing() * self._lines
        height = min(least, self.heightForWidth(self.width()))
        return QSize(self.form.minimumSizeHint().width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The form came, went, or asks for another size."""
        answer = super().eventFilter(watched, event)
        if watched is self.form and event.type() in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutRequest,
        }:
            self.setHidden(self.form.isHidden())
            self.updateGeometry()
            self._tell()
        return answer

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the form is higher or lower."""
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        """Whether the form takes much of the window: not of its page, whose height it changes."""
        wanted = self.heightForWidth(self.width())
        scarce = not self.form.isHidden() and wanted > self.window().height() * _MOST
        if scarce is not self._scarce:
            self._scarce = scarce
            if scarce:
                self._gone = [one for one in self._yielding if not one.isHidden()]
            for one in self._gone:
                one.setHidden(scarce)
            self.scarce.emit(scarce)


class WholeArea(FormArea):
    """As high as what is in it is at this width, and no higher."""

    def heightForWidth(self, width: int) -> int:
        """As it breaks there; Qt's own wish is for a narrower place."""
        return self.form.heightForWidth(self._inner(width)) + 2 * self.frameWidth()
