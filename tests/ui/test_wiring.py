"""What is done on one page reaches the other."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.window import Window


def test_a_chosen_row_brings_its_page(open_window, full_store, qtbot):
    window = open_window(full_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.list.meetings.choose("papers")
    assert window.middle.currentWidget() is window.papers
    window.list.meetings.choose("review")
    assert window.middle.currentWidget() is window.review


def test_every_empty_page_lets_papers_be_imported(open_window, full_store, monkeypatch):
    asked = []
    monkeypatch.setattr(Window, "ask_files", lambda _: asked.append(1))
    window = open_window(full_store)
    meeting, across = window.meeting, window.across
    pages = [window.papers, meeting.papers, meeting.topics, across.compare, across.ledger]
    for page in [*pages, window.planning.log]:
        page.import_asked.emit()
    assert len(asked) == len(pages) + 1


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
