"""How long an answer of the search takes: `python benchmarks/search.py store.db --papers 10000`.

Makes a store of invented papers, unless the file is there already, asks what a user would type
letter by letter, and prints for each keystroke the median and the worst of a few times.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import itertools
import random
import sys
from bisect import bisect
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefer.model import document as nouns
from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText, passage_of
from briefer.store import Store

NOW = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
TODAY = dt.date(2029, 12, 1)
FIRST_DAY = dt.date(2010, 1, 5)
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
    source = source_of(number, texts)
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


def source_of(number: int, texts: list[str]) -> SourceText:
    """The text of a paper."""
    content = f"{number}\n{texts[1]}".encode()
    file = SourceFile(hashlib.sha256(content).hexdigest(), f"stuk {number}.txt", "txt", 1)
    blocks = tuple(
        Block(i, BlockRole.PARAGRAPH, t, (Fragment(0, len(t), t, 1 + i // 10, i),), i + 1)
        for i, t in enumerate(texts)
    )
    return SourceText(file, blocks, pages=1 + len(texts) // 10)


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


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--papers", type=int, default=10_000)
    chosen = parser.parse_args()
    ensure(chosen.store, chosen.papers)
