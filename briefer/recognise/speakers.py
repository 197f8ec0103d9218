"""Who holds or says it: the Netherlands, a named other, or nobody in particular."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from briefer.model.document import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence


_REACH = 160
#: The secretary-general whom papers mean unless another organisation meets.
_NATO_CHIEF = "SG NAVO"
_CHIEFS = {
    "VN": "SGVN",
    "OESO": "SG OESO",
    "OVSE": "SG OVSE",
    "Raad van Europa": "SG Raad van Europa",
}
#: The writer acts in the meeting himself ("Ik heb … onderstreept"), not only in the letter.
_FIRST_PERSON = re.compile(r"\b(?:Ik heb|heb ik)\b")


class Side(StrEnum):
    """Whose voice a subject is."""

    DUTCH = "dutch"
    OTHER = "other"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Subject:
    """A possible subject in a sentence: where it stands, whose voice it is, and its name.

    It is not sure where the paper does not tell whose minister somebody is.
    """

    start: int
    end: int
    side: Side
    name: str
    pronoun: bool = False
    sure: bool = True
    person: bool = False


@dataclass(frozen=True)
class Cast:
    """The people of one paper: who is a Dutch minister and who is another country's.

    `abroad` tells that the paper speaks of ministers of other countries, so that a minister whom
    it does not introduce may be one of them; `together`, that the Netherlands is one of those
    who speak, as in a communiqué; `writes`, that a minister reports in the first person, so that
    one whom the paper only names is another's.
    """

    foreign: dict[str, str]
    offices: dict[str, str]
    attending: frozenset[str] = frozenset()
    abroad: bool = False
    together: bool = False
    writes: bool = False
    #: Who "de secretaris-generaal" is; empty where NATO's is meant.
    chief: str = ""
    #: Who is named in which text: three readers ask it of every sentence.
    known: dict[str, tuple[Subject, ...]] = field(default_factory=dict, compare=False, repr=False)


@lru_cache(maxsize=2)
def cast_of(sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon) -> Cast:
    """The names of the paper's ministers, told apart by how the paper introduces them."""
    texts = [sentence.text for sentence in sentences]
    offices = {word: signed.role for signed in facts.signatories for word in _surnames(signed.name)}
    foreign: dict[str, str] = {}
    for text in texts:
        for name, country in _introduced_abroad(text, lexicon):
            foreign.setdefault(name, country)
    officials = {
        name: held for text in texts for name, held in _introduced_by_office(text, lexicon)
    }
    attending = {name for text in texts for name in _attending(text, lexicon)}
    return Cast(
        {name: held for name, held in {**officials, **foreign}.items() if name not in offices},
        offices,
        frozenset(attending - set(foreign)),
        bool(foreign) or any(_speaks_of_abroad(text, lexicon) for text in texts),
        facts.kind is Kind.COMMUNIQUE,
        facts.kind is Kind.VERSLAG and any(_FIRST_PERSON.search(text) for text in texts),
        _CHIEFS.get(facts.meeting.organisation, "") if facts.meeting else "",
    )


def _surnames(name: str) -> list[str]:
    return [word for word in re.split(r"[\s.]+", name) if len(word) > 1 and word[0].isupper()][-2:]


