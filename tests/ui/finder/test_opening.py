from __future__ import annotations

import pytest

from briefer.model.search import Hit, Thing, TopicPlace
from ui.finder.opening import Opening
from ui.spots import Spot


@pytest.fixture
def window(open_window, full_store, qtbot):
    made = open_window(full_store)
    qtbot.waitUntil(lambda: made._contents is not None)
    return made


def test_a_topic_without_a_meeting_opens_its_paper(window, qtbot):
    (paper,) = window._contents.papers
    hit = Hit(Thing.TOPICS, TopicPlace(1, "Havens", None, paper), "Havens", (), paper)
    with qtbot.waitSignal(window.desk.text_came) as told:
        Opening(window).open(hit)
    assert told.args[1] == Spot(paper)


def test_a_meeting_that_came_first_is_not_taken_for_the_one_asked_for(window, make):
    opening = Opening(window)
    opening.open(Hit(Thing.TOPICS, TopicPlace(2, "Sluizen"), "", meeting=make.meeting(99)))
    window.desk.briefing_came.emit(make.briefing())
    assert opening._awaited == (99, 2)
    assert window.meeting.topics.topic.id == 1


def test_a_topic_is_gone_to_when_its_meeting_is_there(window, make):
    opening = Opening(window)
    opening.open(Hit(Thing.TOPICS, TopicPlace(2, "Sluizen"), "", meeting=make.meeting()))
    window.desk.briefing_came.emit(make.briefing())
    assert window.meeting.topics.topic.id == 2
