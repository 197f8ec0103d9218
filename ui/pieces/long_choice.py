"""A choice among long texts in a narrow place: nothing is cut off in the middle of a letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from ui.pieces.widgets import Choice

_SHORT = Qt.ItemDataRole.UserRole + 1
#: So many letters are in sight at least.
_LETTERS = 10
#: What a text in the list has around it: the mark of the chosen one, the bar to scroll.
_AROUND = 56


class LongChoice(Choice):
    """Shows the whole text where it fits, else its short one; the list that unfolds is wide.

    Args:
        letters: for so many letters there is room at least.
    """

    def __init__(self, letters: int = _LETTERS) -> None:
        super().__init__(())
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)
        self.currentTextChanged.connect(self._tell_whole)

    def add(self, text: str, short: str, data: object) -> None:
        """One more to choose, below the others."""
        self.addItem(text, data)
        self.setItemData(self.count() - 1, short, _SHORT)
        # Whoever fills it may have stopped its signals meanwhile.
        self._tell_whole(self.currentText())

    def rename(self, row: int, text: str, short: str) -> None:
        """Call one of them otherwise."""
        self.setItemText(row, text)
        self.setItemData(row, short, _SHORT)
        self._tell_whole(self.currentText())

    def shown(self) -> str:
        """What of the chosen text stands in the field."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(control, option, part, self).width() - 2
        whole, metrics = self.currentText(), self.fontMetrics()
        if metrics.horizontalAdvance(whole) <= room:
            return whole
        short = str(self.currentData(_SHORT) or whole)
        return metrics.elidedText(short, Qt.TextElideMode.ElideRight, room)

    def _tell_whole(self, text: str) -> None:
        self.setToolTip(text.replace("<", "‹"))

    def paintEvent(self, _: object) -> None:
        """As any choice, with the text that fits."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def showPopup(self) -> None:
        """The list, with every text whole."""
        metrics = self.view().fontMetrics()
        texts = (self.itemText(row) for row in range(self.count()))
        widest = max(map(metrics.horizontalAdvance, texts), default=0)
        screen = self.screen().availableGeometry().width()
        self.view().setMinimumWidth(min(widest + _AROUND, screen))
        super().showPopup()