def _introduced_abroad(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for match in lexicon.cue("people.vreemd").pattern.finditer(text):
        country = _adjectives(lexicon).get(match["adjective"])
        if country:
            yield from ((name, country) for name in {match["name"], match["name"].split()[-1]})
    for match in lexicon.cue("people.vreemd_achteraf").pattern.finditer(text):
        entry = lexicon.words("countries").find(match["country"])
        if entry:
            yield match["name"], entry.id


def _introduced_by_office(text: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Who bears an office that is not Dutch: presidents, commissioners, the secretary-general."""
    for name in ("vreemd_ambt", "vreemde_functie"):
        for match in lexicon.cue(f"people.{name}").pattern.finditer(text):
            yield match["name"], _led_from(match["name"], _office_of(match[0], lexicon), lexicon)


def _office_of(words: str, lexicon: Lexicon) -> str:
    """The name under which an officer's stance is kept: of his institution where it has one."""
    actors = (
        cue.fields["actor"]
        for cue in lexicon.cues("others")
        if "actor" in cue.fields and cue.search(words)
    )
    return str(next(actors, words))


def _speaks_of_abroad(text: str, lexicon: Lexicon) -> bool:
    matches = lexicon.cue("people.herkomst").pattern.finditer(text)
    return any(match["adjective"] in _adjectives(lexicon) for match in matches)


@cache
def _adjectives(lexicon: Lexicon) -> dict[str, str]:
    return {
        word: country.id
        for country in lexicon.words("countries")
        for word in country.fields["adjectives"]
    }


def _country_of(adjective: str, lexicon: Lexicon) -> str | None:
    """The country of an adjective, also where it stands without its ending ("Fins")."""
    known = _adjectives(lexicon)
    return known.get(adjective) or known.get(f"{adjective}e")


def _led_from(name: str, shown: str, lexicon: Lexicon) -> str:
    """The country that a leader known by name speaks for; else as the paper shows him."""
    leader = lexicon.words("leaders").find(name)
    return leader.id if leader else shown


def _attending(text: str, lexicon: Lexicon) -> Iterator[str]:
    for name in ("aanwezig", "namens_nederland", "met_portefeuille"):
        for match in lexicon.cue(f"people.{name}").pattern.finditer(text):
            yield match["name"] or match["named"]


def subjects(text: str, cast: Cast, lexicon: Lexicon) -> tuple[Subject, ...]:
    """Everything in a sentence that may be its subject, in order, the longest at each place."""
    preposition, joint = lexicon.cue("grammar.voorzetsel"), lexicon.cue("grammar.samen")
    found: list[Subject] = []
    governed: Subject | None = None
    for one in named(text, cast, lexicon):
        goes_on = governed is not None and joint.search(text[governed.end : one.start])
        if goes_on or preposition.search(before(text, one.start)):
            governed = one
        else:
            governed = None
            found.append(one)
    return tuple(found)


def before(text: str, at: int) -> str:
    """The words right before a place; more is not needed to know a word's role there."""
    return text[max(0, at - _REACH) : at]


def named(text: str, cast: Cast, lexicon: Lexicon) -> tuple[Subject, ...]:
    """Everybody a sentence names, subject or not, in order, the longest at each place."""
    if text not in cast.known:
        cast.known[text] = _named(text, cast, lexicon)
    return cast.known[text]


def _named(text: str, cast: Cast, lexicon: Lexicon) -> tuple[Subject, ...]:
    found = [
        *_people(text, cast, lexicon),
        *_dutch(text, cast, lexicon),
        *_officials(text, lexicon),
        *_others(text, lexicon),
    ]
    found.sort(key=lambda s: (s.start, -s.end))
    kept: list[Subject] = []
    for subject in (_of_the_meeting(one, text, cast, lexicon) for one in found):
        last = kept[-1] if kept else None
        if last is None or subject.start > last.end + 1:
            kept.append(subject)
        elif subject.start >= last.end:
            kept[-1:] = _joined(last, subject)
    return tuple(kept)


def _of_the_meeting(subject: Subject, text: str, cast: Cast, lexicon: Lexicon) -> Subject:
    """The secretary-general by his name, else of the organisation that meets."""
    words = text[subject.start : subject.end]
    if subject.name != _NATO_CHIEF or "NAVO" in words:
        return subject
    known = lexicon.words("leaders").find(words.rsplit(maxsplit=1)[-1])
    return replace(subject, name=known.id if known else cast.chief or _NATO_CHIEF)


def _joined(title: Subject, name: Subject) -> tuple[Subject, ...]:
    """One subject of an office and the name that follows it; two of anything else."""
    if title.person and name.person and title.side is name.side:
        return (replace(title, end=name.end),)
    return title, name


def _dutch(text: str, cast: Cast, lexicon: Lexicon) -> Iterator[Subject]:
    for cue in lexicon.cues("holders"):
        if cue.fields.get("together") and not cast.together:
            continue
        for match in cue.pattern.finditer(text):
            holder = str(cue.fields["holder"])
            pronoun = bool(cue.fields.get("pronoun"))
            yield Subject(match.start(), match.end(), Side.DUTCH, holder, pronoun)


def _people(text: str, cast: Cast, lexicon: Lexicon) -> Iterator[Subject]:
    for match in lexicon.cue("people.minister").pattern.finditer(text):
        side, name, sure = _minister(match, cast)
        led = _led_from(match["name"], "", lexicon)
        # A known leader of another country is never taken for a Dutch minister, unless he signed.
        if led and (side is Side.OTHER or match["name"].split()[-1] not in cast.offices):
            side, name, sure = Side.OTHER, led, True
        yield Subject(match.start(), match.end(), side, name, sure=sure, person=True)
    for match in lexicon.cue("people.vreemd_ambt").pattern.finditer(text):
        known = cast.foreign.get(match["name"], match[0])
        name = _led_from(match["name"], known, lexicon)
        yield Subject(match.start(), match.end(), Side.OTHER, name, person=True)
    for name, country in cast.foreign.items():
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            yield Subject(match.start(), match.end(), Side.OTHER, country, person=True)
    for match in lexicon.cue("people.ambt").pattern.finditer(text):
        office = match["office"]
        held = office[0].lower() + office[1:]
        yield Subject(match.start(), match.end(), Side.DUTCH, held, person=True)


def _minister(match: re.Match[str], cast: Cast) -> tuple[Side, str, bool]:
    """Whose minister somebody is, his name, and whether the paper tells."""
    name, last = match["name"], match["name"].split()[-1]
    country = cast.foreign.get(name) or cast.foreign.get(last)
    if country is not None:
        return Side.OTHER, country, True
    shown = match[0][0].lower() + match[0][1:]
    if last in cast.offices:
        return Side.DUTCH, cast.offices[last], True
    if name in cast.attending or not (cast.abroad or cast.writes):
        return Side.DUTCH, shown, True
    foreign = cast.offices or cast.attending or cast.writes or match["title"].lower() == "premier"
    return (Side.OTHER if foreign else Side.DUTCH), shown, False


def _officials(text: str, lexicon: Lexicon) -> Iterator[Subject]:
    for cue in lexicon.cues("others"):
        for match in cue.pattern.finditer(text):
            groups = match.groupdict()
            country = _country_of(groups.get("adjective") or "", lexicon)
            office = groups.get("office") or groups.get("dienst")
            actor = cue.fields.get("actor")
            # "Het Zweedse voorzitterschap" is kept under the country too.
            chairs = f"{country} ({actor})" if actor and country else ""
            led = _led_from(office.rsplit(maxsplit=1)[-1], office, lexicon) if office else ""
            name = chairs or actor or led or country
            if cue.fields.get("nobody"):
                yield Subject(match.start(), match.end(), Side.NOBODY, match[0])
            elif name:
                person = not cue.fields.get("body")
                yield Subject(match.start(), match.end(), Side.OTHER, str(name), person=person)


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
                person = bool(entry.fields.get("person"))
                yield Subject(match.start(), match.end(), side, entry.id, person=person)


@cache
def _whole_words(alternation: str, ignore_case: bool) -> re.Pattern[str]:
    flags = re.IGNORECASE if ignore_case else re.NOFLAG
    return re.compile(rf"(?<![\w-]){alternation}(?![\w-])", flags)
