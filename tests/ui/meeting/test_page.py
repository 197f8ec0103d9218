from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QLabel

from ui.meeting.page import MeetingPage
from ui.pieces.measure import line_width


@pytest.fixture
def page(qtbot, dutch):
    made = MeetingPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(page):
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def test_the_head_tells_what_when_where_and_how_ready(page, make, qtbot):
    page.show_briefing(make.briefing())
    qtbot.waitUntil(lambda: "over 4 dagen" in texts(page))
    shown = texts(page)
    assert "Havenraad" in shown
    assert "14 mei 2030 · Vlissingen" in shown
    assert "over 4 dagen" in shown
    assert "1 onderwerp zonder standpunt" in shown
    assert "1 toezegging te laat" in shown


def test_a_meeting_that_has_been_shows_no_days_to_go(page, make):
    page.show_briefing(make.briefing(meeting=make.meeting(start=make.day.replace(year=2029))))
    assert not [text for text in texts(page) if re.search(r"over \d", text)]


def test_a_meeting_without_a_day_is_shown(page, make):
    page.show_briefing(make.briefing(meeting=make.meeting(start=None, place=None)))
    assert "Havenraad" in texts(page)


def test_the_tabs_count_what_is_in_them(page, make):
    page.show_briefing(make.briefing())
    names = [page.tabs.tabText(number) for number in range(3)]
    assert names == ["Onderwerpen (2)", "Toezeggingen (2)", "Stukken (2)"]


def test_the_export_is_asked_for(page, make, qtbot):
    page.show_briefing(make.briefing())
    with qtbot.waitSignal(page.export_asked):
        page.export.click()


def test_the_other_language_changes_every_word(page, make, english, qtbot):
    page.show_briefing(make.briefing())
    for one in page.speakers:
        one.set_wording(english)
    assert page.tabs.tabText(1) == "Commitments (2)"
    qtbot.waitUntil(lambda: "in 4 days" in texts(page))
    assert "over 4 dagen" not in texts(page)


def test_the_keys_go_to_the_tab_in_front(page, make):
    page.show_briefing(make.briefing())
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        page.setFocus()
        assert page.tabs.currentWidget().isAncestorOf(page.focusWidget())


def test_in_large_text_a_briefing_that_is_written_has_the_room_of_the_badges(page, make, qtbot):
    page.show_briefing(make.briefing())
    letters = line_width(page.fontMetrics())
    page.resize(letters // 2, 600)
    qtbot.waitUntil(lambda: "1 onderwerp zonder standpunt" in texts(page))
    told = next(x for x in page.findChildren(QLabel) if x.text().endswith("zonder standpunt"))
    page.tabs.setCurrentWidget(page.draft)
    assert not told.isVisible()
    page.resize(letters, 600)
    assert told.isVisible()
