"""Draw every view of the window, from the sample papers, and say what is wrong with any of them.

    QT_QPA_PLATFORM=offscreen python docs/make_screenshots.py [FOLDER] [LOOK ...]

Each view of `tools/window_views.py` is drawn in both languages, in each theme, on a small and on a
large screen, and with text twice as large. In FOLDER come the pictures and for each look a sheet
with all of them side by side. What is cut off, lies over something else or is not translated is
printed. LOOK names those that are wanted ("nl-light-small"), else all are drawn; "kept" draws the
few of `KEPT` only. Those are put with the project, unless looks are named to be looked at.
"""
# ruff: noqa: INP001  (a script beside the papers it serves)

from __future__ import annotations

import datetime as dt
import gc
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QSettings, QSize, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QImage, QPainter, QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from briefer import wording, workflows  # noqa: E402
from briefer.store import Store  # noqa: E402
from tools import window_faults as faults  # noqa: E402
from tools import window_views as views  # noqa: E402
from ui import app  # noqa: E402
from ui.qt_words import QtWords  # noqa: E402
from ui.theme.choice import Choose  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.window import Window

PAPERS = ROOT / "sample_data" / "dossier"
TODAY = dt.date(2026, 11, 23)
MOMENT = dt.datetime(2026, 11, 21, 9, 30, tzinfo=dt.UTC)
PATIENCE_MS = 60_000
SETTLED_MS = 200
_MOST_LOOKS = 40
_MOST_COLOURS = 256
SCREENS = {"small": (1366, 740, 100), "large": (2560, 1400, 100), "text200": (1366, 740, 200)}
THEMES = {"light": Choose.LIGHT, "dark": Choose.DARK, "contrast": Choose.CONTRAST}
#: What stands in the papers, in whatever language the window is.
OF_PAPERS = ("Toezeggingen", "Defensie")
#: What is kept with the project: the picture, and which view in which look it is.
KEPT = {
    "window-nl.png": ("nl-light-small", "topics"),
    "window-en.png": ("en-light-small", "topics"),
    "start-nl.png": ("nl-light-small", "start"),
    "start-en.png": ("en-light-small", "start"),
    "review-nl.png": ("nl-dark-small", "review"),
    "commitments-en.png": ("en-dark-small", "commitments-table"),
    "compare-nl.png": ("nl-light-small", "compare"),
    "draft-en.png": ("en-light-small", "draft"),
    "contrast-nl.png": ("nl-contrast-small", "topics"),
    "text200-en.png": ("en-light-text200", "topics"),
}
_SCREENSHOTS = ROOT / "docs" / "screenshots"
#: On a sheet.
_SMALL, _COLUMNS, _GAP = QSize(683, 384), 5, 6


@dataclass(frozen=True, slots=True)
class Look:
    """How the window looks: in which language and theme, on which screen."""

    language: str
    theme: str
    screen: str

    @property
    def name(self) -> str:
        """As it is called on the command line and in the names of pictures."""
        return f"{self.language}-{self.theme}-{self.screen}"


def main(folder: Path, wanted: set[str]) -> int:
    """Draw all that is wanted; gives how many faults there are."""
    application = app.make_application(sys.argv[:1])
    switch_qt = QtWords(application)
    folder.mkdir(parents=True, exist_ok=True)
    found = 0
    with tempfile.TemporaryDirectory() as place:
        full, empty = Path(place) / "full.db", Path(place) / "empty.db"
        _fill(full)
        Store.create(empty).close()
        for parts in product(wording.LANGUAGES, THEMES, SCREENS):
            look = Look(*parts)
            chosen = _views_of(look, wanted)
            if not chosen:
                continue
            told: dict[str, list[str]] = {}
            for store in (empty, full):
                for name, pieces in _walk(look, chosen, store, Path(place), switch_qt):
                    _draw(pieces, folder / f"{look.name}-{name}.png")
                    for fault in _faults(look, pieces):
                        told.setdefault(fault, []).append(name)
            _sheet(folder, look)
            found += _report(look, told)
    if not wanted or "kept" in wanted:
        _keep(folder)
    return found


def _fill(path: Path) -> None:
    with Store.create(path) as store, workflows.readers() as readers:
        workflows.import_files(
            store,
            [PAPERS],
            readers=readers,
            now=MOMENT,
            progress=lambda _: None,
            cancelled=lambda: False,
        )


def _views_of(look: Look, wanted: set[str]) -> list[views.View]:
    """The views to draw in a look: all, none, or the few that are kept."""
    if "kept" in wanted:
        kept = {view for name, view in KEPT.values() if name == look.name}
        return [view for view in views.VIEWS if view.name in kept]
    return views.VIEWS if not wanted or look.name in wanted else []


