"""Of many papers the pages hear one at a time; who looks meanwhile sees no half."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer.model.briefing import RelatedDocument
from ui import showing
from ui.desk import FEW, Contents


@pytest.fixture
def window(open_window, empty_store, qtbot):
    made = open_window(empty_store, first=0)
    qtbot.waitUntil(lambda: made._contents is not None)
    return made


@pytest.fixture
def many(make):
    papers = tuple(make.record(number) for number in range(1, FEW + 2))
    return Contents((make.overview(1), make.overview(2, upcoming=False)), papers)


@pytest.fixture
def large(make):
    related = tuple(
        RelatedDocument(make.record(number), None, 1.0, ()) for number in range(3, FEW + 4)
    )
    return make.briefing(related=related)


def listed(window):
    return window.papers.table.model().rowCount()


def titles(window):
    return [row.title for row in window.list.meetings.rows]


def test_few_papers_are_on_every_page_at_once(window, make):
    window.show_contents(Contents((make.overview(1),), (make.record(),)))
    assert listed(window) == 1
    assert any("Havenraad" in title for title in titles(window))


def test_many_come_a_page_at_a_time_and_the_list_last(window, many, qtbot):
    window.show_contents(many)
    assert not any("Havenraad" in title for title in titles(window))
    qtbot.waitUntil(lambda: any("Havenraad" in title for title in titles(window)))
    assert listed(window) == FEW + 1


def test_who_goes_to_the_papers_meanwhile_finds_them_all(window, many):
    window.show_contents(many)
    window.show_papers()
    assert listed(window) == FEW + 1
    assert window.middle.currentWidget() is window.papers


def test_what_changed_only_in_words_leaves_the_table_of_papers_as_it_was(window, many, qtbot):
    window.show_contents(many)
    window.desk.post.finish()
    window.papers.table.selectRow(7)
    window.renew_contents(replace(many, waiting=3))
    window.desk.post.finish()
    assert [paper.document.id for paper in window.papers.table.selected] == [8]


def test_of_a_large_meeting_what_is_in_sight_comes_first(window, large, qtbot):
    window.show_briefing(large)
    assert window.middle.currentWidget() is window.meeting
    assert window.meeting.topics.topic is not None
    assert str(len(large.related) + 2) in window.meeting.tabs.tabToolTip(2)
    table = window.meeting.papers.table
    assert table.model().rowCount() == 0
    qtbot.waitUntil(lambda: table.model().rowCount() == len(large.related) + 2)


def test_who_goes_to_another_tab_meanwhile_finds_it_filled(window, large):
    window.show_briefing(large)
    window.show_tab(2)
    assert window.meeting.papers.table.model().rowCount() == len(large.related) + 2


def test_the_tab_in_front_is_filled_before_the_others(window, large, make):
    window.show_briefing(make.briefing())
    window.show_tab(2)
    showing.renew_briefing(window, replace(large, today=dt.date(2030, 5, 11)))
    assert window.meeting.papers.table.model().rowCount() == len(large.related) + 2


def test_a_meeting_that_comes_later_is_never_mixed_with_the_one_before(window, large, make):
    window.show_briefing(large)
    window.show_briefing(make.briefing(meeting=make.meeting(2), related=()))
    window.desk.post.finish()
    assert window.meeting.briefing.meeting.id == 2
    assert window.meeting.papers.table.model().rowCount() == 2
