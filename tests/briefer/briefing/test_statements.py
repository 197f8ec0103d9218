"""The paragraphs a briefing is made of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.statements import (
    label,
    named_span,
    position_with_condition,
    quoted,
    scraps,
    statement,
    words_in,
)
from briefer.model.manuscript import Look, Voice
from briefer.wording import load


def with_condition(said, condition):
    return replace(said, item=replace(said.item, condition=condition))


def test_the_condition_stands_out_and_the_sentence_stays_whole(dossier, sources):
    said = dossier.positions[1]
    (made,) = position_with_condition(sources, said)
    assert made.text == said.item.text
    assert [span.text for span in made.spans if span.bold] == ["mits de werf ze bouwt"]


@pytest.mark.parametrize("typed", ["Mits  de werf ze bouwt.", "MITS DE WERF", " de werf ze "])
def test_a_condition_typed_otherwise_is_known_in_the_sentence(dossier, sources, typed):
    said = with_condition(dossier.positions[1], typed)
    (made,) = position_with_condition(sources, said)
    assert made.text == said.item.text
    (bold,) = [span.text for span in made.spans if span.bold]
    assert bold in said.item.text
    assert bold.casefold() == " ".join(typed.split()).rstrip(".").casefold()


@pytest.mark.parametrize("typed", ["tenzij het regent", "als", "mits de"])
def test_a_condition_filled_in_by_hand_follows_as_the_staffers_own(dossier, sources, typed):
    said = with_condition(dossier.positions[0], typed)
    quotation, noted = position_with_condition(sources, said)
    assert quotation.text == said.item.text
    assert quotation.together
    assert not any(span.bold for span in quotation.spans)
    assert noted.text == f"Voorwaarde in eigen woorden, geen citaat: {typed}"
    assert [span.voice for span in noted.spans] == [Voice.HOUSE, Voice.STAFF]
    assert [source.passage for source in noted.sources] == [said.item.passage]


def test_part_of_a_word_is_no_condition_of_the_sentence():
    assert words_in("Alsnog voor, als het kan.", "als") == "als"
    assert words_in("Alsnog voor.", "als") == ""


@given(st.text(max_size=30), st.text(max_size=12))
def test_what_is_found_stands_in_the_sentence(sentence, typed):
    assert words_in(sentence, typed) in sentence


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


def test_a_translated_name_is_no_quotation_and_what_follows_is(dossier, composition):
    sources = composition.sources
    sources.wording = load("en")
    said = dossier.positions[0]
    told = statement(sources, said.item.passage, said.document, speaker="kabinet")
    assert [(span.text, span.voice) for span in told.spans] == [
        ("Government: ", Voice.HOUSE),
        (said.item.passage.quote, Voice.PAPER),
    ]


def test_in_dutch_a_name_is_as_the_papers_have_it():
    assert named_span("minister van Defensie", load("nl")).voice is Voice.PAPER
