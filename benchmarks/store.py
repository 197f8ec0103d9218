"""How long the store takes: `python benchmarks/store.py --papers 10000 --blocks 50`.

Makes a store of invented papers in a temporary folder, asks each question a few times and prints
the median.  The papers are the same every time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.invented import source_of
from briefer.model import document as nouns
from briefer.model.review import Decider, Verdict
from briefer.model.source import passage_of
from briefer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.source import SourceText

NOW = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
FIRST_DAY = dt.date(2010, 1, 5)
FORMATS = ("Buitenlandse Zaken", "Defensie")
WORDS_A_BLOCK, TOPICS, PAPERS_A_MEETING, TIMES = 40, 300, 4, 5
DECISIONS = 1000
SYLLABLES = (
    "ba",
    "de",
    "ge",
    "hof",
    "kan",
    "lij",
    "mer",
    "nos",
    "pro",
    "raad",
    "sta",
    "ten",
    "vei",
)


def vocabulary(chance: random.Random) -> list[str]:
    """Some thousands of words; the first are used most, as in a language."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(5000)]


def text(chance: random.Random, words: list[str]) -> str:
    """One paragraph."""
    places = (int(len(words) * chance.random() ** 3) for _ in range(WORDS_A_BLOCK))
    return " ".join(words[place] for place in places)


def paper(
    number: int, blocks: int, chance: random.Random, words: list[str]
) -> tuple[nouns.Document, SourceText, bytes]:
    """One paper with two topics, five positions and two commitments, for a meeting."""
    texts = [text(chance, words) for _ in range(blocks)]
    source, content = source_of(f"{number}.txt", texts)
    places = [passage_of(source, block) for block in source.blocks]
    start = FIRST_DAY + dt.timedelta(days=2 * (number // PAPERS_A_MEETING))
    headings = [f"Onderwerp {chance.randrange(TOPICS)}" for _ in range(2)]
    document = nouns.Document(
        file=source.file,
        kind=nouns.Kind.KAMERBRIEF,
        title=f"Brief {number} over {words[number % 100]}",
        meeting=nouns.Meeting("NAVO", (FORMATS[number % 2],), start, start),
        date=start,
        topics=tuple(
            nouns.Topic(h, h.casefold(), frozenset(h.split()[1:]), places[0]) for h in headings
        ),
        positions=tuple(
            nouns.Position(t, p, "benchmark", 0.9, headings[0])
            for t, p in zip(texts[:5], places[:5], strict=True)
        ),
        commitments=tuple(
            nouns.Commitment(t, p, "benchmark", 0.9, headings[1])
            for t, p in zip(texts[-2:], places[-2:], strict=True)
        ),
    )
    return document, source, content


def fill(path: Path, papers: int, blocks: int) -> None:
    """Make the store and tell how long a paper takes."""
    chance = random.Random(1)  # noqa: S311 - nothing secret
    words = vocabulary(chance)
    durations = []
    with Store.create(path) as store:
        for number in range(papers):
            document, source, content = paper(number, blocks, chance, words)
            begun = time.perf_counter()
            store.save(document, source, content, now=NOW, recogniser="benchmark")
            durations.append(time.perf_counter() - begun)
    tenth = max(1, papers // 10)
    print(f"{papers} papers of {blocks} paragraphs, {path.stat().st_size / 1e6:.0f} MB")
    show("save(), the first tenth", statistics.median(durations[:tenth]))
    show("save(), the last tenth", statistics.median(durations[-tenth:]))


def show(name: str, seconds: float, found: str = "") -> None:
    """One line of the table."""
    print(f"{name:36}{seconds * 1000:10.1f} ms  {found}".rstrip())


def measure(name: str, question: Callable[[], object]) -> None:
    """Ask a few times; the median, and how much was found."""
    durations = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        answer = question()
        durations.append(time.perf_counter() - begun)
    show(name, statistics.median(durations), str(len(answer)) if isinstance(answer, tuple) else "")


def ask(path: Path) -> None:
    """All that a user waits for."""
    measure("open(), close()", lambda: Store.open(path).close())
    path.with_name(f"{path.name}-journal").touch()
    begun = time.perf_counter()
    Store.open(path).close()
    show("open() after a kill", time.perf_counter() - begun)
    with Store.open(path, read_only=True) as store:
        middle = store.documents()[len(store.documents()) // 2]
        measure("documents()", store.documents)
        measure("documents(meeting_id=…)", lambda: store.documents(meeting_id=middle.meeting_id))
        measure("meetings()", store.meetings)
        measure("topics()", store.topics)
        measure("topics_of()", lambda: store.topics_of(middle.id))
        measure("related_topics()", lambda: store.related_topics(1))
        measure("positions() of one topic", lambda: store.positions(topic_ids=[1]))
        measure("commitments() of all", store.commitments)
        measure("decisions()", store.decisions)
        measure("doubtful()", store.doubtful)
        measure("source_text()", lambda: store.source_text(middle.id).blocks)


def decide(path: Path) -> None:
    """How long a decision takes, and what a thousand of them do to what is asked."""
    decider = Decider("benchmark", NOW)
    with Store.open(path) as store:
        numbers = [filed.id for filed in store.positions()[:DECISIONS]]
        durations = []
        for number in numbers:
            begun = time.perf_counter()
            store.rule(number, Verdict.CONFIRMED, decider)
            durations.append(time.perf_counter() - begun)
        show("rule()", statistics.median(durations))
        name = f"positions() after {len(numbers)} decisions"
        measure(name, lambda: store.positions(topic_ids=[1]))
        measure("count_doubtful()", store.count_doubtful)
        (first,) = store.documents()[:1]
        document = store.recognised(first.id)
        begun = time.perf_counter()
        store.renew(first.id, document, recogniser="benchmark 2")
        show("renew()", time.perf_counter() - begun)


def main() -> None:
    """Read the arguments, fill, ask."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--blocks", type=int, default=50)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "benchmark.briefer"
        fill(path, chosen.papers, max(5, chosen.blocks))
        ask(path)
        decide(path)


if __name__ == "__main__":
    main()
