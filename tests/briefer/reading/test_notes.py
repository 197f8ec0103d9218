"""Footnotes and their marks."""

import pytest

from briefer.model.source import BlockRole
from briefer.reading.blocks import blocks
from briefer.reading.lines import NOTE_CLOSES, NOTE_OPENS
from briefer.reading.notes import glued_marks, taken_out
from briefer.reading.plain import lines_of

PAPER = """De minister wees op het rapport van de commissie.1 Daarna sprak de Raad.

1 Kamerstuk 99 123, nr. 4, bladzijde 3.

Er waren 1 of 2 tegenstemmen."""


def test_a_paragraph_whose_number_is_glued_to_a_word_is_a_footnote():
    found = blocks(lines_of(PAPER)[0])

    (note,) = [b for b in found if b.role is BlockRole.FOOTNOTE]
    assert (note.mark, note.number) == ("1", 0)


def test_the_mark_is_taken_out_of_the_sentence_and_kept_beside_it():
    first = blocks(lines_of(PAPER)[0])[0]

    assert "commissie. Daarna" in first.text
    assert [(n.mark, first.text[: n.offset][-10:]) for n in first.notes] == [("1", "commissie.")]


@pytest.mark.parametrize("text", ["artikel 5 geldt", "NAVO2030", "F-35 vloog", "in 2021."])
def test_numbers_that_belong_to_the_text_stay(text):
    assert taken_out(text, {"5", "35", "2021", "1"})[0] == text


def test_a_mark_that_the_format_tells_is_taken_out_wherever_it_stands():
    text = f"In 2025{NOTE_OPENS}3{NOTE_CLOSES} besloot de Raad."

    assert taken_out(text, ()) == ("In 2025 besloot de Raad.", ((7, "3"),))


def test_a_web_address_by_itself_is_furniture():
    found = blocks(
        lines_of("Een alinea met tekst.\n\nhttps://example.org/een/pad\n\nEn verder.")[0]
    )

    assert [b.role for b in found][1] is BlockRole.FURNITURE


def test_a_mark_may_stand_behind_a_question():
    assert glued_marks("Kent u het bericht «Tienduizend 400»?1") == {"1"}
    assert glued_marks("Klopt dat bericht?2 Zo ja, wat vindt u daarvan?") == {"2"}
