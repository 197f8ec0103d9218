"""The report of a debate: who speaks in which block, and what the chair lists as promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.outline import Outline
from briefer.recognise.parties import party
from briefer.recognise.places import Place, Speaker, Voice, Zone

if TYPE_CHECKING:
    import re

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: Fewer speakers than this may be quotes in a letter.
_SPEAKERS = 2
#: A name with its office stands among the first characters of a block.
_REACH = 160


def speaker_of(text: str, lexicon: Lexicon) -> tuple[Speaker, int] | None:
    """The speaker with whose name a block opens, and where the words themselves begin."""
    opening = text[:_REACH]
    for voice, cue in _LINES:
        match = lexicon.cue(f"debate.{cue}").search(opening)
        if match is not None:
            return _speaker(voice, match, lexicon), match.end()
    return None


def _speaker(voice: Voice, match: re.Match[str], lexicon: Lexicon) -> Speaker:
    said = match.groupdict()
    office = said.get("office") or said.get("alone") or ""
    return Speaker(
        voice=voice,
        name=said.get("name") or "",
        party=party(said["party"], lexicon) if said.get("party") else None,
        office=office[:1].lower() + office[1:],
    )


def is_debate(source: SourceText, lexicon: Lexicon) -> bool:
    """Whether a paper reports a debate: it says so, or several people speak by name in it."""
    lines = (speaker_of(block.text, lexicon) for block in source.blocks)
    speakers = sum(line is not None and line[0].voice is not Voice.GUEST for line in lines)
    report, told = lexicon.cue("debate.geeft_verslag"), lexicon.cue("debate.lid_lopend")
    says_so = any(report.search(block.text) for block in source.blocks)
    telling = any(told.search(block.text[:_REACH]) for block in source.blocks)
    return speakers >= _SPEAKERS or (says_so and (bool(speakers) or telling))


def minutes(source: SourceText, lexicon: Lexicon) -> Outline:
    """The outline of the report of a debate.

    Members and the chair are in the zone of questions, ministers in that of answers; what comes
    before the first speaker is the masthead.  The chair's list of promises has a zone of its own.
    """
    walk = _Minutes(lexicon)
    return Outline((), tuple(walk.place(block) for block in source.blocks))


class _Minutes:
    """Where the debate is: whose turn, who speaks, and whether promises are being listed."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.part: str | None = None
        self.speaker: Speaker | None = None
        self.answering = _MINISTER
        self.listing = False

    def place(self, block: Block) -> Place:
        """The place of the next block."""
        if block.role is BlockRole.FURNITURE:
            return Place(Zone.FURNITURE)
        if block.role is BlockRole.FOOTNOTE:
            return Place(Zone.NOTE)
        if self._found("tussenregel", block.text):
            return Place(Zone.MASTHEAD, heading=True)
        spoken = speaker_of(block.text, self.lexicon)
        if spoken is not None:
            return self._spoken(block, *spoken)
        if part := next((part for part in _PARTS if self._found(part, block.text)), None):
            return self._opened(part)
        self._told(block.text)
        return Place(self._zone(block.text), speaker=self.speaker)

    def _found(self, cue: str, text: str) -> bool:
        return self.lexicon.cue(f"debate.{cue}").search(text) is not None

    def _spoken(self, block: Block, speaker: Speaker, start: int) -> Place:
        self.speaker, self.part = speaker, None
        words = block.text[start:]
        zone = self._zone(words)
        return Place(zone, heading=not words, speaker=speaker, start=start)

    def _opened(self, part: str) -> Place:
        """A part of a report that tells what was said without giving the words."""
        self.part = part
        self.listing = part == "deel_toezeggingen"
        self.answering = _MINISTER
        self.speaker = _MINISTER if part == "deel_kabinet" else None
        return Place(self._zone(""), heading=True, speaker=self.speaker)

    def _told(self, text: str) -> None:
        """In a report that tells, the speaker is the subject of the paragraph."""
        if self.part is None:
            return
        opening = text[:_REACH]
        member = self.lexicon.cue("debate.lid_lopend").search(opening)
        if member is not None:
            self.speaker = _speaker(Voice.MEMBER, member, self.lexicon)
            return
        # Members tell of a minister too: only where both speak in turn it is the minister's turn.
        if self.part == "deel_kamer":
            return
        minister = self.lexicon.cue("debate.minister_lopend").search(opening)
        if minister is not None:
            self.speaker = self.answering = _speaker(Voice.MINISTER, minister, self.lexicon)
        elif self.part == "deel_kabinet":
            # A member who interrupts has one paragraph; then the cabinet goes on.
            self.speaker = self.answering

    def _zone(self, words: str) -> Zone:
        """The zone of what is being said; the chair's list lasts until the debate is closed."""
        chair = self.speaker is not None and self.speaker.voice is Voice.CHAIR
        if chair and self._found("toezeggingen_volgen", words):
            self.listing = True
        elif chair and self._found("slot", words):
            self.listing = False
        if self.listing and (chair or self.part == "deel_toezeggingen"):
            return Zone.PROMISES
        if self.speaker is None:
            return Zone.MASTHEAD if self.part is None else Zone.QUESTION
        return Zone.ANSWER if self.speaker.voice is Voice.MINISTER else Zone.QUESTION


_MINISTER = Speaker(Voice.MINISTER, office="minister")
#: How a speaker's line is told, the first that fits.
_LINES = (
    (Voice.MEMBER, "lid"),
    (Voice.CHAIR, "voorzitter"),
    (Voice.MINISTER, "minister"),
    (Voice.GUEST, "gast"),
)
_PARTS = ("deel_kamer", "deel_kabinet", "deel_nader", "deel_toezeggingen")
