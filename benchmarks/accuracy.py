"""How well recognition does on annotated papers, kind by kind.

Usage: python benchmarks/accuracy.py [--papers DIR] [--rules] [--errors]

Every DIR/*.json is one annotated paper, in the form of tests/papers/README.md; its `file` stands
beside it.  Papers that the rules were made with come in a table of their own.  A sentence counts as
found when it shares at least 0.8 of its words with an annotated one.  What careful readers differ
on (`certainty` is `marginal`) counts neither way.  With `--rules` the trained models are not asked:
they have seen these papers (`tools/train_hunches.py` tells how they do on unseen ones).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from actors import same_actors, same_holder

from briefer.inspection import inspected
from briefer.lexicon import load_lexicon
from briefer.reading import read
from briefer.recognise import recognise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

PAPERS = Path(__file__).parents[1] / "tests" / "papers"
SENTENCES = ("positions", "commitments", "allied_positions")
SETS = ("topics", "references", "questions")
LISTS = (*SENTENCES, *SETS)
DETAILS = (
    "facts",
    "topic of a position",
    "holder of a position",
    "actor of a statement",
    "due date",
    "status",
)
_SAME = 0.8

Annotation = dict[str, Any]


@dataclass
class Tally:
    """What was found, missed and wrongly taken in one list."""

    hits: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count another paper's in."""
        self.hits += other.hits
        self.missed += other.missed
        self.false += other.false

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        found = self.hits + len(self.false)
        return self.hits / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found; 1 when nothing is there."""
        there = self.hits + len(self.missed)
        return self.hits / there if there else 1.0

    def __str__(self) -> str:
        if not self.hits and not self.missed and not self.false:
            return "–"
        return f"{self.precision:.2f} / {self.recall:.2f}"


Scores = dict[str, Tally]


def measured(papers: Path, *, learnt: bool | None = None, rules: bool) -> dict[str, Scores]:
    """The scores per kind of paper, and under `all` those of all together.

    With `learnt` only of papers that the rules were made with, or of the others; with `rules`
    what the rules find by themselves.
    """
    lexicon = load_lexicon()
    kinds: dict[str, Scores] = defaultdict(lambda: defaultdict(Tally))
    for path in sorted(papers.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if learnt not in {None, gold.get("learnt", False)}:
            continue
        found = inspected(recognise(read(papers / gold["file"]), lexicon, guess=not rules))
        scores = _of_paper(found, gold)
        for kind in (gold["kind"], "all"):
            kinds[kind]["papers"].hits += 1
            for name, tally in scores.items():
                kinds[kind][name].add(tally)
    return dict(kinds)


def table(kinds: dict[str, Scores]) -> list[str]:
    """The scores as lines of Markdown: precision / recall, and details as right of asked."""
    head = ["kind", "papers", *(name.replace("_", " ") for name in LISTS), *DETAILS]
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for kind in sorted(kinds, key=lambda name: (name == "all", name)):
        scores = kinds[kind]
        details = (
            f"{s.hits} of {s.hits + len(s.missed)}" for s in map(scores.__getitem__, DETAILS)
        )
        cells = [kind, str(scores["papers"].hits), *(str(scores[name]) for name in LISTS), *details]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def _of_paper(found: Annotation, gold: Annotation) -> Scores:
    name = gold["file"]
    scores = {detail: Tally() for detail in DETAILS}
    for sort in SENTENCES:
        pairs = _pairs(found[sort], gold[sort])
        scores[sort] = _sentences(name, found[sort], gold[sort], pairs)
        for finding, label in pairs:
            _details(scores, name, sort, finding, label)
    scores["topics"] = _sets(name, _headings(found["topics"]), _headings(gold["topics"]))
    scores["references"] = _sets(name, found["references"], gold["references"])
    scores["questions"] = _sets(name, _asked(found["questions"]), _asked(gold["qa"]))
    for fact, (got, want) in _facts(found, gold).items():
        _right(scores["facts"], got == want, f"{name}: {fact}: {got!r}, not {want!r}")
    return scores


def _details(scores: Scores, paper: str, sort: str, finding: Annotation, label: Annotation) -> None:
    quote = f"{paper}: {label['quote'][:80]}"
    if sort == "positions":
        same = _plain(finding["topic"]) == _plain(label["topic"])
        _right(scores["topic of a position"], same, f"{quote}: {finding['topic']}")
        _named(scores["holder of a position"], quote, finding["holder"], label, same_holder)
    if sort == "allied_positions":
        _named(scores["actor of a statement"], quote, finding["actor"], label, same_actors)
    if sort == "commitments":
        fulfilled = label["status_in_doc"] == "fulfilled_here"
        _right(scores["status"], (finding["status"] == "fulfilled") == fulfilled, quote)
        if label.get("due_date"):
            same = finding["due_date"] == label["due_date"]
            _right(scores["due date"], same, f"{quote}: {finding['due_date']}")


def _named(
    tally: Tally, quote: str, name: str, label: Annotation, same: Callable[[str, str], bool]
) -> None:
    wanted = label["actor"]
    _right(tally, same(name, wanted), f"{quote}: {name!r}, not {wanted!r}")


def _right(tally: Tally, right: bool, otherwise: str) -> None:
    tally.add(Tally(1) if right else Tally(missed=[otherwise]))


def _pairs(found: list[Annotation], gold: list[Annotation]) -> list[tuple[Annotation, Annotation]]:
    """Findings and labels that are one sentence, the likest first, each used once."""
    bags = [_words(label["quote"]) for label in gold]
    likes = (
        (_likeness(_words(finding["text"]), bag), at, place)
        for at, finding in enumerate(found)
        for place, bag in enumerate(bags)
    )
    used_found: set[int] = set()
    used_gold: set[int] = set()
    pairs = []
    for like, at, place in sorted(likes, reverse=True):
        if like >= _SAME and at not in used_found and place not in used_gold:
            used_found.add(at)
            used_gold.add(place)
            pairs.append((found[at], gold[place]))
    return pairs


def _sentences(
    paper: str,
    found: list[Annotation],
    gold: list[Annotation],
    pairs: list[tuple[Annotation, Annotation]],
) -> Tally:
    matched = {id(one) for pair in pairs for one in pair}
    core = [label for label in gold if label.get("certainty", "core") == "core"]
    missed = [f"{paper}: {label['quote']}" for label in core if id(label) not in matched]
    false = [f"{paper}: {one['text']}  [{one['rule']}]" for one in found if id(one) not in matched]
    return Tally(len(core) - len(missed), missed, false)


def _sets(paper: str, found: Iterable[str], gold: Iterable[str]) -> Tally:
    left, right = {_plain(one): one for one in found}, {_plain(one): one for one in gold}
    return Tally(
        len(left.keys() & right.keys()),
        [f"{paper}: {right[key]}" for key in right.keys() - left.keys()],
        [f"{paper}: {left[key]}" for key in left.keys() - right.keys()],
    )


def _facts(found: Annotation, gold: Annotation) -> dict[str, tuple[Any, Any]]:
    meeting, wanted = found["meeting"] or {}, gold["meeting"] or {}
    facts = {name: (found.get(name), gold.get(name)) for name in ("kind", "document_date")}
    for name in ("organisation", "start", "end"):
        facts[f"meeting.{name}"] = (meeting.get(name), wanted.get(name))
    formats = [sorted(map(_plain, one.get("formats") or [])) for one in (meeting, wanted)]
    signed = [sorted(_plain(s["name"]) for s in one["signatories"]) for one in (found, gold)]
    facts["meeting.formats"] = (formats[0], formats[1])
    facts["signatories"] = (signed[0], signed[1])
    return facts


def _headings(topics: list[Annotation]) -> list[str]:
    return [topic["heading"] for topic in topics]


def _asked(questions: list[Annotation]) -> Iterator[str]:
    for question in questions:
        yield " | ".join(str(question[name] or "") for name in ("number", "party", "topic"))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _likeness(left: Counter[str], right: Counter[str]) -> float:
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _plain(text: str | None) -> str:
    return re.sub(r"[^0-9a-z]+", "", (text or "").casefold())


def main() -> None:
    """Print the table, and with --errors everything missed or wrongly found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--papers", type=Path, default=PAPERS)
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for learnt, heading in ((True, "papers the rules were made with"), (False, "other papers")):
        kinds = measured(options.papers, learnt=learnt, rules=options.rules)
        if kinds:
            print(f"\n{heading}\n", *table(kinds), sep="\n")
            if options.errors:
                _tell(kinds["all"])


def _tell(scores: Scores) -> None:
    """Print everything missed or wrongly found."""
    for name, tally in scores.items():
        for line in tally.missed:
            print(f"{name}: missed: {line}")
        for line in tally.false:
            print(f"{name}: false:  {line}")


if __name__ == "__main__":
    main()
