from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from briefer.model.source import BlockRole
from ui.reader.looks import Look
from ui.reader.paper_marks import PaperMarks
from ui.reader.paper_text import BLOCKS_AT_ONCE
from ui.reader.paper_views import PaperViews
from ui.spots import Range


@pytest.fixture
def views(qtbot, dutch):
    made = PaperViews()
    qtbot.addWidget(made)
    made.set_wording(dutch)
    return made


def test_only_a_paper_with_pages_is_shown_as_pages(views, make):
    source = make.source()
    views.open(source)
    assert not views.bring(paged=True)
    views.open(replace(source, file=replace(source.file, format="pdf")))
    assert views.bring(paged=True)
    assert views.front is views.pages


def test_the_text_is_laid_out_when_it_is_looked_at(views, make):
    source = make.source()
    views.open(replace(source, file=replace(source.file, format="pdf")))
    views.bring(paged=True)
    views.paint(PaperMarks())
    assert views.text.toPlainText() == ""
    views.bring(paged=False)
    views.paint(PaperMarks(spot=(Range(1, 0, 5),)), Look.SPOT)
    assert make.sentence in views.text.toPlainText()
    assert views.here(PaperMarks()) == (1, 0)


def test_on_a_page_the_reader_is_at_what_was_asked_for(views, make):
    source = make.source()
    views.open(replace(source, file=replace(source.file, format="pdf")))
    views.bring(paged=True)
    assert views.here(PaperMarks(spot=(Range(1, 3, 9),))) == (1, 3)


def test_a_long_paper_is_laid_out_a_part_at_a_time(views, make, qtbot):
    texts = [(BlockRole.PARAGRAPH, f"Alinea {n}.", 1 + n // 20) for n in range(3 * BLOCKS_AT_ONCE)]
    last = len(texts) - 1
    views.open(make.source(texts))
    views.bring(paged=False)
    marks = PaperMarks(spot=(Range(last, 0, 6),))
    views.paint(marks, Look.SPOT)
    assert views.here(PaperMarks()) != (last, 0)
    views.paint(marks)
    qtbot.waitUntil(lambda: views.here(PaperMarks()) == (last, 0))
    assert views.text.verticalScrollBar().value() > 0
    assert [views.shown(one) for one in marks.all()] == ["Alinea"]


def test_another_paper_takes_the_place_of_one_that_is_being_laid_out(views, make, qtbot):
    texts = [(BlockRole.PARAGRAPH, f"Alinea {n}.", 1) for n in range(2 * BLOCKS_AT_ONCE)]
    views.open(make.source(texts))
    views.bring(paged=False)
    views.paint(PaperMarks())
    views.open(make.source())
    views.paint(PaperMarks())
    assert make.sentence in views.text.toPlainText()
    qtbot.wait(1)
    assert make.sentence in views.text.toPlainText()


def test_the_end_of_a_long_paper_is_reached_a_part_at_a_time(views, make, qtbot):
    texts = [(BlockRole.PARAGRAPH, f"Alinea {n}.", 1 + n // 20) for n in range(2000)]
    views.open(make.source(texts))
    views.bring(paged=False)
    views.show()
    views.paint(PaperMarks(spot=(Range(0, 0, 6),)), Look.SPOT)
    qtbot.waitUntil(lambda: bool(views.text.extraSelections()))
    qtbot.keyClick(views.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: views.text.textCursor().atEnd())
    qtbot.waitUntil(lambda: views.text.cursorRect().bottom() <= views.text.viewport().height())


def long_paper(make, count):
    texts = [(BlockRole.PARAGRAPH, f"Alinea {n}." + " woord" * 100, 1) for n in range(count)]
    return make.source(texts)


def test_marks_further_on_come_when_the_lines_up_to_them_are_broken(views, make, qtbot, slow):
    views.resize(400, 300)
    views.show()
    views.open(long_paper(make, 400))
    views.bring(paged=False)
    views.paint(PaperMarks())
    qtbot.waitUntil(lambda: views.laid_out)
    views.text.resize(300, 300)
    near, far = Range(0, 0, 6), Range(390, 0, 6)
    views.paint(PaperMarks(spot=(near, far)))
    assert [one.cursor.blockNumber() for one in views.text.extraSelections()] == [1]
    block = views.text.document().findBlockByNumber(395)
    assert block.layout().lineCount() == 0
    qtbot.waitUntil(lambda: len(views.text.extraSelections()) == 2)
    words = [one.cursor.selectedText() for one in views.text.extraSelections()]
    assert words == ["Alinea", "Alinea"]


@pytest.fixture
def slow(monkeypatch):
    """Every turn is over as soon as it began."""
    monkeypatch.setattr("ui.pieces.turn.MOST_MS", 0)


def first_shown(views):
    return views.text.cursorForPosition(views.text.viewport().rect().topLeft()).blockNumber()


def read_far_down(views, make, qtbot):
    """The 200th paragraph of a long paper is in sight."""
    views.resize(400, 300)
    views.show()
    views.open(long_paper(make, 300))
    views.bring(paged=False)
    views.paint(PaperMarks(spot=(Range(200, 0, 6),)), Look.SPOT)
    qtbot.waitUntil(lambda: views.text.textCursor().blockNumber() == 201)


def test_larger_narrower_or_wider_what_is_read_stays_in_sight(views, make, qtbot):
    read_far_down(views, make, qtbot)
    read = first_shown(views)
    assert read > 190
    for change in (
        lambda: views.zoom(1),
        lambda: views.zoom(0),
        lambda: views.resize(320, 300),
        lambda: views.resize(500, 300),
    ):
        change()
        qtbot.waitUntil(lambda: first_shown(views) == read)


def test_who_goes_elsewhere_while_lines_are_broken_anew_gets_there(views, make, qtbot, slow):
    read_far_down(views, make, qtbot)
    views.resize(320, 300)
    views.paint(PaperMarks(spot=(Range(100, 0, 6),)), Look.SPOT)
    views.resize(300, 300)
    qtbot.waitUntil(lambda: views.text.textCursor().blockNumber() == 101)
    qtbot.waitUntil(lambda: 90 < first_shown(views) <= 101)


def test_a_paper_that_is_left_does_not_stay_in_memory(views, make, qtbot):
    views.bring(paged=False)
    for _ in range(3):
        views.open(make.source())
        views.paint(PaperMarks())
        qtbot.waitUntil(lambda: views.laid_out)
    qtbot.waitUntil(lambda: views.findChildren(QTextDocument) == [views.text.document()])


def test_half_a_word_that_is_selected_counts_whole(views, make):
    views.open(make.source())
    views.paint(PaperMarks())
    word = make.sentence.split()[1]
    begin = views.text.toPlainText().index(f" {word} ") + 1
    cursor = views.text.textCursor()
    cursor.setPosition(begin + 1)
    cursor.setPosition(begin + len(word) - 1, QTextCursor.MoveMode.KeepAnchor)
    views.text.setTextCursor(cursor)
    assert views.selected().quote == word
