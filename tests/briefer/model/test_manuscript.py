"""A text as data."""

from __future__ import annotations

from briefer.model.manuscript import Heading, Paragraph, Span


def test_the_words_are_those_of_all_spans():
    spans = (Span("een "), Span("twee", bold=True))
    assert Paragraph(spans).text == Heading(spans, 1, "een").text == "een twee"
