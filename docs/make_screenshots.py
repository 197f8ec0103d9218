"""Make the pictures of the window in `docs/screenshots`, from the sample papers.

    QT_QPA_PLATFORM=offscreen python docs/make_screenshots.py [FOLDER]

Imports the papers into a throw-away store and draws each view in both languages, light and dark.
Two of them (`window-nl.png`, `window-en.png`) are kept with the project; the rest is for looking.
"""
# ruff: noqa: INP001  (a script beside the papers it serves)

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QPalette  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from briefer import wording  # noqa: E402
from ui import app  # noqa: E402
from ui.questions import shortcut_sheet  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window

PAPERS = ROOT / "sample_data" / "dossier"
TODAY = dt.date(2026, 11, 23)
KEPT = ROOT / "docs" / "screenshots"
SIZE = (1366, 740)
PATIENCE_MS = 60_000
_DARK = {
    QPalette.ColorRole.Window: "#2b2d30",
    QPalette.ColorRole.WindowText: "#e6e6e6",
    QPalette.ColorRole.Base: "#1e1f22",
    QPalette.ColorRole.AlternateBase: "#26282b",
    QPalette.ColorRole.Text: "#e6e6e6",
    QPalette.ColorRole.Button: "#393b40",
    QPalette.ColorRole.ButtonText: "#e6e6e6",
    QPalette.ColorRole.Light: "#4b4e54",
    QPalette.ColorRole.Midlight: "#43464b",
    QPalette.ColorRole.Dark: "#1a1b1d",
    QPalette.ColorRole.Mid: "#5a5d63",
    QPalette.ColorRole.Highlight: "#2f6fb3",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#7db4f0",
    QPalette.ColorRole.PlaceholderText: "#a5a8ad",
    QPalette.ColorRole.ToolTipBase: "#393b40",
    QPalette.ColorRole.ToolTipText: "#e6e6e6",
}


def main(folder: Path) -> None:
    """All pictures into `folder`, and the two that are kept into the project."""
    application = app.make_application(sys.argv[:1])
    light = application.palette()
    folder.mkdir(parents=True, exist_ok=True)
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for theme, palette in (("light", light), ("dark", _dark(light))):
            application.setPalette(palette)
            for language in wording.LANGUAGES:
                name = f"{language}-{theme}"
                memory = QSettings(f"{place}/{name}.ini", QSettings.Format.IniFormat)
                store = Path(place) / f"{name}.db"
                _views(store, memory, language, folder / name)
                if theme == "light":
                    picture = f"window-{language}.png"
                    (KEPT / picture).write_bytes((folder / f"{name}-3-topics.png").read_bytes())


def _views(store: Path, memory: QSettings, language: str, prefix: Path) -> None:
    window = app.make_window(
        store,
        memory,
        app.QtWords(QApplication.instance()),  # type: ignore[arg-type]
        day=lambda: TODAY,
        language=language,
    )
    window.resize(*SIZE)
    window.show()
    window.desk.refresh()
    _until(lambda: bool(window.start.accessibleDescription()))
    _keep(window, prefix, "1-start")
    window.take_in([PAPERS])
    _until(lambda: not window.desk.taking_in and window.meeting.briefing is not None)
    _keep(window, prefix, "2-intake")
    window.intake.hide()
    _until(lambda: bool(window.meeting.topics.cards.cards()))
    cards = window.meeting.topics.cards.cards()
    cards[0].opened.emit(cards[0], cards[0].links[0].spot)
    _until(lambda: bool(window.reader.marked()))
    _keep(window, prefix, "3-topics")
    for number, name in ((1, "4-commitments"), (2, "5-papers")):
        window.show_tab(number)
        _keep(window, prefix, name)
    window.finder.begin()
    window.finder.palette.write("munitie")
    _until(lambda: bool(window.finder.palette.list.rows.lines))
    _keep(window, prefix, "6-search")
    window.finder.show_results()
    _until(lambda: bool(window.finder.page.table.found.rows))
    _keep(window, prefix, "6-results")
    window.finder.back()
    window.show_exported(Path("Briefing.docx"))
    window.show_tab(0)
    _keep(window, prefix, "7-message")
    window.show_review()
    _until(lambda: window.review.check is not None)
    _keep(window, prefix, "9-review")
    sheet = shortcut_sheet(window, window.wording)
    sheet.show()
    _settle()
    sheet.grab().save(f"{prefix}-8-keys.png")
    sheet.close()
    window.close()


def _keep(window: Window, prefix: Path, name: str) -> None:
    _settle()
    window.grab().save(f"{prefix}-{name}.png")


def _settle() -> None:
    _loop(150)


def _until(there: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(PATIENCE_MS)
    while not there():
        if deadline.hasExpired():
            raise TimeoutError
        _loop(20)


def _loop(milliseconds: int) -> None:
    # Not `processEvents`: in PySide6 6.12.0 each call loses a reference to None, until it crashes.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _dark(light: QPalette) -> QPalette:
    palette = QPalette(light)
    for role, colour in _DARK.items():
        palette.setColor(role, QColor(colour))
    return palette


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()))
