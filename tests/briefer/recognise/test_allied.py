from __future__ import annotations

import pytest

from briefer.recognise.allied import allied_positions
from briefer.recognise.confidence import DOUBTFUL
from briefer.recognise.outline import Zone


@pytest.fixture
def actors(said, facts, lexicon):
    """The others who take a stance in some sentences."""

    def of(*texts, zone=Zone.BODY):
        found = allied_positions(said(*texts, zone=zone), facts(), lexicon)
        return [position.actor for position in found]

    return of


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Voor Duitsland en Tsjechië is dat niet aan de orde.", "Duitsland, Tsjechië"),
        ("Polen steunde het voorstel.", "Polen"),
        ("De regering-Voorbeeld kondigde een herziening aan.", "De regering-Voorbeeld"),
        ("De nieuwe Amerikaanse regering heeft een herziening aangekondigd.", "Verenigde Staten"),
        ("Volgens president Voorbeeld is dat te laat.", "president Voorbeeld"),
        ("Secretaris-Generaal Voorbeeld riep op tot eenheid.", "SG NAVO"),
        ("Het voorstel van de SG om de lasten te delen is nieuw.", "SG NAVO"),
        ("Concrete voorstellen van Nederland en Zweden volgen.", "Zweden"),
        ("Nederland en Noorwegen pleitten voor een verbod.", "Noorwegen"),
        ("Van Amerikaanse zijde is gewaarschuwd voor dubbel werk.", "Verenigde Staten"),
        ("Ook Londen is daar geen voorstander van.", "Verenigd Koninkrijk"),
        ("Met name Frankrijk heeft hierop aangedrongen.", "Frankrijk"),
        ("ECB-president Voorbeeld wees dit van de hand.", "ECB-president Voorbeeld"),
        ("Eerste vicevoorzitter Voorbeeld acht deze wet onnodig.", "Europese Commissie"),
        ("Daarop heeft de NAVO bij de herziening van zijn rol aangegeven te wachten.", "NAVO"),
    ],
)
def test_a_named_other_takes_a_stance(actors, text, actor):
    assert actors(text) == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "Rusland is opgeroepen de troepen terug te trekken.",
        "Men zette uiteen welke stappen de NAVO wil nemen.",
        "Nederland steunde het voorstel van Polen.",
        "Bondgenoten steunden het voorstel.",
        "Indien de Commissie om een mandaat vraagt, volgt een brief.",
        "De Commissie lichtte het pakket toe.",
        "Het voorzitterschap streeft naar een algemene oriëntatie.",
        "De bijeenkomst vond plaats in Zweden.",
    ],
)
def test_what_is_done_to_or_told_of_another_is_not_its_stance(actors, text):
    assert actors(text) == []


def test_what_members_tell_of_others_is_doubtful_and_what_they_ask_is_none(said, facts, lexicon):
    told = said("Polen steunt dit voorstel.", "Steunt Polen dit voorstel?", zone=Zone.QUESTION)
    [found] = allied_positions(told, facts(), lexicon)
    assert (found.actor, found.confidence) == ("Polen", DOUBTFUL)


def test_what_members_read_of_others_is_their_stance(actors):
    assert actors("De leden lezen dat Italië dit wil.", zone=Zone.QUESTION) == ["Italië"]


@pytest.mark.parametrize(
    ("text", "all_of_them"),
    [
        ("Spanje, Frankrijk en Portugal vonden dit te vroeg.", "Spanje, Frankrijk, Portugal"),
        ("Enkele lidstaten, waaronder Polen, waren tegen.", "Polen"),
        ("Nederland is, evenals Frankrijk, voorstander van een verbod.", "Frankrijk"),
        ("Samen met Polen heeft Nederland een non-paper ingebracht.", "Polen"),
        ("Samen met Polen heeft Nederland gepleit voor een verbod.", "Polen"),
        ("Zoals ook de SG NAVO heeft benadrukt, is dat nodig.", "SG NAVO"),
        ("Voor Rusland gaat dit te ver.", "Rusland"),
    ],
)
def test_who_takes_a_stance_together_is_one_finding(actors, text, all_of_them):
    assert actors(text) == [all_of_them]


def test_a_pronoun_carries_on_who_spoke_before(actors):
    texts = ("De Hoge Vertegenwoordiger riep op tot kalmte.", "Ook wees hij op de nood.")
    assert actors(*texts) == ["Hoge Vertegenwoordiger"] * 2
    assert actors("SG Voorbeeld sprak.", "De kernpunten van zijn voorstel zijn drie.") == [
        "SG NAVO"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Volgens de VN zijn 80.000 mensen gevlucht.",
        "Israël moet daarbij het recht respecteren.",
        "Het voorstel van de Commissie verplicht de lidstaten tot een verslag.",
        "Hierover hoop ik u na overleg met Duitsland nader te kunnen informeren.",
        "Nederland sloot zich aan bij de oproep van Zweden en Koeweit.",
    ],
)
def test_a_figure_a_duty_or_a_description_is_no_stance(actors, text):
    assert actors(text) == []
