"""How well positions of two papers are paired: `python benchmarks/pairing.py [--papers]`.

Held against the annotated groups of `tests/briefer/related/pairs.toml`.  With `--papers` also how
many sentences of different papers under different headings would be paired, were they on one topic.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
import time
import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefer.model.document import Kind, Position
from briefer.model.records import DocumentRecord, Filed, FiledPosition
from briefer.model.source import Passage
from briefer.related.comparison import aligned
from briefer.related.movement import moves_of
from briefer.related.pairing import SAME, Weighing

ROOT = Path(__file__).resolve().parent.parent
PAIRS = ROOT / "tests/briefer/related/pairs.toml"
PAPERS = ROOT / "tests/papers"
AT = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)


def paper(number: int) -> DocumentRecord:
    """A paper of a day of its own."""
    day = dt.date(2000, 1, 1) + dt.timedelta(number)
    return DocumentRecord(
        number, f"{number:064d}", "x.txt", "txt", Kind.VERSLAG, "x", day, day, None, None, 1, AT
    )


def told(texts: list[str], heading: str | None, record: DocumentRecord) -> list[FiledPosition]:
    """Sentences of a paper as positions on one topic."""
    return [
        Filed(
            record.id * 1000 + place,
            record,
            1,
            Position(
                text,
                Passage(record.sha256, place, 0, len(text), text, 1, 1),
                "",
                0.9,
                topic=heading,
            ),
        )
        for place, text in enumerate(texts)
    ]


def outcomes(group: dict[str, Any]) -> dict[str, set[tuple[int, int]]]:
    """The pairs of a group as the comparison and the movement make them."""
    before = told(group["before"], group["name"], paper(1))
    after = told(group["after"], group["name"], paper(2))
    lines = [line.positions for line in aligned([before, after])]
    moves = moves_of([*before, *after], {1})
    return {
        "side by side": {(one.id % 1000, two.id % 1000) for one, two in lines if one and two},
        "movement": {(m.before.id % 1000, m.position.id % 1000) for m in moves if m.before},
    }


def annotated() -> None:
    """Print precision and recall on the annotated groups."""
    groups = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["topic"]
    for name in ("side by side", "movement"):
        hits = false = missed = 0
        for group in groups:
            wanted = {(one, two) for one, two in group["pairs"]}
            found = outcomes(group)[name]
            hits += len(found & wanted)
            false += len(found - wanted)
            missed += len(wanted - found)
        precision, recall = hits / max(1, hits + false), hits / max(1, hits + missed)
        counts = f"hits {hits}, false {false}, missed {missed}"
        print(f"{name:13} P {precision:.2f}  R {recall:.2f}  {counts}")


def unrelated() -> None:
    """Print how many sentences under different headings of different papers would be paired."""
    papers = []
    for number, path in enumerate(sorted(PAPERS.glob("*.json")), start=1):
        found = json.loads(path.read_text(encoding="utf-8")).get("positions", [])
        record = paper(number)
        papers.append([told([p["quote"]], p.get("topic"), record)[0] for p in found])
    count = alike = 0
    start = time.process_time()
    for one, other in combinations(papers, 2):
        numbered = [[Filed(n * 2 + side, p.document, 1, p.item) for n, p in enumerate(said)]
                    for side, said in enumerate((one, other))]  # fmt: skip
        weighing = Weighing(numbered)
        for left in numbered[0]:
            for right in numbered[1]:
                if left.item.topic and left.item.topic == right.item.topic:
                    continue
                count += 1
                alike += weighing.likeness(left, right) >= SAME
    spent = time.process_time() - start
    often = f"{alike * 1e6 / count:.0f} in a million"
    print(f"{alike} of {count} unrelated sentences paired ({often}), {spent:.1f} s")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", action="store_true", help="also sentences of unrelated papers")
    annotated()
    if parser.parse_args().papers:
        unrelated()


if __name__ == "__main__":
    main()
