"""The page with the briefing: outline, cards, and the text beside or below them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton

from briefer import drafts
from ui.draft.page import DraftPage
from ui.pieces.measure import line_width


@pytest.fixture
def page(qtbot, dutch):
    made = DraftPage(dutch)
    made.set_wording(dutch)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


@pytest.fixture
def shown(page, draft_record, dutch):
    page.show_drafts([draft_record], drafts.templates(dutch))
    page.show_draft(draft_record, draft_record.draft, ())
    return page


def test_without_a_draft_it_says_what_can_be_begun(page, qtbot, dutch):
    page.show_drafts([], drafts.templates(dutch))
    buttons = [b for b in page._empty.findChildren(QPushButton) if not b.isHidden()]
    assert [b.text() for b in buttons] == [
        dutch("draft.head.begin", name=template.title) for template in drafts.templates(dutch)
    ]
    with qtbot.waitSignal(page.begin_asked) as told:
        buttons[1].click()
    assert told.args == [drafts.templates(dutch)[1]]


def test_choosing_in_the_outline_shows_the_cards(shown, qtbot):
    with qtbot.waitSignal(shown.section_chosen):
        shown.outline.choose("topic_1")
    assert shown.column.cards


def test_a_place_is_gone_to(shown, draft):
    block = next(s for s in draft.walk() if s.id == "topic_1.allies").blocks[0].id
    shown.go_to("topic_1.allies", block)
    assert shown.outline.section == "topic_1.allies"
    assert shown.column.cards[block].hasFocus() or not shown.isActiveWindow()


def test_the_preview_comes_beside_where_there_is_room(shown, qtbot):
    assert shown.toggle_preview()
    assert shown.head.preview.isChecked()
    assert shown.middle.orientation() is Qt.Orientation.Vertical
    shown.resize(1200, 600)
    qtbot.waitUntil(lambda: shown.middle.orientation() is Qt.Orientation.Horizontal)
    assert not shown.toggle_preview()


def test_a_list_has_the_room_of_the_text_below_it(shown):
    panel = QLabel("lijst")
    shown.add_list(panel)
    shown.toggle_preview()
    shown.bring(panel)
    assert shown.preview.isHidden()
    shown.bring_text()
    assert not shown.preview.isHidden()
    shown.bring(panel)
    assert shown.toggle_preview()
    assert not shown.preview.isHidden()
    assert shown.lists.currentWidget() is shown.writing


def test_where_few_letters_fit_a_list_has_the_room_of_the_outline_too(shown):
    panel = QLabel("lijst")
    shown.add_list(panel)
    line = line_width(shown.fontMetrics())
    shown.resize(line // 2, 600)
    shown.bring(panel)
    assert shown.outline.isHidden()
    shown.bring_text()
    assert not shown.outline.isHidden()
    shown.resize(line, 600)
    shown.bring(panel)
    assert not shown.outline.isHidden()


def test_esc_goes_from_a_list_back_to_the_text(shown, qtbot):
    panel = QLabel("lijst")
    shown.add_list(panel)
    shown.bring(panel)
    with qtbot.waitSignal(shown.back_asked):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
    shown.bring_text()
    with qtbot.assertNotEmitted(shown.back_asked):
        qtbot.keyClick(shown, Qt.Key.Key_Escape)


def test_the_other_language_says_everything_again(shown, english):
    shown.set_wording(english)
    assert shown.outline.accessibleName() == english("draft.outline")
    assert shown._empty.accessibleName() == english("draft.empty.title")


def test_where_there_is_room_the_text_is_there_by_itself_unless_put_away(page, qtbot):
    with qtbot.waitSignal(page.preview_wanted):
        page.resize(1100, 600)
        page.show()
    assert not page.preview.isHidden()
    page.toggle_preview()
    page.resize(1200, 600)
    assert page.preview.isHidden()
    page.toggle_preview()
    page.resize(600, 600)
    assert not page.preview.isHidden()
    assert page.middle.orientation() is Qt.Orientation.Vertical


def test_who_begins_a_draft_goes_on_in_its_outline(page, draft_record, dutch):
    templates = drafts.templates(dutch)
    page.show_drafts([], templates)
    page.setFocus()
    assert page._empty_room.isAncestorOf(page.focusWidget())
    page.show_drafts([draft_record], templates)
    page.show_draft(draft_record, draft_record.draft, ())
    assert page.focusWidget() is page.outline


def test_f2_in_a_card_renames_its_section_and_no_topic(shown, qtbot):
    shown.outline.choose("topic_1")
    shown.column.setFocus()
    override = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier
    )
    assert shown.event(override)
    qtbot.keyClick(shown.column, Qt.Key.Key_F2)
    assert shown.outline.state() is shown.outline.State.EditingState
    assert shown.outline.section == "topic_1"
