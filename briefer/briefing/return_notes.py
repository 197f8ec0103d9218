"""The footnotes of a paragraph that came back from Word, held against those it was written with."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TYPE_CHECKING

from briefer.briefing.markdown_text import reading
from briefer.briefing.return_lines import plain
from briefer.model.returned import Returned, ReturnKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.return_lines import Line, Note
    from briefer.model.manuscript import Paragraph


def changed_notes(before: Paragraph, line: Line) -> Iterator[Returned]:
    """The notes that read otherwise, are new or are gone.

    A note of the staffer's own is offered; one that tells the source of a quotation is only told.
    """
    own = [span.note for span in before.spans if span.note]
    written = [*own, *(source.text for source in before.notes)]
    own_text = bool(before.block)
    beside = tuple(dict.fromkeys(_words(one, own_text=own_text) for one in (before, line.words)))
    for place, text, came in _pairs(written, line.notes):
        lead = came.lead if came is not None and not text else ""
        after = came.text if came is not None else ""
        told = bool(text) and place >= len(own)
        kind = ReturnKind.SOURCE_NOTE if told else ReturnKind.NOTE
        yield Returned(kind, before.block, text, after, beside=beside, lead=lead)


def _words(paragraph: Paragraph, *, own_text: bool) -> str:
    """As the paragraph may read in the draft: as Markdown in own text, else to the letter."""
    return reading(paragraph) if own_text else paragraph.text


def _pairs(written: Sequence[str], came: Sequence[Note]) -> Iterator[tuple[int, str, Note | None]]:
    """What differs: the place, the words as written (empty: new) and as they came (None: gone)."""
    before, after = [plain(text) for text in written], [plain(note.text) for note in came]
    for tag, left, to, right, end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        for place, note in zip_longest(range(left, to), came[right:end]):
            number = to if place is None else place
            yield number, "" if place is None else written[place], note
