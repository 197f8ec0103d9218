from __future__ import annotations

import pytest

from briefer.model.records import State
from briefer.model.review import Sort, Verdict
from ui import telling
from ui.findings import ruling_line

OLD = {"text": "voor de zomer", "day": "2030-05-07"}
NEW = {"text": "na de zomer", "day": "2030-09-01"}


@pytest.fixture
def ruled(make):
    def made(**changes):
        return make.ruling(sort=Sort.COMMITMENTS, **changes)

    return made


@pytest.mark.parametrize("state", State)
def test_a_state_is_told_as_what_happened_not_as_a_correction(ruled, words, state):
    # A term that was changed before makes the verdict a correction.
    ruling = ruled(verdict=Verdict.CORRECTED, before=(("state", None),), after=(("state", state),))
    verdict = words(f"domain.verdict.{Verdict.CORRECTED}")
    for told in (telling.done, telling.undone, telling.named, ruling_line):
        assert told(ruling, words)
        assert verdict not in told(ruling, words)
    assert telling.named(ruling, words) in telling.undone(ruling, words)


def test_another_term_is_told_from_what_to_what(ruled, dutch):
    ruling = ruled(
        verdict=Verdict.CORRECTED, before=(("deadline", OLD),), after=(("deadline", NEW),)
    )
    assert telling.done(ruling, dutch) == (
        "De termijn is gewijzigd: 7 mei 2030 → 1 september 2030."
    )
    first = ruled(
        verdict=Verdict.CORRECTED, before=(("deadline", None),), after=(("deadline", NEW),)
    )
    assert telling.named(first, dutch) == "Termijn gewijzigd: geen termijn → 1 september 2030"


def test_another_owner_is_told_from_whom_to_whom(ruled, dutch):
    ruling = ruled(
        verdict=Verdict.CORRECTED, before=(("by", ""),), after=(("by", "minister van Sluizen"),)
    )
    assert telling.named(ruling, dutch) == (
        "Bewindspersoon gewijzigd: niet genoemd → minister van Sluizen"
    )


def test_a_judged_answer_is_told_as_accepted_or_refused(make, words):
    accepted = make.ruling(sort=Sort.ANSWERS, verdict=Verdict.CONFIRMED)
    refused = make.ruling(sort=Sort.ANSWERS, verdict=Verdict.REJECTED)
    assert telling.done(accepted, words) == words("promises.done.accepted")
    assert telling.done(refused, words) == words("promises.done.refused")


def test_of_other_decisions_nothing_is_told_here(ruled, make, words):
    both = (("deadline", NEW), ("by", "minister"))
    for ruling in (
        make.ruling(),
        ruled(verdict=Verdict.CONFIRMED),
        ruled(verdict=Verdict.CORRECTED, before=both, after=both),
        ruled(verdict=Verdict.WITHDRAWN, after=(("state", "voldaan"),)),
    ):
        assert not telling.named(ruling, words)
        assert not telling.done(ruling, words)
        assert not telling.undone(ruling, words)
