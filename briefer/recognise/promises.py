"""Whether a sentence promises or announces something, who does, to whom, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.document import Commitment, CommitmentType
from briefer.recognise import particulars
from briefer.recognise.deadlines import deadline
from briefer.recognise.speakers import Side, Subject, subjects
from briefer.recognise.stances import governing

if TYPE_CHECKING:
    from briefer.lexicon import Cue, Lexicon
    from briefer.model.document import Deadline
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Cast

#: A promise on a condition is for a person to judge.
CONDITIONAL = 0.65
_AUXILIARY = re.compile(r"\b(?:zal|zullen|wordt|worden)\b", re.IGNORECASE)
_CABINET = "kabinet"
_COUNTRY = "Nederland"
#: How the holders' rule file calls whoever says "ik".
_FIRST_PERSON = "bewindspersoon"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a sentence is read against."""

    cast: Cast
    facts: PaperFacts
    lexicon: Lexicon


def promise_in(sentence: Sentence, setting: Setting) -> Commitment | None:
    """The promise or announcement a sentence makes; None for every other sentence."""
    text, lexicon = sentence.text, setting.lexicon
    ruled_out = [cue for cue in lexicon.cues("no_promise") if cue.search(text)]
    if any("word" not in cue.fields for cue in ruled_out):
        return None
    present = _speakers(text, setting)
    term = term_of(text, setting)
    for cue in lexicon.cues("commitments"):
        match = None if ruled_out and "word" in cue.fields else cue.search(text)
        if match is None or not _still_to_come(cue, _clause(match), term, setting):
            continue
        if _is_ours(cue, present, match, lexicon):
            subject = _subject(present, match, lexicon)
            found = made(sentence, cue, _owner(subject, present), term, setting)
            country = _is_country(subject, text, lexicon)
            return _of_country(found, cue, lexicon) if country else found
    return None


def _speakers(text: str, setting: Setting) -> tuple[Subject, ...]:
    """Who may promise; the parliament is the one that is promised to."""
    kamer = setting.lexicon.cue("grammar.kamer")
    found = subjects(text, setting.cast, setting.lexicon)
    return tuple(s for s in found if not kamer.search(text[s.start : s.end]))


def term_of(text: str, setting: Setting) -> Deadline | None:
    """The deadline in a sentence, counted from the day it was said."""
    facts = setting.facts
    return deadline(text, setting.lexicon, said_on=facts.day, meeting_ends=facts.meeting_ends)


def _subject(
    present: tuple[Subject, ...], match: re.Match[str], lexicon: Lexicon
) -> Subject | None:
    beside = _beside(present, match, lexicon)
    return beside or governing(match.string, present, match, lexicon)


