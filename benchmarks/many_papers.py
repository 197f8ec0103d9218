"""A store of thousands of invented papers, the same every time; for what measures with it.

`python benchmarks/many_papers.py store.db --papers 10000` makes one and keeps it; a file that is
there already is used as it is.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.invented import source_of
from briefer.model import document as nouns
from briefer.model.source import passage_of
from briefer.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.source import Passage, SourceText

NOW = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
#: The day to go by: some meetings of the store are still to come then.
TODAY = dt.date(2029, 12, 1)
LAST_DAY = dt.date(2029, 12, 20)
PAPERS_A_MEETING, TOPICS, BLOCKS, LONG_BLOCKS = 4, 600, 12, 6000
BLOCKS_A_PAGE = 20
POSITIONS, COMMITMENTS = 4, 4
KINDS = (
    nouns.Kind.KAMERBRIEF,
    nouns.Kind.VERSLAG,
    nouns.Kind.GEANNOTEERDE_AGENDA,
    nouns.Kind.ANTWOORD_KAMERVRAGEN,
)
COUNCILS = ("NAVO", "Europese Raad", "Raad van Europa", "Verenigde Naties", "OVSE")
FORMATS = ("Buitenlandse Zaken", "Defensie", "Algemene Zaken", "Landbouw", "Milieu")
MINISTERS = ("Buitenlandse Zaken", "Defensie", "Financiën", "Landbouw", "Infrastructuur")
PARTIES = ("AAA", "BBB", "CCC", "DDD", "EEE")
MEMBERS = ("De Wit", "Van Zanten", "El Amrani", "Jansen", "Ter Braak")
VERBS = ("steunt", "verwelkomt", "betreurt", "bepleit", "onderzoekt", "verwerpt")
_HEADS = (
    *("haven", "visserij", "energie", "grens", "water", "lucht", "handel", "klimaat"),
    *("veiligheid", "landbouw", "onderwijs", "spoor", "zee", "wapen", "data", "bos"),
)
_TAILS = (
    *("beleid", "plan", "akkoord", "samenwerking", "controle", "heffing", "strategie", "fonds"),
    *("regeling", "toezicht", "onderzoek", "afspraken", "missie", "bescherming", "norm", "agenda"),
)
_FRONTS = (
    *("", "rijks", "noord", "zuid", "kust", "nood", "proef", "jaar", "basis", "hoofd", "deel"),
    *("kern", "keten", "raam", "bron", "doel"),
)
#: Some four thousand words, the shortest first.
WORDS = tuple(front + head + tail for front in _FRONTS for head in _HEADS for tail in _TAILS)
SMALL = ("de", "het", "een", "van", "voor", "op", "in", "met", "en", "bij", "dat", "wordt", "nog")


@dataclass(frozen=True, slots=True)
class Paper:
    """One invented paper, as the store takes it."""

    document: nouns.Document
    source: SourceText
    content: bytes


def ensure(path: Path, papers: int, tell: Callable[[int], object] = lambda _: None) -> None:
    """Make the store unless it is there.

    Args:
        path: where.
        papers: how many; the last is one of three hundred pages.
        tell: hears how many are in, now and again.
    """
    if path.exists():
        return
    half = path.with_name(f"{path.name}.half")
    half.unlink(missing_ok=True)
    chance = random.Random(1)  # noqa: S311 - nothing secret
    with Store.create(half) as store:
        # A kill costs the whole file, which is made anew: it need not be on the disk each time.
        store._database.execute("PRAGMA synchronous = OFF")  # noqa: SLF001
        for number in range(papers):
            one = paper(number, papers, chance)
            store.save(one.document, one.source, one.content, now=NOW, recogniser="benchmark")
            if number % 500 == 0:
                tell(number)
    half.replace(path)


def paper(number: int, of: int, chance: random.Random) -> Paper:
    """One of so many papers, with two topics, four positions and four commitments."""
    long = number == of - 1
    texts = _texts(number, LONG_BLOCKS if long else BLOCKS, chance)
    headings = (0, BLOCKS // 2)
    source, content = source_of(
        f"stuk-{number}.txt", texts, headings=headings, a_page=BLOCKS_A_PAGE
    )
    places = [passage_of(source, block) for block in source.blocks]
    meetings = -(-of // PAPERS_A_MEETING)
    start = LAST_DAY - dt.timedelta(days=2 * (meetings - 1 - number // PAPERS_A_MEETING))
    place = number // PAPERS_A_MEETING
    meeting = nouns.Meeting(
        COUNCILS[place % len(COUNCILS)], (FORMATS[place % len(FORMATS)],), start, start
    )
    document = nouns.Document(
        file=source.file,
        # A meeting to come has no report.
        kind=KINDS[number % len(KINDS)] if start <= TODAY else KINDS[2 * (number % 2)],
        title=f"{texts[0]}: stuk {number}",
        meeting=meeting,
        date=min(start - dt.timedelta(days=number % 20), TODAY),
        pages=source.pages,
        topics=tuple(_topic(places[i], texts[i]) for i in headings),
        positions=_positions(places, chance),
        commitments=_commitments(places, start, chance),
    )
    return Paper(document, source, content)


def _texts(number: int, blocks: int, chance: random.Random) -> list[str]:
    """A heading, paragraphs of which the first are positions and the last promises, and so on."""
    texts = [_sentence(chance) for _ in range(blocks)]
    for place in (0, BLOCKS // 2):
        texts[place] = f"{WORDS[chance.randrange(TOPICS)].capitalize()}"
    for n in range(POSITIONS):
        texts[1 + n] = f"Nederland {chance.choice(VERBS)} {_words(chance, 9)} ({number}.{n})."
    for n in range(COMMITMENTS):
        minister = MINISTERS[(number + n) % len(MINISTERS)]
        texts[BLOCKS // 2 + 1 + n] = (
            f"De minister van {minister} zegt toe dat {_words(chance, 10)} ({number}.{n})."
        )
    return texts


def _words(chance: random.Random, count: int) -> str:
    # The first words are used most, as in a language.
    pairs = (
        (chance.choice(SMALL), WORDS[int(len(WORDS) * chance.random() ** 2)]) for _ in range(count)
    )
    return " ".join(word for pair in pairs for word in pair)


def _sentence(chance: random.Random) -> str:
    return f"In {_words(chance, 14)}."


def _topic(passage: Passage, heading: str) -> nouns.Topic:
    return nouns.Topic(heading, heading.casefold(), frozenset(heading.casefold().split()), passage)


def _positions(places: list[Passage], chance: random.Random) -> tuple[nouns.Position, ...]:
    heading = places[0].quote
    return tuple(
        nouns.Position(p.quote, p, "position.steunen", _confidence(chance), heading)
        for p in places[1 : 1 + POSITIONS]
    )


def _commitments(
    places: list[Passage], made: dt.date, chance: random.Random
) -> tuple[nouns.Commitment, ...]:
    heading = places[BLOCKS // 2].quote
    first = BLOCKS // 2 + 1
    return tuple(
        nouns.Commitment(
            p.quote,
            p,
            "commitment.toezeggen",
            _confidence(chance),
            heading,
            by=f"minister van {MINISTERS[chance.randrange(len(MINISTERS))]}",
            to="Tweede Kamer",
            deadline=nouns.Deadline("binnenkort", made + dt.timedelta(days=chance.randrange(400))),
            type=nouns.CommitmentType.TOEZEGGING,
            members=(f"{chance.choice(MEMBERS)} ({chance.choice(PARTIES)})",),
            subject=p.quote.partition(" dat ")[2],
        )
        for p in places[first : first + COMMITMENTS]
    )


def _confidence(chance: random.Random) -> float:
    """One in eight is doubtful."""
    return 0.5 if chance.random() < 1 / 8 else 0.9


def main() -> None:
    """Make one."""
    parser = argparse.ArgumentParser(description=__doc__.partition(";")[0])
    parser.add_argument("store", type=Path)
    parser.add_argument("--papers", type=int, default=10_000)
    chosen = parser.parse_args()
    ensure(chosen.store, chosen.papers, lambda done: print(done, "papers", flush=True))


if __name__ == "__main__":
    main()
