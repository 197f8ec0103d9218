from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import QListView

from ui.pieces.counted_rows import CHOSEN, CountedRows


class Names(CountedRows):
    """As short as a model can be."""

    names: tuple[str, ...] = ()

    def how_many(self):
        return len(self.names)

    def put(self, *names):
        with self.anew():
            self.names = names

    def data(self, index, role=0):
        return self.names[index.row()] if role == 0 and index.isValid() else None

    def flags(self, index):
        return CHOSEN if index.isValid() else super().flags(index)


@pytest.fixture
def model():
    return Names(2)


def test_there_are_as_many_rows_as_records_whatever_was_there_before(qtmodeltester, model):
    for names in (("a", "b", "c"), ("d",), (), ("e", "f")):
        model.put(*names)
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == list(names)
        assert model.columnCount() == 2
        qtmodeltester.check(model)


def test_a_view_hears_that_all_is_other_and_of_no_row_by_itself(qtbot, model):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    model.put("a", "b")
    held = QPersistentModelIndex(model.index(1, 0))
    seen = []
    for told in (model.rowsInserted, model.rowsRemoved, model.rowsAboutToBeRemoved):
        told.connect(seen.append)
    model.modelReset.connect(lambda: seen.append(model.rowCount()))
    model.put("c", "d", "e")
    assert seen == [3]
    assert not held.isValid()
    assert view.model().index(2, 0).data() == "e"


def test_qt_counts_without_asking(model):
    model.put(*"abcdef")
    model.names = ()
    assert model.rowCount() == len("abcdef")
