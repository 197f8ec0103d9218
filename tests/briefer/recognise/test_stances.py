from __future__ import annotations

import pytest

from briefer.recognise.speakers import Side, cast_of, subjects
from briefer.recognise.stances import applicable, governing, stance_of


def cues(lexicon):
    return (*lexicon.cues("stance"), *lexicon.cues("verbs"))


@pytest.fixture
def taken(said, facts, lexicon):
    """Who on a side takes which stance in a sentence."""

    def of(text, side=Side.DUTCH):
        cast = cast_of(said(text), facts(), lexicon)
        found = subjects(text, cast, lexicon)
        stance = stance_of(text, found, cues(lexicon), side, lexicon)
        return stance and (stance.subject.name, text[stance.start : stance.end])

    return of


def test_the_subject_stands_before_its_verb(taken):
    assert taken("Nederland steunt het voorstel.") == ("Nederland", "steunt")


def test_the_subject_stands_after_its_verb_in_an_inverted_sentence(taken):
    assert taken("Daarom verwelkomde ook Nederland dit.") == ("Nederland", "verwelkomde")


@pytest.mark.parametrize(
    "text",
    [
        "Duitsland steunt het voorstel van Nederland.",
        "Het voorstel, dat Nederland kent, en dat Duitsland steunt.",
        "De leden steunen Nederland.",
        "Duitsland vroeg Nederland om meer tijd.",
    ],
)
def test_a_name_that_is_no_subject_takes_no_stance(taken, text):
    assert taken(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nederland en Duitsland steunen dit.",
        "Duitsland, België en Nederland steunen dit.",
        "Duitsland sprak mede namens Nederland steun uit.",
    ],
)
def test_who_takes_a_stance_together_takes_it_on_both_sides(taken, text):
    assert taken(text)[0] == "Nederland"
    assert taken(text, Side.OTHER)[0] == "Duitsland"


def test_with_whom_one_compares_is_not_who_speaks(taken):
    text = "Evenals Zweden en Finland sprak Nederland zich uit tegen de lijst."
    assert taken(text)[0] == "Nederland"


def test_an_expression_may_name_its_own_holder(taken):
    assert taken("Voor Nederland is een snel besluit van belang.")[0] == "Nederland"


def test_no_subject_governs_where_there_is_none(lexicon):
    cue = lexicon.cue("verbs.steunen")
    assert governing("Men steunt dit.", (), cue.search("Men steunt dit."), lexicon) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nederland werd opgeroepen meer te doen.",
        "Daarbij werd Nederland verzocht om steun.",
        "Nederland is niet gevraagd andere inzet te leveren.",
    ],
)
def test_what_is_done_to_a_subject_is_not_its_stance(taken, text):
    assert taken(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Door Nederland is hierop gewezen.",
        "Hierbij is door Nederland aandacht gevraagd voor de oogst.",
        "Van Nederlandse zijde werd de noodzaak van toezicht benadrukt.",
        "Een aantal lidstaten, waaronder Nederland, vroeg om uitstel.",
        "Nederland heeft een verklaring gesteund waarin het de inval veroordeelt.",
        "Het kabinet zet, binnen de beschikbare middelen, in op toezicht.",
    ],
)
def test_a_subject_is_found_behind_the_turn_of_the_sentence(taken, text):
    assert taken(text) is not None


def test_a_particle_of_another_clause_does_not_split_a_verb(taken):
    assert taken("Nederland biedt ruimte om elkaar aan te spreken.") is None


def test_only_the_cues_of_which_a_word_stands_in_the_sentence_are_tried(lexicon):
    verbs = lexicon.cues("verbs")
    assert [cue.id for cue in applicable(verbs, "Nederland hamerde erop.")] == ["verbs.hameren"]
