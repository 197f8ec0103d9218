"""A topic that may be an earlier one says so above its cards; a person decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from briefer.model.briefing import Namesake
from briefer.model.records import TopicRecord
from ui.meeting.topic_changes import Apart, Deed, Merge
from ui.meeting.topics_page import TopicsPage

EARLIER, OTHER = TopicRecord(7, "Zeehavens & kades"), TopicRecord(8, "Bruggen")


@pytest.fixture
def page(qtbot, dutch, make):
    made = TopicsPage(dutch)
    qtbot.addWidget(made)
    made.show()
    alike = (Namesake(EARLIER, make.meeting(3).meeting),)
    chapters = (make.chapter(namesakes=alike), make.chapter("Sluizen", 2))
    made.show_briefing(make.briefing(chapters=chapters))
    made.changes = []
    made.changed.connect(made.changes.append)
    return made


def test_the_earlier_topic_is_told_with_its_meeting_and_of_its_own_topic_only(page, english):
    said = "Dit lijkt hetzelfde onderwerp als “Zeehavens & kades” (Havenraad, 14 mei 2030)."
    assert page.alike.text == page.alike.accessibleName() == said
    assert page.alike.apart.accessibleName() == "Niet hetzelfde als “Zeehavens & kades”"
    page.set_wording(english)
    assert page.alike.text.startswith("This seems the same topic as “Zeehavens & kades”")
    assert page.alike.merge.accessibleName() == "Merge with “Zeehavens & kades”…"
    page.topics.step(1)
    assert page.alike.text == ""


def test_merging_asks_first_with_the_other_chosen_already(page, qtbot):
    qtbot.mouseClick(page.alike.merge, Qt.MouseButton.LeftButton)
    assert page.changes == []
    qtbot.keyClick(page.form.field, Qt.Key.Key_Return)
    assert page.changes == [Merge(1, 7)]


def test_merging_from_the_menu_has_it_chosen_among_all_others(page):
    page.ask(Deed.MERGE, [OTHER, EARLIER])
    assert page.form.choices.count() == 2
    page.form.keep.click()
    assert page.changes == [Merge(1, 7)]


def test_they_are_held_to_be_two_by_the_keys(page, qtbot):
    qtbot.keyClick(page.alike.apart, Qt.Key.Key_Return)
    assert page.changes == [Apart(1, 7, "Zeehavens & kades")]


def test_where_nothing_can_be_changed_nothing_is_offered(page):
    page.alike.set_writable(writable=False)
    assert page.alike.text
    assert not page.alike.merge.isVisible()
    assert not page.alike.apart.isVisible()
