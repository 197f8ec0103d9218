"""Which subject takes which stance in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer.recognise.speakers import Side, Subject, before

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from briefer.lexicon import Cue, Lexicon

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


def stance_of(
    text: str, subjects: Sequence[Subject], cues: Sequence[Cue], side: Side, lexicon: Lexicon
) -> Stance | None:
    """The first stance in a sentence that the side asked for takes, alone or with others."""
    for cue in cues:
        for match in cue.pattern.finditer(text):
            subject = _own_holder(cue, match) or governing(text, subjects, match, lexicon)
            if subject is None:
                continue
            together = (subject, *_fellows(text, subjects, subject, lexicon))
            holder = next((one for one in together if one.side is side), None)
            if holder is not None:
                return Stance(holder, cue, match.start(), match.end())
    return None


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


def _own_holder(cue: Cue, match: re.Match[str]) -> Subject | None:
    """The holder that the expression itself names ("voor Nederland is … van belang")."""
    if "holder" not in cue.fields:
        return None
    return Subject(match.start(), match.end(), Side.DUTCH, str(cue.fields["holder"]))


def governing(
    text: str, subjects: Sequence[Subject], verb: re.Match[str], lexicon: Lexicon
) -> Subject | None:
    """The subject of a verb: within the expression, before it in its clause, or just after it.

    Where the sentence opens with a subject, or one stands right before the verb, there is no
    inversion, and a name within the expression is an object.  The subject of a clause with which
    the sentence opens ("Nadat … ,") does not govern the main verb.
    """
    comparison, clause = lexicon.cue("grammar.vergelijking"), lexicon.cue("grammar.grens")
    opening = lexicon.cue("grammar.openingsbijzin")
    own = [s for s in subjects if not comparison.search(before(text, s.start))]
    inside = [s for s in own if verb.start() <= s.start < verb.end()]
    after = [s for s in own if 0 <= s.start - verb.end() <= _INVERTED]
    goes_on = lexicon.cue("grammar.nevenschikking").search(text[: verb.start()]) is not None
    ahead = [
        s
        for s in own
        if s.end <= verb.start()
        and (goes_on or not clause.search(text[s.end : verb.start()]))
        and not (opening.search(text[: s.end]) and "," in text[s.end : verb.start()])
    ]
    opens = bool(ahead) and ahead[0].start == 0
    if ahead and (not inside or opens or verb.start() - ahead[-1].end <= _ADJACENT):
        pronouns = [s for s in after if s.pronoun]
        return (pronouns or ahead)[0]
    return next(iter([*inside, *ahead, *after]), None)
