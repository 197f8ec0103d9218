from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

from briefer.model.owed import Owed
from briefer.model.records import State
from ui import taking_out
from ui.commitments.page import CommitmentsPage
from ui.commitments.rows import entry_of, register_of
from ui.spots import spot_of


@pytest.fixture
def page(qtbot, dutch):
    made = CommitmentsPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def column(page, number):
    model = page.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_commitments_stand_in_the_order_of_the_briefing(page, make):
    page.show_briefing(make.briefing())
    assert column(page, 0) == ["3 dagen te laat", "Open"]
    assert column(page, 2) == ["minister van Havens"] * 2
    assert column(page, 3) == ["7 mei 2030", "geen termijn"]


def test_sorting_by_term_puts_what_has_none_last(page, make):
    early = make.due(3, late=-4, day=dt.date(2030, 5, 14))
    page.show_briefing(make.briefing(commitments=(make.due(2), early)))
    page.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert column(page, 3) == ["14 mei 2030", "geen termijn"]


def test_without_commitments_the_page_says_so(page, make):
    page.show_briefing(make.briefing(commitments=()))
    assert not page.table.isVisible()


def test_a_row_opens_its_source(page, make, qtbot):
    briefing = make.briefing()
    page.show_briefing(briefing)
    page.table.selectRow(0)
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [spot_of(briefing.commitments[0].record)]


def test_a_day_takes_two_lines_at_most_and_nothing_scrolls_sideways_on_a_small_screen(page, make):
    page.resize(650, 500)
    page.show_briefing(make.briefing())
    room = page.table.columnWidth(3) - 2 * page.table.style().pixelMetric(
        QStyle.PixelMetric.PM_FocusFrameHMargin
    )
    assert page.table.fontMetrics().horizontalAdvance("30 september") < room
    assert page.table.horizontalScrollBar().maximum() == 0


def test_the_chosen_one_is_shown_below_with_its_form(page, make, qtbot):
    page.show_briefing(make.briefing())
    with qtbot.waitSignal(page.past_asked):
        page.table.selectRow(1)
    assert page.detail.entry.number == page.table.due.record.id
    qtbot.keyClick(page.table, Qt.Key.Key_V)
    form = page.detail.form
    assert form.isVisible()
    form.why.setText("zie de brief")
    with qtbot.waitSignal(page.decided) as told:
        form.keep.click()
    assert told.args[0].changes == (("state", State.VOLDAAN),)


def test_one_that_is_settled_leaves_the_table_and_stays_below_it(page, make):
    first = make.briefing()
    page.show_briefing(first)
    page.table.selectRow(0)
    done, *rest = first.commitments
    settled = replace(done, state=State.VOLDAAN, days_overdue=None)
    page.show_register(register_of([entry_of(Owed(done))]))
    page.show_briefing(replace(first, commitments=tuple(rest)))
    assert page.detail.entry.owed.due == done
    page.show_register(register_of([entry_of(Owed(settled))]))
    assert page.table.model().rowCount() == len(rest)
    assert page.detail.entry.owed.due == settled
    page.show_register(register_of([]))
    assert page.detail.entry is None
    other = make.meeting(9)
    page.show_briefing(make.briefing(meeting=other, commitments=()))
    assert page.detail.entry is None
    assert not page.detail.isVisible()


def test_it_is_shown_among_all_others_when_asked(page, make, qtbot):
    page.show_briefing(make.briefing())
    page.table.selectRow(0)
    with qtbot.waitSignal(page.listed) as told:
        page.table.deeds.listed.emit()
    assert told.args == [page.table.due.record.id]


def test_copied_and_dragged_it_bears_its_source(page, make, qtbot, monkeypatch):
    page.show_briefing(make.briefing())
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert make.sentence in copied
    dragged = []
    monkeypatch.setattr(taking_out, "drag", lambda _, data: dragged.append(data.text()))
    page.table.startDrag(Qt.DropAction.CopyAction)
    assert dragged == [copied]
