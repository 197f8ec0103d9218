"""On what ground a block may not be made public."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.draft.ground import GroundLine


@pytest.fixture
def line(qtbot, words):
    made = GroundLine(words)
    qtbot.addWidget(made)
    return made


def test_a_ground_is_chosen_or_typed(line, qtbot, words):
    assert line.isHidden()
    assert words("draft.ground.views") in [
        line.field.itemText(n) for n in range(line.field.count())
    ]
    line.ask("")
    line.field.setEditText("  eigen grond ")
    with qtbot.waitSignal(line.decided) as told:
        qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert told.args == ["eigen grond"]
    assert line.isHidden()


def test_esc_leaves_it_as_it_was(line, qtbot):
    line.ask("zoals het was")
    assert line.field.currentText() == "zoals het was"
    with qtbot.assertNotEmitted(line.decided):
        qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert line.isHidden()


def test_the_other_language_leaves_what_is_typed(line, english):
    line.ask("eigen grond")
    line.set_wording(english)
    assert line.field.currentText() == "eigen grond"
    assert line.field.accessibleName() == english("draft.ground.ask")
    assert line.field.itemText(0) == english("draft.ground.relations")
