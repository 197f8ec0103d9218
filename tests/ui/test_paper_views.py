from __future__ import annotations

from dataclasses import replace

import pytest

from ui.looks import Look
from ui.paper_marks import PaperMarks
from ui.paper_views import PaperViews
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
