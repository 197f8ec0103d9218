from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QLabel

from briefer.model.owed import Owed, Stage
from briefer.model.records import Past, State
from ui.commitments.form import TERM
from ui.commitments.ledger import LedgerPage, asked_for
from ui.commitments.rows import entry_of, owner_line, register_of
from ui.spots import spot_of


@pytest.fixture
def page(qtbot, words):
    made = LedgerPage(words)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


@pytest.fixture
def entries(make):
    meeting = make.meeting().meeting
    dues = (
        make.due(1, late=3, day=dt.date(2030, 5, 7)),
        make.due(2),
        make.due(3, state=State.VOLDAAN),
    )
    return [
        entry_of(Owed(due, meeting, topic))
        for due, topic in zip(dues, ("Havens", "Sluizen", "Havens"), strict=True)
    ]


def test_an_empty_store_says_so_and_what_to_do(page, qtbot):
    page.show_register(register_of([]))
    with qtbot.waitSignal(page.import_asked):
        page._empty.asked.emit()
    assert not page.table.isVisible()
    assert not page.export.isEnabled()
    assert not page.detail.isVisible()


def test_one_commitment_is_shown_with_how_it_stands(page, entries, words):
    page.show_register(register_of(entries[:1]))
    assert page.table.isVisible()
    assert page.overdue == 1
    told = words.count("commitments.all", 1, overdue=1, soon=0)
    assert page.told.text() == told


def test_how_many_of_all_is_told_only_when_narrowed(page, entries, words):
    page.show_register(register_of(entries))
    assert page.told.text().startswith(f"{len(entries)} ")
    page.field.setText("zzz")
    page._narrow()
    counts = {"overdue": 0, "soon": 0, "hidden": len(entries), "late": 1}
    told = words("commitments.count", shown=0, total=len(entries), **counts)
    assert page.told.text() == told


def test_the_buttons_above_the_table_stand_apart(page, entries):
    page.show_register(register_of(entries))
    assert page.export.x() > page.view.geometry().right() + 3


def test_choosing_narrows_and_clearing_gives_all_back(page, entries, qtbot):
    page.show_register(register_of(entries))
    topic = page.choices["topic"]
    topic.setCurrentIndex(topic.findText("Sluizen"))
    topic.activated.emit(topic.currentIndex())
    assert [entry.number for entry in page.shown] == [2]
    assert [name for name, one in page.choices.items() if one.property("asked")] == ["topic"]
    page.field.setText("bestaat niet")
    qtbot.waitUntil(lambda: not page.shown)
    assert not page.table.isVisible()
    page.clear.click()
    assert len(page.shown) == 3
    assert page.table.isVisible()


def test_what_is_below_comes_back_as_high_as_it_was(page, entries):
    page.show_register(register_of(entries))
    page.splitter.setSizes([300, 200])
    before = page.splitter.sizes()
    page.field.setText("bestaat niet")
    page.field.returnPressed.emit()
    assert page.detail.isHidden()
    page.clear.click()
    assert page.splitter.sizes() == before


def test_typing_enter_narrows_at_once(page, entries, qtbot):
    page.show_register(register_of(entries))
    page.field.setText("sluizen")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert [entry.number for entry in page.shown] == [2]


def test_what_was_narrowed_to_and_chosen_stays_so(page, entries, english):
    page.show_register(register_of(entries))
    topic = page.choices["topic"]
    topic.setCurrentIndex(topic.findText("Havens"))
    topic.activated.emit(topic.currentIndex())
    page.choices["stage"].setCurrentIndex(4)
    page.table.choose(3)
    page.show_register(register_of(entries))
    page.set_wording(english)
    assert topic.currentText() == "Havens"
    assert page.choices["stage"].currentText() == "Fulfilled"
    assert [entry.number for entry in page.shown] == [3]
    assert page.title.text() == "Commitments"


