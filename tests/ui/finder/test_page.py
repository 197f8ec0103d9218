from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefer.model.search import SavedSearch, Thing
from briefer.searching import Choices
from ui.finder.page import SearchPage


@pytest.fixture
def page(qtbot, dutch):
    made = SearchPage(dutch)
    qtbot.addWidget(made)
    made.show()
    return made


def show(page, found):
    page.field.setText(found.text)
    page.show_found(found)


def menu_of(page):
    page.keeping.menu().aboutToShow.emit()
    return {action.text(): action for action in page.keeping.menu().actions() if action.text()}


def test_it_tells_how_much_was_found_and_whether_there_is_more(page, make):
    show(page, make.found(make.hit()))
    assert page._told.text() == "1 resultaat"
    show(page, make.found(make.hit(), make.hit(block=2), more=[Thing.SENTENCES]))
    assert page._told.text() == "2 resultaten · er is meer; beperk om de rest te zien"


def test_nothing_asked_and_nothing_found_say_what_to_do(page, make):
    assert page._empty.accessibleName() == "Waar bent u naar op zoek?"
    show(page, make.found())
    assert page._empty.accessibleName() == "Niets gevonden"
    assert page._empty.isVisible()


def test_an_answer_to_an_older_question_is_not_shown(page, make):
    page.field.setText("zee")
    page.show_found(make.found(make.hit()))
    assert page.table.rows.records == ()


def test_typing_asks_after_a_pause_and_enter_goes_to_the_answer(page, make, qtbot):
    with qtbot.waitSignal(page.asked) as told:
        qtbot.keyClicks(page.field, "haven")
    assert told.args == ["haven"]
    page.show_found(make.found(make.hit()))
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [make.hit()]


def test_several_rows_are_copied_with_their_sources(page, make):
    show(page, make.found(make.hit(), make.hit(text="Een tweede zin.", block=2)))
    page.table.selectAll()
    page.copy_action.trigger()
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"{make.sentence} (Verslag, 4 maart 2030, blz. 1)\n\nEen tweede zin. (")


def test_nothing_selected_leaves_the_clipboard_as_it_was(page):
    QGuiApplication.clipboard().setText("van een ander")
    page.table.copy()
    assert QGuiApplication.clipboard().text() == "van een ander"


def test_a_question_is_kept_under_a_name(page, make, qtbot):
    show(page, make.found(make.hit()))
    menu_of(page)["Deze zoekvraag bewaren…"].trigger()
    qtbot.keyClicks(page.naming.field, "Havens")
    with qtbot.waitSignal(page.kept) as told:
        qtbot.keyClick(page.naming.field, Qt.Key.Key_Return)
    assert told.args == ["Havens", "haven"]


def test_a_kept_question_is_asked_renamed_and_removed(page, qtbot):
    page.show_choices(Choices(saved=(SavedSearch("Havens", "haven"),), recent=("zee",)))
    actions = {a.text(): a for a in menu_of(page)["Havens"].menu().actions()}
    with qtbot.waitSignal(page.asked) as told:
        actions["Zoeken"].trigger()
    assert told.args == ["haven"]
    actions["Naam wijzigen…"].trigger()
    page.naming.field.setText("Kades")
    with qtbot.waitSignal(page.renamed) as told:
        page.naming.keep.click()
    assert told.args == ["Havens", "Kades"]
    with qtbot.waitSignal(page.removed) as told:
        actions["Verwijderen"].trigger()
    assert told.args == ["Havens"]


def test_recent_questions_are_asked_again_and_forgotten(page, qtbot):
    page.show_choices(Choices(recent=("zee",)))
    with qtbot.waitSignal(page.asked):
        menu_of(page)["zee"].trigger()
    with qtbot.waitSignal(page.forgotten):
        menu_of(page)["Vergeet wat onlangs is gezocht"].trigger()


def test_an_empty_question_cannot_be_kept(page):
    assert not menu_of(page)["Deze zoekvraag bewaren…"].isEnabled()


def test_the_way_back(page, qtbot):
    with qtbot.waitSignal(page.closed):
        page._back.click()
