"""What waits for a person's eye: a doubtful finding, or a promise with what may answer it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from briefer.model.briefing import Answer
from briefer.model.records import Filed
from briefer.model.review import Sort


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a finding was taken: the rule's file and entry, and the words it went by.

    `words` is empty where the rule went by more than words of this sentence.
    """

    family: str
    entry: str
    words: str = ""


def evidence_of_rule(rule: str) -> Evidence | None:
    """The file and entry that a finding names; None where a person made it."""
    family, _, entry = rule.partition(".")
    return Evidence(family, entry) if entry else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its paragraph: characters `start` up to `end` of `paragraph`."""

    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: what was recognised, why, and the paragraph it stands in.

    With an `answer` the question is whether that answers the promise; `answered` is its sentence.
    """

    sort: Sort
    filed: Filed[Any]
    sentence: Sentence
    evidence: Evidence | None = None
    topic: str = ""
    answer: Answer | None = None
    answered: Sentence | None = None

    @property
    def key(self) -> tuple[str, int, int, int]:
        """By what it is known again when the list was read anew."""
        if self.answer is None:
            return (self.sort, self.filed.id, 0, 0)
        said = self.answer.finding
        return (self.sort, self.filed.id, self.answer.paper.id, said.id if said else 0)
