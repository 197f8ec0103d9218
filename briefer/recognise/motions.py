"""What a motion asks: its requests, kept as data because they are nobody's position yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Motion
from briefer.model.source import BlockRole, passage_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.lexicon import Lexicon
    from briefer.model.document import Signatory
    from briefer.model.source import Passage, SourceText


def motion_of(
    source: SourceText, signatories: tuple[Signatory, ...], lexicon: Lexicon
) -> Motion | None:
    """Who moves and what the Kamer is to ask; None when the paper has no request in it."""
    requests = tuple(_requests(source, lexicon))
    return Motion(tuple(s.name for s in signatories), requests) if requests else None


def _requests(source: SourceText, lexicon: Lexicon) -> Iterator[Passage]:
    """The requests up to the words with which every motion ends."""
    ends, asks = lexicon.cue("motions.orde"), lexicon.cue("motions.dictum")
    for block in source.blocks:
        end = ends.search(block.text)
        if block.role is not BlockRole.FURNITURE and asks.search(block.text):
            yield passage_of(source, block, 0, end.start() + 1 if end else None)
        if end:
            return
