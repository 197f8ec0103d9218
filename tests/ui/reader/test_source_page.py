from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from briefer.model.review import Sort
from briefer.model.source import BlockRole
from ui.findings import Subject
from ui.reader.source_page import SourcePage
from ui.review.deeds import Act
from ui.review.finding_form import Offer
from ui.spots import Range, Spot, spot_at, spot_of


@pytest.fixture
def page(qtbot, dutch):
    made = SourcePage(dutch)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def labels(page):
    return [label.text() for label in page.findChildren(QLabel)]


def test_exactly_the_passage_is_marked(page, make):
    page.open(make.source(), spot_of(make.position()))
    assert page.marked() == (make.sentence,)


def test_a_finding_of_several_passages_is_marked_whole(page, make):
    passages = (make.passage(text="De zitting begon laat."), make.passage())
    page.open(make.source(), spot_at(make.record(), passages))
    assert page.marked() == ("De zitting begon laat.", make.sentence)


def test_title_kind_day_page_and_paragraph_are_told(page, make):
    page.open(make.source(), spot_of(make.position()))
    assert "Verslag van de havenraad" in labels(page)
    assert "Verslag, 4 maart 2030 · blz. 1, alinea 2" in labels(page)


def test_a_spot_without_a_range_shows_the_beginning(page, make):
    page.open(make.source(), Spot(make.record()))
    assert page.marked() == ()
    assert page.text.verticalScrollBar().value() == 0


def test_a_spot_in_a_block_that_is_not_shown_marks_nothing(page, make):
    page.open(make.source(), Spot(make.record(), (Range(2, 0, 3),)))
    assert page.marked() == ()


def test_a_passage_far_down_is_brought_into_sight(qtbot, page, make):
    texts = [(BlockRole.PARAGRAPH, f"Alinea nummer {n} van het stuk.", 1) for n in range(300)]
    source = make.source(texts)
    passage = make.passage(source, "Alinea nummer 250 van het stuk.")
    page.open(source, spot_at(make.record(), (passage,)))
    qtbot.waitUntil(lambda: page.text.verticalScrollBar().value() > 0)
    assert 0 <= page.text.cursorRect().top() < page.text.viewport().height()


def test_a_second_passage_of_the_same_paper_is_marked_instead(page, make):
    page.open(make.source(), spot_of(make.position()))
    other = spot_at(make.record(), (make.passage(text="een punt van de lijst"),))
    page.open(make.source(), other)
    assert page.marked() == ("een punt van de lijst",)


def test_another_paper_takes_the_place_of_the_first(page, make):
    page.open(make.source(), spot_of(make.position()))
    other = make.source([(BlockRole.PARAGRAPH, "Een heel ander stuk.", 1)])
    page.open(other, Spot(make.record(2)))
    assert "Een heel ander stuk." in page.text.toPlainText()
    assert make.sentence not in page.text.toPlainText()


def test_zooming_has_its_limits_and_a_way_back(page):
    before = page.text.font().pointSizeF()
    for _ in range(40):
        page.zoom(1)
    assert page.text.font().pointSizeF() <= before + 12
    page.zoom(0)
    assert page.text.font().pointSizeF() == before


def test_the_other_language_keeps_the_paper_and_the_mark(page, make, english):
    page.open(make.source(), spot_of(make.position()))
    page.set_wording(english)
    assert page.marked() == (make.sentence,)
    assert "Page 1" in page.text.toPlainText()
    assert "Bladzijde" not in page.text.toPlainText()


def test_nothing_can_be_typed_or_dropped_into_a_paper(page):
    assert page.text.isReadOnly()
    assert not page.text.acceptDrops()


def test_the_buttons_make_way_for_a_form_where_there_is_little_room(page, make, qtbot):
    page.open(make.source(), spot_of(make.position()))
    assert page.bar.isVisible()
    page.form.ask(Act.CORRECT, Subject(Sort.POSITIONS, make.position()), Offer())
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    page.form.leave()
    assert page.bar.isVisible()
