"""How long the window is kept from its user: `python benchmarks/window.py --papers 10000`.

Opens the window on a store of invented papers with a large draft, does what a user does on every
page, and prints for each deed the longest the window's thread worked in one go, with where that
was, how many times as long as usual the processor took for the same just then (others may be busy
on it), the longest by the clock between two looks at its events, the time until the answer by the
clock and what all threads worked until then.  With `--rounds 3` it does so three times, each in a
process of its own, and prints the least and the most of each deed.  Ends with 1 when a deed took
longer than the limit.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest

from benchmarks import large_draft, many_papers
from benchmarks.stalls import Stall, Watch, slowness
from ui import app
from ui.across_pages import COMPARE, LEDGER
from ui.collector import Collector
from ui.draft.deeds import Ask
from ui.qt_words import QtWords
from ui.reader.deeds import Read
from ui.spots import Spot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.commitments.ledger import LedgerPage
    from ui.window import Window

LIMIT_MS = 50
_LOOK_MS, _QUIET_MS, _PATIENCE = 5, 250, 300.0
#: So many blocks has the draft, and so many files come in while it is open.
_BLOCKS, _WITH_DRAFT = 500, 20


@dataclass(frozen=True, slots=True)
class Deed:
    """Something a user does, and how is told that the answer is there."""

    name: str
    do: Callable[[], object]
    done: Callable[[], bool] = lambda: True


@dataclass(frozen=True, slots=True)
class Line:
    """What came of a deed."""

    name: str
    stall: Stall
    answered: float
    #: What all threads worked until then: other programs do not count.
    worked: float
    #: How many times as long as usual the processor took for the same just then.
    slow: float
    #: The longest by the clock between two looks at the events: others on the processor count.
    late: float = 0.0


class Driver:
    """Does deeds in the event loop of the window, one after the other."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self.lines: list[Line] = []

    def drive(self, deed: Deed) -> None:
        """One deed: begun, answered, and quiet for a while after it."""
        loop, look, begun = QEventLoop(), QTimer(), time.perf_counter()
        before = time.process_time()
        answered: list[tuple[float, float]] = []
        looked, late = begun, 0.0
        look.setInterval(_LOOK_MS)

        def check() -> None:
            nonlocal looked, late
            now = time.perf_counter()
            elapsed, late, looked = now - begun, max(late, now - looked - _LOOK_MS / 1000), now
            if not answered and deed.done():
                answered.append((elapsed, time.process_time() - before))
                QTimer.singleShot(_QUIET_MS, loop.quit)
            elif not answered and elapsed > _PATIENCE:
                loop.exit(1)

        look.timeout.connect(check)
        self._watch.begin()
        QTimer.singleShot(0, deed.do)
        QTimer.singleShot(0, look.start)
        if loop.exec():
            raise RuntimeError(f"no answer: {deed.name}")
        line = Line(deed.name, self._watch.end(), *answered[0], slowness(), late)
        self.lines.append(line)
        show(line)


def show(line: Line) -> None:
    """One line of the table."""
    longest, answer = line.stall.seconds * 1000, line.answered * 1000
    mark = "!" if longest > LIMIT_MS else " "
    told = (
        f"{line.name:44}{longest:8.1f}{mark}{line.slow:6.1f}x{line.late * 1000:8.0f}{answer:10.0f}"
    )
    print(f"{told}{line.worked * 1000:9.0f}", flush=True)
    if longest > LIMIT_MS / 2:
        for call in line.stall.stack:
            print(f"    {call}")


def beginning(window: Window) -> list[Deed]:
    """What comes first, and what concerns the window as a whole."""
    meetings = window.list.meetings
    return [
        Deed("start: everything asked for", window.desk.refresh, lambda: _has_papers(window)),
        Deed("a meeting chosen", lambda: _choose_first(window), lambda: _has_briefing(window)),
        Deed("list: to the end", lambda: _key(meetings, Qt.Key.Key_End)),
        Deed("list: back to the top", lambda: _key(meetings, Qt.Key.Key_Home)),
        Deed("window: narrower", lambda: window.resize(1100, 700)),
        Deed("window: wider", lambda: window.resize(1600, 900)),
        Deed("other language", window.switch_language),
        Deed("the first language", window.switch_language),
        Deed("contents asked anew", window.desk.renew),
    ]


def lists(window: Window) -> list[Deed]:
    """The meeting that was chosen, all papers, searching."""
    return [
        Deed("meeting: commitments", lambda: window.show_tab(1)),
        Deed("meeting: papers", lambda: window.show_tab(2)),
        Deed("meeting: topics", lambda: window.show_tab(0)),
        Deed("meeting: the next topic", lambda: window.step_topic(1)),
        Deed("all papers", window.show_papers),
        Deed("all papers: to the end", lambda: _key(window.papers.table, Qt.Key.Key_End)),
        Deed(
            "search: a common word",
            lambda: window.finder.page.look_for("havenplan"),
            lambda: bool(window.finder.page.table.rows.records),
        ),
        Deed("search: left", window.finder.back),
    ]


