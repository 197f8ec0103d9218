from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from ui.about.page import AboutPage, Facts

FACTS = Facts("1.2.3", Path("een map") / "stukken.db", Path("een map") / "briefer.log")


@pytest.fixture
def page(qtbot, words):
    made = AboutPage(words, FACTS)
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    return made


def test_it_tells_its_version_where_things_are_and_that_there_is_no_network(page, words, qtbot):
    shown = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    assert {"1.2.3", str(FACTS.store), str(FACTS.log), words("about.network")} <= shown
    assert any("LGPL" in text and "Qt" in text for text in shown)
    with qtbot.waitSignal(page.copy_asked) as told:
        page.copy.click()
    assert str(FACTS.log) in told.args[0]
    page.show_facts(Facts("1.2.3", None, FACTS.log))
    assert words("about.none") in page.told_facts()


def test_the_licence_of_what_is_chosen_is_read_whole(page):
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in page.text.toPlainText()
    page.table.selectRow(3)
    assert "LESSER" not in page.text.toPlainText()
    assert page.text.toPlainText()
    page.text.selectAll()
    mime = page.text.createMimeDataFromSelection()
    assert mime.text().split() == page.text.toPlainText().split()
    page.own.click()
    assert "EUROPEAN UNION PUBLIC LICENCE" in page.text.toPlainText()
    page.table.selectRow(3)
    assert "EUROPEAN UNION" not in page.text.toPlainText()
