"""What the registers keep of a promise."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import Relation
from briefer.recognise import particulars

DAY = dt.date(2031, 6, 1)


@pytest.mark.parametrize(
    ("text", "chamber"),
    [
        ("De minister informeert uw Kamer.", "Tweede Kamer"),
        ("De minister informeert de Eerste Kamer.", "Eerste Kamer"),
        ("De minister informeert beide Kamers.", "Eerste en Tweede Kamer"),
    ],
)
def test_the_chamber_is_the_one_that_is_named(text, chamber):
    assert particulars.recipient(text) == chamber


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Toezegging TZ203105-123 over drones.", "TZ203105-123"),
        ("Dit betreft toezegging T03999.", "T03999"),
        ("De T-72 is een tank.", ""),
    ],
)
def test_the_number_is_that_of_a_register(lexicon, text, number):
    assert particulars.number(text, lexicon) == number


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aan het lid Jansen (SP) is toegezegd dat dit wordt gemeld.", ("Jansen (SP)",)),
        (
            "De toezegging aan de leden De Vries (VVD) en Van der Berg (D66) over olie.",
            ("De Vries (VVD)", "Van der Berg (D66)"),
        ),
        ("De minister zegt de Kamer toe dit te melden.", ()),
        ("De minister heeft het lid Jansen (SP) toegezegd te komen.", ("Jansen (SP)",)),
        ("Zegt hij de heer De Vries en mevrouw Bos dit toe?", ("De Vries", "Bos")),
        ("Ik heb het lid Jansen gevraagd wat hij bedoelt.", ()),
    ],
)
def test_the_members_are_those_named(lexicon, text, names):
    assert particulars.members(text, lexicon) == names


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        (
            "Tijdens het commissiedebat over drones van 3 mei 2031 is toegezegd dat te melden.",
            ("commissiedebat over drones", dt.date(2031, 5, 3)),
        ),
        (
            "In het plenaire debat op 4 oktober heb ik toegezegd hierop terug te komen.",
            ("plenaire debat", dt.date(2030, 10, 4)),
        ),
        (
            "Bij brief van 4 mei 2031 heb ik toegezegd de Kamer te informeren.",
            ("brief", dt.date(2031, 5, 4)),
        ),
        ("Ik zal de Kamer tijdens het debat van 3 mei 2031 informeren.", ("", None)),
    ],
)
def test_the_occasion_is_where_it_was_promised(lexicon, text, occasion):
    assert particulars.occasion(text, DAY, lexicon) == occasion


@pytest.mark.parametrize(
    ("term", "day"),
    [("", dt.date(2031, 4, 1)), ("voor 1 april 2031", None)],
)
def test_the_day_it_was_due_is_not_that_it_was_promised(lexicon, term, day):
    text = "De minister heeft toegezegd de Kamer voor 1 april 2031 te informeren."
    assert particulars.occasion(text, DAY, lexicon, term).day == day


@pytest.mark.parametrize(
    ("text", "depends"),
    [
        ("Mocht dit veranderen, dan wordt u geïnformeerd.", "Mocht dit veranderen"),
        ("Indien nodig zal ik de Kamer informeren.", "Indien nodig"),
        ("Uw Kamer wordt bij relevante ontwikkelingen bericht.", "bij relevante ontwikkelingen"),
        ("Uw Kamer wordt bericht.", None),
    ],
)
def test_a_condition_is_kept_in_its_words(lexicon, text, depends):
    found = particulars.condition(text, lexicon)
    assert (found or "").startswith(depends) if depends else found is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Voortaan wordt dit in elk verslag vermeld.", "Voortaan"),
        ("Uw Kamer ontvangt jaarlijks een overzicht.", "jaarlijks"),
        ("Ik houd uw Kamer op de hoogte.", "op de hoogte"),
        ("Uw Kamer ontvangt dit jaar een overzicht.", None),
    ],
)
def test_a_promise_that_returns_says_so(lexicon, text, words):
    assert particulars.recurring(text, lexicon) == words


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Zoals eerder toegezegd zal ik de Kamer informeren.", Relation.HERHALING),
        ("Later dan toegezegd ontvangt u de brief.", Relation.WIJZIGING),
        ("In aanvulling op mijn toezegging zal ik ook de kosten melden.", Relation.AANVULLING),
        ("De minister zegt toe de Kamer te informeren.", None),
    ],
)
def test_it_may_repeat_change_or_add_to_another(lexicon, text, relation):
    assert particulars.relation(text, lexicon) is relation


def test_the_letters_that_kept_it_are_named(lexicon):
    text = "Daaraan is met de brief van 1 februari 2031 (Kamerstuk 99 123, nr. 4) voldaan."
    [letter] = particulars.letters(text, lexicon)
    assert letter.startswith("brief van 1 februari 2031")


def test_the_subject_is_without_occasion_and_parliament(lexicon):
    text = "De minister heeft toegezegd de Kamer te informeren over de waterstand."
    assert "waterstand" in particulars.subject(text, lexicon)
    assert "Kamer" not in particulars.subject(text, lexicon)
