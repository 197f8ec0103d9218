"""Under which name the holder of a Dutch position is kept: "ik", "de minister", a surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Kind
from briefer.recognise.offices import full_office, office_of
from briefer.recognise.places import Voice
from briefer.recognise.speakers import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.lexicon import Lexicon
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.sentences import Sentence
    from briefer.recognise.speakers import Subject

#: Who says "ik"; "hij" in the next sentence is somebody else.
SPEAKER = "bewindspersoon"
#: Among so many first sentences a paper says who is asked.
_OPENING = 12


class Holders:
    """Knows who writes or speaks, and which office "de minister" last meant."""

    def __init__(
        self, sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon
    ) -> None:
        self._speaks = speaker_of(sentences, facts, lexicon)
        self._facts = facts
        self._signed = [signed.role for signed in facts.signatories]
        #: By heading, and then by title.
        self._last: dict[str | None, dict[str, str]] = {}

    def heard(self, people: Iterable[Subject], sentence: Sentence) -> None:
        """Note the offices that a sentence gives in full."""
        for one in people:
            title = full_office(one.name) if one.side is Side.DUTCH and one.person else ""
            if title:
                self._last.setdefault(sentence.place.topic, {})[title] = one.name

    def name(self, holder: str, sentence: Sentence) -> str:
        """The name of a holder: an office in full where the paper tells it."""
        speaks = self._in_debate(sentence) or self._speaks
        if holder == SPEAKER:
            return speaks or ("Nederland" if self._facts.kind is Kind.COMMUNIQUE else holder)
        # Who speaks or was named last under this heading, who signed, who is named at all.
        held, here = self._facts.offices, self._last.get(sentence.place.topic, {})
        ever = {title: name for last in self._last.values() for title, name in last.items()}
        for known in ((speaks,), here.values(), self._signed, ever.values(), held.values()):
            if (found := office_of(holder, tuple(known), held)) != holder:
                return found
        return holder

    def _in_debate(self, sentence: Sentence) -> str:
        """The office of the minister who has the floor, else his name; empty elsewhere."""
        speaker = sentence.place.speaker
        if speaker is None or not speaker.office:
            return ""
        spoken = f"{speaker.office} {speaker.name}".strip()
        held = self._facts.offices
        return office_of(spoken, (self._facts.answering, *held.values()), held)


def has_the_floor(sentence: Sentence) -> bool:
    """Whether a minister says the sentence himself, in a debate."""
    speaker = sentence.place.speaker
    return speaker is not None and speaker.voice is Voice.MINISTER


def speaker_of(sentences: tuple[Sentence, ...], facts: PaperFacts, lexicon: Lexicon) -> str:
    """The office of who says "ik": who signed, whose letter it is, or who is asked.

    Empty where several signed.
    """
    titles = ("minister", "staatssecretaris")
    roles = [signed.role for signed in facts.signatories if signed.role.startswith(titles)]
    if roles:
        return roles[0] if len(roles) == 1 else ""
    if facts.writing:
        return facts.writing
    asked = lexicon.cue("people.bevraagd")
    matches = (asked.search(sentence.text) for sentence in sentences[:_OPENING])
    office = next((match["office"] for match in matches if match), "") or facts.answering
    return office[:1].lower() + office[1:]
