"""Where a Dutch word may be broken at a line end; good enough to make the faults of real papers.

The rule: one consonant between two vowels goes to the next syllable, of more the last one does,
and clusters that begin a Dutch syllable stay together.
"""

from __future__ import annotations

import re

SYLLABLES = re.compile(
    r"(?<=[aeiouyéèëïöü])([bcdfghjklmnpqrstvwxz]+)(?=[aeiouyéèëïöü])", re.IGNORECASE
)
ONSET = re.compile(
    r"(?:sch|ch|[bcfgpt]r|[bcfgkp]l|dr|vr|wr|kn|sl|tw|dw|kw|zw|qu|.)$", re.IGNORECASE
)
SHORTEST = 4


def _syllable_ends(word: str) -> list[int]:
    """Offsets between syllables, by the vowels around each run of consonants."""
    # "ij" is one vowel in Dutch: "partij-en", never "parti-jen".
    plain = re.sub("ij", "ii", word)
    ends = []
    for run in SYLLABLES.finditer(plain):
        cluster = run[1]
        onset = ONSET.search(cluster)
        ends.append(run.end() - len(onset[0] if onset else cluster[-1]))
    return ends


def break_points(word: str) -> list[int]:
    """Offsets at which a word may be broken, last first; none in capitals and short words."""
    letters = word.rstrip(".,;:!?)’")
    if not letters.isalpha() or letters.isupper():
        return []
    ends = _syllable_ends(letters)
    return [e for e in reversed(ends) if e >= SHORTEST and len(letters) - e >= SHORTEST]
