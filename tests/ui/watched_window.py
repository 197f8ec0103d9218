"""A window on a store of some size, gone through under a watchdog; in a process of its own.

A turn is what the window's thread does from one time it waits for events to the next, in processor
time of its own: waiting does not count, nor what other programs take.  How quick the processor is
at that moment is measured before and after each deed by a fixed piece of work, and a turn may take
so much longer as that does, on a machine that is slower or for a while.  The figures for ten
thousand papers are in docs/window.md, by benchmarks/window.py, which does the same and more.

Prints the deeds that took too long as JSON, each with how long.
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks import many_papers
from benchmarks.stalls import Turns, slowness
from briefer import drafts
from briefer.model.draft import Part
from briefer.store import Store
from ui import app
from ui.across_pages import COMPARE, LEDGER
from ui.collector import Collector
from ui.draft.column import FIRST_CARDS
from ui.reader.deeds import Read
from ui.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Callable

#: A turn may take so many seconds on the machine of the figures, when it is not busy.
LIMIT = 0.050
#: What showing the window may take: less than reckoning every page behind the one in front.
SHOWN = 0.026
#: Others on the same processor make the same turn take a third longer now and then.
MARGIN = 1.5
PAPERS, OF, LONG = 200, 10_000, 1500
_QUIET_MS = 30


@dataclass
class Watchdog:
    """Does deeds in the loop of events, one after the other, and notes those that took too long."""

    turns: Turns
    slow: dict[str, str]
    before: float = 0.0
    patience_ms: int = 30_000
    margin: float = MARGIN
    gauge: Callable[[], float] = slowness

    def watch(
        self,
        name: str,
        do: Callable[[], object],
        until: Callable[[], bool],
        limit: float = LIMIT,
    ) -> None:
        """One deed, until it is answered and a moment longer."""
        loop, look = QEventLoop(), QTimer()
        look.setInterval(1)

        def check():
            if until():
                look.stop()
                QTimer.singleShot(_QUIET_MS, loop.quit)

        look.timeout.connect(check)
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(lambda: loop.exit(1))
        patience.start(self.patience_ms)
        self.before = self.before or self.gauge()
        QTimer.singleShot(0, do)
        QTimer.singleShot(0, look.start)
        self.turns.begin()
        answered = loop.exec() == 0
        for timer in (look, patience):
            timer.stop()
        assert answered, f"no answer: {name}"
        longest = self.turns.end().seconds
        after = self.gauge()
        allowed = self.margin * limit * max(self.before, after)
        self.before = after
        if longest > allowed:
            self.slow[name] = f"{1000 * longest:.0f} ms of {1000 * allowed:.0f}"


def big_store(path):
    """Two hundred papers with 800 promises of 50 meetings, the last paper of 75 pages."""
    many_papers.LONG_BLOCKS = LONG
    chance = random.Random(1)  # noqa: S311 - nothing secret
    with Store.create(path) as store:
        store._database.execute("PRAGMA synchronous = OFF")
        for number in range(OF - PAPERS, OF):
            one = many_papers.paper(number, OF, chance)
            store.save(
                one.document, one.source, one.content, now=many_papers.NOW, recogniser="test"
            )


def deeds(window):
    """What a user does: the name, the deed, and how is told that the answer is there."""
    ledger, compare, reader = window.across.ledger, window.across.compare, window.reader
    contents = window._contents
    meetings = [one.record.id for one in contents.meetings]
    long = max(contents.papers, key=lambda paper: paper.pages)

    def press(widget, key, keys=Qt.KeyboardModifier.NoModifier):
        return lambda: QTest.keyClick(widget, key, keys)

    def shows(number):
        return lambda: bool(found := window.meeting.briefing) and found.meeting.id == number

    def all_shown():
        return len(ledger.shown) == 4 * PAPERS

    yield from (
        ("a meeting", lambda: window.desk.prepare(meetings[0]), shows(meetings[0])),
        ("another", lambda: window.desk.prepare(meetings[3]), shows(meetings[3])),
    )
    for number, name in enumerate(("topics", "commitments", "papers", "draft")):
        yield name, lambda number=number: window.show_tab(number), lambda: True
    yield "the next topic", lambda: (window.show_tab(0), window.step_topic(1)), lambda: True
    yield "all papers", window.show_papers, lambda: True
    yield "their end", press(window.papers.table, Qt.Key.Key_End), lambda: True
    yield "all commitments", lambda: window.show_across(LEDGER), all_shown
    yield "the board", lambda: ledger.view.setChecked(True), lambda: True
    yield "the table", lambda: ledger.view.setChecked(False), lambda: True
    narrowed = lambda: len(ledger.shown) < 4 * PAPERS  # noqa: E731
    yield "narrowed", lambda: ledger.field.setText("visserij"), narrowed
    yield "not narrowed", ledger.field.clear, all_shown
    yield "the other language", window.switch_language, lambda: True
    yield "the first language", window.switch_language, lambda: True
    yield "what waits", window.show_review, lambda: window.review.check is not None
    yield "a decision", press(window.review, Qt.Key.Key_J), lambda: True
    yield "meetings to compare", lambda: window.show_across(COMPARE), lambda: True
    yield (
        "two side by side",
        lambda: compare.ask(meetings[5:7]),
        lambda: compare.shown is not None,
    )
    found = window.finder.page
    yield (
        "words in all papers",
        lambda: found.look_for("havenplan"),
        lambda: found.table.model().rowCount() > 0,
    )
    yield (
        "a long paper",
        lambda: window.desk.read(Spot(long)),
        lambda: (
            reader.spot is not None and reader.spot.document.id == long.id and reader.views.laid_out
        ),
    )
    yield (
        "its end",
        press(reader.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier),
        lambda: reader.text.textCursor().atEnd(),
    )
    yield (
        "words in it",
        lambda: (window.do_in_reader(Read.FIND), reader.find_bar.field.setText("haven")),
        lambda: bool(reader._marks.hits),
    )
    yield (
        "a draft",
        lambda: window.drafting.begin(drafts.templates(window.wording)[0]),
        lambda: window.drafting.session.draft is not None,
    )
    page = window.meeting.draft
    yield (
        "the promises in it",
        lambda: page.outline.choose(window.drafting.session.draft.of(Part.PROMISES).id),
        lambda: len(page.column.cards) == FIRST_CARDS,
    )
    yield "more of them", page.column.show_more, lambda: len(page.column.cards) > 2 * FIRST_CARDS


def too_slow(folder):
    """What took too long in a new window: the deed, and how long."""
    path, dog = folder / "big.db", Watchdog(Turns(), {})
    big_store(path)
    window = app.make_window(
        path,
        QSettings(str(folder / "view.ini"), QSettings.Format.IniFormat),
        lambda _: None,
        day=lambda: many_papers.TODAY,
        language="nl",
    )
    Collector(window).start()
    window.resize(1366, 740)
    dog.watch("the window", window.show, window.isVisible, SHOWN)
    dog.watch("all there is", window.desk.refresh, lambda: window._contents is not None)
    for name, do, until in deeds(window):
        dog.watch(name, do, until)
    window.close()
    dog.turns.close()
    return dog.slow


if __name__ == "__main__":
    application = app.make_application(sys.argv)
    sys.stdout.write(json.dumps(too_slow(Path(sys.argv[1]))))
