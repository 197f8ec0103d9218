"""Doubt has one threshold, and words for its degrees."""

from __future__ import annotations

import pytest

from briefer.model.review import DOUBT_BELOW, Degree, degree_of


@pytest.mark.parametrize(
    ("confidence", "degree"),
    [
        (0.0, Degree.SUGGESTED),
        (0.4, Degree.DOUBTFUL),
        (DOUBT_BELOW - 0.01, Degree.DOUBTFUL),
        (DOUBT_BELOW, Degree.LIKELY),
        (0.84, Degree.LIKELY),
        (0.85, Degree.SURE),
        (1.0, Degree.SURE),
    ],
)
def test_a_confidence_has_a_word(confidence, degree):
    assert degree_of(confidence) is degree
