"""From any place to what is meant, with keys alone and with the mouse alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefer.model.document import Deadline
from briefer.model.search import Hit, Thing, TopicPlace
from briefer.store import Store
from ui.finder.lines import Forget, Run


@pytest.fixture
def window(open_window, full_store, qtbot):
    made = open_window(full_store)
    qtbot.waitUntil(lambda: made._contents is not None)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def typed(window, qtbot, text):
    """Type in the field and wait for the answer to it."""
    palette = window.finder.palette
    if not palette.isVisible():
        window.commands["search"].trigger()
    palette.field.selectAll()
    qtbot.keyClicks(palette.field, text)
    qtbot.waitUntil(lambda: palette._shown_for == text)
    return palette


def records(palette):
    return [line.record for line in palette.list.rows.rows if line.record is not None]


def test_words_lead_to_the_sentence_in_the_paper(window, qtbot):
    palette = typed(window, qtbot, "pauze")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.marked() == ("pauze",))
    assert not palette.isVisible()
    assert window.focusWidget() is (window.reader.front.focusProxy() or window.reader.front)


def test_the_same_with_the_mouse(window, qtbot):
    qtbot.mouseClick(window.list.search_button, Qt.MouseButton.LeftButton)
    palette = typed(window, qtbot, "pauze")
    row = palette.list.visualRect(palette.list.rows.index(1, 0)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.waitUntil(lambda: window.reader.marked() == ("pauze",))


def test_a_row_is_copied_with_its_source_or_shown_in_its_meeting(window, qtbot, dutch):
    palette = typed(window, qtbot, "pauze")
    (hit,) = [one for one in records(palette) if isinstance(one, Hit)]
    names = [action.text().replace("&", "") for action in window.finder.menu_of(hit).actions()]
    assert names[:2] == [dutch("finder.page.open"), dutch("finder.page.copy")]
    assert "Havenraad" in names[2]
    window.finder.menu_of(hit).actions()[1].trigger()
    assert "pauze" in QGuiApplication.clipboard().text()
    assert "Verslag" in QGuiApplication.clipboard().text()
    assert palette.isVisible()
    window.finder.menu_of(hit).actions()[2].trigger()
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.meeting)
    assert not palette.isVisible()


def test_a_question_that_is_kept_no_longer_comes_back_with_undo(window, qtbot):
    page = window.finder.page
    page.kept.emit("Haven", "havens")

    def saved():
        return [one.name for one in window.finder._choices.saved]

    qtbot.waitUntil(lambda: saved() == ["Haven"])
    page.removed.emit("Haven")
    qtbot.waitUntil(lambda: saved() == [])
    assert "Haven" in window.message.text
    window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: saved() == ["Haven"])


def test_escape_puts_the_focus_back_where_it_was(window, qtbot):
    window.list.meetings.setFocus()
    palette = typed(window, qtbot, "pauze")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.list.meetings


def test_a_meeting_is_found_and_opened(window, qtbot):
    window.show_papers()
    palette = typed(window, qtbot, "havenraad")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.meeting)
    assert window.meeting.briefing.meeting.meeting.organisation == "Havenraad"


def test_a_command_is_found_by_its_name_and_given(window, qtbot):
    palette = typed(window, qtbot, "in:opdrachten english")
    assert [record.id for record in records(palette)] == ["language"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.wording.language == "en")


def test_commands_that_cannot_be_given_now_are_not_offered(open_window, empty_store, qtbot):
    window = open_window(empty_store)
    qtbot.waitUntil(lambda: window._contents is not None)
    palette = typed(window, qtbot, "in:opdrachten")
    offered = {record.id for record in records(palette) if isinstance(record, Run)}
    assert "import_files" in offered
    assert "draft_check" not in offered
    assert "search" not in offered


def test_a_topic_opens_in_its_meeting(open_window, agenda_store, qtbot):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window._contents is not None)
    palette = typed(window, qtbot, "in:onderwerpen uitbr")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.meeting)
    assert window.meeting.topics.topic.name == "Uitbreiding"


@pytest.fixture
def owing_store(empty_store, make):
    deadline = Deadline("uiterlijk 1 mei 2030", dt.date(2030, 5, 1))
    promise = replace(make.due().record.item, passage=make.passage(), deadline=deadline)
    promise = replace(promise, text=promise.passage.quote)
    paper = replace(make.document(), positions=(), commitments=(promise,))
    with Store.open(empty_store) as store:
        store.save(paper, make.source(), b"bytes", now=make.moment, recogniser="test")
    return empty_store


def test_a_commitment_is_chosen_in_the_ledger_and_read(open_window, owing_store, qtbot, make):
    window = open_window(owing_store)
    ledger = window.across.ledger
    qtbot.waitUntil(lambda: bool(ledger.shown))
    ledger.field.setText("iets anders")
    ledger._narrow()
    palette = typed(window, qtbot, "in:toezeggingen haven")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reader.marked() == (make.sentence,))
    assert window.middle.currentWidget() is ledger
    assert ledger.detail.entry.number == ledger.shown[0].number


def test_shift_and_enter_keep_the_field_open(window, qtbot):
    palette = typed(window, qtbot, "pauze")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.reader.marked() == ("pauze",))
    assert palette.isVisible()
    assert palette.field.hasFocus()


def test_what_led_somewhere_is_offered_again_until_forgotten(window, qtbot):
    palette = typed(window, qtbot, "pauze")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette.field.clear()
    window.finder.begin()
    qtbot.waitUntil(lambda: [line.title for line in palette.list.rows.rows][1:2] == ["pauze"])
    palette.chosen.emit(Forget(), False)
    qtbot.waitUntil(lambda: palette.list.rows.rows == ())


def test_all_results_come_to_the_middle_and_escape_goes_back(window, qtbot):
    window.show_papers()
    palette = typed(window, qtbot, "haven")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    page = window.finder.page
    qtbot.waitUntil(lambda: bool(page.table.rows.records))
    assert window.middle.currentWidget() is page
    window.commands["end_search"].trigger()
    assert window.middle.currentWidget() is window.papers


def test_a_filter_chosen_on_a_button_is_in_the_field(window, qtbot):
    palette = typed(window, qtbot, "haven")
    menu = palette.filters.buttons["kind"].menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Verslag").trigger()
    assert palette.text == "haven soort:Verslag "
    qtbot.waitUntil(palette.filters.buttons["kind"].isChecked)


def test_a_kept_question_is_there_after_a_restart(window, open_window, full_store, qtbot):
    page = window.finder.page
    page.kept.emit("Havens", "haven")
    qtbot.waitUntil(lambda: bool(page._saved))
    window.close()
    other = open_window(full_store)
    other.finder.begin()
    qtbot.waitUntil(
        lambda: "Havens" in [line.title for line in other.finder.palette.list.rows.rows]
    )


def test_another_language_asks_again(window, qtbot):
    palette = typed(window, qtbot, "pauze")
    assert palette.list.rows.rows[0].title == "Alinea's (1)"
    window.switch_language()
    window.saying.finish()
    qtbot.waitUntil(lambda: palette.list.rows.rows[0].title == "Paragraphs (1)")


def test_nothing_of_what_was_asked_stands_in_the_view_memory(window, qtbot, memory):
    palette = typed(window, qtbot, "pauze")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    window.close()
    memory.sync()
    assert not any("pauze" in str(memory.value(key)) for key in memory.allKeys())


def test_a_topic_is_gone_to_in_a_meeting_that_was_not_opened_yet(window, make):
    window.show_papers()
    hit = Hit(Thing.TOPICS, TopicPlace(2, "Sluizen"), "", meeting=make.meeting())
    window.finder.page.chosen.emit(hit)
    window.desk.briefing_came.emit(make.briefing())
    assert window.meeting.topics.topic.id == 2


def test_escape_gives_the_keys_to_what_came_in_place_of_what_had_them(window, qtbot):
    window.show_papers()
    window.papers.setFocus()
    palette = typed(window, qtbot, "havenraad")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.middle.currentWidget() is window.meeting)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.meeting.isAncestorOf(window.focusWidget())
