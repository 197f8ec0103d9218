"""Told paragraphs as lines."""

from __future__ import annotations

from briefer.model.source import BlockRole
from briefer.reading.marked import Marked, bare, lines_of, paragraph


def test_paragraphs_are_counted_and_parted_by_white() -> None:
    lines = lines_of([paragraph("een  twee"), paragraph(" "), paragraph("drie", bold=True)])
    assert [(line.text, line.number, line.bold) for line in lines] == [
        ("een twee", 1, False),
        ("", 1, False),
        ("drie", 2, True),
        ("", 2, False),
    ]


def test_a_forced_break_parts_unless_the_sentence_goes_on() -> None:
    parts = (
        ("De Minister,", False),
        ("A. Delta", False),
        ("Aan de leden", False),
        ("van hier", False),
    )
    texts = [line.text for line in lines_of([Marked(parts)])]
    assert texts == ["De Minister,", "", "A. Delta", "", "Aan de leden", "van hier", ""]


def test_a_told_paragraph_is_one_line() -> None:
    (line, _) = lines_of([Marked((("a", True), ("b", False)), BlockRole.CELL)])
    assert (line.text, line.bold, line.whole) == ("a b", False, True)


def test_a_mark_is_bare_of_brackets() -> None:
    assert bare(" [12] ") == "12"
