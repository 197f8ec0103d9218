"""Pages drawn: where the text's boxes come to stand, however a page is cropped or turned."""

from __future__ import annotations

import pytest

from briefer.errors import DamagedFileError
from briefer.model.leaf import PageDrawing
from briefer.reading import read_bytes
from briefer.reading.isolation import Readers
from briefer.reading.pages import MOST_DOTS, drawn
from briefer.reading.wire import packed, packed_page, unpacked_page

TEXT = b"BT /F 24 Tf 60 500 Td (De haven blijft open vandaag) Tj ET"


def pdf(page: bytes = b"") -> bytes:
    size = str(len(TEXT)).encode()
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]" + page + b"/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>endobj "
        b"4 0 obj<</Length " + size + b">>stream\n" + TEXT + b"\nendstream endobj "
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj trailer<</Root 1 0 R>>"
    )


def inked(drawing: PageDrawing) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white."""
    row = 4 * drawing.width
    dark = [n for n in range(0, len(drawing.pixels), 4) if drawing.pixels[n] < 200]
    xs, ys = [n % row // 4 for n in dark], [n // row for n in dark]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.parametrize("crop", [b"", b"/CropBox[20 100 590 700]"])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_the_box_of_a_line_stands_round_its_ink(crop: bytes, turn: int) -> None:
    content = pdf(crop + f"/Rotate {turn}".encode())
    box = read_bytes(content, "a.pdf").blocks[0].fragments[0].box
    drawing = drawn(content, "a.pdf", 1, 1.5)
    a, b, c, d, e, f = drawing.turn
    corners = [(box.left, box.top), (box.right, box.bottom)]
    xs, ys = zip(*((a * x + c * y + e, b * x + d * y + f) for x, y in corners), strict=True)
    found = [n * drawing.scale for n in (min(xs), min(ys), max(xs), max(ys))]
    assert found == pytest.approx(inked(drawing), abs=5)


def test_a_page_takes_no_more_dots_than_there_is_room_for() -> None:
    drawing = drawn(pdf().replace(b"600 800", b"14400 14400"), "a.pdf", 1, 4.0)
    assert 0 < drawing.width * drawing.height <= MOST_DOTS * 1.01
    assert len(drawing.pixels) == 4 * drawing.width * drawing.height


@pytest.mark.parametrize(("content", "page"), [(b"geen pdf", 1), (pdf(), 2), (b"", 1)])
def test_what_cannot_be_drawn_is_said(content: bytes, page: int) -> None:
    with pytest.raises(DamagedFileError):
        drawn(content, "a.pdf", page, 1.0)


def test_a_page_crosses_the_border_whole() -> None:
    drawing = PageDrawing(3, 2, 1, 1.5, (1, 0, 0, 1, 0, 0), b"12345678")
    assert unpacked_page(packed_page(drawing)) == drawing


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}\n",
        b'{"page": [1, 2, 1, 1.5, [1, 0, 0, 1, 0, 0]]}\nkort',
        b'{"page": [1, -1, -1, 1.5, [1, 0, 0, 1, 0, 0]]}\n1234',
        b'{"page": [1, "2", 1, 1.5, [1, 0, 0, 1, 0]]}\n12345678',
        b'{"page": 3}\n',
    ],
)
def test_what_is_no_page_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of them ends the process that said it
        unpacked_page(content)


def test_an_error_crosses_as_an_error() -> None:
    error = unpacked_page(packed(DamagedFileError("a.pdf", found="PDF")))
    assert isinstance(error, DamagedFileError)


def test_pages_are_drawn_behind_the_closed_door() -> None:
    with Readers(30) as readers:
        drawing = readers.draw(pdf(), "a.pdf", 1, 1.0)
        assert (drawing.width, drawing.height) == (600, 800)
        assert inked(drawing)
        with pytest.raises(DamagedFileError):
            readers.draw(pdf(), "a.pdf", 9, 1.0)
        # Drawing and reading go by the same process, one after the other.
        assert readers.read(pdf(), "a.pdf").pages == 1
