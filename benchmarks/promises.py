"""How long it takes to tell where promises stand: `python benchmarks/promises.py --promises 2000`.

The promises and their answers are invented, in the words of the field, and the same every time.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from briefer.lexicon import load_lexicon
from briefer.model.document import Commitment, CommitmentStatus, CommitmentType, Deadline, Kind
from briefer.model.records import DocumentRecord, Filed, FiledCommitment
from briefer.model.source import Passage
from briefer.related.fulfilment import stand_of
from briefer.related.usage import usage_of

FIRST_DAY = dt.date(2015, 1, 5)
TIMES = 3
QUARTER = dt.timedelta(days=90)
#: How many promises have a term, and how many name their day.
WITH_TERM, WITH_DAY = 0.5, 0.3
OWNERS = ("minister van Defensie", "minister van Buitenlandse Zaken", "kabinet")
WHAT = (
    "de voortgang van", "de kosten van", "de planning van", "de evaluatie van", "de inzet van",
    "de uitkomsten van", "de gevolgen van", "de afspraken over", "de stand van zaken rond",
)  # fmt: skip
OF = (
    "fregatten", "oefenterreinen", "munitie", "cyberoefeningen", "sancties", "graanhandel",
    "visquota", "stikstof", "bruggen", "havens", "satellieten", "drones", "grensbewaking",
    "opleidingen", "vliegvelden", "reservisten", "begrotingsregels", "handelsverdragen",
)  # fmt: skip
WHERE = (
    "in de Sahel", "in Noordstad", "op de Noordzee", "in de Baltische Staten", "in Oost-Europa",
    "op de Balkan", "in de Caribische regio", "in het Arctisch gebied", "aan de zuidgrens",
    "in Zuidland", "voor het Europese fonds", "bij de luchtmacht", "onder Artikel Vijf",
)  # fmt: skip


def promise(number: int, chance: random.Random, *, kept: bool) -> FiledCommitment:
    """One promise or answer in a paper of its own."""
    day = FIRST_DAY + dt.timedelta(days=chance.randrange(4000))
    about = f"{chance.choice(WHAT)} {chance.choice(OF)} {chance.choice(WHERE)} {number % 40 + 2000}"
    lead = "Hiermee is voldaan aan de toezegging over" if kept else "De minister informeert u over"
    text = f"{lead} {about}."
    passage = Passage("0" * 64, number, 0, len(text), text, 1, 1)
    at = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    paper = DocumentRecord(
        number, f"{number:064d}", f"{number}.txt", "txt", Kind.KAMERBRIEF, "Brief", day, day, None,
        None, 1, at,
    )  # fmt: skip
    item = Commitment(
        text, passage, "commitments.zal_kamer", 0.9, by=chance.choice(OWNERS), subject=text,
        type=CommitmentType.TOEZEGGING,
        status=CommitmentStatus.FULFILLED if kept else CommitmentStatus.OPEN,
        deadline=Deadline("in mei", day + QUARTER) if chance.random() < WITH_TERM else None,
        made_on=day if chance.random() < WITH_DAY else None,
    )  # fmt: skip
    return Filed(number, paper, None, item)


def main() -> None:
    """Make the promises, ask where they stand a few times and show the median."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--promises", type=int, default=2000)
    count = parser.parse_args().promises
    chance = random.Random(7)  # noqa: S311 - invented promises
    made = [promise(n, chance, kept=n % 4 == 0) for n in range(1, count + 1)]
    usage = usage_of(load_lexicon())
    took = []
    for _ in range(TIMES):
        start = time.perf_counter()
        stand = stand_of(made, {}, (), FIRST_DAY + dt.timedelta(days=4000), usage)
        took.append(time.perf_counter() - start)
    print(f"{count} promises, {len(stand)} shown: {statistics.median(took):.2f} s")


if __name__ == "__main__":
    main()
