"""Which blocks have the shape of a heading, in any layout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.reading import read_bytes
from briefer.recognise.shapes import Shapes

TEXT = "De Raad sprak over dit onderwerp en Nederland steunde het voorstel van de Commissie."


@pytest.fixture
def headings(paper, lexicon):
    """The blocks of a paper that have the shape of a heading."""

    def of(text):
        source = paper(text)
        shapes = Shapes(source, lexicon)
        return [block.text for block in source.blocks if shapes.is_heading(block)]

    return of


@pytest.mark.parametrize(
    "heading",
    [
        "Bodem en water",
        "1. Bodem en water",
        "12. Verordening bodem en water, met bijzondere aandacht voor de duinen langs de kust",
        "Voorbereiding Europese Raad 14 december a.s.",
        "Bodem en water:",
        "BODEM EN WATER",
        "III. Bodem en water",
    ],
)
def test_a_name_above_a_paragraph_is_a_heading(headings, heading):
    found = headings(f"Hierbij de inzet voor de Raad van mei.\n\n{heading}\n\n{TEXT}")
    assert [heading.endswith(text) for text in found] == [True]


def test_how_an_item_is_treated_may_stand_under_its_name(headings):
    text = f"{TEXT}\n\n1. Bodem en water\n\n= Gedachtewisseling\n\n{TEXT}"
    assert "1. Bodem en water" in headings(text)


@pytest.mark.parametrize(
    "text",
    [
        "1. Nederland steunt het voorstel.\n\n" + TEXT,
        "De Commissie heeft op 3 mei een voorstel voor een verordening\n\n" + TEXT,
        "De Raad besprak:\n\n" + TEXT,
    ],
)
def test_items_that_are_sentences_are_no_headings(headings, text):
    assert headings(text) == []


@pytest.mark.parametrize("white", ["\n", "\n\n"])
def test_a_list_of_names_above_a_paragraph_has_no_subjects(document, white):
    items = white.join(["1. Bodem", "2. Water", "3. Lucht"])
    assert document(f"De punten zijn deze drie.\n\n{items}\n\n{TEXT}").topics == ()


RUN_IN = (
    "Moldavië – De Raad sprak over de hervormingen.\n\nSahel – Nederland steunt de missie.\n\n"
    "Iran – De Hoge Vertegenwoordiger lichtte zijn bezoek toe."
)


def test_a_heading_may_stand_on_the_line_of_its_text_when_more_do(document):
    found = document("Verslag Milieuraad van 3 mei 2031\n\n" + RUN_IN)
    assert [topic.heading for topic in found.topics] == ["Moldavië", "Sahel", "Iran"]


def test_a_sentence_begins_behind_the_heading_on_its_line(document):
    found = document("Verslag Milieuraad van 3 mei 2031\n\n" + RUN_IN)
    assert [(p.text, p.topic) for p in found.positions] == [
        ("Nederland steunt de missie.", "Sahel")
    ]


def test_one_dash_makes_no_heading(paper, lexicon):
    source = paper("Moldavië – De Raad sprak over de hervormingen.\n\n" + TEXT)
    assert [Shapes(source, lexicon).run_in(block) for block in source.blocks] == [None, None]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<")))
def test_every_block_can_be_asked_for_its_shape(text):
    source = read_bytes(f"{text}\n\nEen alinea.".encode(), "stuk.txt")
    shapes = Shapes(source, load_lexicon())
    for block in source.blocks:
        ends = shapes.run_in(block)
        assert ends is None or 0 < ends[0] < ends[1] < len(block.text)
        assert shapes.is_heading(block) in {True, False}
