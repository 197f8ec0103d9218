"""How long an answer of the search takes: `python benchmarks/search.py store.db --papers 10000`.

Makes a store of invented papers, unless the file is there already, asks what a user would type
letter by letter, and prints for each keystroke the median and the worst of a few times.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import random
import statistics
import sys
import time
from bisect import bisect
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.invented import source_of
from briefer import searching
from briefer.model import document as nouns
from briefer.model.source import passage_of
from briefer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefer.model.source import SourceText

NOW = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
TODAY = dt.date(2029, 12, 1)
FIRST_DAY = dt.date(2010, 1, 5)
TIMES = 5
#: What is typed letter by letter: common words, made-up ones, several together.
TYPED = ("de minister", "verdrag", "energiebeleid")
#: What is asked at once.
NARROWED = (
    '"de kamer"',
    "-de minister",
    "europese raad lid",
    "20010-11",
    "rbz 2012",
    "partij:D66",
    "partij:D66 verkracht",
    "minister:Defensie",
    "minister:Defensie toe",
    "in:toezeggingen minister",
    "soort:verslag kamer",
    'raad:"Buitenlandse Zaken" van:2012 tot:2013 kamer',
    "jaar:2012 de",
)
BLOCKS, WORDS_A_BLOCK, PAPERS_A_MEETING, TOPICS = 30, 38, 4, 600
PARTIES = ("D66", "VVD", "CDA", "SP", "PvdA", "GroenLinks", "PVV")
MINISTERS = ("Buitenlandse Zaken", "Defensie", "Financiën", "Infrastructuur en Waterstaat")
COUNCILS = (
    ("NAVO", "Defensie"),
    ("NAVO", "Buitenlandse Zaken"),
    ("EU", "Buitenlandse Zaken"),
    ("EU", "Landbouw en Visserij"),
    ("EU", "Economische en Financiële Zaken"),
)
KINDS = tuple(nouns.Kind)[:5]
#: The words most used in Dutch, in the order of their use; what follows is made up.
SMALL = (
    *("de", "van", "het", "een", "en", "in", "te", "dat", "is", "voor", "op", "zijn", "met"),
    *("die", "aan", "om", "als", "door", "niet", "ook", "er", "over", "bij", "worden", "deze"),
    *("nederland", "minister", "kabinet", "kamer", "europese", "raad", "commissie", "lidstaten"),
)
_HEADS = (
    *("haven", "vis", "energie", "grens", "water", "lucht", "handel", "klimaat", "veilig", "land"),
    *("onder", "spoor", "zee", "wapen", "data", "bos", "ver", "be", "ge", "voor", "over", "door"),
)
_MIDDLES = ("", "s", "be", "ver", "kracht", "markt", "werk", "macht", "stand", "leid", "vaart")
_TAILS = (
    *("beleid", "plan", "akkoord", "samenwerking", "controle", "heffing", "strategie", "fonds"),
    *("regeling", "toezicht", "onderzoek", "afspraken", "missie", "bescherming", "norm", "agenda"),
    *("steunen", "stellen", "nemen", "komen", "gaan", "houden", "zetten", "brengen", "loze"),
    *("ministerie", "dienst", "orgaan", "verdrag", "kader", "pakket", "doel", "stelsel"),
)


class Language:
    """Some thousands of words, each as often as its place in the list lets expect (Zipf)."""

    def __init__(self, chance: random.Random) -> None:
        made = ["".join(p) for p in itertools.product(_HEADS, _MIDDLES, _TAILS)]
        chance.shuffle(made)
        self.words = (*SMALL, *made)
        self._steps = list(itertools.accumulate(1 / (n + 2) for n in range(len(self.words))))
        self._chance = chance

    def say(self, count: int) -> str:
        """So many words."""
        far, chance, words, steps = self._steps[-1], self._chance, self.words, self._steps
        return " ".join(words[bisect(steps, chance.random() * far)] for _ in range(count))


def paper(
    number: int, chance: random.Random, language: Language
) -> tuple[nouns.Document, SourceText]:
    """One paper of thirty paragraphs, with two topics, two positions, a promise and a question."""
    minister = MINISTERS[number % len(MINISTERS)]
    party = PARTIES[number % len(PARTIES)]
    headings = [language.words[40 + chance.randrange(TOPICS)].capitalize() for _ in range(2)]
    texts = [f"{language.say(WORDS_A_BLOCK)}.".capitalize() for _ in range(BLOCKS)]
    texts[0], texts[10] = headings
    texts[1] = f"Nederland steunt {language.say(14)}."
    texts[2] = f"Het kabinet vindt {language.say(14)} van belang."
    texts[12] = f"De minister van {minister} zegt de Kamer toe dat {language.say(14)}."
    texts[20] = f"De leden van de {party}-fractie vragen of {language.say(14)}?"
    source, _ = source_of(f"stuk {number}.txt", texts)
    places = [passage_of(source, block) for block in source.blocks]
    start = FIRST_DAY + dt.timedelta(days=2 * (number // PAPERS_A_MEETING))
    organisation, council = COUNCILS[number // PAPERS_A_MEETING % len(COUNCILS)]
    document = nouns.Document(
        file=source.file,
        kind=KINDS[number % len(KINDS)],
        title=f"Brief over {headings[0].lower()} en {headings[1].lower()}, {number}",
        meeting=nouns.Meeting(organisation, (council,), start, start),
        date=start,
        number=f"Kamerstuk {20000 + number // 40}, nr. {1 + number % 40}",
        topics=tuple(
            nouns.Topic(h, h.casefold(), frozenset({h.casefold()}), places[at])
            for h, at in zip(headings, (0, 10), strict=True)
        ),
        positions=tuple(
            nouns.Position(texts[n], places[n], "benchmark", 0.9, headings[0], holder=holder)
            for n, holder in ((1, "Nederland"), (2, "het kabinet"))
        ),
        commitments=(
            nouns.Commitment(
                *(texts[12], places[12], "benchmark", 0.9, headings[1]),
                by=f"minister van {minister}",
                members=(f"Jansen ({party})",),
            ),
        ),
        questions=(nouns.Question(1, party, headings[1], (places[20],), (places[21],)),),
    )
    return document, source


def ensure(path: Path, papers: int) -> None:
    """Make the store unless it is there."""
    if path.exists():
        return
    half = path.with_name(f"{path.name}.half")
    half.unlink(missing_ok=True)
    chance = random.Random(1)  # noqa: S311 - nothing secret
    language = Language(chance)
    with Store.create(half) as store:
        # A kill costs the whole file, which is made anew: it need not be on the disk each time.
        store._database.execute("PRAGMA synchronous = OFF")  # noqa: SLF001
        for number in range(papers):
            document, source = paper(number, chance, language)
            store.save(document, source, b"%d" % number, now=NOW, recogniser="benchmark")
            if number % 500 == 0:
                print(number, "papers", flush=True)
    half.replace(path)


def keystrokes(text: str) -> Iterator[str]:
    """What is in the field while somebody types."""
    yield from (text[:end] for end in range(1, len(text) + 1))


def ask(path: Path, texts: Iterable[str], limit: int) -> None:
    """The time of the answer to each keystroke, on a processor that others may be using too."""
    with Store.open(path, read_only=True) as store:

        def answer(text: str) -> int:
            found = searching.search(store, text, language="nl", today=TODAY, limit=limit)
            return len(found.hits)

        begun = time.perf_counter()
        searching.choices(store, "nl")
        print(f"{'opened, nothing known yet':44}{(time.perf_counter() - begun) * 1000:8.0f} ms")
        print(f"{'':44}{'median':>8} {'worst':>8} {'own':>8}")
        worst = 0.0
        for text in texts:
            took, own = zip(*(_timed(partial(answer, text)) for _ in range(TIMES)), strict=True)
            found = answer(text)
            median = statistics.median(took)
            worst = max(worst, median)
            print(
                f"{text:44}{median:8.1f} {max(took):8.1f} {statistics.median(own):8.1f} ms  {found}"
            )
        print(f"{'the longest median':44}{worst:8.1f} ms")


def _timed(question: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor for this thread alone."""
    begun, own = time.perf_counter(), time.thread_time()
    question()
    return (time.perf_counter() - begun) * 1000, (time.thread_time() - own) * 1000


def main() -> None:
    """Read the arguments, make the store, ask."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--papers", type=int, default=10_000)
    parser.add_argument("--limit", type=int, default=6, help="so many of each kind of thing")
    chosen = parser.parse_args()
    ensure(chosen.store, chosen.papers)
    size = chosen.store.stat().st_size / 1e6
    print(f"{size:.0f} MB, of each kind of thing {chosen.limit}")
    typed = (step for text in TYPED for step in keystrokes(text))
    ask(chosen.store, [*typed, *NARROWED], chosen.limit)


if __name__ == "__main__":
    main()
