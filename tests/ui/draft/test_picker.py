"""A quotation is chosen by some of its words, without leaving the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.draft.picker import QuotationPicker


@pytest.fixture
def picker(qtbot, dutch, draft):
    made = QuotationPicker(dutch)
    qtbot.addWidget(made)
    made.show()
    made.ask("own1", draft.statements)
    return made


def test_all_quotations_are_offered_until_words_are_typed(picker, draft, qtbot):
    assert picker.list.count() == len(draft.statements)
    qtbot.keyClicks(picker.field, "noorwegen")
    assert picker.list.count() == 1
    picker.field.setText("geen enkel citaat")
    assert picker.list.count() == 0


def test_enter_chooses_and_closes(picker, draft, qtbot):
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert told.args == ["own1", draft.statements[1].key]
    assert picker.isHidden()


def test_esc_leaves_without_a_choice(picker, qtbot):
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert picker.isHidden()


def test_every_part_has_a_name(picker, words):
    picker.set_wording(words)
    assert picker.field.accessibleName()
    assert picker.list.accessibleName()
    assert picker.accessibleName() == words("draft.pick.title")
