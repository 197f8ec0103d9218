"""What a file was written with: each paragraph knows what it is part of."""

from __future__ import annotations

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.return_written import paragraphs, written_lines
from briefer.model.returned import Cell
from briefer.wording import load

OWN = "## Kop\n\n| Land | Stem |\n|---|---|\n| Een land met een heel erg lange naam | voor |"


def test_headings_and_cells_know_where_they_are(draft):
    manuscript = compose(editing.add_text(draft, "summary.points", OWN), load("nl"))
    lines = list(written_lines(manuscript))
    assert [line.words for line in lines] == list(paragraphs(manuscript))
    named = {line.section for line in lines if line.section}
    assert {"summary", "topic_1", "topic_1.position"} <= named
    (kop,) = [line for line in lines if line.words.text == "Kop"]
    assert (kop.words.block, kop.section) == ("own1", "")
    cells = [line.cell for line in lines if line.words.block == "own1" and line.cell]
    name = "Een land met een heel erg lange naam"
    assert cells == [
        Cell("Land, Stem", 0, "Land"), Cell("Land, Stem", 0, "Stem"),
        Cell("Land, Stem", 1, "Land", name), Cell("Land, Stem", 1, "Stem", name),
    ]  # fmt: skip
