"""Trains the small models of `resources/hunches` from the annotated papers of `tests/papers`.

Usage: python tools/train_hunches.py [--papers DIR] [--out DIR] [--parts N]

Nothing but the standard library and Briefer is needed, and the same papers give the same weights.
For each model it prints how the rules alone and the rules with the model do on papers that the
weights were not made from: the papers are dealt into N parts, and each part is judged by a model
of the others.  Papers that the rules were made with (`learnt`) are left out of the judgement, for
rules do better there than on any other.  `enough` is the lowest level at which what is shown is as
often right as with the rules alone: real papers hold fewer findings than those written for this,
so that a level that only weighs misses against false alarms would be too low for them.  `maybe`,
from where a person is asked, is that level as it was found while the rules had not been mended on
these papers: beside rules that have, no model seems needed, though on a new paper it is.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME))

from briefer.hunches import Hunch  # noqa: E402 - the checkout need not be installed
from briefer.lexicon import load_lexicon  # noqa: E402
from briefer.reading import read  # noqa: E402
from briefer.recognise import by_rules, understood  # noqa: E402
from briefer.recognise.guesses import may_be_said, may_hold  # noqa: E402
from briefer.recognise.speakers import cast_of, subjects  # noqa: E402
from briefer.recognise.traits import traits  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.recognise.guesses import Findings

SORTS = ("positions", "allied_positions", "commitments")
LEVELS = tuple(level / 100 for level in range(50, 98))
#: From here a person is asked: the best balance on 107 papers when they were new to the rules.
ASKED = {"positions": 0.79, "allied_positions": 0.77, "commitments": 0.57}
#: So much less often right is as often right: the papers are few.
SLACK = 0.006
#: A sentence is the annotated one when it shares so many of its words.
SAME = 0.8
#: A trait is learnt when it stands in so many sentences.
SELDOM = 2
ROUNDS, RATE, DECAY = 12, 0.15, 2e-5
#: Lighter weights are left out of the file.
LIGHT = 0.01


@dataclass(frozen=True)
class Case:
    """One sentence: its traits, and for each sort whether a reader and the rules take it.

    `label` is True, False, or None where careful readers differ; `learnt` tells that the rules were
    made with its paper, `possible` whether those it names can hold it.
    """

    paper: str
    learnt: bool
    traits: frozenset[str]
    label: dict[str, bool | None]
    ruled: dict[str, bool]
    possible: dict[str, bool]


def cases(papers: Path) -> Iterator[Case]:
    """The sentences of all annotated papers that may hold a finding."""
    lexicon = load_lexicon()
    for path in sorted(papers.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        paper = understood(read(papers / gold["file"]), lexicon)
        found = by_rules(paper, lexicon)
        cast = cast_of(paper.sentences, paper.facts, lexicon)
        taken = {sort: _places(found, sort) for sort in SORTS}
        for sentence in paper.sentences:
            if not may_hold(sentence, lexicon):
                continue
            present = subjects(sentence.text, cast, lexicon)
            place = (sentence.passage.block, sentence.passage.start)
            yield Case(
                gold["file"],
                bool(gold.get("learnt")),
                traits(sentence, present, paper.facts.kind),
                {sort: _label(sentence.text, gold[sort]) for sort in SORTS},
                {sort: place in taken[sort] for sort in SORTS},
                {sort: may_be_said(sort, present) for sort in SORTS},
            )


def _places(found: Findings, sort: str) -> set[tuple[int, int]]:
    listed = found.allied if sort == "allied_positions" else getattr(found, sort)
    return {(one.passage.block, one.passage.start) for one in listed}


def _label(text: str, labels: list[dict[str, Any]]) -> bool | None:
    words = _words(text)
    likest = max(labels, key=lambda one: _likeness(words, _words(one["quote"])), default=None)
    if likest is None or _likeness(words, _words(likest["quote"])) < SAME:
        return False
    return True if likest.get("certainty", "core") == "core" else None


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _likeness(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def trained(learnt: Sequence[Case], sort: str) -> Hunch:
    """A logistic model by gradient descent; findings weigh as much as all the rest."""
    known = [case for case in learnt if case.label[sort] is not None]
    seen = Counter(trait for case in known for trait in case.traits)
    rows = [
        ([t for t in sorted(c.traits) if seen[t] >= SELDOM], bool(c.label[sort])) for c in known
    ]
    found = sum(label for _, label in rows)
    worth = {True: len(rows) / (2 * max(1, found)), False: len(rows) / (2 * (len(rows) - found))}
    model = _Descent()
    order = random.Random(2)  # noqa: S311 - the same order each time, not a secret
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for traits_, label in rows:
            model.learn(traits_, label=label, worth=worth[label])
    weights = {t: round(w, 3) for t, w in sorted(model.weights.items()) if abs(w) >= LIGHT}
    return Hunch(sort, round(model.bias, 3), weights, 0.5)


class _Descent:
    """Weights in the making (AdaGrad: Duchi, Hazan and Singer 2011)."""

    def __init__(self) -> None:
        self.weights: dict[str, float] = {}
        self.bias = 0.0
        self._steps: dict[str, float] = {}

    def learn(self, traits_: list[str], *, label: bool, worth: float) -> None:
        """Move the weights of one sentence toward its label."""
        guess = Hunch("", self.bias, self.weights, 0.5).probability(traits_)
        slope = worth * (guess - label)
        self.bias -= RATE * 0.1 * slope
        for trait in traits_:
            weight = self.weights.get(trait, 0.0)
            gradient = slope + DECAY * weight
            self._steps[trait] = self._steps.get(trait, 1.0) + gradient * gradient
            shrunk = weight * (1 - RATE * 0.002)
            self.weights[trait] = shrunk - RATE * gradient / self._steps[trait] ** 0.5


@dataclass(frozen=True)
class Score:
    """Hits, misses and false alarms."""

    hits: int
    missed: int
    false: int

    @property
    def precision(self) -> float:
        """The share of what is shown that is right."""
        return self.hits / max(1, self.hits + self.false)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / max(1, 2 * self.hits + self.missed + self.false)

    def __str__(self) -> str:
        recall = self.hits / max(1, self.hits + self.missed)
        return f"P {self.precision:.2f} R {recall:.2f} F1 {self.f1:.2f}"


def judged(
    all_cases: Sequence[Case], sort: str, parts: int
) -> tuple[tuple[float, float], Score, Score]:
    """The levels from which to believe the model and to ask, the scores without and with it."""
    names = sorted({case.paper for case in all_cases})
    random.Random(1).shuffle(names)  # noqa: S311
    part_of = {name: place % parts for place, name in enumerate(names)}
    likely: list[tuple[Case, float]] = []
    for part in range(parts):
        model = trained([c for c in all_cases if part_of[c.paper] != part], sort)
        unseen = [c for c in all_cases if part_of[c.paper] == part and not c.learnt]
        likely += [(case, model.probability(case.traits)) for case in unseen]
    rules = score(likely, sort, 2.0)
    sure = (level for level in LEVELS if _as_right(score(likely, sort, level), rules))
    enough = next(sure, LEVELS[-1])
    return (enough, min(ASKED[sort], enough)), rules, score(likely, sort, enough)


def _as_right(score_: Score, rules: Score) -> bool:
    return score_.precision >= rules.precision - SLACK


def score(likely: Sequence[tuple[Case, float]], sort: str, level: float) -> Score:
    """How the rules and a model that takes what is this likely do together."""
    counts: Counter[tuple[bool | None, bool]] = Counter()
    for case, probability in likely:
        guessed = probability >= level and case.possible[sort]
        counts[case.label[sort], case.ruled[sort] or guessed] += 1
    return Score(counts[True, True], counts[True, False], counts[False, True])


def main() -> None:
    """Train every model, print how it does, and write it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--papers", type=Path, default=HOME / "tests" / "papers")
    parser.add_argument("--out", type=Path, default=HOME / "resources" / "hunches")
    parser.add_argument("--parts", type=int, default=10)
    options = parser.parse_args()
    all_cases = list(cases(options.papers))
    options.out.mkdir(parents=True, exist_ok=True)
    for sort in SORTS:
        (enough, maybe), rules, both = judged(all_cases, sort, options.parts)
        model = trained(all_cases, sort)
        print(f"{sort:18} rules {rules}   with hunches {both}   {enough:.2f} / {maybe:.2f}")
        values = {
            "bias": model.bias,
            "enough": enough,
            "maybe": maybe,
            "weights": dict(model.weights),
        }
        text = json.dumps(values, ensure_ascii=False, indent=0, sort_keys=True)
        (options.out / f"{sort}.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
