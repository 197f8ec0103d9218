"""What is done on one page reaches the other."""

from __future__ import annotations

from PySide6.QtCore import Qt


def test_a_chosen_row_brings_its_page(open_window, full_store, qtbot):
    window = open_window(full_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.list.meetings.choose("papers")
    assert window.middle.currentWidget() is window.papers
    window.list.meetings.choose("review")
    assert window.middle.currentWidget() is window.review


def test_what_is_asked_for_on_the_list_of_doubts_is_read_beside_it(
    open_window, full_store, qtbot, make
):
    window = open_window(full_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.review.show_checks([make.check()], [])
    window.show_review()
    qtbot.waitUntil(lambda: window.reader.marked() == (make.sentence,))
    assert window.review.hasFocus() or not window.isActiveWindow()
    qtbot.keyClick(window.review, Qt.Key.Key_Right)
