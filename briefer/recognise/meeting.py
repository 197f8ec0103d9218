"""The meeting a paper is about, and the others it mentions."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.document import Kind, Meeting, same_meeting
from briefer.model.source import BlockRole
from briefer.recognise.dates import FoundDate, find_dates
from briefer.recognise.headings import capitals
from briefer.recognise.lines import body_blocks
from briefer.recognise.topics import names_the_paper

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: The paper's own meeting is named in the title or in the first paragraphs.
_FIRST = 8
#: A line of fewer words is a letterhead, not a sentence.
_WORDS = 8
#: A mentioned meeting's name stands at most so many characters before its day.
_REACH = 110
_OF_A_MEETING = frozenset({Kind.VERSLAG, Kind.GEANNOTEERDE_AGENDA, Kind.COMMUNIQUE})
_ONLY_MENTION = frozenset({Kind.MOTIE, Kind.FICHE, Kind.ANTWOORD_KAMERVRAGEN})


def meeting_of(
    source: SourceText, title: str, kind: Kind, date: dt.date | None, lexicon: Lexicon
) -> Meeting | None:
    """The meeting a paper is about; None when it is about none.

    The title decides on body and days; what it lacks comes from the first paragraphs.  A year that
    is not written is that of the paper's own date, else of the first full date in the text.  A
    motion, a file note on a proposal or an answer to questions only mentions meetings; a letter or
    a consultation is about the first meeting that it names together with its day.
    """
    if kind in _ONLY_MENTION:
        return None
    blocks = body_blocks(source)
    near = date or _first_day(blocks, lexicon)
    named = [
        b.text for b in blocks if b.role is BlockRole.HEADING and names_the_paper(b.text, lexicon)
    ]
    first = [b.text for b in blocks[:_FIRST]]
    told = [text for text in first if len(text.split()) > _WORDS]
    for text in (title, *named):
        found = _meeting(text, [text, *told], near, source, lexicon)
        if found is not None:
            return found
    if kind in _OF_A_MEETING:
        texts = (_meeting(text, [text], near, source, lexicon) for text in told)
        return next((found for found in texts if found), None)
    meetings = (found for text in told for found in _mentioned(text, near, lexicon))
    first_named = next(meetings, None)
    return first_named and replace(first_named, place=_place(source, lexicon))


def _meeting(
    text: str, dated: list[str], near: dt.date | None, source: SourceText, lexicon: Lexicon
) -> Meeting | None:
    body = _body(text, lexicon)
    if body is None:
        return None
    days = (_of_meeting(text, near, lexicon) for text in dated)
    found = next((day for day in days if day), None)
    return Meeting(*body, found.first, found.last, _place(source, lexicon)) if found else None


def _first_day(blocks: tuple[Block, ...], lexicon: Lexicon) -> dt.date | None:
    dates = (date for block in blocks for date in find_dates(block.text, lexicon))
    return next((date.first for date in dates if date.year_written), None)


def _of_meeting(text: str, near: dt.date | None, lexicon: Lexicon) -> FoundDate | None:
    dates = find_dates(text, lexicon) or find_dates(text, lexicon, near=near)
    return next((date for date in dates if not _of_a_paper(text, date, lexicon)), None)


def _of_a_paper(text: str, date: FoundDate, lexicon: Lexicon) -> bool:
    """Whether a day is that of a letter or a motion, by the words before it."""
    return lexicon.cue("titles.dagtekening_erbij").search(text[: date.start]) is not None


def _body(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]] | None:
    """The organisation and formats a title names; a longer name hides the shorter within it."""
    organisation, formats = None, []
    rest = text
    for cue in lexicon.cues("meetings"):
        match = cue.search(rest)
        if match is None or organisation not in {None, cue.fields["organisation"]}:
            continue
        organisation = str(cue.fields["organisation"])
        if "format" in cue.fields:
            formats.append(str(cue.fields["format"]))
            if organisation != "NAVO":
                rest = rest.replace(match[0], " ")
    if organisation is None:
        return _unlisted(text, lexicon)
    summit = [name for name in formats if name.startswith("Staatshoofden")]
    return organisation, tuple(summit or formats)


def _unlisted(text: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]] | None:
    match = lexicon.cue("titles.raad_voor").search(text)
    return ("EU", (match["naam"].strip(),)) if match else None


def _place(source: SourceText, lexicon: Lexicon) -> str | None:
    texts = [block.text for block in body_blocks(source)]
    opening = [text for text in texts if len(text.split()) > _WORDS][:4]
    if any(lexicon.cue("titles.videoconferentie").search(text) for text in opening):
        return None
    for text in opening:
        match = lexicon.cue("titles.plaats").search(text)
        if match:
            return match["plaats"]
    return None


def mentions(source: SourceText, own: Meeting | None, lexicon: Lexicon) -> tuple[Meeting, ...]:
    """The other meetings that a paper mentions with their day, each once."""
    near = own.start if own else None
    found: list[Meeting] = []
    for block in body_blocks(source):
        if capitals(block.text):
            continue
        for meeting in _mentioned(block.text, near, lexicon):
            if not any(same_meeting(meeting, known) for known in [own, *found] if known):
                found.append(meeting)
    return tuple(found)


def _mentioned(text: str, near: dt.date | None, lexicon: Lexicon) -> Iterator[Meeting]:
    for found in find_dates(text, lexicon, near=near):
        if _of_a_paper(text, found, lexicon):
            continue
        before = text[max(0, found.start - _REACH) : found.start]
        clause = re.split(r"[.;()]\s", before)[-1]
        body = _body(clause, lexicon)
        if body is not None:
            yield Meeting(*body, found.first, found.last)
