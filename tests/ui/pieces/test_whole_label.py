from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QWidget

from ui.pieces.whole_label import WholeLabel

LONG = "Dep. VERTROUWELIJK, vastgesteld door a.visser, 7 mei 2030, tot 7 mei 2035"


def test_beside_a_button_in_a_form_every_line_is_there(qtbot):
    form = QWidget()
    qtbot.addWidget(form)
    fields = QFormLayout(form)
    label, row = WholeLabel(), QHBoxLayout()
    row.addWidget(label, 1)
    row.addWidget(QPushButton("Wijzigen…"))
    fields.addRow("Rubricering", row)
    form.resize(320, 200)
    form.show()
    for text in (LONG, "Ongerubriceerd", LONG * 2):
        label.setText(text)
        qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    assert label.height() > 4 * label.fontMetrics().height()
