"""Where a block stands in a paper: its zone, its heading, its question and its speaker."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Zone(StrEnum):
    """The part of the paper a block belongs to."""

    MASTHEAD = "masthead"
    LETTER = "letter"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    NOTE = "note"
    FURNITURE = "furniture"
    FOREIGN = "foreign"
    #: The chair's list of what the minister has promised, at the end of a debate.
    PROMISES = "promises"


class Voice(StrEnum):
    """As what somebody speaks in a debate."""

    MEMBER = "member"
    MINISTER = "minister"
    CHAIR = "chair"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: a member has a party, a minister an office ("minister", "staatssecretaris")."""

    voice: Voice
    name: str = ""
    party: str | None = None
    office: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its zone, the heading in force, and the questions it belongs to.

    `together` marks answers to all parties in one part of the paper, apart from the questions.
    `speaker` is who says it in the report of a debate.  `start` is where the words themselves
    begin, behind the speaker's name or the word "Antwoord" on the same line.
    """

    zone: Zone
    topic: str | None = None
    party: str | None = None
    numbers: tuple[int, ...] = ()
    heading: bool = False
    together: bool = False
    speaker: Speaker | None = None
    start: int = 0
