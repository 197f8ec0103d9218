"""What can be chosen for a file, by itself."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from briefer import drafts
from briefer.model.draft import Issue, IssueKind, Marking
from ui.draft.export import ExportPanel
from ui.draft.file import Order, Place, Sort
from ui.draft.words import marking_words


@pytest.fixture
def panel(qtbot, draft, words):
    made = ExportPanel()
    qtbot.addWidget(made)
    made.show_order(draft, drafts.forms_of(draft, words), Order(), words)
    made.show_place(Place(Path("map"), "20300514 Briefing v01.docx"))
    made.show()
    return made


def test_every_field_has_a_name(panel):
    found = [*panel.findChildren(QComboBox), *panel.findChildren(QLineEdit), panel.go]
    fields = [field for field in found if field.isVisible()]
    assert len(fields) > 5
    assert all(field.accessibleName() or field.text() for field in fields)


def test_it_asks_anew_where_the_file_would_come(panel):
    asked = []
    panel.place_asked.connect(lambda _, order: asked.append(order.sort))
    panel.sort.setCurrentIndex(list(Sort).index(Sort.MARKDOWN))
    assert asked == [Sort.MARKDOWN]


def test_enter_in_the_name_writes_and_an_empty_name_does_not(panel, qtbot):
    wanted = []
    panel.ordered.connect(lambda target, order: wanted.append((target.name, order.keep_earlier)))
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert wanted == [("20300514 Briefing v01.docx", True)]
    panel.name.clear()
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert len(wanted) == 1


def test_another_sort_changes_the_end_of_a_typed_name(panel, qtbot):
    panel.name.selectAll()
    qtbot.keyClicks(panel.name, "brief.docx")
    panel.sort.setCurrentIndex(list(Sort).index(Sort.PDF))
    assert panel.name.text() == "brief.pdf"


def test_many_points_are_cut_and_all_are_a_click_away(panel, draft, qtbot):
    section = draft.sections[0].id
    issues = [Issue(IssueKind.OVERDUE, section, detail=str(n)) for n in range(20)]
    panel.show_points(issues, draft)
    last = panel._points.itemAt(panel._points.count() - 1).widget()
    with qtbot.waitSignal(panel.check_asked):
        last.click()


def test_it_fits_in_a_narrow_place(panel, qtbot):
    panel.resize(420, 500)
    qtbot.waitUntil(lambda: panel.widget().width() > 0)
    assert panel.widget().minimumSizeHint().width() <= 420


def test_a_long_name_is_read_from_its_beginning(panel):
    panel.show_place(Place(Path("map"), f"20300514 {'Briefing ' * 20}v01.docx"))
    assert panel.name.cursorPosition() == 0


def test_the_marking_is_read_whole_also_where_it_takes_several_lines(panel, draft, words, qtbot):
    level = Marking(
        "Dep. VERTROUWELIJK", "a.visser-van-der-linden", dt.date(2030, 5, 7), dt.date(2035, 5, 7)
    )
    panel.resize(400, 600)
    panel.show_marking(replace(draft, marking=level))
    label = panel.marking
    assert label.text() == marking_words(level, words)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()), timeout=3000)
    assert label.heightForWidth(label.width()) > 2 * label.fontMetrics().height()
