"""The whole manuscript: its parts in order, every statement with a source that exists."""

from __future__ import annotations

import pytest

from briefer.briefing.compose import compose
from briefer.model.manuscript import Heading, Paragraph, Table, Voice
from briefer.wording import load


@pytest.fixture
def manuscript(draft):
    return compose(draft, load("nl"))


def paragraphs(manuscript):
    for element in manuscript.elements:
        if isinstance(element, Paragraph):
            yield element
        elif isinstance(element, Table):
            yield from (p for row in element.rows for cell in row for p in cell)


def test_the_parts_come_in_their_order(manuscript):
    found = [e.text for e in manuscript.elements if isinstance(e, Heading) and e.level == 1]
    assert found == [
        "Op één pagina",
        "Onderwerpen op de agenda",
        "Onderwerpen uit eerdere vergaderingen",
        "Openstaande toezeggingen en aankondigingen",
        "Wat ontbreekt",
        "Tijdlijnen",
        "Bronnen",
    ]


def test_every_anchor_is_used_once_and_every_link_leads_to_one(manuscript):
    anchors = [e.anchor for e in manuscript.elements if isinstance(e, Heading)]
    links = {s.target[1:] for p in paragraphs(manuscript) for s in p.spans if s.target}
    assert len(anchors) == len(set(anchors))
    assert links
    assert links <= set(anchors)


def test_the_words_of_a_source_are_those_of_its_passage(manuscript):
    for paragraph in paragraphs(manuscript):
        said = "".join(s.text for s in paragraph.spans if s.voice is Voice.PAPER)
        for source in paragraph.sources if said else ():
            assert source.passage.quote in said or said in source.passage.quote


def test_what_a_file_says_of_itself_names_meeting_and_marking(manuscript):
    assert manuscript.title == "Briefing NAVO Defensie, 10 en 11 juni 2031"
    assert manuscript.keywords.endswith("Departementaal vertrouwelijk")
