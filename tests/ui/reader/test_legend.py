from __future__ import annotations

from ui.reader.legend import Legend, Sample
from ui.reader.looks import Look


def test_only_what_is_in_the_paper_is_named(qtbot, dutch):
    legend = Legend(dutch)
    qtbot.addWidget(legend)
    legend.show_counts({Look.POSITION: 3, Look.COMMITMENT: 1, Look.NOTE: 0})
    assert [one.text() for one in legend.findChildren(Sample)] == [
        "Nederlands standpunt 3",
        "toezegging 1",
    ]
    assert legend.accessibleDescription() == "Nederlands standpunt 3, toezegging 1"