def _told_by_another(present: tuple[Subject, ...], match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether it is what another said ("De voorzitter concludeerde dat hierop …")."""
    opens = next((s for s in present if s.start == 0 and s.side is not Side.DUTCH), None)
    clause = lexicon.cue("grammar.grens")
    return opens is not None and bool(clause.search(match.string[opens.end : match.start()]))


def _beside(present: tuple[Subject, ...], match: re.Match[str], lexicon: Lexicon) -> Subject | None:
    """The subject right after the verb with which the expression opens ("hoop ik", "zal de Raad").

    There the sentence is inverted, whoever is named before the verb; unless a subject stands right
    before it, or the verb goes on with the one of the main clause ("en zal de Commissie vragen").
    """
    verb, near = _verb_end(match), lexicon.cue("grammar.vlak_ernaast")
    text = match.string
    found = next((s for s in present if near.search(text[verb : s.start])), None)
    if found is None or found.side is Side.DUTCH:
        return found
    before = any(near.search(text[s.end : match.start()]) for s in present)
    goes_on = lexicon.cue("grammar.nevenschikking").search(match.string[: match.start()])
    return None if before or goes_on else found


def _is_ours(
    cue: Cue, present: tuple[Subject, ...], match: re.Match[str], lexicon: Lexicon
) -> bool:
    """Whether it is the cabinet that promises, and not an ally, an institution or a member."""
    subject, text = _subject(present, match, lexicon), match.string
    if subject is not None and (subject.side is Side.OTHER or _is_anybody(subject, match, lexicon)):
        return False
    if cue.fields.get("agent") != "dutch":
        return subject is not None or not _told_by_another(present, match, lexicon)
    if subject is not None and subject.side is Side.NOBODY:
        return speaks_to_parliament(text, lexicon)
    if subject is not None:
        return True
    # "Zoals toegezegd …" and "De toegezegde …" are the cabinet's own words.
    return not text[: match.start()].strip() or speaks_to_parliament(text, lexicon)


def _verb_end(match: re.Match[str]) -> int:
    """Where the finite verb ends: an auxiliary, else the word with which the expression opens."""
    auxiliary = _AUXILIARY.search(match[0])
    return match.start() + (auxiliary.end() if auxiliary else len(match[0].split(" ", 1)[0]))


def _is_anybody(subject: Subject, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether "bondgenoten" or "lidstaten" stand right beside the verb, as its subject."""
    near, text = lexicon.cue("grammar.vlak_ernaast"), match.string
    ahead = near.search(text[subject.end : match.start()])
    behind = near.search(text[_verb_end(match) : subject.start])
    people = subject.name in {entry.id for entry in lexicon.words("generic")}
    return subject.side is Side.NOBODY and people and bool(ahead or behind)


def speaks_to_parliament(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence names the parliament, one of its members, or its reader ("u")."""
    if lexicon.cue("grammar.kamer").search(text):
        return True
    return bool(particulars.members(text, lexicon))


def _clause(match: re.Match[str]) -> str:
    """The part of a sentence between semicolons in which the words stand."""
    text = match.string
    start = text.rfind(";", 0, match.start()) + 1
    end = text.find(";", match.end())
    return text[start : end if end >= 0 else len(text)]


def _still_to_come(cue: Cue, text: str, term: Deadline | None, setting: Setting) -> bool:
    """Whether a present tense speaks of the future, and not of what the paper does itself."""
    needs = cue.fields.get("needs")
    if needs is None:
        return True
    lexicon = setting.lexicon
    if lexicon.cue("grammar.hierbij").search(text):
        return False
    if needs == "ahead":
        later = lexicon.cue("tense.nader").search(text) or particulars.condition(text, lexicon)
        return term is not None or bool(later)
    return needs != "term" or term is not None


def _owner(subject: Subject | None, present: tuple[Subject, ...]) -> Subject | None:
    if subject is not None and subject.side is Side.DUTCH:
        return subject
    return next((one for one in present if one.side is Side.DUTCH), None)


def made(
    sentence: Sentence, cue: Cue, owner: Subject | None, term: Deadline | None, setting: Setting
) -> Commitment:
    """The commitment that a cue gives away, with all that the registers keep of it."""
    text, lexicon = sentence.text, setting.lexicon
    kind = CommitmentType(str(cue.fields.get("type", CommitmentType.TOEZEGGING)))
    to_parliament = kind is CommitmentType.TOEZEGGING or speaks_to_parliament(text, lexicon)
    depends = particulars.condition(text, lexicon)
    sure = float(cue.fields.get("confidence", 0.9))
    due = term.text if term is not None else ""
    occasion = particulars.occasion(text, setting.facts.day, lexicon, due)
    return Commitment(
        text=text,
        passage=sentence.passage,
        rule=cue.id,
        confidence=min(sure, CONDITIONAL) if depends else sure,
        topic=sentence.place.topic,
        by=_office(owner, sentence, setting),
        to=particulars.recipient(text) if to_parliament else None,
        deadline=term,
        type=kind,
        made_on=occasion.day,
        subject=particulars.subject(text, lexicon),
        number=particulars.number(text, lexicon),
        members=particulars.members(text, lexicon),
        occasion=occasion.words,
        condition=depends,
        recurring=particulars.recurring(text, lexicon),
        relation=particulars.relation(text, lexicon),
        letters=particulars.letters(text, lexicon),
    )


def _is_country(subject: Subject | None, text: str, lexicon: Lexicon) -> bool:
    """Whether the Netherlands promises, and not to its parliament."""
    country = subject is not None and subject.name == _COUNTRY
    return country and not speaks_to_parliament(text, lexicon)


def _of_country(promise: Commitment, cue: Cue, lexicon: Lexicon) -> Commitment | None:
    """What the Netherlands promises to allies is an announcement, whatever the word for it.

    That it has promised an amount ("heeft steun toegezegd") is a fact.
    """
    if "word" in cue.fields and lexicon.cue("tense.bedrag").search(promise.text):
        return None
    return replace(promise, type=CommitmentType.AANKONDIGING, to=None)


def _office(owner: Subject | None, sentence: Sentence, setting: Setting) -> str:
    """Who promises; "ik" is the minister who speaks in a debate, signed the letter, or answers."""
    if owner is None:
        return _CABINET
    if owner.name != _FIRST_PERSON:
        return _with_portfolio(owner.name, setting)
    answering, speaker = setting.facts.answering, sentence.place.speaker
    if speaker is not None and speaker.office:
        spoken = f"{speaker.office} {speaker.name}".strip()
        return answering if answering.startswith(speaker.office) else spoken
    return " en ".join(_ministers(setting)) or answering or owner.name


def _ministers(setting: Setting) -> list[str]:
    """The offices of the ministers who signed; a committee's chair promises nothing."""
    ambt = setting.lexicon.cue("sittings.ambt")
    return [s.role for s in setting.facts.signatories if ambt.pattern.match(s.role)]


def _with_portfolio(name: str, setting: Setting) -> str:
    """The office in full where "de minister" can only be the one who signed or answers."""
    known = {*_ministers(setting), *filter(None, [setting.facts.answering])}
    roles = [role for role in known if role.startswith(f"{name} ")]
    return roles[0] if len(roles) == 1 else name
