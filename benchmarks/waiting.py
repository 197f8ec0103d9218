"""What a staffer waits for in a large store: `python benchmarks/waiting.py store.db`.

Takes a store of `many_papers.py`, makes it when it is not there, and prints the processor time of
the list, of meetings chosen first, next, past and after a write, and of comparing four.  With
`--check 5` the promises of so many meetings are held against those of the plain way.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import many_papers
from briefer import comparing, dossiers, workflows
from briefer.lexicon import load_lexicon
from briefer.model.review import Decider, Verdict
from briefer.related.fulfilment import stand_of
from briefer.related.judged import judged
from briefer.related.usage import usage_of
from briefer.store import Store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefer.model.briefing import DueCommitment

T = TypeVar("T")
TODAY = many_papers.TODAY
_BY = Decider("benchmark", many_papers.NOW)


def timed(name: str, deed: Callable[[], T]) -> T:
    """Do it and print what it took."""
    begun = time.process_time()
    made = deed()
    print(f"{name:44}{time.process_time() - begun:8.2f} s", flush=True)
    return made


def measure(store: Store) -> None:
    """What is asked of a store, one after the other."""
    listed = timed("the list", lambda: workflows.listed(store, TODAY))
    ahead = [one.record.id for one in listed if one.upcoming]
    past = [one.record.id for one in listed if not one.upcoming]

    def choose(name: str, meeting: int) -> None:
        timed(name, lambda: workflows.prepare(store, meeting, TODAY))

    choose("the first meeting chosen", ahead[0])
    choose("the next one", ahead[1])
    choose("one that has been", past[len(past) // 2])
    timed("four compared", lambda: comparing.side_by_side(store, [*ahead[:2], *past[:2]]))
    store.rule(store.positions()[0].id, Verdict.CONFIRMED, _BY)
    choose("after a decision about a position", ahead[0])
    store.rule(store.commitments()[0].id, Verdict.REJECTED, _BY)
    choose("after a decision about a promise", ahead[0])
    choose("one that has been, not chosen before", past[len(past) // 3])


def check(store: Store, count: int, today: dt.date) -> None:
    """Hold the promises of so many meetings against the plain way; ends at the first difference."""
    meetings = store.meetings()
    for record in meetings[:: max(1, len(meetings) // count)]:
        papers = {
            one.document.id
            for one in dossiers.all_papers(store)
            if one.document.effective_date and record.meeting.start
            if one.document.effective_date < record.meeting.start
        }
        if dossiers.standing(store, today, document_ids=papers) != plainly(store, papers, today):
            sys.exit(f"meeting {record.id} differs")
        print(f"meeting {record.id}: the same with {len(papers)} papers", flush=True)


def plainly(store: Store, papers: set[int], today: dt.date) -> tuple[DueCommitment, ...]:
    """Where the promises of these papers stand, each held against all others."""
    decisions = store.decisions()
    dues = stand_of(
        store.commitments(document_ids=papers),
        decisions,
        store.meetings(),
        today,
        usage_of(load_lexicon()),
        papers=store.documents(),
    )
    return judged(dues, store.answers(), decisions, today)


def main() -> None:
    """Measure a copy of the store."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--check", type=int, default=0)
    chosen = parser.parse_args()
    many_papers.ensure(chosen.store, chosen.papers)
    load_lexicon()
    # As in the window, where what is unused is looked for in quiet moments only.
    gc.freeze()
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(chosen.store, Path(folder) / "store.db")
        with Store.open(Path(copy)) as store:
            measure(store)
            if chosen.check:
                check(store, chosen.check, TODAY)


if __name__ == "__main__":
    main()
