"""A finding that waits reads in one look, in both languages."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.cli import review_lines
from briefer.model.briefing import Answer, Ground
from briefer.model.checklist import Check, Evidence, Sentence
from briefer.model.document import Commitment, Kind
from briefer.model.records import DocumentRecord, Filed
from briefer.model.review import Sort
from briefer.model.source import Passage
from briefer.wording import LANGUAGES, load

MOMENT = dt.datetime(2031, 5, 1, tzinfo=dt.UTC)
PAPER = DocumentRecord(
    3, "x", "x.txt", "txt", Kind.KAMERBRIEF, "Brief", None, None, None, None, 0, MOMENT
)
PASSAGE = Passage("x", 0, 0, 13, "Ik doe dat nu.", 2, 4)
FILED = Filed(7, PAPER, None, Commitment("Ik doe dat nu.", PASSAGE, "commitments.x", 0.5))
TEXT = Sentence("Ik doe dat nu.", 0, 14)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_without_words_is_named_by_its_entry(language):
    found = Check(Sort.COMMITMENTS, FILED, TEXT, Evidence("commitments", "zal_doen"))
    line = review_lines.check(found, load(language))
    assert "‘zal doen’" in line
    assert "Brief" in line


def test_a_paper_as_answer_is_named(tmp_path):
    answer = Answer(FILED, PAPER, None, Ground.PAPER_IS_IN, 0.4)
    found = Check(Sort.ANSWERS, FILED, TEXT, answer=answer)
    assert "mogelijk afgedaan in: Brief" in review_lines.check(found, load("nl"))
    assert review_lines.check_row(found)["answer"]["id"] is None


def test_a_finding_made_by_hand_has_no_reason():
    assert review_lines.check(Check(Sort.NOTES, FILED, TEXT), load("nl")).endswith("\n      ")
