"""A Dutch verb as data to the pattern that finds it: whole or split, in every tense and voice.

A non-programmer gives the forms; where the parts may stand is grammar and lives here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

#: So far from its verb a particle may stand, in characters ("zet, binnen de middelen, in op").
_REACH = 200
#: A clause with "om" has verbs and particles of its own.
_BETWEEN = rf"(?:(?!\bom (?!die\b|deze\b))[^;:]){{0,{_REACH}}}?"
#: Particles that are prepositions too.
_PREPOSITIONS = frozenset({"aan", "bij", "in", "mee", "na", "op", "tegen", "uit", "voor"})
#: What follows such a particle; after a preposition stands a noun ("steun aan slachtoffers").
_CLAUSE_GOES_ON = (
    r"(?=[.,;:)»”\"'’]|$|[^.;]*?\bte \w+n\b| (?:dat|om|te|tot|op|bij|in|voor|tegen|over|met|door|"
    r"als|of|en|maar|hoe|wat|welke?|waar\w*|hier\w*|daar\w*|er\w*|zich|niet|geen|namens|tijdens|"
    r"na|naar|van|uit|onder|wanneer|indien|mits|tenzij|zodat|omdat|terwijl|gezien|ten|vanwege|"
    r"evenals|alsook|alsmede)\b)"
)


@dataclass(frozen=True, slots=True)
class Verb:
    """The forms of one verb: "aandringen", ("dringt", "drong", …), "aangedrongen", "aan".

    `finite` begins with the third person of the present tense.  A separable verb has a particle;
    its finite forms are given without it.
    """

    infinitive: str
    finite: tuple[str, ...]
    participle: str = ""
    particle: str = ""

    @property
    def pattern(self) -> str:
        """A regular expression for the verb as the predicate of a clause; not for "te …"."""
        joined = [self.particle + form for form in self.finite] if self.particle else []
        whole = [form for form in (self.infinitive, *joined, self.participle) if form]
        split = rf"\b{_any(self.finite)}\b" + self._away()
        ways = [rf"\b{_any(whole)}\b"] if whole else []
        return "|".join(rf"(?<!\bte ){way}" for way in (*ways, split)) + f"|{self._first_person()}"

    @property
    def words(self) -> frozenset[str]:
        """The words without one of which the pattern cannot hold, in small letters."""
        forms = (self.infinitive, self.participle, self._stem, *self.finite)
        joined = (self.particle + form for form in (*self.finite, self._stem))
        return frozenset(form.lower() for form in (*forms, *joined) if form)

    @property
    def _stem(self) -> str:
        """The form of the first person: "steunt" to "steun", "acht" as it is."""
        third = self.finite[0]
        short = third.removesuffix("t")
        return third if self.infinitive.endswith("ten") else short

    def _first_person(self) -> str:
        stem, away = re.escape(self._stem), self._away()
        joined = rf"|\b[Ii]k (?:[\w’']+ ){{0,6}}?{self.particle}{stem}\b" if self.particle else ""
        return rf"\b[Ii]k (?:[\w’']+ ){{0,3}}?{stem}\b{away}|\b(?i:{stem}) ik\b{away}{joined}"

    def _away(self) -> str:
        if not self.particle:
            return ""
        after = _CLAUSE_GOES_ON if self.particle in _PREPOSITIONS else ""
        return rf"{_BETWEEN}\b{re.escape(self.particle)}\b{after}"


def _any(forms: Iterable[str]) -> str:
    return "(?:" + "|".join(map(re.escape, dict.fromkeys(forms))) + ")"
