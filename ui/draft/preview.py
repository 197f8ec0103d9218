"""The text as it will be read; nothing is fetched, and a link is only told, never followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QFrame, QTextBrowser

from ui import carrying
from ui.draft.html import Closed, Drawn, fill

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from briefer.wording import Wording


#: On a dark ground a black line is not seen.
_LINES = "table, td, th { border-color: palette(mid); }"


class DraftPreview(QTextBrowser):
    """A page to look at.

    Signals:
        link_asked(str): the address of a link that was clicked.
    """

    link_asked = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setDocument(Closed(self))
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._clicked)
        self.set_wording(wording)

    def show_page(self, page: str) -> None:
        """Show a page; the place in it stays."""
        bar = self.verticalScrollBar()
        place = bar.value()
        fill(self.document(), Drawn(page), _LINES)
        if not self.document().toPlainText().strip():
            self.setPlainText(self._wording("draft.preview.nothing"))
        bar.setValue(place)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.setAccessibleName(wording("draft.preview.name"))

    def _clicked(self, address: QUrl) -> None:
        """Within the page it goes there; elsewhere it only says where."""
        if address.isRelative():
            self.scrollToAnchor(address.fragment())
        else:
            self.link_asked.emit(address.toString())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words bear the marking of the draft, copied or dragged."""
        words = self.textCursor().selection().toPlainText()
        return carrying.mime(words, (carrying.around(self),), page=True)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """What is shown is in the document already; nothing is read from a disk or a network."""
        return None
