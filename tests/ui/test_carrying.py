from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer import drafts
from ui import carrying
from ui.carrying import MarkedLabel, MarkedText
from ui.draft.lists import marked_label
from ui.draft.page import DraftPage
from ui.draft.preview import DraftPreview
from ui.draft.text import MarkdownEdit
from ui.pieces.sorted_rows import Column
from ui.pieces.tables import RecordTable
from ui.reader.source_page import SourcePage
from ui.spots import Spot

MARKING = "Dep. VERTROUWELIJK"


def test_words_on_the_clipboard_bear_the_marking_of_their_paper(qapp, make):
    carrying.copy("Nederland steunt het.", Spot(make.record(marking=MARKING)))
    assert QGuiApplication.clipboard().text() == f"Nederland steunt het. [{MARKING}]"
    carrying.copy("Nederland steunt het.", Spot(make.record()))
    assert QGuiApplication.clipboard().text() == "Nederland steunt het."
    carrying.copy("Niets.", None)
    assert QGuiApplication.clipboard().text() == "Niets."


def test_what_is_selected_bears_it_too_copied_or_dragged(qtbot):
    text = MarkedText()
    qtbot.addWidget(text)
    text.setPlainText("Een zin. Nog een zin.")
    text.marking = MARKING
    text.selectAll()
    text.copy()
    assert QGuiApplication.clipboard().text() == f"Een zin. Nog een zin. [{MARKING}]"
    assert text.createMimeDataFromSelection().text().endswith(f"[{MARKING}]")
    assert not text.createMimeDataFromSelection().hasHtml()


def test_the_paper_in_the_reader_takes_its_marking_along(qtbot, make, dutch):

    page = SourcePage(dutch)
    qtbot.addWidget(page)
    page.open(make.source(), Spot(make.record(marking=MARKING)))
    page.views.text.selectAll()
    page.views.text.copy()
    assert QGuiApplication.clipboard().text().endswith(f"[{MARKING}]")
    page.open(make.source(), Spot(make.record()))
    page.views.text.selectAll()
    page.views.text.copy()
    assert MARKING not in QGuiApplication.clipboard().text()


def test_words_in_a_label_are_copied_with_the_marking_and_not_dragged(qtbot):
    label = MarkedLabel("note")
    qtbot.addWidget(label)
    label.setText("De minister stuurt een overzicht.")
    label.marking = MARKING
    label.show()
    label.setSelection(0, 11)
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"De minister [{MARKING}]"
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert not label.hasSelectedText()


@pytest.fixture
def marked(qtbot):
    """A page of which all that is in it bears a marking, as that of a draft."""
    page = QWidget()
    qtbot.addWidget(page)
    carrying.mark(page, MARKING)
    QVBoxLayout(page)
    return page


def test_own_words_of_a_draft_bear_its_marking_outside_and_not_within(marked, dutch):
    edit, other = MarkdownEdit(), MarkdownEdit()
    for one in (edit, other):
        marked.layout().addWidget(one)
    edit.put("Ons standpunt.")
    edit.selectAll()
    edit.copy()
    assert QGuiApplication.clipboard().text() == f"Ons standpunt. [{MARKING}]"
    other.paste()
    assert other.toPlainText() == "Ons standpunt."


def test_the_preview_of_a_draft_bears_its_marking(marked, dutch):
    preview = DraftPreview(dutch)
    marked.layout().addWidget(preview)
    preview.show_page("<p>Ons standpunt.</p>")
    preview.selectAll()
    preview.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == f"Ons standpunt. [{MARKING}]"
    assert MARKING in data.html()
    assert preview.createMimeDataFromSelection().text().endswith(f"[{MARKING}]")


def test_what_came_back_from_word_bears_the_marking_of_its_draft(marked, qtbot):
    labels = marked_label(drafts.difference("Oud.", "Nieuw.")), carrying.label("Ons standpunt.")
    for label in labels:
        marked.layout().addWidget(label)
        label.setSelection(0, 3)
        qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().endswith(f"[{MARKING}]")
        # Qt goes on thinking that the key is down, for all that comes after.
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)


def test_the_draft_on_screen_says_which_marking_it_bears(qtbot, dutch, draft, draft_record):
    page = DraftPage(dutch)
    qtbot.addWidget(page)
    for level, carried in ((MARKING, MARKING), ("Ongerubriceerd", None)):
        page.head.show_draft(draft_record, replace(draft.marking, level=level))
        for inside in (page.preview, page.column, page.outline):
            assert carrying.around(inside) == carried


def test_rows_of_papers_bear_the_highest_marking_among_them(qtbot, make, dutch):
    columns = (Column("planning.log.file", lambda record, _: record.name),)
    table = RecordTable(columns, dutch)
    qtbot.addWidget(table)
    table.put((make.record(marking=MARKING), make.record()), dutch)
    table.selectAll()
    table.copy()
    assert QGuiApplication.clipboard().text().endswith(f"[{MARKING}]")


def test_a_record_of_no_paper_has_no_marking(make):
    assert carrying.level_of(object()) is None
    assert carrying.level_of(Spot(make.record(marking=MARKING))) == MARKING
