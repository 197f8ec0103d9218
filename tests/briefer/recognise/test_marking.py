"""The marking a paper bears is read at the top and the bottom of its pages."""

from __future__ import annotations

import pytest

from briefer.model.source import Block, BlockRole, Fragment, SourceFile, SourceText
from briefer.recognise.marking import marking_of

BODY = [f"Alinea {n} over de haven van Sluis." for n in range(40)]


def paper(lines, role=BlockRole.PARAGRAPH, first_line=5):
    blocks = tuple(
        Block(n, role, line, (Fragment(0, len(line), line, 1, first_line + n),))
        for n, line in enumerate(lines)
    )
    return SourceText(SourceFile("0" * 64, "brief.txt", "txt", 1), blocks, pages=1)


@pytest.mark.parametrize("place", [0, 10, 38])
def test_above_and_below_the_text(place):
    lines = [*BODY]
    lines[place] = "Departementaal vertrouwelijk"
    assert marking_of(paper(lines)) == "Dep. VERTROUWELIJK"


def test_not_in_the_middle_of_the_text():
    lines = [*BODY]
    lines[20] = "Vertrouwelijk"
    assert marking_of(paper(lines)) is None


def test_in_the_running_head_of_any_page():
    lines = [*BODY]
    lines[20] = "NATO RESTRICTED"
    assert marking_of(paper(lines, BlockRole.FURNITURE)) == "Dep. VERTROUWELIJK"


def test_on_the_first_line_of_a_later_page():
    lines = [*BODY]
    lines[20] = "Stg. Geheim"
    assert marking_of(paper(lines, first_line=-19)) == "Stg. GEHEIM"


def test_a_sentence_about_a_marking_is_none():
    assert marking_of(paper(["Dit stuk was eerder departementaal vertrouwelijk.", *BODY])) is None


def test_the_highest_counts():
    assert marking_of(paper(["Vertrouwelijk", "Stg. Geheim", *BODY])) == "Stg. GEHEIM"


def test_a_paper_without_text_bears_none():
    assert marking_of(paper([])) is None
