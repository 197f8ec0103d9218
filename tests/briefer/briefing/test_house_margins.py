"""What a house has above and below its pages takes room from the text."""

from __future__ import annotations

import io

import docx
import pytest
from docx.shared import Cm

from briefer.briefing.house_margins import text_height

from .test_house_leftovers import PICTURE


@pytest.fixture
def house():
    return docx.Document()


def test_a_low_header_stays_within_its_margin(house):
    section = house.sections[0]
    section.top_margin = section.bottom_margin = Cm(4)
    free = text_height(house)
    # Word keeps margins in twentieths of a point.
    assert free == pytest.approx(section.page_height.pt - 2 * Cm(4).pt, abs=0.1)
    section.header.paragraphs[0].text = "Ministerie"
    assert text_height(house) == free


def test_a_table_or_a_picture_in_a_header_takes_room(house):
    section = house.sections[0]
    free = text_height(house)
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(PICTURE), height=Cm(4))
    logo = text_height(house)
    assert free - logo > Cm(3).pt
    table = section.header.add_table(2, 1, Cm(10))
    table.cell(0, 0).text = "Een\nTwee\nDrie"
    assert text_height(house) < logo - 4 * 10


def test_the_highest_of_first_odd_and_even_pages_counts(house):
    section = house.sections[0]
    free = text_height(house)
    section.first_page_footer.paragraphs[0].text = "\n" * 9
    section.even_page_header.paragraphs[0].text = "\n" * 9
    assert text_height(house) == free
    section.different_first_page_header_footer = True
    first = text_height(house)
    assert first < free - 50
    house.settings.odd_and_even_pages_header_footer = True
    assert text_height(house) < first - 50
