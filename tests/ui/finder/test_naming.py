from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.finder.naming import NamingRow


@pytest.fixture
def row(qtbot, dutch):
    made = NamingRow(dutch)
    qtbot.addWidget(made)
    return made


def test_enter_gives_the_name(row, qtbot):
    row.ask("kade")
    qtbot.keyClicks(row.field, " Kades ")
    with qtbot.waitSignal(row.named) as told:
        qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert told.args == ["Kades"]
    assert not row.isVisible()


def test_escape_gives_none(row, qtbot):
    row.ask("kade")
    with qtbot.assertNotEmitted(row.named), qtbot.waitSignal(row.left):
        qtbot.keyClick(row.field, Qt.Key.Key_Escape)
    assert not row.isVisible()


def test_an_empty_name_is_not_taken(row, qtbot):
    row.ask("")
    assert not row.keep.isEnabled()
    with qtbot.assertNotEmitted(row.named):
        qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert row.isVisible()
