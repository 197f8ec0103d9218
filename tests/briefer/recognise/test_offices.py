from __future__ import annotations

import pytest

from briefer.recognise.offices import full_office, held_offices, office_of, writing


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("Nr. 12 BRIEF VAN DE MINISTER VAN DEFENSIE", "minister van Defensie"),
        ("Brief van de staatssecretaris van Financiën", "staatssecretaris van Financiën"),
        (
            "Vragen van het lid Jansen (SP) aan de minister van Defensie over munitie",
            "minister van Defensie",
        ),
        ("De brief van de Minister van Defensie van 3 mei is besproken.", ""),
        ("BRIEF VAN DE MINISTERS VAN DEFENSIE EN VAN FINANCIËN", ""),
    ],
)
def test_the_head_of_a_paper_says_whose_it_is(paper, lexicon, line, office):
    assert writing(paper(f"{line}\n\nNederland steunt dit."), lexicon) == office


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("overleg gevoerd met minister Jansen van Defensie", {"Jansen": "minister van Defensie"}),
        (
            "met mevrouw Van den Berg, Minister van Financiën, over:",
            {"Berg": "minister van Financiën"},
        ),
        ("Minister Jansen (Defensie) sprak.", {"Jansen": "minister van Defensie"}),
        ("De Duitse minister Voorbeeld van Defensie sprak.", {}),
        ("De minister van Defensie sprak.", {}),
    ],
)
def test_a_minister_is_introduced_with_name_and_office(paper, lexicon, text, held):
    assert held_offices(paper(text), lexicon) == held


@pytest.mark.parametrize(
    ("holder", "known", "office"),
    [
        ("minister", ["minister van Defensie"], "minister van Defensie"),
        ("minister", ["minister van Defensie", "minister van Financiën"], "minister"),
        ("minister", ["staatssecretaris van Defensie"], "minister"),
        ("minister Jansen", [], "minister voor Natuur"),
        ("minister Voorbeeld", [], "minister Voorbeeld"),
        ("minister-President De Wit", [], "minister-president"),
        ("kabinet", ["minister van Defensie"], "kabinet"),
    ],
)
def test_a_holder_goes_under_his_office_where_one_alone_is_meant(holder, known, office):
    assert office_of(holder, known, {"Jansen": "minister voor Natuur"}) == office


def test_an_office_in_full_names_its_ministry():
    assert full_office("minister van Defensie") == "minister"
    assert full_office("minister Jansen") == ""
