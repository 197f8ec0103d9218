from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ui.search_page import MOST_HITS, SearchPage, excerpt
from ui.spots import spot_of_hit


@pytest.fixture
def page(qtbot, dutch):
    made = SearchPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def title(page):
    return page.findChildren(QLabel)[0].text()


def test_found_words_are_marked_in_their_sentence(make):
    assert excerpt(make.hit()) == "«Nederland» steunt het plan voor de haven."


def test_a_long_paragraph_is_shown_around_the_first_word(make):
    text = "woord " * 100 + "haven " + "woord " * 100
    shown = excerpt(make.hit(text, ((600, 605),)))
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "«haven»" in shown
    assert len(shown) < 400


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, "0 alinea's met «haven»"),
        (1, "1 alinea met «haven»"),
        (MOST_HITS, f"De {MOST_HITS} beste resultaten voor «haven»"),
    ],
)
def test_the_head_tells_how_much_was_found(page, make, count, expected):
    page.show_hits("haven", [make.hit(block=n) for n in range(count)])
    assert title(page) == expected


def test_enter_opens_a_hit(page, make, qtbot):
    page.show_hits("haven", [make.hit()])
    page.hits.step(1)
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.hits, Qt.Key.Key_Return)
    assert told.args == [spot_of_hit(make.hit())]


def test_the_way_back(page, qtbot):
    with qtbot.waitSignal(page.closed):
        page.findChildren(QPushButton)[0].click()
