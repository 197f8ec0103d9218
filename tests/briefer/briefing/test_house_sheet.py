"""The room on a page of a house's form, and a form of two pages cut to it."""

from __future__ import annotations

import docx
import pytest
from docx.shared import Cm, Pt

from briefer.briefing.house_sheet import sheet_of
from briefer.briefing.house_style import add_missing_styles, dress
from briefer.briefing.length import NEUTRAL, Sheet


@pytest.fixture
def house():
    document = docx.Document()
    dress(document, "nl")
    return document


def test_the_neutral_form_holds_what_is_reckoned_with(house):
    found = sheet_of(house)
    assert 0 <= NEUTRAL.high - found.high <= 10
    assert abs(NEUTRAL.head - found.head) <= 1
    assert abs(NEUTRAL.wide - found.wide) <= 2
    assert (found.white, found.loose, found.note, found.cell) == (0, 0, 75, 80)


def test_larger_letters_wider_lines_and_margins_leave_less(house):
    before = sheet_of(house)
    normal, section = house.styles["Normal"], house.sections[0]
    normal.font.size = Pt(12)
    larger = sheet_of(house)
    assert larger.high < before.high
    assert larger.wide < before.wide
    normal.paragraph_format.line_spacing = 1.5
    normal.paragraph_format.space_after = Pt(12)
    spaced = sheet_of(house)
    assert (spaced.high, spaced.white) < (larger.high, 5)
    assert spaced.white == 4
    section.left_margin = section.top_margin = Cm(5)
    assert sheet_of(house).wide < spaced.wide
    assert sheet_of(house).high < spaced.high


def test_a_line_in_points_counts_as_it_is(house):
    house.styles["Normal"].paragraph_format.line_spacing = Pt(9 * 1.2 * 1.2)
    exact = sheet_of(house)
    house.styles["Normal"].paragraph_format.line_spacing = 1.2
    assert abs(exact.high - sheet_of(house).high) <= 1


def test_a_narrow_font_gives_room_and_an_unknown_one_none(house):
    before = sheet_of(house).wide
    house.styles["Normal"].font.name = "Calibri"
    assert sheet_of(house).wide > before
    house.styles["Normal"].font.name = "Rijkslettertype"
    assert sheet_of(house).wide == before


def test_what_no_style_says_comes_from_the_defaults_of_the_file():
    bare = docx.Document()
    add_missing_styles(bare)
    # Letters of 11 points, 10 points below a paragraph, none between items of a list.
    assert sheet_of(bare) == Sheet(547, 353, 3, 0, 73, 77, 81)


def test_headings_with_more_white_and_a_higher_header_leave_less(house):
    before = sheet_of(house)
    house.styles["Heading 2"].paragraph_format.space_before = Pt(40)
    house.sections[0].header_distance = Cm(2.4)
    found = sheet_of(house)
    assert found.head > before.head + 50
    assert found.high < before.high - 20


def test_a_page_that_cannot_be_is_still_a_page(house):
    house.sections[0].left_margin = Cm(30)
    assert sheet_of(house).wide == 200
