from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.records import State
from briefer.model.source import ReadingWarning
from ui import display
from ui.spots import Spot


@given(st.text())
def test_what_is_shown_is_as_long_as_what_stands_there(text):
    assert len(display.shown(text)) == len(text)


def test_marks_that_turn_the_writing_are_made_visible():
    assert display.shown("annex\u202excod.exe") == "annex\u2426xcod.exe"


def test_control_characters_are_made_visible_and_lines_stay_lines():
    assert display.shown("a\x07b\nc") == "a\u2426b\u2028c"


@pytest.mark.parametrize(("days", "text"), [(0, "vandaag"), (1, "morgen"), (4, "over 4 dagen")])
def test_days_until_a_meeting_read_as_people_say_them(dutch, days, text):
    assert display.days_to_go(days, dutch) == text


def test_a_paper_is_named_by_kind_and_day(make, dutch):
    assert display.paper_name(make.record(), dutch) == "Verslag, 4 maart 2030"


def test_a_paper_without_a_day_is_named_by_kind(make, dutch):
    assert display.paper_name(make.record(date=None, effective_date=None), dutch) == "Verslag"


def test_a_source_names_page_and_paragraph(make, dutch):
    spot = Spot(make.record(), (), page=3, paragraph=12)
    assert display.source_line(spot, dutch) == "Verslag, 4 maart 2030, blz. 3, alinea 12"


def test_a_source_in_a_paper_without_pages_names_the_paragraph(make, english):
    spot = Spot(make.record(), (), page=None, paragraph=12)
    assert display.place_line(spot, english) == "para. 12"


def test_a_commitment_past_its_day_is_late(make, dutch):
    late = make.due(late=3, day=dt.date(2030, 5, 7))
    assert display.standing_of(late, dutch) == "3 dagen te laat"
    assert display.term_of(late, dutch) == "7 mei 2030"


def test_a_commitment_before_its_day_has_days_to_go(make, dutch):
    assert display.standing_of(make.due(late=-4, day=make.day), dutch) == (
        "Binnenkort: over 4 dagen"
    )
    far = make.due(late=-90, day=make.day)
    assert display.standing_of(far, dutch) == "Open: over 90 dagen"


def test_a_commitment_without_a_day_shows_its_state(make, dutch):
    assert display.standing_of(make.due(state=State.DEELS_VOLDAAN), dutch) == (
        "Open: deels voldaan"
    )
    assert display.standing_of(make.due(), dutch) == "Open"
    assert display.standing_of(make.due(state=State.INGETROKKEN), dutch) == "Ingetrokken"
    assert display.term_of(make.due(), dutch) == "geen termijn"


def test_a_guessed_answer_is_told_as_a_guess(make, dutch):
    assert display.standing_of(make.due(proposed=True), dutch) == "Open: mogelijk voldaan"
    late = make.due(late=3, day=make.day, proposed=True)
    assert display.standing_of(late, dutch) == "3 dagen te laat, mogelijk voldaan"


def test_reasons_read_as_one_line(make, dutch):
    assert "Havens" in display.reasons_of(make.briefing().related[0], dutch)


def test_what_could_not_be_read_well_is_told_once(make, dutch):
    warnings = (ReadingWarning("page_failed", 3), ReadingWarning("page_failed", 3))
    (line,) = display.warning_lines(make.record(warnings=warnings), dutch)
    assert line.endswith("(blz. 3)")


def test_the_name_of_a_field_begins_with_a_capital():
    assert [display.capital(text) for text in ("houder", "EU-lid", "")] == ["Houder", "EU-lid", ""]


def test_an_office_is_named_in_the_language_of_the_window(dutch, english):
    assert display.name_of("minister van Defensie", dutch) == "minister van Defensie"
    assert display.name_of("minister van Defensie", english) == "Minister of Defence"
    assert display.name_of("kabinet", english) == "Government"
    assert display.name_of("gezant\nFransen", english) == "gezant Fransen"
