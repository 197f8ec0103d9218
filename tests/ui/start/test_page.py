"""The start page: what is asked for by a row, a button or a menu."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from briefer.model.document import Meeting
from briefer.planning import Lately, Opened, Proposal, Start
from ui.desk import Contents
from ui.start.page import StartPage

AT = dt.datetime(2030, 5, 9, 12, tzinfo=dt.UTC)


@pytest.fixture
def page(qtbot, dutch):
    made = StartPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def full(page, make):
    paper = make.record()
    proposal = Proposal(Meeting("EU", (), dt.date(2030, 6, 1)), "Verslag", paper=paper)
    recent = (
        Lately(Opened.PAPER, AT, document=paper),
        Lately(Opened.DRAFT, AT, meeting=make.meeting(5)),
        Lately(Opened.MEETING, AT, meeting=make.meeting(6)),
    )
    page.show_contents(Contents((make.overview(4),), (paper,), waiting=3))
    page.show_start(Start(recent, (proposal,), frozenset({4})))
    page.note_overdue(2)
    return page


def press(page, qtbot, key):
    assert page.rows.choose(key)
    qtbot.keyClick(page.rows, Qt.Key.Key_Return)


def test_an_empty_store_offers_three_ways_and_no_rows(page):
    assert page.middle.currentWidget() is page.welcome
    assert not any(button.isVisible() for button in page.buttons.values())


@pytest.mark.parametrize(
    ("key", "signal", "args"),
    [
        (("meeting", 4), "meeting_asked", [4]),
        ("review", "page_asked", ["review"]),
        ("ledger", "page_asked", ["ledger"]),
        ((Opened.DRAFT, 5), "draft_asked", [5]),
        ((Opened.MEETING, 6), "meeting_asked", [6]),
    ],
)
def test_enter_opens_the_row(full, qtbot, key, signal, args):
    with qtbot.waitSignal(getattr(full, signal)) as told:
        press(full, qtbot, key)
    assert told.args == args


def test_enter_on_a_paper_opens_it(full, qtbot, make):
    with qtbot.waitSignal(full.opened) as told:
        press(full, qtbot, (Opened.PAPER, 1))
    assert told.args[0].document == make.record()


def test_enter_on_an_announced_meeting_makes_it(full, qtbot):
    (proposal,) = full._shown.start.announced
    with qtbot.waitSignal(full.make_asked) as told:
        press(full, qtbot, proposal)
    assert told.args == [proposal]


def test_where_no_meeting_is_ahead_the_row_leads_to_making_one(page, make, qtbot):
    page.show_contents(Contents((), (make.record(),)))
    with qtbot.waitSignal(page.asked) as told:
        press(page, qtbot, "")
    assert told.args == ["meeting"]


@pytest.mark.parametrize("name", ["meeting", "calendar", "papers", "log"])
def test_a_button_asks(full, qtbot, name):
    with qtbot.waitSignal(full.asked) as told:
        qtbot.mouseClick(full.buttons[name], Qt.MouseButton.LeftButton)
    assert told.args == [name]


def texts(menu):
    return {action.text(): action for action in menu.actions()}


def test_a_meeting_made_by_hand_can_be_changed_and_without_papers_removed(full, make, qtbot, dutch):
    one = make.overview(4)
    actions = texts(full.menu_of(one))
    assert not actions[dutch("planning.menu.remove")].isEnabled()
    bare = replace(one, record=replace(one.record, documents=0))
    actions = texts(full.menu_of(bare))
    with qtbot.waitSignal(full.remove_asked) as told:
        actions[dutch("planning.menu.remove")].trigger()
    assert told.args == [4]
    with qtbot.waitSignal(full.change_asked) as told:
        actions[dutch("planning.menu.change")].trigger()
    assert told.args == [bare.record]


def test_a_meeting_from_papers_can_only_be_opened(full, make, dutch):
    assert list(texts(full.menu_of(make.overview(9)))) == [dutch("planning.menu.open")]


def test_the_paper_that_announces_a_meeting_can_be_opened(full, qtbot, dutch):
    (proposal,) = full._shown.start.announced
    with qtbot.waitSignal(full.opened):
        texts(full.menu_of(proposal))[dutch("planning.menu.paper")].trigger()


def test_what_was_chosen_stays_when_the_page_is_told_anew(full, make):
    full.rows.choose("ledger")
    full.show_contents(Contents((make.overview(4), make.overview(8)), (make.record(),), waiting=1))
    assert full.rows.record == "ledger"


def test_a_meeting_that_was_looked_at_has_nothing_new(page, make, dutch):
    told = dutch.count("planning.start.fresh", 2)
    meetings = tuple(replace(make.overview(number), fresh=2) for number in (4, 8))
    page.show_contents(Contents(meetings, (make.record(),)))
    page.note_looked(4)
    rows = {row.record.record.id: row for row in page.rows.model().rows if row.badges}
    said = {number: told in [badge.text for badge in row.badges] for number, row in rows.items()}
    assert said == {4: False, 8: True}


def test_another_language_says_everything_anew(full, english):
    full.set_wording(english)
    assert full.accessibleName() == "Start"
    assert full.buttons["meeting"].text() == "New meeting…"
    assert full.rows.model().rows[0].title == "Meetings ahead"


def test_ten_thousand_papers_make_no_more_rows(page, make):
    papers = tuple(make.record(number) for number in range(10_000))
    page.show_contents(Contents((make.overview(),), papers))
    assert page.rows.model().rowCount() == 2
