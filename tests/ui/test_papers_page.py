from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.papers_page import ALL, FOR_MEETING, Paper, PapersPage, papers_of
from ui.spots import Spot


def test_own_papers_come_first_each_paper_once(make):
    papers = papers_of(make.briefing())
    assert [(p.document.id, p.related is None) for p in papers] == [(1, True), (2, False)]


@pytest.mark.parametrize("columns", [FOR_MEETING, ALL])
def test_every_column_can_be_shown(qtbot, make, words, columns):
    page = PapersPage(columns, words)
    qtbot.addWidget(page)
    page.show_papers(papers_of(make.briefing()))
    model = page.table.model()
    texts = [model.index(r, c).data() for r in range(2) for c in range(len(columns))]
    assert all(texts)


def test_a_paper_opens_at_its_beginning(qtbot, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    page.show_papers([Paper(make.record())])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [Spot(make.record())]


def test_the_reason_follows_the_language(qtbot, make, dutch, english):
    page = PapersPage(FOR_MEETING, dutch)
    qtbot.addWidget(page)
    page.show_papers(papers_of(make.briefing()))
    page.set_wording(english)
    assert page.table.model().index(0, 3).data() == "paper of this meeting"
