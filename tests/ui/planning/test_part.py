"""Meetings to come, through the whole window: made, taken back, opened; files dropped on it."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent

from briefer import workflows
from briefer.planning import named
from briefer.store import Store
from tests.taking_in import Readers
from ui.spots import Range, Spot

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Raad Algemene Zaken
DTSTART;VALUE=DATE:20300607
END:VEVENT
END:VCALENDAR
"""
DAY = dt.date(2030, 6, 7)


@pytest.fixture
def calendar(tmp_path):
    path = tmp_path / "agenda.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    return path


@pytest.fixture
def empty(open_window, empty_store, qtbot):
    made = open_window(empty_store, first=0)
    qtbot.waitUntil(lambda: made.middle.currentWidget() is made.planning.page)
    return made


@pytest.fixture
def full(open_window, full_store, qtbot):
    made = open_window(full_store, first=0)
    qtbot.waitUntil(lambda: made.middle.currentWidget() is made.planning.page)
    return made


def meetings(window):
    return [one.record.meeting for one in window._contents.meetings]


def make_by_hand(window, qtbot, name="Havenraad"):
    window.planning.ask_new()
    form = window.planning.page.form
    qtbot.keyClicks(form.organisation.lineEdit(), name)
    qtbot.keyClick(form.organisation, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name in [m.organisation for m in meetings(window)])


def test_a_window_without_a_meeting_in_front_begins_with_the_start_page(full):
    assert full.list.meetings.record == "start"
    assert full.meeting.briefing is None


def test_a_meeting_made_by_hand_is_chosen_and_taken_back(empty, qtbot, dutch):
    make_by_hand(empty, qtbot)
    assert "Havenraad" in empty.message.text
    qtbot.waitUntil(lambda: empty.middle.currentWidget() is empty.meeting)
    assert empty.list.meetings.record.record.meeting.organisation == "Havenraad"
    empty.undo()
    qtbot.waitUntil(lambda: meetings(empty) == [])
    name = "Havenraad"
    assert empty.message.text.startswith(dutch.count("planning.undone.made", 1, name=name))
    qtbot.waitUntil(lambda: empty.middle.currentWidget() is empty.planning.page)


def test_what_was_decided_since_a_meeting_was_made_is_taken_back_first(empty, qtbot):
    make_by_hand(empty, qtbot)
    qtbot.waitUntil(lambda: empty.middle.currentWidget() is empty.meeting)
    since = []
    empty.deciding.line.note(lambda: since.append(True))
    # Whatever page is in front.
    empty.commands["start"].trigger()
    empty.undo()
    assert (since, len(meetings(empty))) == ([True], 1)
    empty.show_papers()
    empty.undo()
    qtbot.waitUntil(lambda: meetings(empty) == [])


def test_who_went_elsewhere_meanwhile_is_left_there(empty, qtbot):
    empty.desk.planning.make([named("Havenraad", DAY, None, None)])
    empty.show_papers()
    qtbot.waitUntil(lambda: len(meetings(empty)) == 1)
    empty.commands["start"].trigger()
    qtbot.waitUntil(empty.planning.page.isVisible)
    assert empty.meeting.briefing is None


def test_a_calendar_dropped_on_the_window_is_asked_about_in_the_page(empty, qtbot, calendar):
    empty.take_in([calendar])
    choice = empty.planning.page.choice
    qtbot.waitUntil(choice.isVisible)
    assert not empty.intake.isVisible()
    choice.keep.click()
    qtbot.waitUntil(lambda: len(meetings(empty)) == 1)
    assert meetings(empty)[0].formats == ("Algemene Zaken",)


