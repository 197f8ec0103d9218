from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

from ui.commitments.page import CommitmentsPage
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
    assert column(page, 0) == ["3 dagen te laat", "openstaand"]
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
