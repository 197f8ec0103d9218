"""The sample dossier: invented papers in a store and a window of their own, gone when it closes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt

from briefer import resources
from briefer.scratch import Scratch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ui.window import Window

#: The day the sample papers are about; `sample_data/README.md` tells what they show on it.
SAMPLE_DAY = dt.date(2026, 11, 23)
_PAPERS = "sample/dossier.zip"


class SampleDossier(QObject):
    """Opens the sample beside a window; asked again, the window that is there comes forward.

    Args:
        window: the window it is asked in; its language is that of the sample.
        make: makes a window on a store, as `ui.app.make_window`.
        switch_qt: puts Qt's own texts in a language.
    """

    def __init__(
        self, window: Window, make: Callable[..., Window], switch_qt: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._from, self._make, self._switch_qt = window, make, switch_qt
        self._place: Scratch | None = None
        self.window: Window | None = None

    def open(self) -> None:
        """Show the sample dossier."""
        if self.window is None:
            self._open()
        if self.window is not None:
            self.window.raise_()
            self.window.activateWindow()

    def _open(self) -> None:
        self._place = Scratch()
        folder = self._place.path
        papers = unpacked(folder / "dossier")
        memory = QSettings(str(folder / "view.ini"), QSettings.Format.IniFormat)
        window = self._make(
            folder / "store.db",
            memory,
            self._switch_qt,
            day=lambda: SAMPLE_DAY,
            language=self._from.wording.language,
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(self._gone)
        window.planning.show_sample(SAMPLE_DAY)
        self.window = window
        window.show()
        window.list.setFocus()
        window.desk.refresh()
        window.take_in([papers])

    def _gone(self) -> None:
        self.window = None
        if self._place is not None:
            self._place.close()
            self._place = None


def unpacked(folder: Path) -> Path:
    """The sample papers as files in a folder, which is made."""
    with zipfile.ZipFile(io.BytesIO(resources.read_bytes(_PAPERS))) as papers:
        papers.extractall(folder)
    return folder
