from __future__ import annotations

from briefer.model.review import Sort
from ui.reader.looks import OF_FINDINGS, UNDERLINES, Look, look_of


def test_each_sort_of_finding_has_a_line_of_its_own():
    assert len({UNDERLINES[look] for look in OF_FINDINGS}) == len(OF_FINDINGS)
    assert look_of(Sort.COMMITMENTS) is Look.COMMITMENT
