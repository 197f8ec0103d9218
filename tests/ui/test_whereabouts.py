from __future__ import annotations

from PySide6.QtCore import Qt

from ui.across_pages import COMPARE as COMPARE_PAGE
from ui.across_pages import LEDGER as LEDGER_PAGE
from ui.meeting_list import ALL_PAPERS, LEDGER, REVIEW, START, key_of
from ui.pieces.sorted_rows import RECORD


def test_the_row_at_the_left_is_that_of_the_page_in_the_middle(open_window, agenda_store, qtbot):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    meetings = window.list.meetings

    def marked():
        return [key_of(index.data(RECORD)) for index in meetings.selectedIndexes()]

    assert marked() == [window.meeting.briefing.meeting.id]
    window.show_across(LEDGER_PAGE)
    assert marked() == [LEDGER]
    # A page without a row of its own is not that of the row that was chosen last.
    window.commands["keep_store"].trigger()
    assert marked() == []
    window.desk.refresh()
    with qtbot.waitSignal(window.desk.contents_came):
        pass
    assert window.middle.currentWidget() is window.keeping.page
    assert marked() == []
    window.finder.show_results()
    assert marked() == []
    window.planning.show_log()
    assert marked() == []
    window.show_papers()
    assert marked() == [ALL_PAPERS]
    window.show_review()
    assert marked() == [REVIEW]
    window.show_across(COMPARE_PAGE)
    assert marked() == []
    window.show_start()
    assert marked() == [START]
    window.show_tab(1)
    assert marked() == [window.meeting.briefing.meeting.id]
    # A click on the row one came from goes back there.
    window.commands["keep_store"].trigger()
    place = meetings.visualRect(meetings.currentIndex()).center()
    qtbot.mouseClick(meetings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.meeting)
    qtbot.waitUntil(lambda: bool(marked()))


def test_without_papers_no_other_row_stands_for_a_page(open_window, empty_store, qtbot):
    window = open_window(empty_store)
    qtbot.waitUntil(lambda: len(window.list.meetings.selectedIndexes()) == 1)
    window.show_across(LEDGER_PAGE)
    assert window.list.meetings.selectedIndexes() == []
    window.show_start()
    assert len(window.list.meetings.selectedIndexes()) == 1


def test_a_page_opened_before_the_list_has_rows_is_marked_when_they_come(
    open_window, agenda_store, qtbot
):
    window = open_window(agenda_store)
    window.show_across(LEDGER_PAGE)
    qtbot.waitUntil(lambda: window._contents is not None)
    qtbot.waitUntil(lambda: window.list.meetings.record is not None)
    assert window.middle.currentWidget() is window.across.ledger
    assert key_of(window.list.meetings.record) == LEDGER