def across(window: Window) -> list[Deed]:
    """All promises, what waits for a person, meetings side by side."""
    ledger, compare, review = window.across.ledger, window.across.compare, window.review
    numbers = [one.record.id for one in window._contents.meetings[5:9]] if window._contents else []  # noqa: SLF001
    return [
        Deed("commitments: table", lambda: window.show_across(LEDGER), lambda: bool(ledger.shown)),
        Deed("commitments: to the end", lambda: _key(ledger.table, Qt.Key.Key_End)),
        *(
            Deed(f"commitments: sorted by {one.key.rpartition('.')[2]}", partial(_sort, ledger, n))
            for n, one in enumerate(ledger.table.rows.columns)
        ),
        Deed("commitments: not sorted", partial(_sort, ledger, -1)),
        Deed("commitments: narrowed by words", lambda: ledger.field.setText("visserij")),
        Deed("commitments: all again", ledger.field.clear),
        Deed("commitments: board", lambda: ledger.view.setChecked(True)),
        Deed("commitments: down the board", lambda: _key(ledger.board, Qt.Key.Key_End)),
        Deed("commitments: table again", lambda: ledger.view.setChecked(False)),
        Deed("review: opened", window.show_review, lambda: review.check is not None),
        *(Deed(f"review: decided {n + 1}", lambda: _key(review, Qt.Key.Key_J)) for n in range(3)),
        Deed("review: all decisions", lambda: review.all.setChecked(True)),
        Deed("review: the list again", lambda: review.all.setChecked(False)),
        Deed("review: undone", window.undo),
        Deed("compare: choosing", lambda: window.show_across(COMPARE)),
        Deed(
            "compare: four meetings",
            lambda: compare.ask(numbers),
            lambda: compare.shown is not None,
        ),
        Deed("compare: folded", compare.fold.click),
    ]


def reader(window: Window) -> list[Deed]:
    """A long paper."""
    reader = window.reader
    papers = window._contents.papers if window._contents else ()  # noqa: SLF001
    long = max(papers, key=lambda paper: paper.pages)

    def opened() -> bool:
        return reader.spot is not None and reader.spot.document.id == long.id

    return [
        Deed("reader: a paper of 300 pages", lambda: window.desk.read(Spot(long)), opened),
        Deed("reader: its end", lambda: _key(reader.text, Qt.Key.Key_End, ctrl=True)),
        Deed("reader: its beginning", lambda: _key(reader.text, Qt.Key.Key_Home, ctrl=True)),
        Deed("reader: the next finding", lambda: reader.step_finding(1)),
        Deed("reader: findings shown", lambda: reader.bar.legend.setChecked(True)),
        Deed("reader: words looked for", lambda: _find(window, "havenplan")),
        Deed("reader: the next place", lambda: window.do_in_reader(Read.NEXT_HIT)),
        Deed("reader: larger", lambda: reader.zoom(1)),
        Deed("reader: the usual size", lambda: reader.zoom(0)),
        Deed("reader: window narrower", lambda: window.resize(1200, 800)),
    ]


def _sort(ledger: LedgerPage, column: int) -> None:
    ledger.table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)


def _find(window: Window, words: str) -> None:
    window.do_in_reader(Read.FIND)
    window.reader.find_bar.field.setText(words)


def draft(window: Window) -> list[Deed]:
    """The draft that is there, with the text beside it."""
    page, drafting = window.meeting.draft, window.drafting

    def topics() -> list[str]:
        draft = drafting.session.draft
        return [one.id for one in draft.walk() if one.part == "topic"] if draft else []

    def shown() -> bool:
        return drafting.session.draft is not None

    def kept() -> bool:
        return not drafting.session.waiting

    def all_there() -> bool:
        column = page.column
        return column._shown >= column._room  # noqa: SLF001

    return [
        Deed("draft: its page", lambda: window.show_tab(3), shown),
        Deed("draft: preview", lambda: window.do_in_draft(Ask.PREVIEW)),
        Deed("draft: a topic", lambda: page.outline.choose(topics()[0])),
        Deed("draft: the next topic", lambda: page.outline.choose(topics()[1])),
        Deed("draft: all of its cards", page.column.show_more, all_there),
        Deed("draft: text added", lambda: window.do_in_draft(Ask.TEXT), kept),
        Deed("draft: undone", lambda: window.do_in_draft(Ask.UNDO), kept),
    ]


def intake(
    window: Window, files: Sequence[Path], counts: Sequence[int], where: str = ""
) -> list[Deed]:
    """Those that come in, so many at a time, and what is shown of it afterwards."""
    ends = [sum(counts[: n + 1]) for n in range(len(counts))]
    parts = [files[end - count : end] for end, count in zip(ends, counts, strict=True)]
    known = len(window._contents.papers) if window._contents else 0  # noqa: SLF001
    made = []
    for end, part in zip(ends, parts, strict=True):
        made += [
            Deed(
                f"import: {len(part)} files{where}",
                partial(window.take_in, part),
                lambda: not window.desk.taking_in,
            ),
            Deed(
                f"import: in the lists{where}", lambda: None, partial(_holds, window, known + end)
            ),
        ]
    return made


