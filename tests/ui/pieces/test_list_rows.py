from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.pieces.list_rows import ROW, ListRows
from ui.pieces.lists import Badge, Row
from ui.pieces.sorted_rows import RECORD

ROWS = (
    Row("Komend"),
    Row("Havenraad", "a", "14 mei 2030", (Badge("over 4 dagen"),)),
    Row("Sluizenraad", "b", tip="tot de zomer"),
)


@pytest.fixture
def model():
    made = ListRows()
    made.put(ROWS)
    return made


def test_the_model_keeps_to_qts_rules(qtmodeltester, model):
    qtmodeltester.check(model)
    model.add(Row("Dijkraad", "c"))
    qtmodeltester.check(model)
    assert model.rowCount() == 4


def test_a_row_says_itself_what_it_says(model):
    first, last = model.index(1, 0), model.index(2, 0)
    assert first.data() == "Havenraad"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Havenraad, 14 mei 2030, over 4 dagen"
    assert [one.data(Qt.ItemDataRole.ToolTipRole) for one in (first, last)] == [
        None,
        "tot de zomer",
    ]
    assert (last.data(RECORD), last.data(ROW)) == ("b", ROWS[2])
    assert last.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_heading_cannot_be_chosen_and_any_other_row_can(model):
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    wanted = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1, 0)) & wanted == wanted
