"""Own text is written in Markdown, by key and by button; undoing goes through the whole draft."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QToolButton

from ui.draft.text import FormBar, MarkdownEdit


@pytest.fixture
def edit(qtbot):
    made = MarkdownEdit()
    qtbot.addWidget(made)
    made.resize(300, 60)
    made.show()
    return made


def test_what_is_typed_is_told_and_what_is_shown_is_not(edit, qtbot):
    told = []
    edit.edited.connect(told.append)
    edit.put("van de schijf")
    assert told == []
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, "!")
    assert told == ["van de schijf!"]


def test_a_key_gives_the_selection_its_form(edit, qtbot):
    edit.put("nieuw")
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == "**nieuw**"
    assert edit.textCursor().selectedText() == "nieuw"


def test_characters_outside_the_basic_plane_do_not_shift_the_selection(edit, qtbot):
    edit.put("🚢 haven")
    cursor = edit.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(8, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    qtbot.keyClick(edit, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == "🚢 **haven**"
    assert edit.textCursor().selectedText() == "haven"


@pytest.mark.parametrize(("key", "signal"), [("Z", "undo_asked"), ("Y", "redo_asked")])
def test_undo_and_redo_are_asked_of_the_draft(edit, qtbot, key, signal):
    with qtbot.waitSignal(getattr(edit, signal)):
        qtbot.keyClick(edit, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.ControlModifier)


def test_these_keys_go_before_those_of_the_window(edit):
    for key, taken in ((Qt.Key.Key_B, True), (Qt.Key.Key_R, False)):
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier, ""
        )
        event.ignore()
        QApplication.sendEvent(edit, event)
        assert event.isAccepted() is taken


def test_it_grows_with_its_text(edit):
    before = edit.height()
    edit.put("\n".join("regel" for _ in range(12)))
    assert edit.height() > 2 * before


def test_tab_leaves_it_so_that_the_keyboard_is_never_caught(edit):
    assert edit.tabChangesFocus()


def test_every_button_has_a_name_and_does_its_work(edit, qtbot, words):
    bar = FormBar(edit)
    bar.set_wording(words)
    qtbot.addWidget(bar)
    buttons = bar.findChildren(QToolButton)
    assert all(button.accessibleName() and button.toolTip() for button in buttons)
    edit.put("kop")
    buttons[4].click()
    assert edit.toPlainText() == "# kop"


def test_the_caret_comes_where_the_text_was_changed(edit, qtbot):
    edit.put("Een woord en nog een.")
    edit.setFocus()
    qtbot.waitUntil(edit.hasFocus)
    cursor = edit.textCursor()
    cursor.setPosition(21)
    edit.setTextCursor(cursor)
    edit.put("Een ander woord en nog een.")
    assert edit.textCursor().position() == 10
    edit.put("Een 🚢 woord en nog een.")
    assert edit.textCursor().position() == 6
    assert edit.toPlainText() == "Een 🚢 woord en nog een."


def test_a_file_is_not_written_as_its_address(edit, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "b.docx"))])
    assert not edit.canInsertFromMimeData(mime)
    mime = QMimeData()
    mime.setText("woorden")
    assert edit.canInsertFromMimeData(mime)


def test_text_that_can_only_be_read_refuses_what_would_change_it_and_nothing_else(edit, qtbot):
    edit.put("Een woord.")
    edit.allow(writing=False)
    refused = []
    edit.refused.connect(lambda: refused.append(1))
    control = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_X, Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        qtbot.keyClick(edit, key)
    for key in (Qt.Key.Key_V, Qt.Key.Key_B):
        qtbot.keyClick(edit, key, control)
    assert len(refused) == 5
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End):
        qtbot.keyClick(edit, key)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        qtbot.keyClick(edit, key, control)
    assert len(refused) == 5
    assert edit.toPlainText() == "Een woord."
    edit.allow(writing=True)
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    qtbot.keyClicks(edit, "!")
    assert edit.toPlainText() == "Een woord.!"


def test_in_a_narrow_place_the_buttons_stand_in_more_rows(edit, qtbot, dutch):
    bar = FormBar(edit)
    bar.set_wording(dutch)
    qtbot.addWidget(bar)
    buttons = bar.findChildren(QToolButton)
    widest = max(button.sizeHint().width() for button in buttons)
    assert bar.minimumSizeHint().width() < 2 * widest
    assert bar.heightForWidth(3 * widest) > bar.heightForWidth(40 * widest)
