"""The meetings to lay side by side, as rows to tick."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from ui.compare.meetings import MeetingRows

_CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def rows(dutch, make, qtmodeltester):
    made = MeetingRows(dutch)
    made.put([make.meeting(n, start=dt.date(2030, n, 1)) for n in (3, 2, 1)], dutch)
    qtmodeltester.check(made)
    return made


def shown(rows):
    return [one.id for one in rows.rows]


def test_rows_stand_in_the_order_given_and_so_do_the_ticked(rows):
    rows.tick([1, 3, 99])
    assert shown(rows) == [3, 2, 1]
    assert rows.ticked == (3, 1)
    states = [rows.index(row, 0).data(_CHECK) for row in range(3)]
    assert states == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]


def test_a_tick_is_turned_and_told(rows, qtbot):
    with qtbot.waitSignals([rows.turned, rows.dataChanged]):
        assert rows.setData(rows.index(1, 0), Qt.CheckState.Checked, _CHECK)
    assert rows.ticked == (2,)
    rows.turn(rows.index(1, 0))
    assert rows.ticked == ()
    assert not rows.setData(rows.index(1, 0), "een andere naam")


def test_what_went_away_is_not_ticked_any_more(rows, make, english):
    rows.tick([2, 3])
    rows.put([make.meeting(2)], english)
    assert rows.ticked == (2,)
    assert rows.index(0, 0).data() == english.meeting(make.meeting(2).meeting)


def test_a_name_that_is_shortened_is_whole_as_a_tip(rows):
    index = rows.index(0, 0)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == index.data()


def test_words_narrow_and_what_is_ticked_stays(rows):
    rows.tick([1])
    rows.narrow("MAART 2030")
    assert shown(rows) == [3, 1]
    rows.narrow("")
    assert shown(rows) == [3, 2, 1]


def test_names_are_made_only_of_what_comes_in_sight(rows, make, dutch, monkeypatch):
    asked = []
    monkeypatch.setattr(MeetingRows, "text", lambda _, record: asked.append(record.id) or "x")
    rows.put([make.meeting(number) for number in range(5000)], dutch)
    rows.tick([4, 5])
    assert rows.rowCount() == 5000
    assert len(asked) < 10
