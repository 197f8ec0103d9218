from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.meeting.topics_page import TopicsPage


@pytest.fixture
def page(qtbot, dutch):
    made = TopicsPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_first_topic_is_shown_at_once(page, make):
    page.show_briefing(make.briefing())
    assert page.topics.record.heading == "Havens"
    assert len(page.cards.cards()) == 2


def test_the_topic_that_was_chosen_stays_so(page, make):
    page.show_briefing(make.briefing())
    page.topics.step(1)
    page.show_briefing(make.briefing())
    assert page.topics.record.heading == "Sluizen"


def test_a_meeting_without_topics_says_what_to_do(page, make, dutch):
    page.show_briefing(make.briefing(chapters=()))
    assert not page.splitter.isVisible()


def test_a_card_opens_its_source(page, make, qtbot):
    page.show_briefing(make.briefing())
    with qtbot.waitSignal(page.opened):
        qtbot.mouseClick(page.cards.cards()[0], Qt.MouseButton.LeftButton)


def test_the_other_language_keeps_the_topic(page, make, english):
    page.show_briefing(make.briefing())
    page.topics.step(1)
    page.set_wording(english)
    assert page.topics.record.heading == "Sluizen"
    assert page.topics.accessibleName() == "Topics"
