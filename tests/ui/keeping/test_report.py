from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from ui.keeping.report import Report


@pytest.fixture
def report(qtbot):
    made = Report()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_a_short_report_is_as_high_as_it_is_long(report):
    report.put("Eén regel.")
    one = report.sizeHint().height()
    report.put("Eén regel.\nNog een.")
    assert report.sizeHint().height() > one


def test_ten_thousand_lines_are_all_there_to_be_scrolled(report):
    report.put("\n".join(f"– verloren: blocks {number}" for number in range(10_000)))
    assert report.blockCount() == 10_000
    assert report.sizeHint().height() < 600
    assert report.verticalScrollBar().maximum() > 9_000
    assert report.verticalScrollBar().value() == 0


def test_it_can_be_read_and_copied_and_not_written(report, qtbot):
    report.put("– verloren: blocks 1")
    qtbot.keyClicks(report, "weg")
    report.selectAll()
    report.copy()
    assert QGuiApplication.clipboard().text() == "– verloren: blocks 1"
