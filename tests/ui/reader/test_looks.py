from __future__ import annotations

from briefer.model.review import Sort
from ui.reader.looks import FRAMED, OF_FINDINGS, PENS, UNDERLINES, Look, look_of


def test_each_sort_of_finding_has_a_line_of_its_own():
    for lines in (UNDERLINES, PENS):
        assert len({(lines[look], look in FRAMED) for look in OF_FINDINGS}) == len(OF_FINDINGS)
    assert look_of(Sort.COMMITMENTS) is Look.COMMITMENT
