"""From the answer to the list on the screen: `python benchmarks/found.py --store ten.db`.

Opens the window on a store of `many_papers.py`, looks for words in the field over it (Ctrl+K), and
prints for each what the window's thread worked, in milliseconds of its own, from when the answer
came until the list was painted, and how long that was by the clock.  Ends with 1 when it worked
longer than a frame.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings, QTimer

from benchmarks import many_papers
from ui import app
from ui.collector import Collector
from ui.finder.list import LineList
from ui.finder.palette import Palette
from ui.post import Post
from ui.qt_words import QtWords

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.finder.list import Line
    from ui.window import Window

_FRAME_MS = 16
_WORDS = ("haven", "havenplan", "minister", "visserij plan", "h", "commissie", "raad", "zzzz")
_AFTER_MS = 300


class Clock:
    """When the last answer came, and when the list was painted: worked, and by the clock.

    Made before any list is, for Qt asks a widget once whether it paints itself.
    """

    def __init__(self) -> None:
        self.came = self.painted = self._last = (0.0, 0.0)
        self.awaited = False
        self._listen()

    def _listen(self) -> None:
        take, fill, paint, clock = Post.take, Palette.show_lines, LineList.paintEvent, self

        def taken(post: Post, answer: Callable[[], object]) -> None:
            clock._last = _now()
            take(post, answer)

        def filled(palette: Palette, text: str, lines: Sequence[Line], told: str) -> None:
            clock.came, clock.awaited = clock._last, True
            fill(palette, text, lines, told)

        def drawn(view: LineList, event: QPaintEvent) -> None:
            paint(view, event)
            if clock.awaited:
                clock.painted, clock.awaited = _now(), False

        Post.take = taken  # type: ignore[method-assign, assignment]
        Palette.show_lines = filled  # type: ignore[method-assign, assignment]
        LineList.paintEvent = drawn  # type: ignore[method-assign, assignment]


def _now() -> tuple[float, float]:
    return time.thread_time() * 1000, time.perf_counter() * 1000


def _until(done: Callable[[], bool]) -> None:
    """Wait for it, and a moment longer."""
    loop, look = QEventLoop(), QTimer()
    look.setInterval(1)

    def check() -> None:
        if done():
            loop.quit()

    look.timeout.connect(check)
    look.start()
    loop.exec()
    look.stop()
    QTimer.singleShot(_AFTER_MS, loop.quit)
    loop.exec()


def look_for(window: Window, words: str, clock: Clock) -> float:
    """Type these words; prints and gives what the window worked after the answer."""
    before = clock.painted[1]
    window.finder.palette.field.setText(words)
    _until(lambda: not clock.awaited and clock.came[1] > before)
    worked, clocked = (b - a for a, b in zip(clock.came, clock.painted, strict=True))
    print(f"{words:20}{worked:8.1f}{clocked:8.1f}", flush=True)
    return worked


def main() -> int:
    """Make the store where it is not there, look for all words, judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--papers", type=int, default=10_000)
    chosen = parser.parse_args()
    many_papers.ensure(chosen.store, chosen.papers)
    application, clock = app.make_application(sys.argv[:1]), Clock()
    with tempfile.TemporaryDirectory() as name:
        store = Path(name) / "store.db"
        shutil.copy(chosen.store, store)
        memory = QSettings(str(Path(name) / "view.ini"), QSettings.Format.IniFormat)
        day = partial(getattr, many_papers, "TODAY")
        window = app.make_window(store, memory, QtWords(application), day=day, language="nl")
        Collector(window).start()
        window.resize(1366, 740)
        window.show()
        window.desk.refresh()
        _until(lambda: window.papers.table.model().rowCount() > 0)
        window.finder.begin()
        _until(window.finder.palette.isVisible)
        print(f"{'':20}{'worked':>8}{'clock':>8}  (ms)")
        longest = max(look_for(window, words, clock) for words in _WORDS)
        window.close()
        application.processEvents()
    return longest > _FRAME_MS


if __name__ == "__main__":
    sys.exit(main())
