"""A window on ten thousand papers, gone through under the watchdog; in a process of its own.

The deeds are those of benchmarks/window.py.  What others on the processor did once is not there
again: whatever takes too long is done once more in a new window, with all of its part, and a third
time.  At the end a stall is put in, which must be seen, and work of half the limit, which must not.

Prints what took too long each time, deed by deed, and what was seen of the stall, as JSON.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QSettings

from benchmarks import large_draft, many_papers
from benchmarks import window as goes
from benchmarks.stalls import Turns
from briefer.store import Store
from tests.ui.watched_window import LIMIT, SHOWN, Watchdog
from ui import app
from ui.collector import Collector

PAPERS, TRIES, FILES, BLOCKS = 10_000, 3, 5, 500
#: Each paper has less to say than those of the benchmark, so that the store is soon there.
SAYS = {"BLOCKS": 8, "POSITIONS": 2, "COMMITMENTS": 3, "LONG_BLOCKS": 3000}
STALL = "a stall that was put in"
#: What takes too long once is done again, so that a deed may be judged by less.
MARGIN = 1.25
_PATIENCE_MS = 300_000
BEGINNING = "beginning"


def store_of(path):
    """Ten thousand papers with thirty thousand promises, the last of 150 pages, and a draft."""
    for name, count in SAYS.items():
        setattr(many_papers, name, count)
    chance = random.Random(1)  # noqa: S311 - nothing secret
    with Store.create(path) as store:
        store._database.execute("PRAGMA synchronous = OFF")
        for number in range(PAPERS):
            one = many_papers.paper(number, PAPERS, chance)
            store.save(
                one.document, one.source, one.content, now=many_papers.NOW, recogniser="test"
            )
    large_draft.begin(path, BLOCKS)


def window_on(path):
    """A new window, as the program makes it, not shown yet."""
    window = app.make_window(
        path,
        QSettings(str(path.with_suffix(".ini")), QSettings.Format.IniFormat),
        lambda _: None,
        day=lambda: many_papers.TODAY,
        language="nl",
    )
    Collector(window).start()
    window.resize(1366, 740)
    return window


def parts_of(files):
    """What is done, part by part, each by its name."""
    return {
        BEGINNING: goes.beginning,
        "lists": goes.lists,
        "across": goes.across,
        "reader": goes.reader,
        "import": partial(goes.intake, files=files, counts=[len(files)]),
        "draft": goes.draft,
    }


def gone_through(path, wanted, files, dog):
    """These parts in a new window; tells in which part each deed was."""
    window, where = window_on(path), {"the window": BEGINNING}
    dog.watch("the window", window.show, window.isVisible, SHOWN)
    for name, part in parts_of(files).items():
        for deed in part(window) if name in wanted else ():
            where[deed.name] = name
            dog.watch(deed.name, deed.do, deed.done)
    window.close()
    QCoreApplication.processEvents()
    return where


def too_slow(folder):
    """What took too long each time it was done, how long each time; and what was tried again."""
    path = folder / "many.db"
    store_of(path)
    files, turns = goes.some_files(folder, TRIES * FILES), Turns()
    wanted, slow, again = set(parts_of(())), None, []
    for number in range(TRIES):
        dog = Watchdog(turns, {}, patience_ms=_PATIENCE_MS, margin=MARGIN)
        where = gone_through(path, wanted, files[number * FILES :][:FILES], dog)
        known = {name: [] for name in dog.slow} if slow is None else slow
        slow = {name: [*known[name], took] for name, took in dog.slow.items() if name in known}
        if not slow:
            break
        again.append(slow)
        wanted = {BEGINNING, *(where[name] for name in slow)}
    seen = stalled(turns)
    turns.close()
    return {"slow": slow, "again": again, "stall": seen}


def stalled(turns):
    """Whether work of half the limit is seen as too long, and of twice the limit.

    The gauge is kept still: what others do on the processor is no part of what is asked here.
    """

    def seen(part):
        def work():
            begun = time.thread_time()
            while time.thread_time() - begun < part * LIMIT:
                pass

        dog = Watchdog(turns, {}, margin=MARGIN, gauge=lambda: 1.0)
        dog.watch(STALL, work, lambda: True)
        return STALL in dog.slow

    return [seen(0.5), seen(2)]


if __name__ == "__main__":
    application = app.make_application(sys.argv)
    sys.stdout.write(json.dumps(too_slow(Path(sys.argv[1]))))