def test_the_same_calendar_again_makes_no_second_meeting(empty, qtbot, calendar):
    empty.take_in([calendar])
    choice = empty.planning.page.choice
    qtbot.waitUntil(choice.isVisible)
    choice.keep.click()
    qtbot.waitUntil(lambda: len(meetings(empty)) == 1)
    empty.take_in([calendar])
    qtbot.waitUntil(choice.isVisible)
    assert choice.chosen() == ()
    with qtbot.waitSignal(empty.desk.briefing_came):
        choice.list.itemDoubleClicked.emit(choice.list.item(0))
    assert empty.middle.currentWidget() is empty.meeting


def test_a_calendar_without_meetings_is_told(empty, qtbot, tmp_path, dutch):
    path = tmp_path / "leeg.ics"
    path.write_text("BEGIN:VCALENDAR\nEND:VCALENDAR\n", encoding="utf-8")
    empty.take_in([path])
    qtbot.waitUntil(lambda: empty.message.text == dutch("planning.choice.none"))


def test_a_meeting_on_the_start_page_is_opened_and_remembered(full, qtbot, full_store, memory):
    page = full.planning.page
    qtbot.waitUntil(lambda: page.rows.choose(("meeting", 1)))
    with qtbot.waitSignal(full.desk.briefing_came):
        qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    assert full.middle.currentWidget() is full.meeting
    assert full.list.meetings.record.record.id == 1
    full.desk.planning.keep_opened()
    full.commands["start"].trigger()
    assert full.middle.currentWidget() is page
    qtbot.waitUntil(lambda: len(page._shown.start.recent) == 1)


def test_closing_remembers_the_meeting_in_front_by_its_number_only(full, qtbot, memory):
    full.list.go(1)
    qtbot.waitUntil(lambda: full.meeting.briefing is not None)
    full.close()
    assert int(memory.value("window/meeting")) == 1
    assert not [key for key in memory.allKeys() if "Haven" in str(memory.value(key))]


def test_the_part_of_the_meeting_and_the_paper_in_front_come_back(full, open_window, qtbot, memory):
    full.list.go(1)
    qtbot.waitUntil(lambda: full.meeting.briefing is not None)
    full.show_tab(2)
    spot = Spot(full._contents.papers[0], (Range(1, 0, 9),), 1, 2)
    with qtbot.waitSignal(full.desk.text_came):
        full.desk.read(spot)
    full.close()
    assert not [key for key in memory.allKeys() if "erslag" in str(memory.value(key))]
    # Closed before anything of it was there, nothing is forgotten.
    open_window(full.desk.safekeeping.path).close()
    again = open_window(full.desk.safekeeping.path)
    with qtbot.waitSignal(again.desk.contents_came):
        pass
    again.close()
    again = open_window(full.desk.safekeeping.path)
    qtbot.waitUntil(lambda: again.reader.spot == spot)
    qtbot.waitUntil(lambda: again.meeting.isVisible() and again.meeting.tabs.currentIndex() == 2)


def test_who_goes_to_the_start_page_at_once_is_left_there(open_window, full_store, qtbot):
    window = open_window(full_store, first=1)
    window.commands["start"].trigger()
    qtbot.waitUntil(lambda: window._contents is not None)
    assert window.middle.currentWidget() is window.planning.page
    assert window.list.meetings.record == "start"


def test_a_briefing_opened_lately_opens_as_a_briefing(full, qtbot):
    full.list.go(1)
    qtbot.waitUntil(lambda: full.meeting.briefing is not None)
    full.meeting.tabs.setCurrentIndex(3)
    full.meeting.tabs.setCurrentIndex(0)
    full.commands["start"].trigger()
    page = full.planning.page
    qtbot.waitUntil(lambda: page.rows.choose(("draft", 1)))
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: full.meeting.tabs.currentIndex() == 3 and full.meeting.isVisible())


def test_a_paper_that_was_read_stands_among_what_was_opened(full, qtbot):
    with qtbot.waitSignal(full.desk.text_came):
        full.desk.read(Spot(full._contents.papers[0]))
    full.commands["start"].trigger()
    qtbot.waitUntil(lambda: len(full.planning.page._shown.start.recent) == 1)


