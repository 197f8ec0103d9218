"""How long the editor of a thick briefing keeps its user waiting: `python benchmarks/drafting.py`.

A meeting of twelve topics with three hundred quotations, opened in the window; prints for each deed
the longest the window's thread worked in one go, with where that was.  Ends with 1 when a deed
took longer than the limit.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks.stalls import Watch
from briefer import drafts, workflows
from briefer.store import Store
from ui import app
from ui.collector import Collector
from ui.draft.deeds import Ask
from ui.draft.own_text import TextCard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ui.window import Window

LIMIT_MS = 50
_TODAY = dt.date(2030, 5, 10)
_NOW = dt.datetime(2030, 5, 10, 9, tzinfo=dt.UTC)
_QUIET_MS, _PATIENCE = 400, 60.0
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def agenda(topics: int, each: int) -> str:
    """An annotated agenda with so many topics, and so many positions on each."""
    lines = ["GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030", ""]
    for topic in range(topics):
        lines += [f"Haven nummer {topic + 1}", ""]
        for number in range(each):
            said = f"het voorstel over kade {number + 1} van haven {topic + 1}"
            lines += [f"Nederland steunt {said} en hecht aan een tijdpad.", ""]
    return "\n".join(lines)


def filled(folder: Path, topics: int, each: int) -> Path:
    """A store with that agenda."""
    paper, path = folder / "agenda.txt", folder / "briefer.db"
    paper.write_text(agenda(topics, each), encoding="utf-8")
    with Store.create(path) as store, workflows.readers() as readers:
        workflows.import_files(
            store,
            [paper],
            readers=readers,
            now=_NOW,
            progress=lambda _: None,
            cancelled=lambda: False,
        )
    return path


def wait(done: Callable[[], bool], quiet: int = _QUIET_MS) -> None:
    """Let the window go on until this is so, and a little longer."""
    end = time.monotonic() + _PATIENCE
    loop = QEventLoop()
    while not done() and time.monotonic() < end:
        QTimer.singleShot(10, loop.quit)
        loop.exec()
    QTimer.singleShot(quiet, loop.quit)
    loop.exec()


def begun(path: Path) -> Window:
    """The window with a draft of the meeting."""
    memory = QSettings(str(path.with_name("view.ini")), QSettings.Format.IniFormat)
    memory.setValue("draft/folder", str(path.parent))
    window = app.make_window(path, memory, lambda _: None, day=lambda: _TODAY, language="nl")
    window.resize(1800, 900)
    window.show()
    Collector(window).start()
    window.desk.refresh()
    wait(lambda: bool(window.list.meetings.model().rowCount() > 1))
    window.desk.prepare(1)
    wait(lambda: window.meeting.briefing is not None)
    window.show_tab(3)
    wait(lambda: window.drafting.listed)
    window.drafting.begin(drafts.full(window.wording))
    wait(lambda: window.drafting.session.draft is not None)
    return window


def deeds(window: Window) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a user does, in order."""
    page, drafting = window.meeting.draft, window.drafting
    column, outline = page.column, page.outline
    draft = drafting.session.draft
    if draft is None:
        return
    topics = [s.id for s in draft.walk() if s.part == "topic"]

    def first() -> object:
        return next(iter(column.cards.values()))

    def own() -> TextCard:
        return next(c for c in column.cards.values() if isinstance(c, TextCard))

    yield "a topic", lambda: outline.choose(topics[0])
    yield "the next topic", lambda: outline.choose(topics[-1])
    yield "all of its cards", column.show_more
    yield "pin", lambda: QTest.keyClick(first(), Qt.Key.Key_P)
    yield "leave out", lambda: QTest.keyClick(first(), Qt.Key.Key_Delete)
    yield (
        "move",
        lambda: QTest.keyClick(list(column.cards.values())[3], Qt.Key.Key_Down, _ALT_SHIFT),
    )
    yield "own words", lambda: QTest.keyClick(list(column.cards.values())[2], Qt.Key.Key_E)
    yield "type", lambda: QTest.keyClicks(own().edit, " en dat is belangrijk.")
    yield "undo", window.undo
    yield "redo", partial(window.do_in_draft, Ask.REDO)
    yield "section off", lambda: outline.switched.emit(topics[1], False)
    yield "preview off", partial(window.do_in_draft, Ask.PREVIEW)
    yield "preview on", partial(window.do_in_draft, Ask.PREVIEW)
    yield "check", partial(window.do_in_draft, Ask.CHECK)
    yield "versions", partial(window.do_in_draft, Ask.VERSIONS)
    yield "templates", partial(window.do_in_draft, Ask.TEMPLATES)
    yield "export page", partial(window.do_in_draft, Ask.EXPORT)
    yield "export", drafting.panels.exporting.panel.go.click
    yield "other language", window.switch_language


def main() -> int:
    """Do all deeds; tells whether each was within the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--topics", type=int, default=12)
    parser.add_argument("--each", type=int, default=25)
    chosen = parser.parse_args()
    qt = app.make_application([])
    with tempfile.TemporaryDirectory() as folder:
        window = begun(filled(Path(folder), chosen.topics, chosen.each))
        watch, slow = Watch(), 0
        for name, deed in deeds(window):
            watch.begin()
            deed()
            wait(lambda: not window.drafting.session.waiting, 1800)
            stall = watch.end()
            took = stall.seconds * 1000
            slow += took > LIMIT_MS
            print(
                f"{took:7.1f} ms  {name:20}  {' < '.join(stall.stack) if took > LIMIT_MS else ''}"
            )
        watch.close()
        window.close()
    del qt
    return int(bool(slow))


if __name__ == "__main__":
    sys.exit(main())
