"""What is printed: a paper as text, a meeting; the pages numbered and marked."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from briefer import drafts
from briefer.model.draft import Marking
from briefer.model.source import BlockRole
from ui import printing
from ui.draft.pdf import to_pdf
from ui.spots import Spot


@pytest.fixture
def printer(tmp_path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "druk.pdf"))
    made.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    return made


def pages(printer):
    document = pypdfium2.PdfDocument(printer.outputFileName())
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def test_a_paper_is_printed_with_its_name_pages_and_no_furniture(make, words):
    page = printing.paper_page(make.source(), make.record(), words)
    assert "Verslag van de havenraad" in page
    assert make.sentence in page
    assert words("window.place.page", page=1) in page
    assert "Pagina 1 van 2" not in page
    assert "<h3>Havens</h3>" in page


def test_nothing_of_a_paper_is_markup(make, dutch):
    texts = ((BlockRole.PARAGRAPH, "een <img src='http://x'> & zin", 1),)
    page = printing.paper_page(make.source(texts), make.record(title="<b>"), dutch)
    assert "<img" not in page
    assert "&lt;b&gt;" in page


def test_every_page_is_numbered_and_marked(qtbot, make, dutch, printer, monkeypatch):
    texts = tuple((BlockRole.PARAGRAPH, f"{make.sentence} " * 12, 1) for _ in range(60))
    monkeypatch.setattr(printing, "chosen", lambda *_, **__: printer)
    parent = QWidget()
    qtbot.addWidget(parent)
    page = printing.paper_page(make.source(texts), make.record(), dutch)
    printing.put(parent, "Stuk", "Dep. VERTROUWELIJK", page)
    told = pages(printer)
    assert len(told) > 1
    for number, text in enumerate(told, start=1):
        assert f"{number} / {len(told)}" in text
        assert text.count("DEP. VERTROUWELIJK") == 2


def test_a_briefing_on_paper_says_what_its_file_says(make, draft, dutch, printer, monkeypatch):
    other = next(s for s in draft.statements if s.ally)
    section = next(s for s in draft.walk() if any(b.quoted == other.key for b in s.blocks))
    for block in [b for s in draft.walk() for b in s.blocks if b.quoted == other.key]:
        draft = drafts.editing.switch_block(draft, block.id, on=False)
    draft = drafts.editing.add_text(draft, section.id, "Eigen woord van het ministerie.")
    draft = drafts.editing.mark(draft, Marking("Dep. VERTROUWELIJK", "a.visser"))
    page = drafts.preview(draft, dutch)
    monkeypatch.setattr(printing, "chosen", lambda *_, **__: printer)
    printing.put(None, "Briefing", draft.marking.level, page)
    printed = pages(printer)
    assert [words(one) for one in printed] == [words(one) for one in filed(page, draft)]
    assert "Eigenwoordvanhetministerie." in words("".join(printed))
    assert all(text.count("DEP. VERTROUWELIJK") == 2 for text in printed)
    assert words(make.sentence) in words("".join(printed))
    assert words(other.ally.item.text) not in words("".join(printed))


def filed(page, draft):
    document = pypdfium2.PdfDocument(to_pdf(page, "Briefing", draft.marking.level))
    try:
        return [one.get_textpage().get_text_range() for one in document]
    finally:
        document.close()


def words(text):
    """In whatever lines it is broken."""
    return "".join(text.split())


def test_a_page_that_lies_on_its_side_asks_for_such_paper(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    ways = []

    def asked(dialog):
        ways.append(dialog.printer().pageLayout().orientation())
        return QPrintDialog.DialogCode.Rejected

    monkeypatch.setattr(QPrintDialog, "exec", asked)
    for body in ('<body class="landscape">', "<body>"):
        printing.put(parent, "Stuk", "", f"{body}<p>x</p></body>")
    assert ways == [QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait]


def test_thinking_better_of_it_prints_nothing(qtbot, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    monkeypatch.setattr(printing, "put_on_paper", lambda *_: pytest.fail("printed"))
    printing.put(parent, "Stuk", "", "<p>x</p>")


@pytest.mark.parametrize("reading", [True, False])
def test_ctrl_p_prints_the_paper_that_is_read_else_the_meeting(
    open_window, full_store, qtbot, monkeypatch, reading
):
    window = open_window(full_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    printed = []
    monkeypatch.setattr(printing, "put", lambda *told: printed.append(told))
    if reading:
        with qtbot.waitSignal(window.desk.text_came):
            window.desk.read(Spot(window._contents.papers[0]))
        window.show_start()
    window.planning.print_front()
    qtbot.waitUntil(lambda: len(printed) == 1)
    _, title, _, page = printed[0]
    assert ("Verslag" in title) is reading
    assert page
