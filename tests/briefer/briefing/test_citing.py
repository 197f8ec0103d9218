"""A source in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefer.briefing.citing import cited, day_of, named, place_of
from briefer.wording import load

NL, EN = load("nl"), load("en")


def test_a_source_is_number_paper_and_place(dossier):
    said = dossier.positions[0]
    meeting = dossier.meetings[11]
    assert cited(2, said.document, meeting, said.item.passage, NL) == (
        "Bron 2: Verslag NAVO Defensie, 10 en 11 februari 2031, 11111, nr. 2 "
        "(20\u20112\u20112031), p.\u00a02, alinea\u00a02."
    )


@pytest.mark.parametrize(("wording", "place"), [(NL, "alinea\u00a02"), (EN, "para.\u00a02")])
def test_a_paper_without_pages_has_a_paragraph(dossier, wording, place):
    passage = replace(dossier.positions[0].item.passage, page=None)
    assert place_of(passage, wording) == place


def test_a_paper_of_no_meeting_goes_by_its_title(dossier):
    paper = dossier.commitments[0].record.document
    assert named(paper, None, NL) == "Kamerbrief ‘Brief over de heide’, 1 maart 2031, 11111, nr. 3"


def test_a_paper_without_a_day_says_so(file):
    assert day_of(file.paper(9, None), NL) == "zonder datum"
