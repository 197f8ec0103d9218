"""Each field gives its value in the form in which it is kept."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from briefer.model.document import CommitmentType, Deadline
from briefer.model.records import State, TopicRecord
from ui.review.editors import BY_HAND, ChoiceEditor, TermEditor, TextEditor, TopicEditor, choices_of
from ui.review.editors import day_of as read_day

DAY = dt.date(2031, 5, 1)


@pytest.mark.parametrize("text", ["2031-05-01", "1-5-2031", "01/05/2031", " 1.5.2031 "])
def test_a_day_is_read_as_people_write_it(text):
    assert read_day(text) == DAY


@pytest.mark.parametrize("text", ["", "31-2-2031", "mei", "1-5-31"])
def test_what_is_no_day_is_none(text):
    assert read_day(text) is None


def test_an_optional_text_may_be_empty_and_then_is_none(qtbot):
    optional, needed = TextEditor("  a  b ", optional=True), TextEditor("", optional=False)
    qtbot.addWidget(optional)
    qtbot.addWidget(needed)
    assert optional.value() == "a b"
    optional.clear()
    assert (optional.value(), optional.valid()) == (None, True)
    assert (needed.value(), needed.valid()) == ("", False)


def test_a_choice_gives_its_value(qtbot):
    editor = ChoiceEditor([("a", "Een"), ("b", "Twee")], "b")
    qtbot.addWidget(editor)
    assert editor.value() == "b"
    editor.setCurrentIndex(0)
    assert editor.value() == "a"
    unknown = ChoiceEditor([("a", "Een")], "z")
    qtbot.addWidget(unknown)
    assert unknown.value() is None


def test_a_term_that_is_not_touched_stays_what_it_was(qtbot, dutch):
    term = Deadline("voor mei", DAY, "deadline.x")
    editor = TermEditor(term, dutch)
    qtbot.addWidget(editor)
    assert editor.value() is term
    editor.day.setText("2-5-2031")
    assert editor.value() == Deadline("voor mei", dt.date(2031, 5, 2), BY_HAND)
    editor.day.setText("ooit")
    assert not editor.valid()
    editor.day.clear()
    editor.words.clear()
    assert (editor.value(), editor.valid()) == (None, True)


def test_a_topic_is_found_by_typing_its_name(qtbot):
    topics = [TopicRecord(4, "Havens"), TopicRecord(9, "Sluizen")]
    editor = TopicEditor(topics, 9, "geen")
    qtbot.addWidget(editor)
    assert editor.value() == 9
    editor.setEditText("havens")
    assert (editor.value(), editor.valid()) == (4, True)
    assert editor.toolTip() == "havens"
    editor.setEditText("geen")
    assert (editor.value(), editor.valid()) == (None, True)
    editor.setEditText("onbekend")
    assert not editor.valid()


@pytest.mark.parametrize("clicked", [False, True])
def test_a_name_that_is_typed_takes_the_place_of_the_topic_that_stands(qtbot, clicked):
    editor = TopicEditor([TopicRecord(4, "Havens"), TopicRecord(9, "Sluizen")], None, "geen")
    qtbot.addWidget(editor)
    editor.show()
    reason = Qt.FocusReason.MouseFocusReason if clicked else Qt.FocusReason.OtherFocusReason
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusIn, reason))
    if clicked:
        qtbot.mouseClick(editor.lineEdit(), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(editor.lineEdit(), "Havens")
    assert editor.value() == 4


def test_enter_takes_the_first_match_and_the_arrow_does_not_step_to_another(qtbot):
    names = ("Bossen", "Havens", "Ruimte", "Sluizen")
    topics = [TopicRecord(number, name) for number, name in enumerate(names)]
    editor = TopicEditor(topics, 0, "geen")
    qtbot.addWidget(editor)
    editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    editor.lineEdit().clear()
    qtbot.keyClicks(editor, "uim")
    qtbot.waitUntil(editor.completer().popup().isVisible)
    qtbot.keyClick(editor.completer().popup(), Qt.Key.Key_Return)
    assert (editor.value(), editor.completer().popup().isVisible()) == (2, False)
    editor.setEditText("lui")
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert (editor.currentText(), editor.completer().popup().isVisible()) == ("lui", True)
    editor.completer().popup().hide()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() == 3
    editor.setEditText("nergens")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.valid()


def test_every_choice_has_its_name(words):
    stances = choices_of("stance", ["support", "oppose"], words)
    assert [value for value, _ in stances] == ["support", "oppose"]
    assert [v for v, _ in choices_of("type", (), words)] == [*CommitmentType]
    assert [v for v, _ in choices_of("state", (), words)] == [None, *State]


@pytest.mark.parametrize("name", ["mei", "Mei"])
def test_a_month_by_its_name_is_a_day_too(dutch, name):
    assert read_day(f"2 {name} 2031", dutch) == dt.date(2031, 5, 2)


def test_the_beginning_of_a_name_is_enough_when_it_is_one_month(dutch, english):
    assert read_day("30 sept. 2031", dutch) == dt.date(2031, 9, 30)
    assert read_day("30 june 2031", english) == dt.date(2031, 6, 30)
    assert read_day("30 onzin 2031", dutch) is None
    assert read_day("31 juni 2031", dutch) is None


def test_each_field_of_a_term_says_what_it_is_for_and_what_is_wrong(qtbot, words):
    editor = TermEditor(Deadline("voor mei", DAY, "deadline.x"), words)
    qtbot.addWidget(editor)
    assert editor.labels[0].text() == words("window.form.term_words")
    assert editor.labels[1].text() == words("window.form.term_day")
    editor.day.setText("ooit")
    assert editor.labels[1].text() == words("window.form.term_no_day")
    editor.day.setText("1-2-2031")
    assert editor.labels[1].text() == words("window.form.term_day")
