from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from briefer.model.comparison import (
    Change,
    Comparison,
    Line,
    Piece,
    Stage,
    TopicHistory,
    TopicRow,
)
from briefer.model.records import TopicRecord
from ui.compare.page import ComparePage

TOPIC = TopicRecord(4, "Havens", ("Havens",))
KEPT = (Piece("Nederland steunt het plan voor de haven.", Change.KEPT),)
CHANGED = (Piece("Nederland steunt het plan.", Change.ADDED),)


@pytest.fixture
def page(qtbot, words, make):
    made = ComparePage(words)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_meetings([make.meeting(1), make.meeting(2)])
    made.show()
    return made


@pytest.fixture
def comparison(make):
    said = (make.position(1), make.position(2))
    lines = (Line(said, ((), KEPT)), Line(said, ((), CHANGED)))
    rows = (TopicRow(TOPIC, lines), TopicRow(None, lines[:1]))
    return Comparison((make.meeting(1), make.meeting(2)), rows)


def test_without_meetings_the_page_says_what_to_do(page):
    assert page.choose.isEnabled()
    assert not page.export.isEnabled()
    assert not page.tree.isVisible()


def test_a_store_with_one_meeting_has_nothing_to_compare_but_papers_to_import(page, make, qtbot):
    page.show_meetings([make.meeting(1)])
    page.propose(())
    assert not page.tree.isVisible()
    assert not page.choice.isVisible()
    assert not page.choose.isEnabled()
    with qtbot.waitSignal(page.import_asked):
        page._empty.asked.emit()
    page.show_meetings([make.meeting(1), make.meeting(2)])
    assert page.choice.isVisible()


def test_two_meetings_are_asked_for_at_once(page, qtbot):
    with qtbot.waitSignal(page.asked) as told:
        page.propose((1, 2))
    assert told.args == [(1, 2)]


def test_one_meeting_without_another_of_its_series_asks_which(page, make):
    page.propose((1,))
    assert page.choice.isVisible()
    assert page.choice.ticked == (1,)


def test_chosen_in_the_list_they_are_asked_for(page, qtbot):
    page.choose.click()
    page.choice.tick((1, 2))
    with qtbot.waitSignal(page.asked):
        qtbot.mouseClick(page.choice.go, Qt.MouseButton.LeftButton)
    assert not page.choose.isChecked()


def test_only_what_changed_is_shown_and_exported(page, comparison, qtbot):
    page.show_comparison(comparison)
    assert [len(row.lines) for row in page.shown.rows] == [2, 1]
    page.only.click()
    assert [len(row.lines) for row in page.shown.rows] == [1]
    assert page.tree.rows.rowCount() == 1
    with qtbot.waitSignal(page.export_asked) as told:
        page.export.click()
    assert told.args == [page.shown]


def test_where_nothing_changed_the_page_says_so(page, comparison):
    unchanged = Comparison(comparison.meetings, comparison.rows[1:])
    page.show_comparison(unchanged)
    page.only.click()
    assert not page.tree.isVisible()
    page.show_comparison(Comparison(comparison.meetings, ()))
    assert not page.tree.isVisible()


def test_a_topic_is_shown_through_the_years_and_back(page, comparison, make, qtbot):
    page.show_comparison(comparison)
    with qtbot.waitSignal(page.history_asked) as told:
        page.timeline.click()
    assert told.args == [4]
    stage = Stage(make.meeting(), make.record(), (Line((None, make.position()), ((), ())),))
    page.show_history(TopicHistory(TOPIC, (stage,), (TopicRecord(5, "Kades"),)))
    assert page.stages.isVisible()
    assert "Kades" in page.legend.text()
    page.show_history(TopicHistory(TOPIC, (stage,)))
    with qtbot.waitSignal(page.export_asked) as told:
        page.export.click()
    assert told.args == [TopicHistory(TOPIC, (stage,))]
    assert page.title.text() == "Havens"
    page.step(1)
    page.timeline.click()
    assert page.tree.isVisible()


def test_a_timeline_in_front_follows_what_was_decided(page, comparison, make, qtbot):
    page.show_comparison(comparison)
    stage = Stage(make.meeting(), make.record(), (Line((None, make.position()), ((), ())),))
    with qtbot.assertNotEmitted(page.history_asked_anew):
        page.renew()
    page.show_history(TopicHistory(TOPIC, (stage, stage)))
    with qtbot.waitSignal(page.history_asked_anew) as told:
        page.renew()
    assert told.args == [TOPIC.id]
    page.renew_history(TopicHistory(TopicRecord(5, "Kades"), ()))
    assert page.exported == TopicHistory(TOPIC, (stage, stage))
    page.renew_history(TopicHistory(TOPIC, (stage,)))
    assert page.exported == TopicHistory(TOPIC, (stage,))
    assert page.stages.isVisible()
    page.renew_history(None)
    assert page.tree.isVisible()
    assert page.title.text() != "Havens"


def test_what_stands_under_no_heading_has_no_timeline(page, comparison):
    page.show_comparison(comparison)
    page.step(1)
    assert not page.timeline.isEnabled()


def test_everything_folds_and_unfolds(page, comparison):
    page.show_comparison(comparison)
    page.fold.click()
    assert page.tree.folded
    page.fold.click()
    assert not page.tree.folded


def test_what_is_on_record_otherwise_is_asked_anew(page, comparison, qtbot):
    with qtbot.assertNotEmitted(page.asked):
        page.renew()
    page.show_comparison(comparison)
    with qtbot.waitSignal(page.asked) as told:
        page.renew()
    assert told.args == [(1, 2)]
    page.propose(())
    assert page.tree.isVisible()


def test_another_language_keeps_what_is_shown(page, comparison, english):
    page.show_comparison(comparison)
    page.set_wording(english)
    assert page.title.text() == english("compare.title")
    assert page.tree.rows.index(0, 0).data() == "Havens (2 lines)"
    assert page.tree.accessibleName()
