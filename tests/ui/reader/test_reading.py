from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefer import workflows
from briefer.model.review import Sort
from briefer.store import Store
from ui.meeting.cards import Card
from ui.reader.deeds import Read
from ui.spots import spot_of


@pytest.fixture
def window(open_window, agenda_store, qtbot):
    made = open_window(agenda_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    positions = made.meeting.briefing.chapters[0].now
    made.desk.read(spot_of(positions[0]))
    qtbot.waitUntil(lambda: bool(made.reader.marked()))
    qtbot.waitUntil(lambda: bool(made.reader.bar.topic_names()))
    return made


def test_the_topics_and_the_legend_of_the_paper_come(window):
    assert window.reader.bar.topic_names() == ("Uitbreiding",)
    assert "Nederlands standpunt 2" in window.reader.legend.accessibleDescription()


def test_from_finding_to_finding_to_card_and_back(window, qtbot):
    first = window.reader.marked()
    window.do_in_reader(Read.NEXT_FINDING)
    second = window.reader.marked()
    assert second != first
    window.do_in_reader(Read.CARD)
    current = [c for c in window.findChildren(Card) if c.property("current") and not c.isHidden()]
    assert second[0] in current[-1].accessibleName()
    window.do_in_reader(Read.PREVIOUS_FINDING)
    assert window.reader.marked() == first


def test_the_sentence_is_copied_with_its_source(window):
    window.do_in_reader(Read.COPY)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(window.reader.marked()[0])
    assert "Geannoteerde agenda" in text


def test_words_are_found_and_stepped_through(window, qtbot):
    window.do_in_reader(Read.FIND)
    window.reader.find_bar.field.setText("het")
    qtbot.waitUntil(lambda: " van " in window.reader.find_bar.count.text())
    before = window.reader.find_bar.count.text()
    window.do_in_reader(Read.PREVIOUS_HIT)
    assert window.reader.find_bar.words == "het"
    assert before.endswith(window.reader.find_bar.count.text().rpartition(" ")[2])


def test_a_paper_without_pages_says_so(window, dutch):
    window.do_in_reader(Read.SWITCH)
    assert window.message.text == dutch("reader.hint.no_pages")
    assert not window.reader.views.paged


def test_pages_are_remembered(window, memory):
    window.reader.choose_view(True)
    assert memory.value("reader/pages", type=bool)


PAPER = "2026-11-20-geannoteerde-agenda-navo-defensie.pdf"
PAPERS = Path(__file__).parents[3] / "sample_data" / "dossier"


@pytest.fixture
def paged(open_window, empty_store, make, qtbot):
    """A PDF as its pages, at a sentence of it."""
    with Store.open(empty_store) as store, workflows.readers() as readers:
        workflows.import_files(
            store, [PAPERS / PAPER], readers=readers, now=make.moment,
            progress=lambda _: None, cancelled=lambda: False,
        )  # fmt: skip
    made = open_window(empty_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    positions = [one for part in made.meeting.briefing.chapters for one in part.now]
    made.desk.read(spot_of(positions[0]))
    qtbot.waitUntil(lambda: bool(made.reader.marked()))
    made.reader.choose_view(True)
    qtbot.waitUntil(lambda: made.reader.pages.drawing is not None, timeout=20_000)
    return made


def drag(page, qtbot, quote):
    """From the first to the last letter of words that stand on one line of the page in front."""
    line, start = next(
        (line, line.start + text.index(quote))
        for line in page.selecting.on_page(page.number)
        if quote in (text := page.selecting.text_of(line))
    )
    place = page.shown(line.box)
    left, right = (
        place.left() + line.across(at) * place.width() for at in (start, start + len(quote))
    )
    for deed, x in (
        (qtbot.mousePress, left),
        (qtbot.mouseMove, right),
        (qtbot.mouseRelease, right),
    ):
        spot = place.center().toPoint()
        spot.setX(round(x))
        if deed is qtbot.mouseMove:
            deed(page.viewport(), pos=spot)
        else:
            deed(page.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_a_finding_is_made_of_words_on_the_page(paged, qtbot, dutch):
    page = paged.reader.pages
    drag(page, qtbot, "zestig procent")
    assert page.selecting.passage().quote == "zestig procent"
    paged.do_in_reader(Read.COPY)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("zestig procent (")
    assert "blz. 2" in copied
    page.copy_asked.emit()
    assert QGuiApplication.clipboard().text().endswith("zestig procent")
    offered = [action.text().replace("&", "") for action in paged.reader.menu().actions()]
    assert offered[0] == dutch("reader.copy")
    paged.do_in_reader(Read.NOTE)
    form = paged.reader.form
    assert (form.subject.sort, form.subject.passage.quote) == (Sort.NOTES, "zestig procent")
    assert form.subject.passage.page == 2


def test_another_finding_takes_the_place_of_what_is_selected(paged, qtbot):
    drag(paged.reader.pages, qtbot, "zestig procent")
    paged.do_in_reader(Read.NEXT_FINDING)
    assert paged.reader.selected() is None


def test_of_a_page_without_text_nothing_is_made(paged, dutch, monkeypatch):
    monkeypatch.setattr(paged.reader.pages, "has_words", lambda: False)
    paged.do_in_reader(Read.POSITION)
    assert paged.message.text == dutch("reader.wordless")
