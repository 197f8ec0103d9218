"""A sentence with where it stands, as it goes to the clipboard; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer import markings
from ui.display import one_line, source_line
from ui.spots import spot_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage
    from briefer.wording import Wording


def with_source(document: DocumentRecord, passages: Sequence[Passage], wording: Wording) -> str:
    """The words, then the paper and the place in it; a marking that the paper bears goes along."""
    words = "\n".join(one_line(passage.quote) for passage in passages)
    source = source_line(spot_at(document, passages), wording)
    number = f", {one_line(document.number)}" if document.number else ""
    return markings.carried(f"{words} ({source}{number})", (document.marking,))
