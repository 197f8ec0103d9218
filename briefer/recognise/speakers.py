"""Who holds or says it: the Netherlands, a named other, or nobody in particular."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence

#: After a preposition a name is no subject ("van Nederland", "binnen de NAVO").
_PREPOSITION = re.compile(
    r"\b(?:van|voor|met|aan|in|naar|tegen|over|tussen|binnen|buiten|namens|uit|op|bij|richting|"
    r"jegens|rond|via|vanuit|onder|tot|dan|als|ten opzichte van)"
    r"(?:\s+(?:de|het|een|zowel))?(?:\s+\w+e)?\s+$",
    re.IGNORECASE,
)
_MINISTER = r"(?:[Mm]inister|[Ss]taatssecretaris|[Pp]remier|[Pp]resident|[Kk]anselier)"
_OFFICE = re.compile(
    r"\b[Dd]e (?:Nederlandse )?(?P<office>(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)"
    r"(?: (?:van|voor) (?:[A-Z][\w-]+(?:(?:,| en| voor)? [A-Z][\w-]+)*))?)"
)
_NAMED = re.compile(rf"\b(?P<title>{_MINISTER}) (?P<name>[A-Z][\w’'-]+)")
_FOREIGN_NAME = (
    r"{adjective} (?:\w+ )?(?:ambtgenoot|collega|{minister})[^.;]{{0,60}}?"
    r"(?P<name>(?:[A-Z][\w’'-]+ ?)+)"
)


class Side(StrEnum):
    """Whose voice a subject is."""

    DUTCH = "dutch"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Subject:
    """A possible subject in a sentence: where it stands, whose voice it is, and its name."""

    start: int
    end: int
    side: Side
    name: str
    pronoun: bool = False


@dataclass(frozen=True)
class Cast:
    """The people of one paper: who is a Dutch minister and who is another country's."""

    foreign: dict[str, str]
    offices: dict[str, str]


def cast_of(sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon) -> Cast:
    """The names of the paper's ministers, told apart by the adjective they are introduced with."""
    foreign: dict[str, str] = {}
    for sentence in sentences:
        for country, pattern in _introductions(lexicon):
            for match in pattern.finditer(sentence.text):
                for name in match["name"].split():
                    foreign.setdefault(name, country)
    offices = {signed.name.split()[-1]: signed.role for signed in facts.signatories}
    own = set(offices) | {"Nederland", "Nederlandse"}
    return Cast({k: v for k, v in foreign.items() if k not in own}, offices)


@cache
def _introductions(lexicon: Lexicon) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            country.id,
            re.compile(
                _FOREIGN_NAME.format(
                    adjective="(?:" + "|".join(country.fields["adjectives"]) + ")",
                    minister=_MINISTER,
                )
            ),
        )
        for country in lexicon.words("countries")
    )


def subjects(text: str, cast: Cast, lexicon: Lexicon) -> tuple[Subject, ...]:
    """Everything in a sentence that may be its subject, in order, the longest at each place."""
    found = [
        subject
        for subject in (*_people(text, cast), *_dutch(text, lexicon), *_others(text, lexicon))
        if not _PREPOSITION.search(text[: subject.start])
    ]
    found.sort(key=lambda s: (s.start, -s.end))
    kept: list[Subject] = []
    for subject in found:
        if not kept or subject.start >= kept[-1].end:
            kept.append(subject)
    return tuple(kept)


def _dutch(text: str, lexicon: Lexicon) -> Iterator[Subject]:
    for cue in lexicon.cues("holders"):
        for match in cue.pattern.finditer(text):
            holder = str(cue.fields["holder"])
            pronoun = holder == "bewindspersoon"
            yield Subject(match.start(), match.end(), Side.DUTCH, holder, pronoun)


def _people(text: str, cast: Cast) -> Iterator[Subject]:
    for match in _NAMED.finditer(text):
        name = match["name"]
        if name in cast.foreign:
            yield Subject(match.start(), match.end(), Side.OTHER, cast.foreign[name])
        elif match["title"].casefold() in {"minister", "staatssecretaris"}:
            office = cast.offices.get(name, f"{match['title'].lower()} {name}")
            yield Subject(match.start(), match.end(), Side.DUTCH, office)
        else:
            yield Subject(match.start(), match.end(), Side.OTHER, f"{match['title']} {name}")
    for name, country in cast.foreign.items():
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            yield Subject(match.start(), match.end(), Side.OTHER, country)
    for match in _OFFICE.finditer(text):
        office = match["office"]
        yield Subject(match.start(), match.end(), Side.DUTCH, office[0].lower() + office[1:])


def _others(text: str, lexicon: Lexicon) -> Iterator[Subject]:
    for name, side in (
        ("countries", Side.OTHER),
        ("institutions", Side.OTHER),
        ("generic", Side.NOBODY),
    ):
        words = lexicon.words(name)
        for match in _whole_words(words.alternation, words.ignore_case).finditer(text):
            entry = words.find(match[0])
            if entry is not None:
                yield Subject(match.start(), match.end(), side, entry.id)


@cache
def _whole_words(alternation: str, ignore_case: bool) -> re.Pattern[str]:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    return re.compile(rf"(?<![\w-]){alternation}(?![\w-])", flags)