def test_in_english_an_office_has_its_name_and_is_found_by_either(
    page, entries, dutch, english, make
):
    page.set_wording(dutch)
    due = make.due(9, late=3, day=dt.date(2030, 5, 7))
    item = replace(due.record.item, by="minister van Defensie")
    owed = Owed(replace(due, record=replace(due.record, item=item)))
    page.show_register(register_of((*entries, entry_of(owed))))
    owner = page.choices["owner"]
    owner.setCurrentIndex(owner.findText("minister van Defensie"))
    page.set_wording(english)
    assert owner.currentText() == "Minister of Defence"
    assert [entry.number for entry in page.shown] == [9]
    assert owner_line(page.shown[0], english) == "Minister of Defence"
    page.clear.click()
    for typed in ("minister van defensie", "Minister of Defence"):
        page.field.setText(typed)
        page._narrow()
        assert [entry.number for entry in page.shown] == [9]


def test_the_board_shows_the_same_and_keeps_the_chosen_one(page, entries):
    page.show_register(register_of(entries))
    page.table.choose(2)
    page.view.click()
    assert page.board.isAncestorOf(page.window().focusWidget())
    assert page.board.isVisible()
    assert page.board.entry.number == page.detail.entry.number == 2
    page.view.click()
    assert page.table.entry.number == 2


def test_enter_opens_the_source(page, entries, qtbot):
    page.show_register(register_of(entries))
    page.table.choose(1)
    with qtbot.waitSignal(page.opened) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == [spot_of(entries[0].owed.due.record)]


def test_what_is_shown_is_exported(page, entries, qtbot):
    page.show_register(register_of(entries))
    page.field.setText("sluizen")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.export_asked) as told:
        page.export.click()
    assert told.args == [(entries[1],)]


def test_history_is_asked_for_and_reaches_the_chosen_one(page, entries, make, qtbot):
    page.show_register(register_of(entries))
    with qtbot.waitSignal(page.past_asked) as told:
        page.table.choose(1)
    assert told.args == [(1,)]
    page.show_past((1,), (Past(make.ruling(why="daarom")),))
    assert any("daarom" in label.text() for label in page.detail.past.findChildren(QLabel))


def test_every_control_has_a_name(page):
    named = (page.field, page.table, page.board, page.detail, *page.choices.values())
    assert all(widget.accessibleName() for widget in named)


def test_ten_thousand_are_narrowed_in_a_moment(page, make):
    many = [
        entry_of(Owed(make.due(number), None, f"Onderwerp {number % 50}"))
        for number in range(10_000)
    ]
    page.show_register(register_of(many))
    clock = QElapsedTimer()
    clock.start()
    page.field.setText("onderwerp 7")
    page.field.returnPressed.emit()
    assert len(page.shown) > 100
    assert clock.elapsed() < 500, clock.elapsed()


@pytest.mark.parametrize(
    ("state", "stage", "asked"),
    [
        (State.OPENSTAAND, Stage.FULFILLED, State.VOLDAAN),
        (State.OPENSTAAND, Stage.WITHDRAWN, State.INGETROKKEN),
        (State.OPENSTAAND, Stage.SOON, TERM),
        (State.DEELS_VOLDAAN, Stage.OPEN, TERM),
        (State.VOLDAAN, Stage.OPEN, State.OPENSTAAND),
        (State.INGETROKKEN, Stage.OVERDUE, State.OPENSTAAND),
    ],
)
def test_what_moving_to_a_column_comes_to(state, stage, asked):
    assert asked_for(state, stage) == asked


def test_a_card_dragged_elsewhere_asks_why_and_moves_only_then(page, entries, qtbot):
    page.show_register(register_of(entries))
    page.view.setChecked(True)
    page.board.moved.emit(2, Stage.FULFILLED)
    form = page.detail.form
    assert form.isVisible()
    assert form.entry.number == 2
    form.why.setText("afgedaan in de brief")
    with qtbot.waitSignal(page.decided) as told:
        form.keep.click()
    assert told.args[0].changes == (("state", State.VOLDAAN),)
