from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from ui.pieces.sheet import reading_sheet


def test_a_sheet_shows_what_is_in_it_under_its_title_and_closes(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    made = reading_sheet(page, "Toetsen", QLabel("Ctrl+K"))
    assert made.dialog.windowTitle() == made.area.accessibleName() == "Toetsen"
    assert made.area.widget().text() == "Ctrl+K"
    made.dialog.show()
    with qtbot.waitSignal(made.dialog.destroyed):
        made.buttons.button(QDialogButtonBox.StandardButton.Close).click()
