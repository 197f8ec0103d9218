"""How well the rules do on sentences they were not written for; docs/accuracy.md shows it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from briefer.model.document import Kind
from briefer.recognise import allied, commitments, positions

HERE = Path(__file__).parent
ACCURACY = HERE.parents[2] / "docs" / "accuracy.md"
TRIED = tomllib.loads((HERE / "tried.toml").read_text(encoding="utf-8"))
SENTENCES = tomllib.loads((HERE / "unseen.toml").read_text(encoding="utf-8"))
FIND = {
    "positions": positions.positions,
    "allied_positions": allied.allied_positions,
    "commitments": commitments.commitments,
}


class Score(NamedTuple):
    """Hits, misses and false alarms of one list."""

    hits: int
    missed: tuple[str, ...]
    false: tuple[str, ...]

    @property
    def precision(self):
        return self.hits / (self.hits + len(self.false))

    @property
    def recall(self):
        return self.hits / (self.hits + len(self.missed))

    def row(self, name):
        figures = f"{self.precision:.2f} | {self.recall:.2f}"
        return f"| `{name}` | {figures} | {self.hits} | {len(self.missed)} | {len(self.false)} |"


@pytest.fixture(scope="module")
def score(lexicon, said, facts):
    """Counts one list; every sentence stands alone, in the text of a report."""

    def counted(name, sentences=SENTENCES):
        def found(text):
            return bool(FIND[name](said(text), facts(Kind.VERSLAG), lexicon))

        good, bad = sentences[name]["yes"], sentences[name]["no"]
        missed = tuple(text for text in good if not found(text))
        return Score(len(good) - len(missed), missed, tuple(text for text in bad if found(text)))

    return counted


@pytest.mark.parametrize("name", FIND)
def test_what_was_learnt_is_kept(score, name):
    measured = score(name, TRIED)
    assert (measured.missed, measured.false) == ((), ())


@pytest.mark.parametrize("name", FIND)
def test_what_is_not_a_finding_is_seldom_taken_for_one(score, name):
    assert score(name).precision >= 0.85, score(name).false


@pytest.mark.parametrize("name", FIND)
def test_most_findings_are_found(score, name):
    assert score(name).recall >= 0.7, score(name).missed


@pytest.mark.parametrize("name", FIND)
def test_the_figures_on_paper_are_these(score, name):
    measured = score(name)
    assert measured.row(name) in ACCURACY.read_text(encoding="utf-8"), measured
