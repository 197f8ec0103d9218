from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from ui.desk import Contents
from ui.meeting_list import LEDGER, REVIEW, START, MeetingList, rows_of


@pytest.fixture
def page(qtbot, dutch):
    made = MeetingList(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def test_meetings_ahead_stand_above_those_past_and_all_papers_last(make, dutch):
    past = make.overview(2, upcoming=False, gaps=0, overdue=0)
    rows = rows_of(Contents((make.overview(), past), (make.record(),)), dutch)
    assert [row.title for row in rows if row.record is None] == [
        "Komende vergaderingen",
        "Geweest",
        "Alles bij elkaar",
    ]


def test_until_it_is_counted_nothing_is_said_to_be_done(make, dutch):
    bare = replace(make.overview(), gaps=0, overdue=0, counted=False)
    rows = rows_of(Contents((bare,), (make.record(),), waiting=None), dutch)
    review = next(row for row in rows if row.record == REVIEW)
    assert review.subtitle == dutch("window.meetings.unsure")
    assert not review.badges
    assert [badge.text for badge in rows[2].badges] == ["over 4 dagen"]


def test_a_meeting_ahead_shows_days_gaps_and_what_is_late(make, dutch):
    row = rows_of(Contents((make.overview(),)), dutch)[2]
    assert [badge.text for badge in row.badges] == [
        "over 4 dagen",
        "1 zonder standpunt",
        "2 te laat",
    ]


def test_an_empty_store_has_only_the_row_of_the_start_page(dutch):
    assert [row.record for row in rows_of(Contents(), dutch)] == [START]


def test_the_start_page_is_chosen_at_once(page, make, qtbot):
    with qtbot.waitSignal(page.start_chosen):
        page.show_contents(Contents((make.overview(7),)))
    assert page.meetings.record == START


def test_the_meeting_that_was_in_front_before_is_chosen_at_once(page, make, qtbot):
    page.first = 8
    with qtbot.waitSignal(page.meeting_chosen) as told:
        page.show_contents(Contents((make.overview(7), make.overview(8))))
    assert told.args == [8]


@pytest.mark.parametrize(
    ("key", "signal"),
    [(7, "meeting_chosen"), (START, "start_chosen"), (LEDGER, "ledger_chosen")],
)
def test_a_row_asked_for_from_elsewhere_is_marked_and_opened_also_when_it_is_current(
    page, make, qtbot, key, signal
):
    page.show_contents(Contents((make.overview(7),), (make.record(),)))
    page.go(key)
    with qtbot.waitSignal(getattr(page, signal)):
        page.go(key)


def test_a_row_asked_for_before_anything_is_there_is_marked_when_it_comes(page, make):
    page.first = 7
    page.go(START)
    page.show_contents(Contents((make.overview(7),)), quietly=True)
    assert page.meetings.record == START


def test_a_row_that_is_not_there_opens_nothing(page, make):
    page.show_contents(Contents((make.overview(7),)))
    told = []
    page.start_chosen.connect(lambda: told.append(1))
    page.go(99)
    assert told == []


def test_all_papers_can_be_chosen(page, make, qtbot):
    page.show_contents(Contents((make.overview(),), (make.record(),)))
    with qtbot.waitSignal(page.papers_chosen):
        page.meetings.choose("papers")


def test_the_button_above_the_list_leads_to_searching(page, qtbot):
    with qtbot.waitSignal(page.search_asked):
        page.search_button.click()
    assert page.search_button.accessibleName()


def test_a_click_on_the_review_row_goes_to_work_and_an_arrow_key_only_looks(page, make, qtbot):
    page.show_contents(Contents((make.overview(),), (make.record(),)))
    entered = []
    page.review_entered.connect(lambda: entered.append(page.meetings.record))
    page.meetings.choose(REVIEW)
    assert entered == []
    qtbot.keyClick(page.meetings, Qt.Key.Key_Return)
    assert entered == [REVIEW]


def test_by_a_key_the_list_is_painted_before_a_large_page_comes(page, make, qtbot):
    page.show_contents(Contents((), (make.record(),)))
    came = []
    page.ledger_chosen.connect(lambda: came.append(LEDGER))
    qtbot.keyClick(page.meetings, Qt.Key.Key_End)
    assert page.meetings.record == LEDGER
    assert not came
    qtbot.waitUntil(lambda: came == [LEDGER])


def test_what_was_come_to_by_a_key_gives_way_to_what_is_opened_meanwhile(page, make, qtbot):
    page.show_contents(Contents((), (make.record(),)))
    came = []
    for key, signal in ((LEDGER, page.ledger_chosen), (REVIEW, page.review_chosen)):
        signal.connect(lambda key=key: came.append(key))
    qtbot.keyClick(page.meetings, Qt.Key.Key_End)
    page.go(REVIEW)
    qtbot.wait(5)
    assert came == [REVIEW]


def test_what_comes_late_and_quietly_brings_nothing_to_the_front(page, make, qtbot):
    told = []
    page.start_chosen.connect(lambda: told.append("start"))
    page.show_contents(Contents((make.overview(),)), quietly=True)
    assert told == []
    assert page.meetings.record == START


def test_the_row_of_a_meeting_stays_until_the_meeting_or_the_language_is_another(
    page, make, english
):
    overview, papers = make.overview(), (make.record(),)

    def row():
        return next(one for one in page.meetings.rows if one.record == overview)

    page.show_contents(Contents((overview,), papers))
    first = row()
    page.show_contents(Contents((overview,), papers, waiting=3), quietly=True)
    assert row() is first
    page.set_wording(english)
    assert row() is not first
    overview = replace(overview, gaps=7)
    page.show_contents(Contents((overview,), papers))
    assert "7" in " ".join(badge.text for badge in row().badges)


def test_in_larger_letters_the_list_is_wider_so_that_no_word_of_it_breaks(page):
    before = page.minimumWidth()
    font = page.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    assert page.minimumWidth() > before
