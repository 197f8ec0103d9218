"""A name as long as its paper, where it stands as a heading; the whole is told beside it."""

from __future__ import annotations

#: Some two lines of a column; what tells papers apart stands in it.
LONGEST = 120
#: A last word is left out whole, unless that would leave out more than this.
_LONGEST_WORD = 30


def heading(text: str) -> str:
    """A name for a place where it is read at a glance, ended after a word when it is very long.

    Who shows it gives the whole as tip and as name for screen readers.
    """
    if len(text) <= LONGEST:
        return text
    begin = text[:LONGEST]
    # What follows tells whether the last word is whole.
    ended = begin if text[LONGEST].isspace() else begin.rpartition(" ")[0]
    kept = ended if len(ended) >= LONGEST - _LONGEST_WORD else begin
    return f"{kept.rstrip(' ,;:–-')}…"
