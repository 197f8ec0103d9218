from __future__ import annotations

from briefer.model.document import Kind
from briefer.recognise.positions import positions


def holders(document, text):
    return [position.holder for position in document(text).positions]


def test_i_is_whose_letter_it_is(document):
    text = (
        "Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE\n\nGeachte voorzitter,\n\nIk steun dit voorstel."
    )
    assert holders(document, text) == ["minister van Defensie"]


def test_the_minister_is_the_one_named_in_full_before(document):
    text = """Verslag van de Raad

    De minister voor Natuur nam deel. De minister pleitte voor een richtlijn.
    """
    assert holders(document, text) == ["minister voor Natuur"]


def test_who_speaks_for_the_netherlands_holds_it_himself(document):
    text = """Verslag van de Raad

    Namens Nederland heeft de minister van Defensie gepleit voor een richtlijn. De minister gaf aan
    dat Nederland het voorstel steunt.
    """
    assert holders(document, text) == ["minister van Defensie"] * 2


def test_an_aim_without_anybody_is_that_of_the_netherlands(document):
    assert holders(document, "Verslag van de Raad\n\nInsteek is dat iedereen meedoet.") == [
        "Nederland"
    ]


def test_our_conviction_in_a_joint_statement_is_the_country_s(said, facts, lexicon):
    sentences = said("Ons uitgangspunt blijft een oplossing aan tafel.")
    found = positions(sentences, facts(Kind.COMMUNIQUE), lexicon)
    assert [position.holder for position in found] == ["Nederland"]
