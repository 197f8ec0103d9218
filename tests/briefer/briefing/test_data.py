"""The briefing as JSON."""

from __future__ import annotations

import json

import pytest

from briefer.briefing.compose import compose
from briefer.briefing.data import FORM, to_json
from briefer.wording import load


@pytest.fixture
def values(draft):
    return json.loads(to_json(compose(draft, load("nl"))))


def paragraphs(values):
    for element in values["elements"]:
        if "paragraph" in element:
            yield element
        for row in element.get("table", ()):
            yield from (p for cell in row for p in cell)


def test_it_says_in_which_form_it_is(values):
    assert values["form"] == FORM
    assert values["day"] == "2031-06-01"


def test_every_quotation_has_its_source_whole(values):
    for paragraph in paragraphs(values):
        for source in paragraph["sources"]:
            assert source["paper"]
            assert source["page"] == 2
            assert source["text"].startswith(f"Bron {source['number']}")


def test_whose_words_they_are_is_told(values):
    voices = {span["voice"] for p in paragraphs(values) for span in p["paragraph"]}
    assert voices == {"house", "paper"}
