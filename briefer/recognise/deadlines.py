"""By when: the words of a deadline and the day they come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Deadline
from briefer.recognise.reckoning import day_of

if TYPE_CHECKING:
    import datetime as dt

    from briefer.lexicon import Lexicon


def deadline(
    text: str,
    lexicon: Lexicon,
    *,
    said_on: dt.date | None,
    meeting_ends: dt.date | None = None,
) -> Deadline | None:
    """The deadline in a sentence; None without one.

    It is resolved against the day it was said, or, where its rule says so ("binnen twee weken na
    afloop"), against the last day of the paper's meeting.  Where its rule looks ahead only ("in
    2031"), a day that was past when it was said is no deadline.
    """
    for cue in lexicon.cues("deadlines"):
        match = cue.search(text)
        if match is None:
            continue
        how = str(cue.fields["resolve"])
        counted_from = meeting_ends if cue.fields.get("from") == "meeting" else said_on
        day, certainty = day_of(how, match, lexicon, counted_from)
        ahead_only = bool(cue.fields.get("ahead"))
        if ahead_only and (day is None or (said_on is not None and day < said_on)):
            continue
        anchor = match["anchor"] if how == "anchor" else None
        return Deadline(match[0].strip(), day, cue.id, certainty, anchor)
    return None
