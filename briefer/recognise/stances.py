"""Which subject takes which stance in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.recognise.speakers import Side, Subject, before

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.lexicon import Cue, Lexicon

_WORD = re.compile(r"\w+")
#: An inverted subject follows its verb within a few words ("Daarom verwelkomde ook Nederland").
_INVERTED = 24
#: A subject right before its verb ("Nederland heeft …").
_ADJACENT = 2


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance taken: by whom, which cue gave it away, and where its words stand."""

    subject: Subject
    cue: Cue
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence and who is named in it."""

    text: str
    subjects: Sequence[Subject]
    lexicon: Lexicon


def applicable(cues: Sequence[Cue], text: str) -> tuple[Cue, ...]:
    """The cues of which a trigger stands in the text, in their order; the rest cannot hold."""
    words = frozenset(_WORD.findall(text.lower()))
    return tuple(cue for cue in cues if not cue.triggers or not cue.triggers.isdisjoint(words))


def stance_of(
    text: str, subjects: Sequence[Subject], cues: Sequence[Cue], side: Side, lexicon: Lexicon
) -> Stance | None:
    """The first stance in a sentence that the side asked for takes, alone or with others."""
    return next(stances_of(text, subjects, cues, side, lexicon), None)


def stances_of(
    text: str, subjects: Sequence[Subject], cues: Sequence[Cue], side: Side, lexicon: Lexicon
) -> Iterator[Stance]:
    """Every stance in a sentence that the side asked for takes; who takes it together, each."""
    said = _Said(text, subjects, lexicon)
    present = any(subject.side is side for subject in subjects)
    speaks = side is Side.DUTCH and lexicon.cue("grammar.eigen").search(text) is not None
    for cue in applicable(cues, text):
        own = str(cue.fields.get("holder", ""))
        if not (speaks if own else present):
            continue
        for match in cue.pattern.finditer(text):
            holders = _expressed(said, match, own) if own else _holders(said, match, cue)
            for holder in holders:
                if holder.side is side:
                    yield Stance(holder, cue, match.start(), match.end())


def _expressed(said: _Said, match: re.Match[str], own: str) -> Iterator[Subject]:
    """The Dutch holder that an expression names itself, where nobody else says it."""
    if not _of_another(said.text, said.subjects, match):
        yield _own_holder(said.text, own, match, said.lexicon)


def _holders(said: _Said, match: re.Match[str], cue: Cue) -> tuple[Subject, ...]:
    """Who takes the stance: its subject and who takes it with him."""
    text, subjects, lexicon = said.text, said.subjects, said.lexicon
    subject = governing(text, subjects, match, lexicon)
    if subject is None:
        return ()
    if (cue.triggers or cue.fields.get("passive")) and undergone(text, subject, match, lexicon):
        return ()
    return tuple(dict.fromkeys((subject, *_fellows(text, subjects, subject, lexicon))))


def undergone(text: str, subject: Subject, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether the subject undergoes what the verb says ("Nederland werd opgeroepen te …")."""
    last = match.start() + match[0].rfind(" ") + 1
    if subject.end > last or _is_agent(text, subject, lexicon):
        return False
    if not lexicon.cue("grammar.deelwoord").search(match[0]):
        return False
    if lexicon.cue("grammar.bedrijvend").search(text[:last]):
        return False
    ahead = lexicon.cue("grammar.lijdend").search(text[subject.end : last])
    inverted = lexicon.cue("grammar.lijdend_omgekeerd").search(before(text, subject.start))
    return bool(ahead or inverted)


def _is_agent(text: str, subject: Subject, lexicon: Lexicon) -> bool:
    own = text[subject.start : subject.end]
    agent = lexicon.cue("grammar.handelend").search(before(text, subject.start))
    return bool(agent or lexicon.cue("grammar.zijde").search(own))


def _fellows(
    text: str, subjects: Sequence[Subject], subject: Subject, lexicon: Lexicon
) -> Iterator[Subject]:
    """Who takes the stance with the subject: "Nederland en België", "mede namens Nederland"."""
    joint, behalf = lexicon.cue("grammar.samen"), lexicon.cue("grammar.namens")
    together: list[Subject] = []
    for other in subjects:
        if together and not joint.search(text[together[-1].end : other.start]):
            if subject in together:
                break
            together = []
        together.append(other)
    if subject in together:
        yield from together
    yield from (
        s for s in subjects if s.side is Side.DUTCH and behalf.search(before(text, s.start))
    )


