"""Whose turn it is in every layout of a written consultation: own fictitious papers."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.lexicon import load_lexicon
from briefer.recognise.outline import outline
from briefer.recognise.places import Zone
from briefer.recognise.questions import questions

LAYOUTS = tomllib.loads((Path(__file__).parent / "layouts.toml").read_text("utf-8"))["layout"]
PAPERS = {layout["name"]: layout["text"] for layout in LAYOUTS}
LABEL = re.compile(r"^(?:(?:Vraag|Antwoord)[^:.]{0,20}: |\d\. )")
EXPECTED = {"Q": Zone.QUESTION, "R": Zone.QUESTION, "A": Zone.ANSWER}


def parts_of(paper_text):
    """What every paragraph must be, and the paragraph."""
    lines = [line.partition("| ") for line in paper_text.splitlines() if line]
    return [(mark.strip(), text) for mark, _, text in lines]


@pytest.mark.parametrize("name", PAPERS)
def test_every_paragraph_has_its_turn(name, paper, lexicon):
    wanted = parts_of(PAPERS[name])
    source = paper("\n\n".join(text for _, text in wanted))
    places = outline(source, lexicon).places
    found = {b.text: p for b, p in zip(source.blocks, places, strict=True)}
    for mark, text in wanted:
        zone, _, party = mark.partition(" ")
        if zone in EXPECTED:
            place = found[text]
            assert (place.zone, place.party or "", place.heading) == (
                EXPECTED[zone],
                party,
                False,
            ), text
        elif zone == "B":
            assert found[text].zone not in EXPECTED.values(), text


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_of_a_question_or_an_answer_is_lost_or_told_twice(name, paper, lexicon):
    wanted = parts_of(PAPERS[name])
    source = paper("\n\n".join(text for _, text in wanted))
    found = questions(source, outline(source, lexicon), lexicon)
    told = "\n".join(f"{q.question_text}\n{q.answer_text}" for q in found)
    for mark, text in wanted:
        introduces = "kennisgenomen" in text
        if mark[:1] in {"Q", "A"} and not introduces:
            assert LABEL.sub("", text) in told, text
    assert len({(q.number, q.party, q.topic, q.question_text) for q in found}) == len(found)


PIECES = st.sampled_from(sorted({text for name in PAPERS for _, text in parts_of(PAPERS[name])}))


@given(pieces=st.lists(PIECES, min_size=1, max_size=14))
def test_no_order_of_paragraphs_fails_or_gives_an_answer_twice(pieces, paper):
    lexicon = load_lexicon()
    source = paper("\n\n".join(pieces))
    told = outline(source, lexicon)
    assert len(told.places) == len(source.blocks)
    for asked in questions(source, told, lexicon):
        assert asked.question
        assert not {p.block for p in asked.question} & {p.block for p in asked.answer}


def test_labels_on_the_first_lines_of_a_paragraph_open_its_turn(paper, lexicon):
    source = paper(
        """
        Bij brief van 3 mei 2031 zijn alle vragen van de leden van de commissie beantwoord.

        Vragen en opmerkingen van de leden van de BBB-fractie en de reactie van de
        bewindspersonen daarop
        Vragen en opmerkingen van de leden van de fracties van BBB en SGP gezamenlijk
        De leden van de fracties van BBB en SGP vragen wat dit allemaal gaat kosten.

        Antwoord van de minister van Ruimtevaart, mede namens de minister van Financiën
        De kosten zijn gelijk gebleven en dat blijft de komende jaren ook zo.

        De leden van de fracties van BBB en SGP vragen ook wie er meegaan.

        Antwoord

        Alle landen gaan mee.
        """
    )
    places = outline(source, lexicon).places
    told = [
        (p.zone, p.party, b.text[p.start :]) for b, p in zip(source.blocks, places, strict=True)
    ]
    asked = "De leden van de fracties van BBB en SGP vragen wat dit allemaal gaat kosten."
    answered = "De kosten zijn gelijk gebleven en dat blijft de komende jaren ook zo."
    assert (Zone.QUESTION, "BBB, SGP", asked) in told
    assert (Zone.ANSWER, "BBB, SGP", answered) in told


def test_what_members_ask_is_no_position_of_a_letter_that_tells_it(document):
    found = document(
        """
        Geachte voorzitter,

        De leden van de VVD-fractie vragen of Nederland het plan steunt. Nederland steunt het plan.

        De minister van Ruimtevaart,

        A.B. Voorbeeld
        """
    )
    assert [p.text for p in found.positions] == ["Nederland steunt het plan."]


def test_labels_of_which_a_block_consists_open_the_turn_below_it(paper, lexicon):
    source = paper(
        """
        Verslag van een schriftelijk overleg

        Vragen en opmerkingen vanuit de fracties en reactie van de Minister
        Vragen van de SGP fractie

        1. De leden van de SGP-fractie vragen wat dit kost.

        Antwoord: De kosten zijn gelijk gebleven.

        2. Voorts vragen deze leden wie er meegaan.

        Antwoord: Alle landen gaan mee.
        """
    )
    found = questions(source, outline(source, lexicon), lexicon)
    assert [(q.number, q.party, q.answer_text) for q in found] == [
        (1, "SGP", "De kosten zijn gelijk gebleven."),
        (2, "SGP", "Alle landen gaan mee."),
    ]
