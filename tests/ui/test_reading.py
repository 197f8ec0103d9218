from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from ui.cards import Card
from ui.reader_deeds import Read
from ui.spots import spot_of


@pytest.fixture
def window(open_window, agenda_store, qtbot):
    made = open_window(agenda_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    positions = made.meeting.briefing.chapters[0].now
    made.desk.read(spot_of(positions[0]))
    qtbot.waitUntil(lambda: bool(made.reader.marked()))
    qtbot.waitUntil(lambda: bool(made.reader.bar.topic_names()))
    return made


def test_the_topics_and_the_legend_of_the_paper_come(window):
    assert window.reader.bar.topic_names() == ("Uitbreiding",)
    assert "Nederlands standpunt 2" in window.reader.legend.accessibleDescription()


def test_from_finding_to_finding_to_card_and_back(window, qtbot):
    first = window.reader.marked()
    window.do_in_reader(Read.NEXT_FINDING)
    second = window.reader.marked()
    assert second != first
    window.do_in_reader(Read.CARD)
    current = [c for c in window.findChildren(Card) if c.property("current") and not c.isHidden()]
    assert second[0] in current[-1].accessibleName()
    window.do_in_reader(Read.PREVIOUS_FINDING)
    assert window.reader.marked() == first


def test_the_sentence_is_copied_with_its_source(window):
    window.do_in_reader(Read.COPY)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(window.reader.marked()[0])
    assert "Geannoteerde agenda" in text


def test_words_are_found_and_stepped_through(window, qtbot):
    window.do_in_reader(Read.FIND)
    window.reader.find_bar.field.setText("het")
    qtbot.waitUntil(lambda: " van " in window.reader.find_bar.count.text())
    before = window.reader.find_bar.count.text()
    window.do_in_reader(Read.PREVIOUS_HIT)
    assert window.reader.find_bar.words == "het"
    assert before.endswith(window.reader.find_bar.count.text().rpartition(" ")[2])


def test_a_paper_without_pages_says_so(window, dutch):
    window.do_in_reader(Read.SWITCH)
    assert window.message.text == dutch("reader.hint.no_pages")
    assert not window.reader.views.paged


def test_pages_are_remembered(window, memory):
    window.reader.choose_view(True)
    assert memory.value("reader/pages", type=bool)