def _own_holder(text: str, holder: str, match: re.Match[str], lexicon: Lexicon) -> Subject:
    """The holder that the expression itself names ("voor Nederland is … van belang")."""
    words = text[match.start() : match.end()]
    office = lexicon.cue("people.ambt").search(words)
    named = (str(c.fields["holder"]) for c in lexicon.cues("holders") if c.search(words))
    name = office["office"][0].lower() + office["office"][1:] if office else next(named, holder)
    return Subject(match.start(), match.end(), Side.DUTCH, name, person=office is not None)


def _of_another(text: str, subjects: Sequence[Subject], match: re.Match[str]) -> bool:
    """Whether somebody else says it ("De Commissie meent dat het voor Nederland … is")."""
    ahead = [s for s in subjects if s.end <= match.start() and s.side is not Side.DUTCH]
    said = [s for s in ahead if " dat " in text[s.end : match.start()]]
    return bool(said)


def governing(
    text: str, subjects: Sequence[Subject], verb: re.Match[str], lexicon: Lexicon
) -> Subject | None:
    """The subject of a verb: within the expression, before it in its clause, or just after it.

    Where the sentence opens with a subject, or one stands right before the verb, there is no
    inversion, and a name within the expression is an object.  The subject of a clause with which
    the sentence opens ("Nadat … ,") does not govern the main verb.  Who acts in a passive is named
    ("door Nederland").  A clause put in says whose the whole is ("…, vindt Nederland.").
    """
    comparison, clause = lexicon.cue("grammar.vergelijking"), lexicon.cue("grammar.grens")
    along = lexicon.cue("grammar.gezelschap")
    own = [
        s
        for s in subjects
        if not any(cue.search(before(text, s.start)) for cue in (comparison, along))
    ]
    inside = [s for s in own if verb.start() <= s.start < verb.end()]
    after = [
        s
        for s in own
        if 0 <= s.start - verb.end() <= _INVERTED
        and "," not in text[verb.end() : s.start]
        and not clause.search(text[verb.end() : s.start])
    ]
    beside = [s for s in after if s.start - verb.end() <= _ADJACENT]
    if put_in := [s for s in beside if _put_in(text, s, verb, lexicon)]:
        return put_in[0]
    ahead = [s for s in own if s.end <= verb.start() and reaches(text, s, verb, lexicon)]
    ahead = ahead or _with_auxiliary(text, own, verb, lexicon)
    if beside and all(lexicon.cue("grammar.door").search(before(text, s.start)) for s in ahead):
        return beside[0]
    agents = [s for s in (*ahead, *inside, *after) if _is_agent(text, s, lexicon)]
    if agents and lexicon.cue("grammar.deelwoord").search(verb[0]):
        return agents[0]
    opens = bool(ahead) and ahead[0].start == 0
    if ahead and (not inside or opens or verb.start() - ahead[-1].end <= _ADJACENT):
        pronouns = [s for s in after if s.pronoun]
        return (pronouns or ahead)[0]
    return next(iter([*inside, *ahead, *after]), None)


def _put_in(text: str, subject: Subject, verb: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a verb and the subject beside it are a clause put in ("…, zo stelde hij, …")."""
    opens = text[: verb.start()].endswith(", ")
    return opens and bool(lexicon.cue("grammar.toegevoegd").search(text[subject.end :]))


def reaches(text: str, subject: Subject, verb: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a subject ahead of a verb stands in its clause, or is meant by the pronoun there."""
    between = lexicon.cue("grammar.tussenzin").pattern.sub(" ", text[subject.end : verb.start()])
    if lexicon.cue("grammar.openingsbijzin").search(text[: subject.end]) and "," in between:
        return False
    if lexicon.cue("grammar.nevenschikking").search(text[: verb.start()]):
        return True
    if not lexicon.cue("grammar.grens").search(between):
        return True
    return bool(lexicon.cue("grammar.verwijzing").search(between))


def _with_auxiliary(
    text: str, subjects: Sequence[Subject], verb: re.Match[str], lexicon: Lexicon
) -> list[Subject]:
    """The subject beside its auxiliary, far from an infinitive ("Wel blijft Nederland …")."""
    nearest = max((s for s in subjects if s.end <= verb.start()), key=lambda s: s.end, default=None)
    if nearest is None or not verb[0].endswith("en"):
        return []
    auxiliary = lexicon.cue("grammar.hulpwerkwoord").search(before(text, nearest.start))
    opening = lexicon.cue("grammar.openingsbijzin").search(text[: nearest.end])
    return [nearest] if auxiliary and not opening else []
