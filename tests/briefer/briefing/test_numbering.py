"""Numbered lists begin at one."""

from __future__ import annotations

from docx.oxml.ns import qn

from briefer.briefing.numbering import new_list
from briefer.model.manuscript import Look, Paragraph, Span


def number(text):
    return Paragraph((Span(text),), Look.NUMBER)


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
