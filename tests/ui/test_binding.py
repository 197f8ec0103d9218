"""The binding to Qt keeps count of what it borrows."""

import sys

import pytest
from PySide6.QtWidgets import QLabel

CALLS = 500


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_call_that_returns_nothing_costs_no_reference_to_none(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(CALLS):
        label.setText("x")

    assert before - sys.getrefcount(None) < CALLS // 10
