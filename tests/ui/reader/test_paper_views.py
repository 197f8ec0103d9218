from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

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


def test_marks_further_on_are_made_without_breaking_the_lines_up_to_them(views, make, qtbot):
    texts = [(BlockRole.PARAGRAPH, f"Alinea {n}." + " woord" * 700, 1) for n in range(400)]
    views.open(make.source(texts))
    views.bring(paged=False)
    far = PaperMarks(spot=(Range(390, 0, 6),))
    views.paint(far)
    assert views.text.extraSelections()[0].cursor.selectedText() == "Alinea"
    block = views.text.document().findBlockByNumber(395)
    assert block.layout().lineCount() == 0


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
