"""The pages of a PDF on paper: as they are, those that were chosen, marked, one at a time."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from briefer.errors import DamagedFileError
from briefer.model.leaf import PageDrawing
from ui.printing_pages import PagesPrint, chosen_pages

TALL, WIDE = (40, 60), (60, 40)
#: Blue, green, red, unused.
RED = bytes((0, 0, 255, 0))


def drawn(content, _name, page, scale):
    width, height = WIDE if page == 2 else TALL
    return PageDrawing(page, width, height, scale, (1, 0, 0, 1, 0, 0), RED * (width * height))


@pytest.fixture
def printer(tmp_path):
    made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "druk.pdf"))
    made.setPageMargins(QMarginsF(5, 5, 5, 5), QPageLayout.Unit.Millimeter)
    return made


@pytest.fixture
def press(qtbot):
    made = []

    def begun(draw=drawn):
        made.append(PagesPrint(lambda _, came: came(b"een pdf"), draw))
        return made[-1]

    yield begun
    for one in made:
        one.close()


def sheets(printer):
    document = pypdfium2.PdfDocument(printer.outputFileName())
    told = []
    for page in document:
        image = page.render(scale=0.5).to_pil().convert("RGB")
        middle = image.getpixel((image.width // 2, image.height // 2))
        told.append((page.get_size(), middle, page.get_textpage().get_text_range()))
        page.close()
    document.close()
    return told


def test_every_page_comes_on_a_sheet_that_lies_as_it_does(press, printer, make, qtbot):
    here = press()
    with qtbot.waitSignal(here.ended) as told:
        here.begin(make.record(), printer, 3)
    assert told.args == [3]
    assert not here.busy
    found = sheets(printer)
    assert [size[0] > size[1] for size, _, _ in found] == [False, True, False]
    assert all(red > 200 and blue < 60 for _, (red, _, blue), _ in found)


def test_the_marking_stands_above_and_below_every_page(press, printer, make, qtbot):
    here = press()
    with qtbot.waitSignal(here.ended):
        here.begin(make.record(marking="Dep. VERTROUWELIJK"), printer, 2)
    assert [text.count("DEP. VERTROUWELIJK") for _, _, text in sheets(printer)] == [2, 2]


@pytest.mark.parametrize(
    ("first", "last", "expected"), [(0, 0, [1, 2, 3]), (2, 2, [2]), (2, 9, [2, 3])]
)
def test_only_the_pages_that_were_chosen_are_printed(printer, first, last, expected):
    printer.setFromTo(first, last)
    assert list(chosen_pages(printer, 3)) == expected


def test_a_page_that_cannot_be_drawn_ends_it_and_is_told(press, printer, make, qtbot):
    def broken(content, name, page, scale):
        if page == 2:
            raise DamagedFileError(name)
        return drawn(content, name, page, scale)

    here = press(broken)
    with qtbot.waitSignal(here.failed) as told:
        here.begin(make.record(), printer, 3)
    assert isinstance(told.args[0], DamagedFileError)
    assert not here.busy


def test_it_can_be_cancelled_and_begun_again(press, printer, make, qtbot):
    here = press()
    with qtbot.waitSignal(here.ended) as told:
        here.begin(make.record(), printer, 300)
        assert here.busy
        here.cancel()
    assert told.args == [0]
    assert not here.busy
