"""A table of promises: each row is one promise with its occasion, its term and where it stands."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.model.document import CommitmentStatus

TABLE = """
    Geachte voorzitter,

    Hieronder treft u het overzicht van openstaande toezeggingen aan.

    Omschrijving

    Vindplaats

    Stand van zaken

    De minister zegt toe de Kamer te informeren over de fregatten.

    Commissiedebat Materieel d.d. 4 maart 2031

    Verwachte afdoening: uiterlijk 1 juni 2031.

    De minister stuurt de Kamer een brief over drones.

    AO Drones d.d. 5 maart 2031

    Afgedaan met Kamerbrief van 29 maart 2031 (Kamerstuk 99 123, nr. 4).

    Overzicht van de munitieleveringen aan Zuidland.

    Commissiedebat Munitie d.d. 6 maart 2031

    In behandeling.

    De minister van Natuur,

    A. Jansen
"""


@pytest.fixture(scope="module")
def told(document):
    return {c.text.split()[-1].strip("."): c for c in document(TABLE).commitments}


def test_every_row_is_a_promise(told):
    assert {"fregatten", "drones", "Zuidland"} <= set(told)


def test_a_term_in_another_cell_is_its_term(told):
    promise = told["fregatten"]
    assert promise.deadline.day == dt.date(2031, 6, 1)
    assert (promise.occasion, promise.made_on) == (
        "Commissiedebat Materieel d.d. 4 maart 2031",
        dt.date(2031, 3, 4),
    )


def test_a_standing_that_says_done_closes_it(told):
    promise = told["drones"]
    assert promise.status is CommitmentStatus.FULFILLED
    assert promise.fulfilled_by.quote.startswith("Afgedaan")
    assert promise.letters[0].startswith("Kamerbrief van 29 maart 2031")


def test_a_description_without_a_verb_is_for_a_person_to_judge(told):
    assert told["Zuidland"].status is CommitmentStatus.OPEN
    assert told["Zuidland"].confidence < 0.7


def test_a_table_of_something_else_promises_nothing(document):
    other = TABLE.replace("toezeggingen", "projecten").replace("De minister zegt toe", "Wij willen")
    assert all("Zuidland" not in c.text for c in document(other).commitments)
