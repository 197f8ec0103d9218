"""A meeting filled in by hand: body and format from a list or typed, days, place."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt

from briefer.model.document import Meeting
from briefer.planning import Bodies, Proposal
from ui.planning.form import MeetingForm

DAY = dt.date(2030, 5, 10)
BODIES = Bodies(("EU", "NAVO"), {"EU": ("Algemene Zaken", "Defensie"), "NAVO": ("Defensie",)})


@pytest.fixture
def form(qtbot, dutch):
    made = MeetingForm(dutch)
    qtbot.addWidget(made)
    made.show_bodies(BODIES)
    return made


def items(box):
    return [box.itemText(number) for number in range(box.count())]


def test_nothing_is_kept_before_a_body_is_named(form, qtbot):
    form.ask_new(DAY)
    assert not form.keep.isEnabled()
    qtbot.keyClicks(form.organisation.lineEdit(), "Havenraad")
    assert form.keep.isEnabled()


def test_a_meeting_is_filled_in_with_keys_alone(form, qtbot):
    form.ask_new(DAY)
    qtbot.keyClicks(form.organisation.lineEdit(), "NAVO")
    qtbot.keyClicks(form.format.lineEdit(), "Defensie")
    form.first.setDate(QDate(2030, 6, 11))
    form.several.setChecked(True)
    form.last.setDate(QDate(2030, 6, 12))
    qtbot.keyClicks(form.place, " Den  Haag ")
    with qtbot.waitSignal(form.decided) as told:
        qtbot.keyClick(form.place, Qt.Key.Key_Return)
    assert told.args[0].meeting == Meeting(
        "NAVO", ("Defensie",), dt.date(2030, 6, 11), dt.date(2030, 6, 12), "Den Haag"
    )
    assert form.isHidden()


def test_the_formats_offered_are_those_of_the_body(form):
    form.ask_new(DAY)
    form.organisation.setEditText("EU")
    assert items(form.format) == ["Algemene Zaken", "Defensie"]
    form.organisation.setEditText("Iets nieuws")
    assert items(form.format) == []


def test_a_body_is_chosen_by_its_name_in_the_language_and_kept_as_papers_call_it(form, english):
    form.ask_new(DAY)
    form.organisation.setEditText("NAVO")
    form.set_wording(english)
    assert items(form.organisation) == ["EU", "NATO"]
    assert form.organisation.currentText() == "NATO"
    assert form.value().organisation == "NAVO"
    # Also who types what it is called in the papers.
    form.organisation.setEditText("navo ")
    assert form.value().organisation == "NAVO"


def test_a_format_is_chosen_by_its_name_in_the_language_and_kept_as_papers_call_it(form, english):
    form.ask_new(DAY)
    form.organisation.setEditText("EU")
    form.format.setEditText("Algemene Zaken + Vissen")
    form.set_wording(english)
    assert items(form.format) == ["Defence", "General Affairs"]
    assert form.format.currentText() == "General Affairs + Vissen"
    assert form.value().formats == ("Algemene Zaken", "Vissen")
    form.format.setEditText("defence")
    assert form.value().formats == ("Defensie",)


def test_two_formats_are_two(form):
    form.ask_new(DAY, Proposal(Meeting("NAVO", ("Buitenlandse Zaken", "Defensie"), DAY), "x"))
    assert form.value().formats == ("Buitenlandse Zaken", "Defensie")


def test_the_last_day_is_never_before_the_first(form):
    form.ask_new(DAY)
    form.organisation.setEditText("EU")
    form.several.setChecked(True)
    form.first.setDate(QDate(2030, 7, 1))
    assert form.value().last == dt.date(2030, 7, 1)
    assert form.value().end is None


def test_a_meeting_that_is_there_is_changed(form, make, qtbot):
    record = make.meeting(3, end=dt.date(2030, 5, 15))
    form.ask_about(record, DAY)
    assert form.value() == record.meeting
    with qtbot.waitSignal(form.decided) as told:
        form.keep.click()
    assert told.args[0].record == record


def test_a_proposal_says_where_it_comes_from_and_that_it_is_there_already(form, make, words):
    form.set_wording(words)
    there = make.meeting()
    form.ask_new(DAY, Proposal(there.meeting, "Havenraad", known=there))
    assert words.meeting(there.meeting) in form.told.text()
    form.ask_new(DAY, Proposal(there.meeting, "Havenraad in Sluis"))
    assert "Havenraad in Sluis" in form.told.text()


def test_escape_leaves_and_decides_nothing(form, qtbot):
    form.ask_new(DAY)
    decided = []
    form.decided.connect(decided.append)
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.place, Qt.Key.Key_Escape)
    assert decided == []


def test_names_that_come_later_do_not_wipe_what_was_typed(form):
    form.ask_new(DAY)
    form.organisation.setEditText("Havenraad")
    form.show_bodies(Bodies(("Havenraad",), {"Havenraad": ("Sluizen",)}))
    assert form.organisation.currentText() == "Havenraad"
    assert items(form.format) == ["Sluizen"]


def test_every_field_has_a_name_in_each_language(form, words):
    form.set_wording(words)
    fields = (form.organisation, form.format, form.first, form.last, form.place)
    assert all(field.accessibleName() for field in fields)


def test_enter_on_the_button_that_leaves_makes_no_meeting(form, qtbot):
    form.ask_new(DAY)
    qtbot.keyClicks(form.organisation.lineEdit(), "NAVO")
    form.cancel.setFocus()
    qtbot.waitUntil(form.cancel.hasFocus)
    with qtbot.assertNotEmitted(form.decided), qtbot.waitSignal(form.left):
        qtbot.keyClick(form.cancel, Qt.Key.Key_Return)
