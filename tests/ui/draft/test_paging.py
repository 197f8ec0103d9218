"""No heading stands alone at the foot of a page, and no word is lost by it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextDocument

from ui.draft import paging
from ui.draft.paging import keep_together

pytestmark = pytest.mark.usefixtures("qapp")
HIGH = 400
LINE = "<p>Een regel.</p>"


@pytest.fixture
def laid_out():
    kept = []

    def made(page):
        document = QTextDocument()
        document.setHtml(page)
        document.setPageSize(QSizeF(500, HIGH))
        kept.append(document)
        keep_together(document, HIGH)
        return document

    return made


def page_of(document, words):
    """The page on which the first line of the block with these words is."""
    block = document.find(words).block()
    top = document.documentLayout().blockBoundingRect(block).top()
    return int((top + block.layout().lineAt(0).y()) // HIGH)


@pytest.mark.parametrize("lines", range(9, 17))
def test_headings_and_labels_stay_with_what_they_are_above(laid_out, lines):
    head = '<h2>Kop</h2><h3>Onderkop</h3><p style="font-weight: 600">Het stuk</p>'
    document = laid_out(f"{LINE * lines}{head}<ul><li>Standpunt</li></ul>{LINE * 40}")
    found = {page_of(document, words) for words in ("Kop", "Onderkop", "Het stuk", "Standpunt")}
    assert len(found) == 1


def test_a_heading_with_nothing_below_it_stays_where_it_is(laid_out):
    document = laid_out("<h1>Kop</h1>")
    assert document.pageCount() == 1


def test_of_a_text_without_end_the_last_pages_are_left_as_they_are(laid_out, monkeypatch):
    page = f"{LINE * 13}<h1>Kop</h1>{LINE * 40}"
    kept = page_of(laid_out(page), "Kop")
    monkeypatch.setattr(paging, "_MOST", 1)
    assert page_of(laid_out(page), "Kop") < kept