def _holds(window: Window, papers: int) -> bool:
    return window.papers.table.model().rowCount() == papers


def _choose_first(window: Window) -> None:
    contents = window._contents  # noqa: SLF001
    if contents is not None:
        window.desk.prepare(contents.meetings[0].record.id)


def _has_papers(window: Window) -> bool:
    return bool(window.papers.table.model().rowCount())


def _has_briefing(window: Window) -> bool:
    return window.meeting.briefing is not None


def _key(widget: object, key: Qt.Key, *, ctrl: bool = False) -> None:
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, keys)  # type: ignore[call-overload]


def measure(
    store: Path, files: Sequence[Path], counts: Sequence[int], settings: Path
) -> list[Line]:
    """Go through everything once, and import so many of the files at a time.

    What is left of them comes in while a large draft is open.
    """
    late = files[sum(counts) :]
    application = app.make_application(sys.argv[:1])
    memory = QSettings(str(settings), QSettings.Format.IniFormat)
    window = app.make_window(
        store,
        memory,
        QtWords(application),
        day=lambda: many_papers.TODAY,
        language="nl",
    )
    window.desk.failed.connect(_tell)
    window.desk.reviews.failed.connect(_tell)
    Collector(window).start()
    watch = Watch()
    driver = Driver(watch)
    window.resize(1366, 740)
    driver.drive(Deed("window: shown", window.show))
    # A part is made when the ones before it are done: what it asks for must be in the window.
    coming = partial(intake, files=files, counts=counts)
    again = partial(intake, files=late, counts=[len(late)], where=", the draft open")
    for part in (beginning, lists, across, reader, coming, draft, again):
        for deed in part(window):
            driver.drive(deed)
    watch.close()
    window.close()
    application.processEvents()
    return driver.lines


def _tell(error: Exception) -> None:
    print("    !", repr(error))


def some_files(folder: Path, count: int) -> list[Path]:
    """Papers to import, each of its own day: of one day they would be versions of one paper."""
    sentence = "Nederland steunt het voorstel voor betere afspraken over de haven nummer {}."
    made = []
    for number in range(count):
        path = folder / f"paper-{number}.txt"
        path.write_text(
            f"GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN {1 + number % 28} MAART "
            f"{2030 + number // 28}\n\n"
            f"Havens\n\n{sentence.format(number)}\n",
            encoding="utf-8",
        )
        made.append(path)
    return made


def main() -> int:
    """Make the store where it is not there, go through everything, judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--files", type=int, nargs="+", default=[20, 200], help="so many at a time")
    parser.add_argument(
        "--store", type=Path, help="a store of such papers, made when it is not there"
    )
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--lines", type=Path, help="where the figures go as JSON")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kept = chosen.store or folder / "kept.db"
        many_papers.ensure(kept, chosen.papers)
        if chosen.rounds > 1:
            return _several(kept, chosen.rounds, [*map(str, chosen.files)])
        store = folder / "store.db"
        shutil.copy(kept, store)
        print(f"a draft of {large_draft.begin(store, _BLOCKS)} blocks")
        print(f"{'':44}{'longest':>8} {'slow':>7}{'late':>8}{'answered':>10}{'worked':>9}  (ms)")
        files = some_files(folder, sum(chosen.files) + _WITH_DRAFT)
        lines = measure(store, files, chosen.files, folder / "view.ini")
    if chosen.lines is not None:
        found = {line.name: line.stall.seconds * 1000 for line in lines}
        chosen.lines.write_text(json.dumps(found), encoding="utf-8")
    return any(line.stall.seconds * 1000 > LIMIT_MS for line in lines)


def _several(kept: Path, rounds: int, files: list[str]) -> int:
    """So many times, each in a process of its own: the least and the most of each deed."""
    told: dict[str, list[float]] = {}
    for number in range(rounds):
        lines = kept.with_suffix(f".{number}.json")
        asked = ["--store", str(kept), "--files", *files, "--lines", str(lines)]
        subprocess.run([sys.executable, __file__, *asked], check=False)  # noqa: S603 - ourselves
        for name, took in json.loads(lines.read_text(encoding="utf-8")).items():
            told.setdefault(name, []).append(took)
        lines.unlink()
    print(f"\n{'':52}{'least':>8}{'most':>8}  (ms of the window's thread)")
    for name, took in told.items():
        print(f"{name:52}{min(took):8.1f}{max(took):8.1f}{'!' if max(took) > LIMIT_MS else ''}")
    return any(max(took) > LIMIT_MS for took in told.values())


if __name__ == "__main__":
    sys.exit(main())
