"""Storage and safety: the data file, its copies, the bin and the journal under one heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keeping.bin import BinPage
from ui.keeping.copies import CopiesPage
from ui.keeping.journal import JournalPage
from ui.keeping.store import StorePage
from ui.pieces.tab_names import NamedTabs
from ui.pieces.widgets import plain_label

if TYPE_CHECKING:
    from briefer.custody import Facts
    from briefer.wording import Wording
    from ui.keeping.desk import Standing

#: The tabs by their number, for the commands that bring them.
STORE, COPIES, BIN, JOURNAL = range(4)
_NAMES = ("store", "copies", "bin", "journal")


class KeepingPage(QWidget):
    """Four tabs.

    Signals:
        asked(Deed, object): something is to be done.
        shown: it came to the front, or another tab did: what it shows is to be asked for.
    """

    asked = Signal(object, object)
    shown = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.title = plain_label(role="meeting-title")
        self.store, self.copies = StorePage(wording), CopiesPage(wording)
        self.bin, self.journal = BinPage(wording), JournalPage(wording)
        self._binned = 0
        self.tabs = NamedTabs()
        self.tabs.setDocumentMode(True)
        for page in (self.store, self.copies, self.bin, self.journal):
            self.tabs.addTab(page, "")
            page.asked.connect(self.asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        self.title.setContentsMargins(16, 0, 16, 0)
        layout.addWidget(self.title)
        layout.addWidget(self.tabs, 1)
        self.tabs.currentChanged.connect(self._turn)
        self.setFocusProxy(self.tabs)
        self.set_wording(wording)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.title.setText(wording("keeping.title"))
        tabs = (self.store, self.copies, self.bin, self.journal)
        pages: tuple[StorePage | CopiesPage | BinPage | JournalPage, ...] = tabs
        for name, page in zip(_NAMES, pages, strict=True):
            page.set_wording(wording)
            page.setAccessibleName(wording(f"keeping.tab.{name}"))
        self._name_tabs()

    def _name_tabs(self) -> None:
        short = [self._wording(f"keeping.tab.{name}") for name in _NAMES]
        whole = list(short)
        if self._binned:
            whole[BIN] = f"{short[BIN]} ({self._binned})"
        self.tabs.name(list(zip(whole, short, strict=True)))

    def show_facts(self, facts: Facts) -> None:
        """What the disk tells."""
        self.store.show_facts(facts)
        self.copies.show_copies(facts.backups)

    def show_standing(self, standing: Standing) -> None:
        """How the store is open, and what lies in the bin."""
        self.store.show_standing(standing)
        self.bin.show_standing(standing)
        self.copies.allow(copying=not standing.read_only and standing.notice is None)
        self._binned = len(standing.bin)
        self._name_tabs()

    @property
    def reads_report(self) -> bool:
        """Whether the tab on which is told what came of a deed is in sight."""
        return self.store.isVisible()

    def _turn(self, _: int) -> None:
        self.copies.begin()
        self.shown.emit()

    def tell(self, text: str) -> None:
        """What came of a deed, on the first tab."""
        self.store.tell(text)
