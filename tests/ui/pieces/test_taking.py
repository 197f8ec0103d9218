from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.pieces.taking import take


def test_what_is_put_elsewhere_grows_there_as_before(qtbot):
    """With `takeAt` alone the column would go on with the height of before."""
    column = QWidget()
    qtbot.addWidget(column)
    layout = QVBoxLayout(column)
    card = QWidget()
    inside = QVBoxLayout(card)
    label = QLabel("kort")
    label.setWordWrap(True)
    inside.addWidget(label)
    layout.addWidget(card)
    layout.addStretch(1)
    column.resize(200, 400)
    column.show()
    for _ in range(2):
        take(layout, 0)
    layout.addWidget(QLabel("ervoor"))
    layout.addWidget(card)
    layout.addStretch(1)
    layout.activate()
    label.setText("veel langer dan het eerst was, zodat het over meer regels gaat " * 4)
    qtbot.waitUntil(lambda: card.height() >= card.heightForWidth(card.width()) > 60)
    assert card.parentWidget() is column
