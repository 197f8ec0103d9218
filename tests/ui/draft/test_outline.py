"""The outline: switched, renamed and moved by key, with what is missing in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from briefer import drafts
from briefer.model.draft import Issue, IssueKind
from ui.draft.outline import DraftOutline, Told

editing = drafts.editing
REORDER = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier

TOLD = Told("Deel", "", "")


@pytest.fixture
def outline(qtbot, dutch, draft):
    made = DraftOutline(dutch)
    made.set_wording(dutch)
    qtbot.addWidget(made)
    made.resize(260, 500)
    made.show()
    made.show_draft(draft, ())
    return made


def lines(outline):
    """Everything that is or can be unfolded, from the top down."""
    outline.expandAll()
    outline.expandAll()
    item, shown = outline.topLevelItem(0), {}
    while item is not None:
        shown[item.data(0, Qt.ItemDataRole.UserRole)] = item.text(0)
        item = outline.itemBelow(item)
    return shown


def test_every_section_is_there_with_what_is_missing_in_words(outline, dutch, draft):
    shown = lines(outline)
    assert list(shown) == [section.id for section in draft.walk()]
    assert shown["topic_2"] == f"Sluizen\n{dutch('draft.mark.gap')}"
    assert shown["delegation"].endswith(dutch("draft.mark.empty"))
    assert shown["topic_1"] == "Havens"


def test_choosing_a_section_is_told(outline, qtbot):
    with qtbot.waitSignal(outline.chosen) as told:
        outline.choose("topic_1")
    assert told.args == ["topic_1"]
    assert outline.section == "topic_1"


def test_the_space_bar_switches_a_section_off(outline, qtbot):
    outline.choose("topic_1")
    with qtbot.waitSignal(outline.switched) as told:
        qtbot.keyClick(outline, Qt.Key.Key_Space)
    assert told.args == ["topic_1", False]


def test_f2_renames_and_shows_no_mark_in_the_field(outline, qtbot):
    outline.choose("topic_2")
    qtbot.keyClick(outline, Qt.Key.Key_F2)
    field = outline.findChild(QLineEdit)
    assert field.text() == "Sluizen"
    field.setText("Sluizen en dijken")
    with qtbot.waitSignal(outline.renamed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["topic_2", "Sluizen en dijken"]


@pytest.mark.parametrize(
    ("start", "key", "place"), [("topic_1", "Down", 1), ("topic_2", "Up", 0), ("front", "Down", 1)]
)
def test_alt_shift_and_an_arrow_move_a_section(outline, qtbot, start, key, place):
    outline.choose(start)
    with qtbot.waitSignal(outline.moved) as told:
        qtbot.keyClick(outline, getattr(Qt.Key, f"Key_{key}"), REORDER)
    assert told.args == [start, place]


def test_the_first_goes_no_further_up(outline, qtbot):
    outline.choose("front")
    with qtbot.assertNotEmitted(outline.moved):
        qtbot.keyClick(outline, Qt.Key.Key_Up, REORDER)


def test_what_was_chosen_stays_so_when_sections_move(outline, draft):
    outline.choose("topic_2")
    outline.show_draft(editing.reorder(draft, "topic_2", 0), ())
    assert outline.section == "topic_2"
    assert list(lines(outline)).index("topic_2") < list(lines(outline)).index("topic_1")


def test_its_keys_go_before_those_of_the_window(outline):
    for key, modifiers in ((Qt.Key.Key_F2, Qt.KeyboardModifier(0)), (Qt.Key.Key_Up, REORDER)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers, "")
        event.ignore()
        QApplication.sendEvent(outline, event)
        assert event.isAccepted()


def test_it_has_a_name_for_screen_readers(outline, words):
    outline.set_wording(words)
    assert outline.accessibleName() == words("draft.outline")


def test_a_name_that_may_not_stand_goes_back(outline, qtbot):
    outline.choose("topic_1")
    item = outline.currentItem()
    with qtbot.waitSignal(outline.renamed) as told:
        item.setData(0, Qt.ItemDataRole.EditRole, "   ")
    assert told.args == ["topic_1", ""]
    assert item.text(0) == "Havens"


def test_of_a_thousand_sections_only_those_in_sight_are_read(outline, draft, monkeypatch):
    read = []
    monkeypatch.setattr(DraftOutline, "_told", lambda _, one: read.append(one.id) or TOLD)
    more = draft
    for number in range(500):
        more = editing.add_section(more, f"Deel {number}")
    outline.show_draft(more, ())
    outline.show_draft(editing.rename(more, "topic_2", "Dijken"), ())
    outline.repaint()
    assert len(set(read)) < 100


def test_what_is_to_be_looked_at_is_said_at_the_section(outline, draft, dutch):
    outline.show_draft(draft, [Issue(IssueKind.OVERDUE, "topic_1")])
    assert lines(outline)["topic_1"] == f"Havens\n{dutch.count('draft.mark.issues', 1)}"
    outline.show_draft(draft, ())
    assert lines(outline)["topic_1"] == "Havens"


def test_what_is_unfolded_stays_so_and_so_does_what_is_folded(outline, draft):
    def unfolded():
        return {name for name, item in outline._items.items() if item.isExpanded()}

    assert unfolded() == {"topics", "summary"}
    outline._items["summary"].setExpanded(False)
    outline._items["topic_1"].setExpanded(True)
    outline.show_draft(editing.reorder(draft, "topic_2", 0), ())
    assert unfolded() == {"topics", "topic_1"}


def test_a_section_that_was_never_unfolded_can_be_chosen(outline):
    assert "topic_2.allies" not in outline._items
    assert outline.choose("topic_2.allies")
    assert outline.section == "topic_2.allies"
    assert not outline.choose("nergens")
