from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.outline import outline
from briefer.recognise.sentences import is_form, sentences, split


def texts(text, lexicon):
    return [text[start:end] for start, end in split(text, lexicon)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Dit is art. 5 van het verdrag, d.d. 3 mei jl. getekend. Daarna volgt meer.", 2),
        ("Zij reageerde op het advies van 3 mei jl. Het kabinet deelt dit.", 2),
        ("Dit staat in de brief van 3 mei jl. (Kamerstuk 99 123).", 1),
        ("Zr.Ms. Voorbeeld voer uit. A.M. Jansen zag het.", 2),
        ("De punten zijn: 1. eenheid; 2. kracht; 3. geld. Dat is alles.", 2),
        ("Zij zei: “Het is genoeg.” Toen ging zij.", 2),
        ("Zie Kamerstuk 99 123, nr. 7. Het geldt o.a. voor drones c.s. en m.b.t. water.", 2),
        ("Klopt dit? Ja! Zeker.", 3),
        ("De kosten zijn 3.5 mln. euro per jaar.", 1),
        ("", 0),
    ],
)
def test_a_full_stop_ends_a_sentence_unless_it_ends_an_abbreviation(lexicon, text, count):
    assert len(texts(text, lexicon)) == count


def test_headings_and_letterheads_hold_no_sentences(paper, lexicon):
    source = paper("""
        Verslag Milieuraad van 3 mei 2031

        Plastic

        De Raad sprak over plastic. Nederland steunt een verbod.
    """)
    found = sentences(source, outline(source, lexicon), lexicon)
    assert [s.text for s in found] == [
        "De Raad sprak over plastic.",
        "Nederland steunt een verbod.",
    ]
    assert {s.place.topic for s in found} == {"Plastic"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Er is een voorraad.1 Nederland steunt dit.", 2),
        ("Ja. Nederland steunt dit.", 2),
        ("Zij sprak met de VS. Frankrijk zweeg.", 2),
        ("Zij sprak met J. Jansen over vis.", 1),
    ],
)
def test_a_note_an_answer_and_capitals_end_a_sentence(lexicon, text, count):
    assert len(split(text, lexicon)) == count


def test_a_sentence_knows_where_it_stands(paper, lexicon):
    source = paper("De Raad sprak over plastic. Nederland steunt een verbod op plastic tassen.")
    _, second = sentences(source, outline(source, lexicon), lexicon)
    passage = second.passage
    assert source.blocks[passage.block].text[passage.start : passage.end] == second.text


@given(st.one_of(st.text(), st.text(alphabet="aA .?!”1;:\u00a0…")))
def test_sentences_lie_in_order_inside_the_text_and_lose_no_letter(text):
    ranges = split(text, load_lexicon())
    edges = [edge for span in ranges for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(text) for start, end in ranges)
    kept = "".join(text[start:end] for start, end in ranges)
    assert "".join(kept.split()) == "".join(text.split())


def test_what_only_serves_the_letter_is_form(lexicon):
    assert is_form("Hierbij bied ik u het verslag aan.", lexicon)
    assert not is_form("Nederland steunt dit.", lexicon)
