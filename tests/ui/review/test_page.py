"""A staffer goes through the doubts with a key each, and it moves on by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from briefer.model.records import Decided, Link
from briefer.model.review import Sort, Verdict
from ui.review import page as review_page
from ui.review.deeds import Judge, Rule
from ui.review.finding_form import Offer
from ui.review.page import ReviewPage

RIGHT, WRONG = Verdict.CONFIRMED, Verdict.REJECTED
MEETINGS = [(1, "Havenraad"), (2, "Sluizenraad")]


@pytest.fixture
def page(qtbot, dutch, make):
    made = ReviewPage(dutch)
    qtbot.addWidget(made)
    made.show_checks([make.check(1), make.check(2), make.proposal()], MEETINGS)
    made.offer(Offer(stances=("support", "oppose")))
    made.resize(600, 600)
    made.show()
    return made


@pytest.fixture
def decided(page):
    deeds = []
    page.decided.connect(deeds.append)
    return deeds


@pytest.mark.parametrize(
    ("key", "verdict"),
    [
        (Qt.Key.Key_J, RIGHT),
        (Qt.Key.Key_Y, RIGHT),
        (Qt.Key.Key_Return, RIGHT),
        (Qt.Key.Key_Enter, RIGHT),
        (Qt.Key.Key_N, WRONG),
    ],
)
def test_a_key_decides_and_the_next_comes(page, decided, qtbot, key, verdict):
    qtbot.keyClick(page, key)
    assert decided == [Rule(1, verdict)]
    assert page.check.filed.id == 2
    assert page.standing.text() == "1 van 2 · 1 gedaan"


def test_skipping_decides_nothing_and_one_can_go_back(page, decided, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert page.check.filed.id == 2
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert page.check.filed.id == 1
    assert decided == []


def test_a_proposed_answer_is_judged_with_both_sentences_in_sight(page, decided, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert page.check.answer is not None
    assert not page.buttons["edit"].isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_E)
    assert not page.form.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_N)
    answer = decided[0].link.answer_id
    assert decided == [Judge(Link(7, 1, answer, WRONG))]


def test_a_correction_decides_and_moves_on(page, decided, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_E)
    # All of it comes into sight, the button that keeps it too.
    qtbot.waitUntil(lambda: not page.form.keep.visibleRegion().isEmpty())
    editor = page.form.editors["holder"]
    editor.clear()
    qtbot.keyClicks(editor, "kabinet nj")
    assert decided == []
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert decided == [Rule(1, Verdict.CORRECTED, (("holder", "kabinet nj"),))]
    assert page.check.filed.id == 2


def test_enter_on_a_button_presses_that_button(page, decided, qtbot):
    qtbot.waitUntil(page.isVisible)
    page.activateWindow()
    page.buttons["wrong"].setFocus()
    qtbot.waitUntil(page.buttons["wrong"].hasFocus)
    qtbot.keyClick(page.buttons["wrong"], Qt.Key.Key_Return)
    assert decided == [Rule(1, WRONG)]


def test_a_key_with_a_modifier_is_another_command(page, decided, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert decided == []


def test_a_thousand_are_gone_through_without_asking_for_the_list_or_keeping_what_was_shown(
    page, decided, make, qtbot
):
    page.show_checks([make.check(number) for number in range(1, 1001)], [(1, "Havenraad")])
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_J)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pieces = len(page.findChildren(QWidget))
    for _ in range(30):
        qtbot.keyClick(page, Qt.Key.Key_J)
    assert decided == [Rule(number, RIGHT) for number in range(1, 34)]
    assert page.check.filed.id == 34
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.findChildren(QWidget)) == pieces


def test_it_says_when_all_is_done(page, qtbot):
    for _ in range(3):
        qtbot.keyClick(page, Qt.Key.Key_J)
    assert page.check is None
    assert page._empty.accessibleName() == "Alles is gecontroleerd"
    assert page._empty.accessibleDescription() == "3 vondsten nagekeken."
    qtbot.keyClick(page, Qt.Key.Key_J)


def test_the_sentence_is_opened_in_its_paper(page, qtbot, make):
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page, Qt.Key.Key_Right)
    assert told.args[0].document == make.record()
    assert told.args[0].ranges


def test_the_list_is_narrowed_by_sort_and_meeting(page):
    sorts = [page.sorts.itemText(n) for n in range(page.sorts.count())]
    assert sorts[0] == "Alle soorten"
    page.sorts.setCurrentIndex(len(sorts) - 1)
    page.sorts.activated.emit(len(sorts) - 1)
    assert page.check.sort is Sort.ANSWERS
    assert page.left == 3
    page.sorts.setCurrentIndex(2)
    page.sorts.activated.emit(2)
    assert page._empty.accessibleName() == "In deze keuze is alles gecontroleerd"
    assert "Kies hierboven een andere soort" in page._empty.accessibleDescription()
    # Only the meetings of which something waits are offered.
    assert [page.meetings.itemText(n) for n in range(page.meetings.count())] == [
        "Alle vergaderingen",
        "Havenraad",
    ]


def test_the_last_decision_is_told_with_a_way_back(page, qtbot):
    assert page.undo.isHidden()
    page.tell("Standpunt: verworpen.", can_undo=True)
    with qtbot.waitSignal(page.undo_asked):
        page.undo.click()


def test_what_is_being_corrected_stays_so_when_the_list_comes_anew(page, make, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_E)
    page.form.editors["holder"].setText("kabi")
    page.show_checks([make.check(2), make.check(1)], MEETINGS)
    assert page.form.subject is not None
    assert page.form.editors["holder"].text() == "kabi"
    page.show_checks([make.check(2)], MEETINGS)
    assert page.form.subject is None


def test_decisions_that_stand_are_offered_only_when_there_are(page, make, qtbot):
    assert page.all.isHidden()
    gone = make.ruling(2, Verdict.CONFIRMED)
    page.show_decided(
        [Decided(make.ruling(), make.record(), None, 1), Decided(gone, make.record(), None, None)]
    )
    assert page.all.text() == "2 besluiten, 1 over een verdwenen zin"
    page.all.click()
    assert page._stack.currentWidget() is page.decisions
    qtbot.keyClick(page, Qt.Key.Key_J)
    assert page.check.filed.id == 1
    page.show_decided([])
    assert page._stack.currentIndex() == 1


def test_all_is_said_in_the_other_language(page, english):
    page.set_wording(english)
    assert page.buttons["right"].text() == "Right (Y)"
    assert page.sorts.itemText(1) == "Dutch position"
    assert page.check.filed.id == 1


def test_what_is_gone_through_stays_in_sight_when_the_list_comes_anew(page, make, qtbot):
    qtbot.keyClick(page, Qt.Key.Key_Right)
    page.show_checks([make.check(5), make.check(2)], MEETINGS)
    assert page.check.filed.id == 2


def test_what_is_done_about_it_stays_in_sight_however_little_room_there_is(page, qtbot):
    page.resize(500, 330)
    seen = page.buttons["right"].visibleRegion
    qtbot.waitUntil(lambda: seen().boundingRect() == page.buttons["right"].rect())
    assert not page.card.visibleRegion().isEmpty()
    page.buttons["edit"].click()
    # What is asked has its room while it is asked.
    assert not page.buttons["right"].isVisible()
    page.form.leave()
    assert page.buttons["right"].isVisible()


def test_a_screen_reader_hears_what_came_in_sight(page, qtbot, monkeypatch):
    said = []

    class Heard(QAccessible):
        @staticmethod
        def updateAccessibility(event):  # noqa: N802  Qt's name
            said.append(event.message())

    monkeypatch.setattr(review_page, "QAccessible", Heard)
    qtbot.keyClick(page, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(said))
    assert page.standing.text() in said[-1]
    assert page.card.question.text() in said[-1]
    sentence = page.check.sentence
    assert sentence.paragraph[sentence.start : sentence.end] in said[-1]


def test_the_form_opens_with_its_heading_in_sight_and_whole_where_there_is_room(page, qtbot):
    page.resize(600, 900)
    page._edit()
    area = page._form_area
    qtbot.waitUntil(lambda: not page.form.title.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    assert not page.form.quote.isVisible()
    page.resize(600, 260)
    # The sentence stands in the form, where the card made way for it.
    qtbot.waitUntil(lambda: page.form.quote.isVisible() and not page.card.isVisible())
    page.form.leave()
    assert page.card.isVisible()
