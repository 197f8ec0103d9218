"""A finding reads in plain words: what it is, how sure, why, and what was decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.document import Deadline
from briefer.model.review import CORRECTABLE, Sort, Verdict
from ui import findings


@pytest.mark.parametrize("sort", Sort)
def test_every_field_of_every_sort_has_its_place_and_name(sort, words):
    names = findings.fields_of(sort)
    assert set(names) == CORRECTABLE[sort]
    assert all(words(f"domain.field.{name}") for name in names)


def test_what_is_doubtful_says_so_until_somebody_decides(make, dutch):
    doubtful = make.position(confidence=0.5)
    (badge,) = findings.badges_of(doubtful, dutch)
    assert (badge.text, badge.strong) == ("te controleren", True)
    confirmed = replace(doubtful, verdict=Verdict.CONFIRMED)
    (badge,) = findings.badges_of(confirmed, dutch)
    assert (badge.text, badge.strong) == ("bevestigd", False)
    assert findings.badges_of(make.position(), dutch) == ()


def test_the_reason_tells_how_sure_and_by_which_rule(make, dutch):
    said = findings.reason_of(make.position(confidence=0.75, rule="verbs.dringen_aan"), dutch)
    assert said == "Herkenning: waarschijnlijk – gevonden door: werkwoord ‘dringen aan’"
    assert findings.reason_of(make.position(rule="staffer"), dutch) == ""
    assert findings.reason_of(make.question(), dutch) == ""


def test_the_facts_are_the_fields_with_their_values(make, dutch):
    filed = make.position(stance="oppose", condition=None)
    assert findings.facts_of(Sort.POSITIONS, filed, "", dutch) == (
        ("houder", "Nederland"),
        ("houding", "wijst af"),
        ("voorwaarde", "–"),
        ("stelligheid", "gewoon"),
        ("onderwerp", "geen onderwerp"),
    )


def test_a_term_reads_as_its_day_or_its_words(make, english):
    term = Deadline("voor 1 mei", dt.date(2030, 5, 1))
    assert findings.value_of("deadline", term, english) == "1 May 2030"
    assert findings.value_of("deadline", Deadline("in het najaar"), english) == "in het najaar"


def test_the_words_of_a_question_are_those_of_all_its_paragraphs(make):
    assert findings.text_of(make.question()) == "De zitting begon laat."


def test_a_decision_reads_in_one_line(make, dutch):
    ruling = make.ruling(
        verdict=Verdict.CORRECTED,
        why="Zie blz. 2.",
        before=(("stance", "support"),),
        after=(("stance", "oppose"),),
    )
    said = findings.ruling_line(ruling, dutch)
    assert said == ("10 mei 2030 · a.visser · verbeterd · houding: steunt → wijst af · Zie blz. 2.")
    taken_back = findings.ruling_line(replace(ruling, withdrawn=True), dutch)
    assert "verbeterd (teruggedraaid)" in taken_back
