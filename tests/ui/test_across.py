"""From the list at the left to meetings side by side, and from there to a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton

from briefer.model.document import Deadline, Position
from briefer.model.records import State
from briefer.store import Store
from tests.ui.conftest import AGENDA
from ui import printing
from ui.across_pages import COMPARE, LEDGER
from ui.compare import file as compare_file
from ui.pieces.sorted_rows import RECORD


def hold(make, path, month, verb):
    """A paper of another meeting of the series, where the same is said with another word."""
    texts = [(role, text.replace("steunt", verb), page) for role, text, page in make.texts]
    of = make.source(texts, f"agenda-{month}.txt")
    quote = make.sentence.replace("steunt", verb)
    said = Position(quote, make.passage(of, quote), "position.steunen", 0.9)
    later = replace(
        make.document(),
        file=of.file,
        meeting=replace(make.meeting().meeting, start=dt.date(2030, month, 1)),
        date=dt.date(2030, month - 1, 20),
        positions=(said,),
    )
    with Store.open(path) as store:
        store.save(later, of, verb.encode(), now=make.moment, recogniser="test")


@pytest.fixture
def two_meetings(full_store, make):
    """A store with papers of two meetings of one series that speak of one topic."""
    hold(make, full_store, 7, "omarmt")
    return full_store


@pytest.fixture
def owing_store(empty_store, make):
    """A store with a promise that is overdue."""
    deadline = Deadline("uiterlijk 1 mei 2030", dt.date(2030, 5, 1))
    promise = replace(make.due().record.item, passage=make.passage(), deadline=deadline)
    paper = replace(make.document(), commitments=(promise,))
    with Store.open(empty_store) as store:
        store.save(paper, make.source(), b"bytes", now=make.moment, recogniser="test")
    return empty_store


@pytest.fixture
def window(open_window, two_meetings, qtbot):
    made = open_window(two_meetings)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    return made


def test_a_meeting_is_laid_beside_the_one_of_its_series_before_it(window, qtbot):
    window.list.mark(2)
    window.commands["compare"].trigger()
    page = window.across.compare
    qtbot.waitUntil(page.tree.isVisible)
    words = page.tree.rows.groups[0].rows[0]
    assert words[0].text == "Nederland steunt het plan voor de haven."
    assert window.middle.currentWidget() is page


def test_meetings_selected_at_the_left_are_laid_side_by_side(window, qtbot):
    window.list.meetings.selectAll()
    assert sorted(window.list.selected) == [1, 2]
    assert window.commands["compare"] in window.list.meetings.actions()
    window.commands["compare"].trigger()
    qtbot.waitUntil(window.across.compare.tree.isVisible)
    window.step_topic(1)
    assert window.list.meetings.selectionMode() == (
        QAbstractItemView.SelectionMode.ExtendedSelection
    )


def beside(window, qtbot, count):
    """The comparison of so many of the meetings at the left."""
    rows = window.list.meetings
    rows.selectAll()
    meetings = [one for one in rows.selectedIndexes() if not isinstance(one.data(RECORD), str)]
    for index in meetings[count:]:
        rows.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Deselect)
    assert len(window.list.selected) == count
    window.commands["compare"].trigger()
    page = window.across.compare
    qtbot.waitUntil(lambda: page.shown is not None and len(page.shown.meetings) == count)
    return page


def test_three_and_four_meetings_are_laid_side_by_side(open_window, two_meetings, make, qtbot):
    hold(make, two_meetings, 8, "bepleit")
    hold(make, two_meetings, 9, "verdedigt")
    window = open_window(two_meetings)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    for count in (4, 3):
        page = beside(window, qtbot, count)
        assert page.tree.rows.columnCount() == count
        assert {one.id for one in page.shown.meetings} == set(window.list.selected)
        # What means the same stands on one line, each in the column of its meeting.
        line = page.tree.rows.groups[0].rows[0]
        about = [cell.spot.document.meeting_id for cell in line]
        assert about == [one.id for one in page.shown.meetings]
        assert min(page.tree.columnWidth(number) for number in range(count)) > 100


def test_a_sentence_opens_its_paper(window, qtbot, make):
    window.list.meetings.selectAll()
    window.show_across(COMPARE)
    tree = window.across.compare.tree
    qtbot.waitUntil(lambda: tree.isVisible() and tree.rows.rowCount() == 1)
    tree.setCurrentIndex(tree.rows.index(0, 0, tree.rows.index(0, 0)))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.marked() == (make.sentence,))


def test_ctrl_p_prints_what_is_shown_side_by_side_or_owed(window, qtbot, monkeypatch):
    printed = []
    monkeypatch.setattr(printing, "put", lambda _, *told: printed.append(told))
    beside(window, qtbot, 2)
    window.commands["print"].trigger()
    qtbot.waitUntil(lambda: len(printed) == 1)
    ((title, _, page),) = printed
    assert title.startswith("Vergelijking")
    assert "omarmt" in page


def test_what_is_shown_becomes_a_file_of_the_kind_chosen(window, qtbot, monkeypatch, tmp_path):
    window.list.meetings.selectAll()
    window.show_across(COMPARE)
    qtbot.waitUntil(window.across.compare.export.isEnabled)
    proposed = []

    def ask(_page, _title, name, _kinds):
        proposed.append(name)
        return tmp_path / "naast.html"

    monkeypatch.setattr(compare_file, "ask", ask)
    window.across.compare.export.click()
    qtbot.waitUntil(lambda: "naast.html" in window.message.text)
    assert "omarmt" in (tmp_path / "naast.html").read_text(encoding="utf-8")
    assert proposed == ["20300701 Vergelijking Havenraad v01.docx"]


def test_without_a_name_nothing_is_written(window, qtbot, monkeypatch):
    window.list.meetings.selectAll()
    window.show_across(COMPARE)
    qtbot.waitUntil(window.across.compare.export.isEnabled)
    monkeypatch.setattr(compare_file, "ask", lambda *_: None)
    window.across.compare.export.click()
    assert window.message.text == ""


def test_the_page_follows_the_language_of_the_window(window):
    window.show_across(COMPARE)
    window.switch_language()
    window.saying.finish()
    assert window.across.compare.title.text() == "Meetings side by side"


def test_all_commitments_come_from_the_row_at_the_left_with_how_many_are_late(
    open_window, owing_store, qtbot, dutch
):
    window = open_window(owing_store)
    qtbot.waitUntil(lambda: window.across.ledger.overdue == 1)
    badges = [b.text for row in window.list.meetings.model().rows for b in row.badges]
    assert dutch.count("commitments.overdue", 1) in badges
    window.list.meetings.choose("ledger")
    assert window.middle.currentWidget() is window.across.ledger


def test_a_promise_is_settled_with_a_reason_and_taken_back(open_window, owing_store, qtbot):
    window = open_window(owing_store)
    window.show_across(LEDGER)
    page = window.across.ledger
    qtbot.waitUntil(lambda: page.overdue == 1)
    page.table.selectRow(0)
    page.detail.buttons["voldaan"].click()
    qtbot.keyClicks(page.detail.form.why, "brief van 1 mei")
    qtbot.keyClick(page.detail.form.why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.overdue == 0)
    assert window.message.text == window.wording("promises.done.voldaan")
    history = page.detail.past
    qtbot.waitUntil(
        lambda: any("brief van 1 mei" in label.text() for label in history.findChildren(QLabel))
    )
    window.undo()
    qtbot.waitUntil(lambda: page.overdue == 1)
    assert window.wording("promises.past.voldaan") in window.message.text


def test_in_the_tab_of_a_meeting_a_promise_is_settled_and_that_is_undone_in_its_history(
    open_window, owing_store, qtbot, take_in
):
    take_in(owing_store, "agenda.txt", AGENDA)
    window = open_window(owing_store)
    page = window.meeting.commitments
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.desk.prepare(max(one.record.id for one in window._contents.meetings))
    qtbot.waitUntil(lambda: page.table.model().rowCount() == 1)
    window.show_tab(1)
    page.table.selectRow(0)
    number = page.detail.entry.number
    qtbot.keyClick(page.table, Qt.Key.Key_I)
    qtbot.keyClicks(page.detail.form.why, "niet meer nodig")
    qtbot.keyClick(page.detail.form.why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.detail.entry.owed.due.state is State.INGETROKKEN)
    assert number not in [due.record.id for due in page.table.rows.records]
    undo = window.wording("promises.undo")

    def offered():
        buttons = page.detail.past.findChildren(QPushButton)
        return [one for one in buttons if one.text() == undo and one.isVisible()]

    qtbot.waitUntil(lambda: bool(offered()))
    offered()[0].click()
    qtbot.waitUntil(lambda: number in [due.record.id for due in page.table.rows.records])
    page.table.deeds.listed.emit()
    assert window.middle.currentWidget() is window.across.ledger
    assert window.across.ledger.detail.entry.number == number


def test_all_commitments_become_a_file(open_window, owing_store, qtbot, monkeypatch, tmp_path):
    window = open_window(owing_store)
    window.show_across(LEDGER)
    qtbot.waitUntil(window.across.ledger.export.isEnabled)
    monkeypatch.setattr(compare_file, "ask", lambda *_: tmp_path / "termijnen.ics")
    window.across.ledger.export.click()
    qtbot.waitUntil(lambda: "termijnen.ics" in window.message.text)
    assert b"DTSTART;VALUE=DATE:20300501" in (tmp_path / "termijnen.ics").read_bytes()


def test_ctrl_p_prints_the_commitments_that_are_shown(
    open_window, owing_store, qtbot, monkeypatch, dutch
):
    window = open_window(owing_store)
    printed = []
    monkeypatch.setattr(printing, "put", lambda _, *told: printed.append(told))
    window.show_across(LEDGER)
    qtbot.waitUntil(lambda: bool(window.across.ledger.shown))
    window.commands["print"].trigger()
    qtbot.waitUntil(lambda: len(printed) == 1)
    ((_, marking, page),) = printed
    assert "1 mei 2030" in page
    assert marking
    # Narrowed to nothing there is nothing of them to print.
    window.across.ledger.field.setText("onvindbaar")
    window.across.ledger.field.returnPressed.emit()
    window.commands["print"].trigger()
    assert window.message.text == dutch("printing.nothing")
    assert len(printed) == 1


def test_a_term_is_changed_with_a_reason(open_window, owing_store, qtbot):
    window = open_window(owing_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.show_across(LEDGER)
    page = window.across.ledger
    qtbot.waitUntil(lambda: page.overdue == 1)
    page.table.selectRow(0)
    page.detail.buttons["term"].click()
    form = page.detail.form
    form.term.day.clear()
    qtbot.keyClicks(form.term.day, "1-12-2030")
    qtbot.keyClicks(form.why, "uitgesteld")
    form.keep.click()
    qtbot.waitUntil(lambda: page.overdue == 0)
    assert page.shown[0].owed.due.due == dt.date(2030, 12, 1)
    assert window.middle.currentWidget() is page


def test_the_board_is_in_front_again_next_time_and_nothing_is_narrowed(
    open_window, owing_store, qtbot
):
    window = open_window(owing_store)
    window.across.ledger.view.setChecked(True)
    window.across.ledger.field.setText("overzicht")
    window.close()
    again = open_window(owing_store).across.ledger
    assert again.view.isChecked()
    assert again.field.text() == ""


def test_a_key_goes_from_the_table_to_the_board_and_back(open_window, owing_store, qtbot):
    made = open_window(owing_store)
    ledger, command = made.across.ledger, made.commands["board"]
    qtbot.waitUntil(lambda: bool(ledger.shown))
    keys = command.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = made.wording("window.action.board")
    assert ledger.view.toolTip() == f"{name} ({keys})"
    command.trigger()
    assert made.middle.currentWidget() is ledger
    assert ledger.board.isVisible()
    command.trigger()
    assert ledger.table.isVisible()
