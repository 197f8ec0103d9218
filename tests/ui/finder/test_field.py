from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from ui.finder.field import SearchField


@pytest.fixture
def field(qtbot, dutch):
    made = SearchField()
    qtbot.addWidget(made)
    made.set_wording(dutch)
    made.show()
    return made


def test_the_hint_is_whole_or_another_that_is(field, dutch):
    """It is never cut off, in no width and no size of text; its name is always told whole."""
    for size in (10, 15, 20):
        field.setFont(QFont(field.font().family(), size))
        for width in (1000, 640, 300):
            field.resize(width, 40)
            hint = field.placeholderText()
            assert field.fontMetrics().horizontalAdvance(hint) < field.width() - 12
            assert field.accessibleName() == dutch("finder.field")
    assert field.placeholderText() == dutch("finder.button")
    field.resize(2000, 40)
    assert field.placeholderText() == dutch("finder.field")
