"""A mark does not hang on colour alone."""

from __future__ import annotations

from PySide6.QtGui import QPalette, QTextCharFormat, QTextDocument

from ui.reader.marking import marked


def test_a_mark_has_a_tint_and_an_underline(qapp):
    document = QTextDocument("Ja en nee.")
    selection = marked(document, QPalette(), 3, 5)
    assert selection.cursor.selectedText() == "en"
    underline = QTextCharFormat.UnderlineStyle.SingleUnderline
    assert selection.format.underlineStyle() is underline
    assert selection.format.background().color() != QPalette().color(QPalette.ColorRole.Base)
