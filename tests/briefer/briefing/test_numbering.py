"""Numbered lists begin at one."""

from __future__ import annotations

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from briefer.briefing.numbering import give_list, new_list
from briefer.model.manuscript import Look, Paragraph, Span


def number(text, level=0, look=Look.NUMBER):
    return Paragraph((Span(text),), look, level=level)


def numbers(page):
    found = (p._p.find(f".//{qn('w:numId')}") for p in page.document.paragraphs)
    return [None if one is None else one.get(qn("w:val")) for one in found]


def test_items_of_one_list_belong_together_and_the_next_list_begins_anew(page):
    for element in (number("a"), number("b"), Paragraph((Span("tussen"),)), number("c")):
        page.write(element)
    first, second, between, third = numbers(page)
    assert first == second
    assert between is None
    assert third not in {first, None}


def test_a_style_without_a_list_makes_none(page):
    assert new_list(page.document, "Normal") is None


def test_a_list_goes_on_below_what_is_indented_and_the_inner_one_begins_anew(page):
    for text, level, look in (
        ("een", 0, Look.NUMBER), ("a", 1, Look.NUMBER), ("b", 1, Look.NUMBER),
        ("twee", 0, Look.NUMBER), ("c", 1, Look.NUMBER), ("streep", 1, Look.BULLET),
        ("drie", 0, Look.NUMBER),
    ):  # fmt: skip
        page.write(number(text, level, look))
    one, a, b, two, c, _, three = numbers(page)
    assert one == two == three
    assert a == b
    assert len({one, a, c}) == 3


@pytest.fixture
def bare():
    """A document that never had a list, nor a part for lists."""
    document = docx.Document()
    rels = document.part.rels
    for key in [key for key, rel in rels.items() if rel.reltype.endswith("/numbering")]:
        del rels[key]
    return document


def test_a_file_without_lists_gets_them(bare):
    for name, numbered in (("Punten", False), ("Cijfers", True)):
        style = bare.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        give_list(bare, style, 2, numbered=numbered)
    root = bare.part.numbering_part.element
    assert [found.get(qn("w:val")) for found in root.iter(qn("w:numFmt"))] == ["bullet", "decimal"]
    assert new_list(bare, "Cijfers") == 3


def test_a_new_list_comes_before_what_the_schema_has_after_lists(page):
    root = page.document.part.numbering_part.element
    root.append(OxmlElement("w:numIdMacAtCleanup"))
    new_list(page.document, "List Number")
    assert root[-1].tag == qn("w:numIdMacAtCleanup")


def test_a_style_with_a_list_that_is_not_there_makes_none(page):
    style = page.document.styles["List Number"]
    style.element.find(f".//{qn('w:numId')}").set(qn("w:val"), "999")
    assert new_list(page.document, "List Number") is None
