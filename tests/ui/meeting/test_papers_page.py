from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.meeting.papers_page import ALL, FOR_MEETING, Paper, PapersPage, papers_of
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


@pytest.mark.parametrize(("columns", "headed"), [(FOR_MEETING, False), (ALL, True)])
def test_where_there_are_no_papers_the_page_says_what_to_do(qtbot, make, dutch, columns, headed):
    page = PapersPage(columns, dutch, headed=headed)
    qtbot.addWidget(page)
    page.show()
    key = "none" if headed else "here"
    assert page.empty.accessibleName() == dutch(f"empty.papers.{key}")
    with qtbot.waitSignal(page.import_asked):
        qtbot.keyClick(page.focusProxy().focusProxy(), Qt.Key.Key_Space)
    page.show_papers(papers_of(make.briefing()))
    assert (page.empty.isVisible(), page.table.isVisible()) == (False, True)
    assert page.focusProxy() is page.table
    assert (page.title.isVisible(), page.told.text()) == (headed, "2 stukken")


def test_a_paper_opens_at_its_beginning(qtbot, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    page.show_papers([Paper(make.record())])
    page.table.selectRow(0)
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [Spot(make.record())]


def test_the_marking_of_a_paper_is_seen_in_the_table(qtbot, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    page.show_papers([Paper(make.record(marking="Dep. VERTROUWELIJK"))])
    assert "Dep. VERTROUWELIJK" in page.table.model().index(0, 0).data()


def test_the_reason_follows_the_language(qtbot, make, dutch, english):
    page = PapersPage(FOR_MEETING, dutch)
    qtbot.addWidget(page)
    page.show_papers(papers_of(make.briefing()))
    page.set_wording(english)
    assert page.table.model().index(0, 3).data() == "paper of this meeting"


@pytest.fixture
def papers(qtbot, dutch, make):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    page.show_papers([Paper(make.record(1)), Paper(make.record(2, meeting_id=None))])
    page.show_meetings([make.meeting(1), make.meeting(5)])
    return page


def actions(menu):
    return {action.text().replace("&", ""): action for action in menu.actions()}


def test_papers_are_put_under_another_meeting_from_their_menu(papers, make, qtbot, dutch):
    menu = papers.menu_of(papers._papers)
    places = actions(menu)[dutch("planning.menu.place")].menu()
    assert len(places.actions()) == 4
    with qtbot.waitSignal(papers.place_asked) as told:
        places.actions()[3].trigger()
    assert told.args == [[1, 2], 5]
    with qtbot.waitSignal(papers.place_asked) as told:
        places.actions()[0].trigger()
    assert told.args == [[1, 2], None]


def test_where_a_paper_is_already_is_not_offered(papers, dutch):
    places = actions(papers.menu_of(papers._papers[:1]))[dutch("planning.menu.place")].menu()
    assert [action.isEnabled() for action in places.actions() if action.text()][1] is False


def test_a_meeting_is_made_of_one_paper(papers, qtbot, dutch):
    menu = papers.menu_of(papers._papers[:1])
    with qtbot.waitSignal(papers.propose_asked) as told:
        actions(menu)[dutch("planning.menu.new_of_paper")].trigger()
    assert told.args == [1]


def test_papers_are_copied_by_title_kind_day_and_marking(papers, dutch):
    papers.table.selectAll()
    assert papers.table.text().splitlines()[0].startswith("Verslag van de havenraad, Verslag")


def test_papers_are_dragged_as_papers(papers, qtbot, make):
    papers.table.selectRow(0)
    with qtbot.waitSignal(papers.dragged) as told:
        papers.table.startDrag(Qt.DropAction.CopyAction)
    assert told.args[0] == (make.record(1),)


def test_the_very_same_papers_are_there_already(qtbot, make, dutch):
    page = PapersPage(ALL, dutch)
    qtbot.addWidget(page)
    documents, resets = (make.record(),), []
    page.table.model().modelReset.connect(lambda: resets.append(len(page.table.rows.records)))
    for shown in (documents, documents, (*documents, *documents)):
        page.show_documents(shown)
    assert resets == [1, 2]
    page.show_papers(())
    page.show_documents(documents)
    assert resets == [1, 2, 0, 1]
