"""A debate's own day and the minister in it, out of the opening of its report."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.recognise.sittings import answering, held_on

REPORT = """
    VERSLAG VAN EEN COMMISSIEDEBAT

    Vastgesteld 20 juni 2031

    De vaste commissie voor Natuur heeft op 3 juni 2031 overleg gevoerd met mevrouw Jansen, Minister
    van Natuur, over:

    – de brief over de oogst.
"""


def test_a_debate_was_held_before_its_report_was_established(paper, lexicon):
    assert held_on(paper(REPORT), lexicon) == dt.date(2031, 6, 3)


def test_another_paper_reports_no_debate(paper, lexicon):
    text = "De minister heeft op 3 mei 2031 gesproken met de sector."
    assert held_on(paper(text), lexicon) is None


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (REPORT, "minister van Natuur"),
        (
            "Vragen zijn voorgelegd aan de Staatssecretaris van Natuur over de brief.",
            "staatssecretaris van Natuur",
        ),
        (
            "Zij heeft overleg gevoerd met de Minister van Natuur en de Minister van Water:",
            "",
        ),
        ("Een brief zonder vragen.", ""),
    ],
)
def test_the_one_who_answers_is_named_in_the_opening(paper, lexicon, text, office):
    assert answering(paper(text), lexicon) == office
