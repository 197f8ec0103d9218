"""About Briefer in the window: brought from the menu, the field for searching or the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import __version__
from briefer.logbook import NAME
from briefer.places import data_folder
from ui import carrying
from ui.about.page import AboutPage, Facts
from ui.part import Part

if TYPE_CHECKING:
    from briefer.wording import Wording
    from ui.desk import Contents, Desk
    from ui.pieces.widgets import MessageBar


class About(Part):
    """Owns the page; what it tells of the store follows the store.

    Args:
        desk: knows which store is open.
        wording: the words to begin with.
        message: where is told that the facts were copied.
    """

    def __init__(self, desk: Desk, wording: Wording, message: MessageBar) -> None:
        super().__init__()
        self._desk, self._wording, self._message = desk, wording, message
        self.page = AboutPage(wording, self._facts())
        self.pages = (self.page,)
        self.page.copy_asked.connect(self._copy)

    def _facts(self) -> Facts:
        return Facts(__version__, self._desk.safekeeping.path, data_folder() / NAME)

    def bring(self) -> None:
        """About Briefer comes to the middle."""
        self.page.show_facts(self._facts())
        self.brought.emit(self.page)

    def set_wording(self, wording: Wording) -> None:
        """Say everything in this language."""
        self._wording = wording
        self.page.set_wording(wording)

    def show_contents(self, _: Contents) -> None:
        """Another store may be open."""
        self.page.show_facts(self._facts())

    def _copy(self, text: str) -> None:
        carrying.put(text)
        self._message.say(self._wording("about.copied"))
