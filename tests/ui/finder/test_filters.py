from __future__ import annotations

import pytest

from briefer.model.document import Kind
from briefer.searching import Choices
from briefer.typed import understood
from ui.finder.filters import FilterRow

CHOICES = Choices((Kind.VERSLAG,), ("Raad Algemene Zaken",), (2030, 2029), ("D66",), ("kabinet",))


@pytest.fixture
def row(qtbot, dutch):
    made = FilterRow(dutch)
    qtbot.addWidget(made)
    made.show()
    made.show_choices(CHOICES)
    return made


def menu_of(row, field):
    menu = row.buttons[field].menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_what_is_typed_shows_on_its_button(row):
    text = 'partij:D66 van:2021 tot:2022 raad:"Algemene Zaken" kade'
    row.show_typed(text, understood(text))
    shown = {field: button.text() for field, button in row.buttons.items() if button.isChecked()}
    assert shown == {
        "party": "Fractie: D66",
        "council": "Vergadering: Algemene Zaken",
        "year": "Periode: vanaf 2021, tot en…",
    }
    assert row.buttons["year"].accessibleName() == "Periode: vanaf 2021, tot en met 2022"


@pytest.mark.parametrize(
    ("field", "name", "written"),
    [
        ("thing", "Vragen en antwoorden", "kade in:vragen "),
        ("kind", "Verslag", "kade soort:Verslag "),
        ("council", "Raad Algemene Zaken", 'kade raad:"Raad Algemene Zaken" '),
        ("year", "2029", "kade jaar:2029 "),
        ("party", "D66", "kade partij:D66 "),
        ("holder", "kabinet", "kade minister:kabinet "),
    ],
)
def test_what_is_chosen_is_typed(row, field, name, written, qtbot):
    row.show_typed("kade", understood("kade"))
    with qtbot.waitSignal(row.written) as told:
        menu_of(row, field)[name].trigger()
    assert told.args == [written]
    assert understood(written).narrowings[0].field == field


def test_everything_takes_the_filter_away(row, qtbot):
    text = "van:2021 tot:2022 kade partij:D66"
    row.show_typed(text, understood(text))
    with qtbot.waitSignal(row.written) as told:
        menu_of(row, "year")["Alles"].trigger()
    assert told.args == ["kade partij:D66"]
    assert menu_of(row, "party")["D66"].isChecked()


def test_it_speaks_the_other_language(row, english):
    row.set_wording(english)
    assert row.buttons["party"].text() == "Party"


def test_an_office_is_offered_by_its_name_and_typed_as_the_papers_have_it(row, english, qtbot):
    row.set_wording(english)
    row.show_typed("", understood(""))
    with qtbot.waitSignal(row.written) as told:
        menu_of(row, "holder")["Government"].trigger()
    assert told.args == ["minister:kabinet "]
    row.show_typed(told.args[0], understood(told.args[0]))
    assert row.buttons["holder"].text() == "Minister: Government"
    assert menu_of(row, "holder")["Government"].isChecked()