def _walk(
    look: Look, chosen: list[views.View], store: Path, place: Path, switch_qt: Callable[[str], None]
) -> Iterator[tuple[str, list[views.QWidget]]]:
    """Each view in turn, with what is in front."""
    mine = place / f"{look.name}-{store.name}"
    shutil.copy(store, mine)
    memory = QSettings(str(mine.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = app.make_window(mine, memory, switch_qt, day=lambda: TODAY, language=look.language)
    width, height, size = SCREENS[look.screen]
    window.look.choose(THEMES[look.theme])
    window.look.choose_size(size)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    window.desk.refresh()
    for view in chosen:
        if view.empty is (store.stem == "empty"):
            _go(window, view)
            yield view.name, views.in_front(window)
            views.put_away(window)
            gc.collect()
    window.close()
    window.deleteLater()


def _go(window: Window, view: views.View) -> None:
    for there in view.steps(window):
        deadline = QDeadlineTimer(PATIENCE_MS)
        while not there():
            if deadline.hasExpired():
                raise TimeoutError(view.name)
            _loop(20)
    _settle(window)


def _settle(window: Window) -> None:
    """Wait until nothing is laid out anew."""
    before: list[object] = []
    for _ in range(_MOST_LOOKS):
        _loop(SETTLED_MS)
        now = [one.geometry() for top in views.in_front(window) for one in faults.shown(top)]
        if now == before:
            return
        before = now


def _draw(pieces: list[views.QWidget], target: Path) -> None:
    """The window, and on it what is in front of it."""
    window = pieces[0].window() if pieces[0].isWindow() else pieces[0]
    under = next((one for one in QApplication.topLevelWidgets() if hasattr(one, "desk")), window)
    picture = _taken(under)
    painter = QPainter(picture)
    for piece in pieces:
        if piece is not under:
            painter.drawPixmap(under.mapFromGlobal(piece.mapToGlobal(piece.rect().topLeft())),
                               QPixmap.fromImage(_taken(piece)))  # fmt: skip
    painter.end()
    picture.save(str(target))


def _taken(piece: views.QWidget) -> QImage:
    """A window as it is on the screen; drawn anew, words may stand outside what holds them."""
    if not piece.isWindow():
        return piece.grab().toImage()
    return piece.screen().grabWindow(piece.winId()).toImage()


def _faults(look: Look, pieces: list[views.QWidget]) -> Iterator[str]:
    other = next(one for one in wording.LANGUAGES if one != look.language)
    languages = faults.Languages(
        wording.load(look.language).texts, wording.load(other).texts, OF_PAPERS, look.language
    )
    for piece in pieces:
        for kind in (faults.cut_off, faults.overlapping, languages.untranslated):
            yield from kind(piece)
        yield from faults.small(piece, QApplication.font().pointSizeF())


def _report(look: Look, told: dict[str, list[str]]) -> int:
    # What the script is for.
    print(  # noqa: T201
        f"{look.name}: {len(told)} faults"
        if told
        else f"{look.name}: nothing cut off, overlapping, untranslated or left small"
    )
    for fault, names in told.items():
        print(f"  {fault} ({', '.join(names[:3])})")  # noqa: T201
    return len(told)


def _sheet(folder: Path, look: Look) -> None:
    """All views of a look in one picture."""
    paths = [folder / f"{look.name}-{view.name}.png" for view in views.VIEWS]
    pictures = [QImage(str(path)) for path in paths if path.exists()]
    rows = -(-len(pictures) // _COLUMNS)
    across, down = _SMALL.width() + _GAP, _SMALL.height() + _GAP
    sheet = QImage(_COLUMNS * across, rows * down, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        small = picture.scaled(
            _SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(number % _COLUMNS * across, number // _COLUMNS * down, small)
    painter.end()
    sheet.save(str(folder / f"sheet-{look.name}.png"))


def _keep(folder: Path) -> None:
    """Put the few that belong to the project in their place, small by having few colours."""
    _SCREENSHOTS.mkdir(exist_ok=True)
    for name, (look, view) in KEPT.items():
        path = folder / f"{look}-{view}.png"
        if path.exists():
            whole = QImage(str(path))
            few = whole.convertToFormat(
                QImage.Format.Format_Indexed8,
                _colours(whole),
                Qt.ImageConversionFlag.ThresholdDither,
            )
            few.save(str(_SCREENSHOTS / name), "PNG", 0)


def _colours(picture: QImage) -> list[int]:
    """The colours there are most of, as many as a small picture can have."""
    counts = Counter(
        picture.pixel(x, y)
        for y in range(0, picture.height(), 2)
        for x in range(0, picture.width(), 2)
    )
    return [colour for colour, _ in counts.most_common(_MOST_COLOURS)]


def _loop(milliseconds: int) -> None:
    # Not `processEvents`: in PySide6 6.12.0 each call loses a reference to None, until it crashes.
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    gc.disable()
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    sys.exit(1 if main(target, set(sys.argv[2:])) else 0)
