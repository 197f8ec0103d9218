from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from ui import questions


def test_it_comes_from_the_menu_the_field_and_the_sheet_of_keys(open_window, empty_store, dutch):
    window = open_window(empty_store)
    assert window.commands["about"].text().replace("&", "") == "Over Briefer"
    window.commands["about"].trigger()
    page = window.about.page
    assert window.middle.currentWidget() is page
    assert str(empty_store) in page.told_facts()
    page.copy.click()
    assert QGuiApplication.clipboard().text() == page.told_facts()
    assert window.message.text == dutch("about.copied")
    window.show_start()
    sheet = questions.shortcut_sheet(window, dutch, window.about.bring)
    (button,) = [b for b in sheet.findChildren(QPushButton) if b.text() == dutch("about.sheet")]
    button.click()
    assert window.middle.currentWidget() is page
    sheet.deleteLater()
