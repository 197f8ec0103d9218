from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from briefer.model.document import Meeting
from briefer.store import Store
from ui.keeping.removal import Removal
from ui.meeting.papers_page import ALL, Paper, PapersPage


@pytest.fixture
def desk():
    asked = []
    return SimpleNamespace(
        asked=asked,
        remove_paper=lambda *given: asked.append(("paper", *given)),
        remove_meeting=lambda *given: asked.append(("meeting", *given)),
        remove_papers=lambda numbers: asked.append(("papers", numbers)),
        put_back=lambda item: asked.append(("back", item)),
        put_all_back=lambda items: asked.append(("all back", items)),
    )


@pytest.fixture
def removal(desk, dutch):
    return Removal(desk, dutch)


def test_del_removes_the_paper_that_is_chosen(qtbot, removal, desk, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    removal.offer_papers(page.table)
    page.show_papers([Paper(make.record(3, title="Brief"))])
    page.show()
    page.table.selectRow(0)
    page.table.setFocus()
    (action,) = page.table.actions()
    assert action.shortcut().toString() == "Del"
    action.trigger()
    assert desk.asked == [("paper", 3, "Brief")]
    assert action in page.menu_of(page.table.selected).actions()


def test_several_papers_are_removed_and_taken_back_as_one_deed(qtbot, removal, desk, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    removal.offer_papers(page.table)
    page.show_papers([Paper(make.record(3)), Paper(make.record(4))])
    page.show()
    page.table.selectAll()
    assert len(page.table.selected) == 2
    page.table.actions()[0].trigger()
    removal.note(7, 8)
    assert removal.line.undo()
    assert desk.asked == [("papers", [3, 4]), ("all back", (7, 8))]
    removal.note(7, 8)
    removal.forget(7)
    assert removal.line.undo()
    assert desk.asked[-1] == ("back", 8)


def test_without_a_choice_nothing_is_removed(qtbot, removal, desk, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    removal.offer_papers(page.table)
    page.table.actions()[0].trigger()
    assert desk.asked == []


def test_the_button_takes_back_this_one_whatever_was_removed_since(removal, desk):
    first = removal.note(8)
    removal.note(9)
    first()
    assert removal.line.undo()
    assert desk.asked == [("back", 8), ("back", 9)]
    assert not removal.line.undo()


def test_what_is_out_of_the_bin_already_is_not_taken_back(removal):
    removal.note(8)
    removal.note(9)
    removal.forget(9)
    removal.forget()
    assert not removal.line.undo()


def test_nothing_is_removed_while_the_store_is_read_only(qtbot, removal, dutch, english):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    removal.offer_papers(page.table)
    removal.allow(changing=False)
    (action,) = page.table.actions()
    assert not action.isEnabled()
    removal.set_wording(english)
    assert action.text() == english("keeping.remove.paper")


def test_a_meeting_without_papers_is_removed_from_the_list(open_window, agenda_store, qtbot):
    with Store.open(agenda_store) as store:
        store.add_meeting(Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 1)))
    window = open_window(agenda_store)
    rows = window.list.meetings
    qtbot.waitUntil(lambda: rows.choose(2))
    (action,) = window.keeping.removal.of_meetings
    action.trigger()
    qtbot.waitUntil(lambda: len(window.keeping.standing.bin) == 1)
    qtbot.waitUntil(lambda: not rows.choose(2))
    rows.choose(1)
    action.trigger()
    qtbot.waitUntil(lambda: "gaan erover" in window.message.text)
