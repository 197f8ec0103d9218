"""What is recognised in a paper; every finding carries its passage, its rule and its doubt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefer.model.source import Passage, ReadingWarning, SourceFile


class Kind(StrEnum):
    """The kinds of paper, by the field's own Dutch names."""

    VERSLAG = "verslag"
    GEANNOTEERDE_AGENDA = "geannoteerde_agenda"
    SCHRIFTELIJK_OVERLEG = "schriftelijk_overleg"
    COMMISSIEDEBAT = "commissiedebat"
    KAMERBRIEF = "kamerbrief"
    FICHE = "fiche"
    MOTIE = "motie"
    ANTWOORD_KAMERVRAGEN = "antwoord_kamervragen"
    COMMUNIQUE = "communique"
    OVERIG = "overig"


class CommitmentType(StrEnum):
    """A promise to parliament, or an announcement of what the cabinet will do."""

    TOEZEGGING = "toezegging"
    AANKONDIGING = "aankondiging"


class CommitmentStatus(StrEnum):
    """What the paper itself says: still to do, or hereby done."""

    OPEN = "open"
    FULFILLED = "fulfilled"


class Relation(StrEnum):
    """How a promise stands to one made before, in the words of the chambers' registers."""

    HERHALING = "herhaling"
    WIJZIGING = "wijziging"
    AANVULLING = "aanvulling"


class Certainty(StrEnum):
    """How sure a resolved date is."""

    CERTAIN = "certain"
    LIKELY = "likely"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One sitting of an organisation in one or more formats, over one or more days."""

    organisation: str
    formats: tuple[str, ...] = ()
    start: dt.date | None = None
    end: dt.date | None = None
    place: str | None = None

    @property
    def last(self) -> dt.date | None:
        """The last day; the first where no other is known."""
        return self.end or self.start


def same_meeting(left: Meeting, right: Meeting) -> bool:
    """Whether two papers speak of one meeting.

    The organisation is the same, the days overlap, and the formats of one are among the other's
    (a report may cover two formats of which the agenda announced one).
    """
    if left.organisation != right.organisation or left.start is None or right.start is None:
        return False
    if left.start > (right.end or right.start) or right.start > (left.end or left.start):
        return False
    formats, others = set(left.formats), set(right.formats)
    return formats <= others or others <= formats


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed: the name as written, the office with a small letter."""

    name: str
    role: str
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A parliamentary number cited: "Kamerstuk 28676, nr. 367", "2021Z08444"."""

    number: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Topic:
    """A heading that names a subject, as it stands in the paper.

    `key` is the heading reduced to what it names, by which headings of other papers belong to the
    same subject; `parts` are the subjects it is made of ("rusland", "wapenbeheersing").
    """

    heading: str
    key: str
    parts: frozenset[str]
    passage: Passage
    language: str = "nl"
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence recognised: `rule` names the cue that found it, `confidence` is 0 to 1.

    `topic` is the heading it falls under (None before the first); `text` the whole sentence.
    """

    text: str
    passage: Passage
    rule: str
    confidence: float
    topic: str | None = None


class Strength(StrEnum):
    """How firmly a position is held ("met klem", "in beginsel")."""

    FIRM = "firm"
    PLAIN = "plain"
    CAUTIOUS = "cautious"


@dataclass(frozen=True, slots=True)
class Position(Finding):
    """A Dutch position: who holds it, which kind of stance, its condition and how firm it is."""

    holder: str = "Nederland"
    stance: str = ""
    condition: str | None = None
    strength: Strength = Strength.PLAIN


@dataclass(frozen=True, slots=True)
class AlliedPosition(Finding):
    """A stance of a named other country, person or institution."""

    actor: str = ""


#: The rule that a term given by hand names; such a term goes before what the papers give.
GIVEN_BY_HAND = "staffer"


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: the words, the day they come to (last day included), the rule and how sure.

    `anchor` is set when the deadline hangs on a meeting or debate ("verslag van de Top") whose
    day this paper does not give.
    """

    text: str
    day: dt.date | None = None
    rule: str = ""
    certainty: Certainty = Certainty.UNKNOWN
    anchor: str | None = None

    @property
    def by_hand(self) -> bool:
        """Whether a staffer gave this term, with its day."""
        return self.rule == GIVEN_BY_HAND and self.day is not None


@dataclass(frozen=True, slots=True)
class Commitment(Finding):
    """A promise or announcement: by whom, to whom, by when, made on which day, and its state.

    `subject` is what is promised, without the words of the occasion and the parliament;
    `made_on` is the day of the debate it was made in, where the sentence names one;
    `fulfilled_by` is the passage in this paper that answers it.

    As in the chambers' registers: `number` is its own ("TZ202105-123", "T03245"), `members` are
    those it was made to by name, `occasion` the debate it was made in, `relation` tells that it
    repeats, changes or adds to an earlier one, `letters` are the papers that answered it before.
    `condition` is what it depends on and `recurring` the words that make it return.
    """

    by: str = ""
    to: str | None = None
    deadline: Deadline | None = None
    type: CommitmentType = CommitmentType.AANKONDIGING
    status: CommitmentStatus = CommitmentStatus.OPEN
    made_on: dt.date | None = None
    fulfilled_by: Passage | None = None
    subject: str = ""
    number: str = ""
    members: tuple[str, ...] = ()
    occasion: str = ""
    condition: str | None = None
    recurring: str | None = None
    relation: Relation | None = None
    letters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """An MP's question of a written consultation with the answer, paragraph by paragraph."""

    number: int
    party: str
    topic: str | None
    question: tuple[Passage, ...]
    answer: tuple[Passage, ...]

    @property
    def question_text(self) -> str:
        """The question, its paragraphs joined by a line break."""
        return "\n".join(p.quote for p in self.question)

    @property
    def answer_text(self) -> str:
        """The answer, its paragraphs joined by a line break."""
        return "\n".join(p.quote for p in self.answer)


@dataclass(frozen=True, slots=True)
class Motion:
    """What a motion asks of the cabinet, request by request, and the members who move it."""

    members: tuple[str, ...]
    requests: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What may be a finding: a person is asked, and until he confirms it, it counts for nothing."""

    positions: tuple[Position, ...] = ()
    allied_positions: tuple[AlliedPosition, ...] = ()
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper, recognised; `number` is its own parliamentary number where it bears one.

    `marking` is the level of confidentiality it bears, a name of `resources/markings.toml`.
    """

    file: SourceFile
    kind: Kind
    title: str
    meeting: Meeting | None = None
    date: dt.date | None = None
    number: str | None = None
    signatories: tuple[Signatory, ...] = ()
    references: tuple[Reference, ...] = ()
    mentions: tuple[Meeting, ...] = ()
    topics: tuple[Topic, ...] = ()
    positions: tuple[Position, ...] = ()
    allied_positions: tuple[AlliedPosition, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    questions: tuple[Question, ...] = ()
    motion: Motion | None = None
    suggestions: Suggestions = Suggestions()
    warnings: tuple[ReadingWarning, ...] = ()
    pages: int = 0
    marking: str | None = None

    @property
    def effective_date(self) -> dt.date | None:
        """The day to sort this paper by: its own date, else the last day of its meeting."""
        if self.date is not None or self.meeting is None:
            return self.date
        return self.meeting.last
