"""The paragraphs a briefing is made of."""

from __future__ import annotations

import pytest

from briefer.briefing.statements import label, quoted, scraps, statement
from briefer.model.manuscript import Look, Voice


def test_the_condition_stands_out_and_the_sentence_stays_whole(dossier, sources):
    said = dossier.positions[1]
    made = statement(sources, said.item.passage, said.document, strong="mits de werf ze bouwt")
    assert made.text == said.item.text
    assert [span.text for span in made.spans if span.bold] == ["mits de werf ze bouwt"]


def test_a_condition_that_is_not_in_the_sentence_changes_nothing(dossier, sources):
    said = dossier.positions[1]
    made = statement(sources, said.item.passage, said.document, strong="tenzij het regent")
    assert made.text == said.item.text
    assert not any(span.bold for span in made.spans)


def test_a_speaker_comes_before_and_is_bold(dossier, sources):
    said = dossier.positions[0]
    made = statement(sources, said.item.passage, said.document, speaker="minister")
    assert made.text == f"Minister: {said.item.text}"
    assert made.spans[0].bold


def test_only_the_label_is_in_words_of_the_product(dossier, sources):
    said = dossier.positions[0]
    made = statement(sources, said.item.passage, said.document, label="Was:")
    assert [span.text for span in made.spans if span.voice is Voice.HOUSE] == ["Was: "]
    assert [span.text for span in made.spans if span.voice is Voice.PAPER] == [said.item.text]


def test_scraps_come_on_one_line_with_the_source_of_the_first(dossier, sources):
    filed = dossier.questions[0]
    made = scraps(sources, filed.item.answer[1:], filed.document, Look.BODY)
    assert made.text == "Een · Twee · Drie"
    assert [source.passage for source in made.sources] == [filed.item.answer[1]]


def test_a_label_stays_with_what_it_stands_above():
    assert label("Antwoord:").together


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We will strengthen the protection of our cables and harbours.", "en"),
        ("Nederland wil de kabels en de havens beter beschermen.", "nl"),
        ("Nederland acht het plan «fit for purpose».", "nl"),
    ],
)
def test_words_of_the_papers_bear_their_own_language(text, language):
    assert quoted(text).language == language


def test_a_condition_is_in_the_language_of_its_sentence():
    assert quoted("Schepen", whole="This is for the ships of our friends.").language == "en"
