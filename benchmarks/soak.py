"""A day of use in ten minutes: open, import, search, edit, export, remove; again and again.

    python benchmarks/soak.py --minutes 10

Every round opens the store, reads a paper in through the reading process, searches, decides, writes
a briefing, makes a copy now and then, puts a paper in the bin and wipes it, and closes.  Memory and
open files must be flat: the last quarter is compared with the second (the first warms up).
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import resource
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import drafts, safety, searching, workflows
from briefer.model.records import State
from briefer.model.review import Decider, Verdict
from briefer.wording import load

if TYPE_CHECKING:
    from collections.abc import Callable

#: Growth of the last quarter over the second that is still called flat.
MOST_GROWTH = 0.03
#: No more papers than this stay, so that a growing store is not taken for a leak.
_STAY = 12
_PAPER = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN {day} MEI 20{year}

De Raad kwam bijeen in Brussel.

Uitbreiding {turn}

Nederland steunde het voorstel van ronde {turn}. De minister zal de Kamer voor de zomer informeren
over ronde {turn}.

Landbouw

Duitsland pleitte voor uitstel. Nederland is van mening dat ronde {turn} kan doorgaan.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """Memory in bytes and open files after a round."""

    memory: int
    handles: int


def round_of(turn: int, folder: Path, readers: workflows.Readers) -> None:
    """One round of work."""
    wording = load("nl")
    start = dt.datetime(2031, 5, 6, 9, tzinfo=dt.UTC)
    now = start + dt.timedelta(minutes=10 * turn)
    paper = folder / "stuk.txt"
    paper.write_text(
        _PAPER.format(day=1 + turn % 28, year=20 + turn % 10, turn=turn), encoding="utf-8"
    )
    with safety.open_to_work(folder / "dossier.db", lambda: now) as store:
        found = workflows.import_files(
            store, [paper], readers=readers, now=now, progress=id, cancelled=lambda: False
        )
        saved = found.lines[0].saved
        if saved is None:
            raise RuntimeError(found.lines[0].error)
        searching.search(store, "voorstel ronde", language="nl", today=now.date(), limit=50)
        decide(store, saved.document.id, Decider("x", now))
        write(store, saved, folder, now.date(), wording)
        safety.back_up_if_due(store, now)
        clear(store)


def decide(store: workflows.Store, number: int, decider: Decider) -> None:
    """Correct a position and close a promise."""
    positions = store.positions(document_ids=[number])
    if positions:
        store.rule(positions[0].id, Verdict.CORRECTED, decider, [("holder", "kabinet")])
    promises = store.commitments(document_ids=[number])
    if promises:
        store.decide(promises[0].id, State.VOLDAAN, "klaar", now=decider.at, who="x")


def write(
    store: workflows.Store,
    saved: workflows.Saved,
    folder: Path,
    today: dt.date,
    wording: workflows.Wording,
) -> None:
    """Write the briefing of the meeting the paper is about."""
    if saved.meeting is not None:
        briefing = workflows.prepare(store, saved.meeting.id, today)
        draft = drafts.begin(briefing, drafts.full(wording))
        drafts.write(draft, wording, folder / "briefing.docx")


def clear(store: workflows.Store) -> None:
    """Put the oldest papers in the bin, and wipe them."""
    papers = sorted(record.id for record in store.documents(current_only=False))
    for number in papers[:-_STAY]:
        store.wipe_item(store.remove_paper(number))


def sample() -> Sample:
    """What this program takes now."""
    gc.collect()
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return Sample(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, 0)
    pages = int(statm.read_text(encoding="ascii").split()[1])
    return Sample(pages * os.sysconf("SC_PAGE_SIZE"), len(os.listdir("/proc/self/fd")))  # noqa: PTH208


def soak(seconds: float, most: int, shown: Callable[[str], None]) -> list[Sample]:
    """Go round for so long, or so many times; a sample after each round."""
    samples: list[Sample] = []
    end = time.monotonic() + seconds
    with (
        tempfile.TemporaryDirectory(prefix="briefer-soak-") as folder,
        workflows.readers() as readers,
    ):
        while time.monotonic() < end and len(samples) < most:
            round_of(len(samples), Path(folder), readers)
            samples.append(sample())
            if len(samples) % 50 == 0:
                last = samples[-1]
                shown(f"{len(samples)} rounds, {last.memory // 1_000_000} MB, {last.handles} files")
        if not safety.check(Path(folder) / "dossier.db").sound:
            raise RuntimeError("the store is not sound")
    return samples


def growth(samples: list[Sample]) -> tuple[float, int]:
    """By how much memory, and by how many the open files, of the last quarter are more."""
    quarter = max(1, len(samples) // 4)
    second, last = samples[quarter : 2 * quarter], samples[-quarter:]
    before = statistics.median(one.memory for one in second)
    after = statistics.median(one.memory for one in last)
    handles = max(one.handles for one in last) - max(one.handles for one in second)
    return after / before - 1, handles


def main() -> None:
    """Soak and tell; status 1 when memory or open files grow."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    wish = parser.parse_args()
    samples = soak(wish.minutes * 60, 10**9, lambda line: print(line, flush=True))
    memory, handles = growth(samples)
    print(f"{len(samples)} rounds in {wish.minutes:g} minutes")
    print(f"memory {samples[-1].memory / 1e6:.0f} MB, {memory:+.1%}; open files {handles:+d}")
    sys.exit(memory > MOST_GROWTH or handles > 0)


if __name__ == "__main__":
    main()
