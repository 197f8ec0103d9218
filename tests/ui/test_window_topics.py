"""A staffer's word on the topics, from the menu to the store and back."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import Qt

from briefer.errors import StoreReadOnlyError
from briefer.model.document import Kind, Topic
from briefer.store import Store

NAMES = ("rename_topic", "merge_topic", "split_topic")


@pytest.fixture
def topical_store(empty_store, make):
    """A store with an annotated agenda about harbours and locks."""
    of = make.source()
    paper = dataclasses.replace(
        make.document(),
        kind=Kind.GEANNOTEERDE_AGENDA,
        topics=tuple(
            Topic(heading, heading.casefold(), frozenset({heading.casefold()}), make.passage())
            for heading in ("Havens", "Sluizen")
        ),
    )
    with Store.open(empty_store) as store:
        store.save(paper, of, b"de bytes", now=make.moment, recogniser="test")
    return empty_store


@pytest.fixture
def window(open_window, topical_store, qtbot):
    made = open_window(topical_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    assert made.meeting.topics.topics.choose(number_of(made, "Sluizen"))
    return made


def number_of(window, name):
    return next(c.topic.id for c in window.meeting.briefing.chapters if c.heading == name)


def headings(window):
    briefing = window.meeting.briefing
    return [c.heading for c in (*briefing.chapters, *briefing.other_chapters) if c.topic]


def merged(window, qtbot):
    """Bring the harbours under the locks."""
    window.commands["merge_topic"].trigger()
    form = window.meeting.topics.form
    form.choices.setCurrentRow(0)
    form.keep.click()
    qtbot.waitUntil(lambda: headings(window) == ["Sluizen"])


def test_a_topic_gets_another_name_and_stays_chosen(window, qtbot):
    chosen = window.meeting.topics.topic.id
    window.commands["rename_topic"].trigger()
    form = window.meeting.topics.form
    qtbot.keyClicks(form.field, "Grote sluizen")
    qtbot.keyClick(form.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Grote sluizen" in headings(window))
    assert window.meeting.topics.topic.id == chosen
    assert window.meeting.topics.topic.name == "Grote sluizen"


def test_the_chosen_topic_is_shown_through_the_years(window, qtbot):
    command = window.commands["topic_history"]
    assert command in window.meeting.topics.topics.actions()
    command.trigger()
    page = window.across.compare
    qtbot.waitUntil(lambda: page.title.text() == "Sluizen")
    assert window.middle.currentWidget() is page
    # It is written without meetings side by side, and left to choose these.
    assert page.export.isEnabled()
    page.timeline.click()
    assert not page.export.isEnabled()


def test_topics_are_merged_and_split_again(window, qtbot):
    chosen = window.meeting.topics.topic.id
    merged(window, qtbot)
    assert window.meeting.topics.topic.id == chosen
    assert window.meeting.topics.topic.headings == ("Havens", "Sluizen")
    qtbot.waitUntil(lambda: not window.commands["merge_topic"].isEnabled())
    window.commands["split_topic"].trigger()
    form = window.meeting.topics.form
    form.choices.item(0).setCheckState(Qt.CheckState.Checked)
    form.keep.click()
    qtbot.waitUntil(lambda: sorted(headings(window)) == ["Havens", "Sluizen"])
    assert window.meeting.topics.topic.id == chosen
    # What was done last goes back first.
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: headings(window) == ["Sluizen"])
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: sorted(headings(window)) == ["Havens", "Sluizen"])
    assert window.meeting.topics.topic.id == chosen


def test_a_change_that_fails_is_told_and_changes_nothing(window, qtbot, monkeypatch, topical_store):
    def refuse(*_):
        raise StoreReadOnlyError(topical_store)

    monkeypatch.setattr(Store, "rename_topic", refuse)
    window.commands["rename_topic"].trigger()
    qtbot.keyClicks(window.meeting.topics.form.field, "Kanalen")
    window.meeting.topics.form.keep.click()
    qtbot.waitUntil(lambda: window.message.text != "")
    assert topical_store.name in window.message.text
    assert "Kanalen" not in headings(window)


def test_what_stands_before_the_first_heading_is_no_topic(window, make):
    general = dataclasses.replace(make.chapter(), topic=None, heading="")
    window.show_briefing(make.briefing(chapters=(general,)))
    assert not any(window.commands[name].isEnabled() for name in NAMES)
    window.ask_topic(0)
    assert not window.meeting.topics.form.isVisible()


def test_one_heading_cannot_be_split(window):
    assert [window.commands[name].isEnabled() for name in NAMES] == [True, True, False]


def test_the_context_menu_has_the_same_commands_also_in_the_other_language(window):
    window.switch_language()
    window.saying.finish()
    offered = window.meeting.topics.topics.actions()
    assert [action.text().replace("&", "") for action in offered] == [
        "Timeline",
        "Rename…",
        "Merge with…",
        "Split headings…",
    ]
    assert offered == [window.commands[name] for name in ("topic_history", *NAMES)]


def test_escape_leaves_the_question_and_nothing_else(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.finder.show_results()
    window.ask_topic(0)
    qtbot.keyClick(window.meeting.topics.form.field, Qt.Key.Key_Escape)
    assert not window.meeting.topics.form.isVisible()
    assert window.middle.currentWidget() is window.meeting


def test_another_topic_puts_the_question_away(window):
    window.ask_topic(0)
    window.step_topic(-1)
    assert not window.meeting.topics.form.isVisible()
