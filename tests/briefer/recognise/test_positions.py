from __future__ import annotations

import pytest

from briefer.model.document import Kind
from briefer.recognise.outline import Zone
from briefer.recognise.positions import CARRIED_ON, positions


@pytest.fixture
def held(said, facts, lexicon):
    """The positions in some sentences."""

    def of(*texts, kind=Kind.VERSLAG, zone=Zone.BODY):
        return positions(said(*texts, zone=zone), facts(kind), lexicon)

    return of


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Nederland sprak zich uit tegen een nieuw fonds.", "want"),
        ("Het kabinet onthield zich van stemming.", "conditional"),
        ("Nederland stemde tegen de verordening.", "oppose"),
        ("Wij hebben ons verzet tegen deze heffing.", "oppose"),
        ("Het kabinet geeft de voorkeur aan een richtlijn.", "want"),
        ("Nederland heeft een studievoorbehoud gemaakt.", "conditional"),
        ("Nederland toonde zich teleurgesteld over de uitkomst.", "concern"),
        ("Het kabinet staat positief tegenover deze stap.", "support"),
        ("Nederland waarschuwde voor hogere kosten.", "concern"),
        ("Nederland hamerde op een snel besluit.", "urge"),
        ("Nederland heeft bepleit dat de termijn langer wordt.", "urge"),
        ("Het kabinet stemde in met de conclusies.", "support"),
        ("Het kabinet zet vraagtekens bij deze raming.", "concern"),
        ("Nederland heeft bedenkingen bij het tijdpad.", "concern"),
        ("Nederland kan leven met dit compromis.", "support"),
        ("Het kabinet acht een verbod niet wenselijk.", "oppose"),
    ],
)
def test_a_stance_is_recognised_by_its_verb(held, text, stance):
    [found] = held(text)
    assert found.stance == stance


@pytest.mark.parametrize(
    "text",
    [
        "Nederland levert drie schepen.",
        "De Commissie prees de aanpak in Nederland.",
        "Duitsland vroeg Nederland om steun.",
        "Het kabinet heeft in 2031 een nota uitgebracht.",
        "Hierbij bied ik u het verslag aan dat Nederland steunt.",
        "Meerdere lidstaten steunden het voorstel.",
    ],
)
def test_a_fact_or_anothers_stance_is_no_dutch_position(held, text):
    assert held(text) == ()


def test_a_condition_is_kept_apart(held):
    [found] = held("Nederland steunt dit, mits de kosten niet stijgen.")
    assert (found.stance, found.condition) == ("conditional", "mits de kosten niet stijgen")


def test_a_pronoun_carries_on_the_holder_of_the_sentence_before(held):
    _, second = held("De minister van Defensie steunt dit.", "Hij wees op de kosten.")
    assert (second.holder, second.confidence) == ("minister van Defensie", CARRIED_ON)


def test_a_norm_is_the_cabinets_own_only_in_its_own_text(held):
    text = "Het is belangrijk dat dit snel gebeurt."
    assert held(text) == ()
    [found] = held(text, zone=Zone.ANSWER)
    assert found.holder == "kabinet"


def test_what_members_ask_holds_no_position(held):
    assert held("Nederland steunt dit.", zone=Zone.QUESTION) == ()


def test_what_a_motion_asks_is_no_position(document):
    found = document(
        "MOTIE VAN HET LID JANSEN\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
        "overwegende dat het kabinet bomen van groot belang acht voor de stad en het land,"
    )
    assert found.positions == ()
