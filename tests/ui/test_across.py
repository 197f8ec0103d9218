"""From the list at the left to meetings side by side, and from there to a file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from briefer.model.document import Position
from briefer.store import Store
from ui import compare_file


@pytest.fixture
def two_meetings(full_store, make):
    """A store with papers of two meetings of one series that speak of one topic."""
    texts = [(role, text.replace("steunt", "omarmt"), page) for role, text, page in make.texts]
    of = make.source(texts, "agenda.txt")
    quote = make.sentence.replace("steunt", "omarmt")
    said = Position(quote, make.passage(of, quote), "position.steunen", 0.9)
    later = replace(
        make.document(),
        file=of.file,
        meeting=replace(make.meeting().meeting, start=dt.date(2030, 7, 1)),
        date=dt.date(2030, 6, 20),
        positions=(said,),
    )
    with Store.open(full_store) as store:
        store.save(later, of, b"andere bytes", now=make.moment, recogniser="test")
    return full_store


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


def test_a_sentence_opens_its_paper(window, qtbot, make):
    window.list.meetings.selectAll()
    window.show_compare()
    tree = window.across.compare.tree
    qtbot.waitUntil(lambda: tree.isVisible() and tree.rows.rowCount() == 1)
    tree.setCurrentIndex(tree.rows.index(0, 0, tree.rows.index(0, 0)))
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.marked() == (make.sentence,))


def test_what_is_shown_becomes_a_file_of_the_kind_chosen(window, qtbot, monkeypatch, tmp_path):
    window.list.meetings.selectAll()
    window.show_compare()
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
    window.show_compare()
    qtbot.waitUntil(window.across.compare.export.isEnabled)
    monkeypatch.setattr(compare_file, "ask", lambda *_: None)
    window.across.compare.export.click()
    assert window.message.text == ""


def test_the_page_follows_the_language_of_the_window(window):
    window.show_compare()
    window.switch_language()
    assert window.across.compare.title.text() == "Meetings side by side"
