from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from ui import carrying
from ui.carrying import MarkedLabel, MarkedText
from ui.source_page import SourcePage
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
    qtbot.mousePress(label, Qt.MouseButton.LeftButton)
    assert not label.hasSelectedText()