def test_of_two_hundred_files_dropped_at_once_each_is_named_in_the_log(
    empty, qtbot, tmp_path, monkeypatch
):
    monkeypatch.setattr(workflows, "readers", lambda: nullcontext(Readers()))
    folder = tmp_path / "gesleept"
    folder.mkdir()
    paths = [folder / f"stuk-{number:03}.txt" for number in range(200)]
    for number, path in enumerate(paths):
        # Most were there already, some cannot be read, one is gone by now.
        path.write_text(f"Stuk {number % 3} over de haven." if number % 10 else "")
    paths[77].unlink()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, action = empty.rect().center().toPointF(), Qt.DropAction.CopyAction
    plain = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(empty.desk.intake_ended, timeout=20_000):
        empty.dropEvent(QDropEvent(place, action, data, *plain))
    log = empty.planning.log
    qtbot.waitUntil(lambda: len(log.lines()) == 200)
    assert {Path(logged.line.path) for logged in log.lines()} == set(paths)
    failed = {path.name for path in log.failed()}
    assert failed == {path.name for path in (*paths[::10], paths[77])}
    assert empty.intake.files.model().rowCount() == 200 + 2


def test_the_log_of_imports_comes_to_the_middle(full, qtbot):
    full.commands["import_log"].trigger()
    assert full.middle.currentWidget() is full.planning.log


def test_a_deed_that_fails_is_told(full, qtbot):
    with qtbot.waitSignal(full.planning.failed):
        full.desk.planning.remove(1)
    qtbot.waitUntil(lambda: full.message.text != "")


def test_a_store_that_is_read_only_remembers_nothing_and_says_nothing(
    open_window, full_store, qtbot
):
    with Store.open(full_store):
        made = open_window(full_store, first=0)
        qtbot.waitUntil(lambda: made.middle.currentWidget() is made.planning.page)
        made.list.go(1)
        qtbot.waitUntil(lambda: made.meeting.briefing is not None)
        before = made.message.text
        with qtbot.waitSignal(made.desk.planning.start_came):
            made.planning.note_start()
        assert made.message.text == before


def test_the_sample_says_that_it_is_one_in_both_languages(empty, dutch, english):
    empty.planning.show_sample(dt.date(2026, 11, 23))
    assert empty.windowTitle() == dutch("planning.sample.title")
    empty.switch_language()
    empty.saying.finish()
    assert empty.windowTitle() == english("planning.sample.title")
    assert "invented" in empty.message.text


def test_widths_and_order_of_columns_are_remembered(full, open_window, full_store, qtbot):
    header = full.papers.table.horizontalHeader()
    header.resizeSection(0, 222)
    header.setSortIndicator(2, Qt.SortOrder.DescendingOrder)
    full.close()
    again = open_window(full_store, first=0).papers.table.horizontalHeader()
    assert again.sectionSize(0) == 222
    assert again.sortIndicatorSection() == 2


def test_only_a_meeting_made_by_hand_is_changed_and_the_change_is_taken_back(full, qtbot):
    change = full.commands["change_meeting"]
    full.list.go(1)
    qtbot.waitUntil(lambda: full.meeting.briefing is not None)
    assert not change.isEnabled()
    make_by_hand(full, qtbot, "Sluizenraad")
    number = next(
        one.record.id
        for one in full._contents.meetings
        if one.record.meeting.organisation == "Sluizenraad"
    )
    qtbot.waitUntil(lambda: number in full.planning._by_hand)
    full.list.go(number)
    qtbot.waitUntil(lambda: full.planning.own_in_front)
    full.enable()
    assert change.isEnabled()
    change.trigger()
    form = full.planning.page.form
    assert form.isVisible()
    form.place.setText("Praag")
    form.keep.click()
    qtbot.waitUntil(lambda: "Praag" in [m.place for m in meetings(full)])
    full.undo()
    qtbot.waitUntil(lambda: "Praag" not in [m.place for m in meetings(full)])
