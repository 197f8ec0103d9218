"""A page as PDF by Qt's own means, read back page by page."""

from __future__ import annotations

import re

import pypdfium2
import pytest

from briefer.errors import OwnFileError
from briefer.reading import read_bytes
from ui.draft.pdf import to_pdf

BODIES = ("<body>", '<body class="large">')
pytestmark = pytest.mark.usefixtures("qapp")


def pages(content):
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_every_page_bears_the_marking_above_and_below_and_its_number():
    page = "<h1>Havens</h1>" + "".join(f"<p>Alinea nummer {n} van het stuk.</p>" for n in range(90))
    content = to_pdf(page, "Briefing", "Dep. VERTROUWELIJK")
    found = pages(content)
    assert len(found) >= 2
    for number, text in enumerate(found, 1):
        assert text.count("VERTROUWELIJK") == 2
        assert f"{number} / {len(found)}" in text


def test_it_is_never_read_as_a_paper():
    with pytest.raises(OwnFileError):
        read_bytes(to_pdf("<p>Nederland steunt het.</p>", "Briefing", "Ongerubriceerd"), "b.pdf")


def test_no_line_falls_between_two_pages():
    page = "".join(f"<p>regel{n}.</p>" for n in range(200))
    text = "".join(pages(to_pdf(page, "Briefing", "Ongerubriceerd")))
    assert [n for n in range(200) if f"regel{n}." not in text] == []


def sizes(content):
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_size() for page in document]
    finally:
        document.close()


def test_a_page_that_lies_on_its_side_is_printed_so():
    ((wide, high),) = sizes(to_pdf('<body class="landscape"><p>Een</p>', "T", "M"))
    assert wide > high
    ((wide, high),) = sizes(to_pdf("<body><p>Een</p>", "T", "M"))
    assert wide < high


def test_large_letters_take_more_pages():
    words = "<p>Een regel van het stuk.</p>" * 150
    usual, large = (len(pages(to_pdf(f"{body}{words}", "T", "M"))) for body in BODIES)
    assert large > usual


def test_what_is_only_of_use_on_a_screen_is_left_out():
    page = '<p class="marking">Geheim</p><p>Een</p><li>Bron <a href="#mark1" aria-label="1">x</a>'
    (text,) = pages(to_pdf(page, "T", "Merk"))
    assert ("Geheim" in text, "x" in text, "Bron" in text) == (False, False, True)


def test_the_same_page_gives_a_file_with_the_same_number():
    one, two = (to_pdf("<p>Een</p>", "T", "M") for _ in range(2))
    assert len(one) == len(two)
    number = re.compile(rb"/ID \[.*?\]")
    assert number.search(one)[0] == number.search(two)[0]
    assert number.search(one)[0] != number.search(to_pdf("<p>Twee</p>", "T", "M"))[0]
