"""Paragraphs, headings and statements as they are written."""

from __future__ import annotations

import pytest

LAST = -1


def test_the_condition_stands_out_and_the_sentence_stays_whole(page, dossier):
    said = dossier.positions[1]
    page.statement(said.item.passage, said.document, strong="mits de werf ze bouwt")
    paragraph = page.document.paragraphs[LAST]
    assert paragraph.text == said.item.text
    assert [run.text for run in paragraph.runs if run.bold] == ["mits de werf ze bouwt"]


def test_a_condition_that_is_not_in_the_sentence_changes_nothing(page, dossier):
    said = dossier.positions[1]
    page.statement(said.item.passage, said.document, strong="tenzij het regent")
    paragraph = page.document.paragraphs[LAST]
    assert paragraph.text == said.item.text
    assert not any(run.bold for run in paragraph.runs)


def test_a_speaker_comes_before_and_is_bold(page, dossier):
    said = dossier.positions[0]
    page.statement(said.item.passage, said.document, speaker="minister")
    assert page.document.paragraphs[LAST].text == f"minister: {said.item.text}"
    assert page.document.paragraphs[LAST].runs[0].bold


def test_scraps_come_on_one_line(page, dossier):
    filed = dossier.questions[0]
    page.scraps(filed.item.answer[1:], filed.document, "Normal")
    assert page.document.paragraphs[LAST].text == "Een · Twee · Drie"


def test_a_short_source_is_number_and_place(page, dossier):
    said = dossier.positions[1]
    place = page.short_source(said.item.passage, said.document)
    assert place == f"Bron {page.number(said.document)}, p.\u00a02, alinea\u00a01"


def test_a_heading_gets_a_bookmark_of_its_own(page):
    first, second = page.titled("Een", 1), page.titled("Twee", 1)
    assert first != second
    assert page.titled("Drie", 2, "drie") == "drie"


def test_a_paper_that_is_no_source_cannot_be_cited(page, file):
    stranger = file.paper(99, "2031-01-01")
    with pytest.raises(KeyError):
        page.number(stranger)
