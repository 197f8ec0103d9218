from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from briefer.model.records import TopicRecord
from ui.meeting.topic_changes import Deed, Merge, Rename, Split
from ui.meeting.topic_form import TopicForm

HARBOURS = TopicRecord(1, "Havens", ("Havens", "Zeehavens"))
LOCKS = TopicRecord(2, "Sluizen", ("Sluizen",))
BRIDGES = TopicRecord(3, "Bruggen", ("Bruggen",))
ALL = (BRIDGES, HARBOURS, LOCKS)


@pytest.fixture
def form(qtbot, dutch):
    made = TopicForm(dutch)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def decided(form):
    changes = []
    form.decided.connect(changes.append)
    return changes


def check(form, number):
    form.choices.item(number).setCheckState(Qt.CheckState.Checked)


def test_a_name_is_typed_and_enter_does_it(form, decided, qtbot):
    form.ask(Deed.RENAME, HARBOURS, ALL)
    assert form.field.selectedText() == "Havens"
    qtbot.keyClicks(form.field, "  Grote   havens ")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert decided == [Rename(1, "Grote havens")]
    assert not form.isVisible()


def test_no_name_is_no_decision(form, decided, qtbot):
    form.ask(Deed.RENAME, HARBOURS, ALL)
    qtbot.keyClick(form.field, Qt.Key.Key_Backspace)
    assert not form.keep.isEnabled()
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert decided == []
    assert form.isVisible()


def test_a_topic_is_merged_with_another_never_with_itself(form, decided):
    form.ask(Deed.MERGE, HARBOURS, ALL)
    names = [form.choices.item(n).text() for n in range(form.choices.count())]
    assert names == ["Bruggen", "Sluizen"]
    assert not form.keep.isEnabled()
    form.choices.setCurrentRow(1)
    form.keep.click()
    assert decided == [Merge(1, 2)]


def test_words_narrow_the_topics_and_the_last_one_is_chosen(form, decided, qtbot):
    form.ask(Deed.MERGE, HARBOURS, ALL)
    qtbot.keyClicks(form.field, "brug")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert decided == [Merge(1, 3)]


def test_a_topic_out_of_sight_is_not_chosen(form, qtbot):
    form.ask(Deed.MERGE, HARBOURS, ALL)
    form.choices.setCurrentRow(0)
    qtbot.keyClicks(form.field, "kanaal")
    assert not form.keep.isEnabled()


def test_headings_are_split_off_under_their_own_name(form, decided):
    form.ask(Deed.SPLIT, HARBOURS, ALL)
    assert not form.keep.isEnabled()
    check(form, 1)
    form.keep.click()
    assert decided == [Split(1, ("Zeehavens",), "Zeehavens")]


def test_a_typed_name_is_kept_when_headings_are_checked(form, decided, qtbot):
    form.ask(Deed.SPLIT, HARBOURS, ALL)
    qtbot.keyClicks(form.field, "Aan zee")
    check(form, 1)
    form.keep.click()
    assert decided == [Split(1, ("Zeehavens",), "Aan zee")]


def test_one_heading_must_stay(form):
    form.ask(Deed.SPLIT, HARBOURS, ALL)
    check(form, 0)
    check(form, 1)
    assert not form.keep.isEnabled()


@pytest.mark.parametrize("deed", list(Deed))
def test_escape_leaves_it(form, decided, qtbot, deed):
    form.ask(deed, HARBOURS, ALL)
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.field, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert form.topic is None
    assert decided == []


def test_enter_on_the_button_that_leaves_it_leaves_it(form, decided, qtbot):
    form.ask(Deed.RENAME, HARBOURS, ALL)
    form.activateWindow()
    form.cancel.setFocus()
    qtbot.waitUntil(form.cancel.hasFocus)
    qtbot.keyClick(form.cancel, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert decided == []


@pytest.mark.parametrize("deed", list(Deed))
def test_all_that_can_be_filled_in_has_a_name_for_screen_readers(form, deed):
    form.ask(deed, HARBOURS, ALL)
    fields = [w for w in (form.field, form.choices) if w.isVisible()]
    assert all(w.accessibleName() for w in (form, *fields))


def test_the_other_language_leaves_what_is_filled_in(form, decided, qtbot, english):
    form.ask(Deed.RENAME, HARBOURS, ALL)
    qtbot.keyClicks(form.field, "Grote")
    form.set_wording(english)
    assert form.keep.text() == english("window.topic.rename_button")
    qtbot.keyClicks(form.field, " havens")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    assert decided == [Rename(1, "Grote havens")]
