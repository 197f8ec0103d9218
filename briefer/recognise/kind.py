"""Which kind of paper this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.model.document import Kind
from briefer.recognise.lines import body_blocks
from briefer.recognise.masthead import OPENING

if TYPE_CHECKING:
    from briefer.lexicon import Lexicon
    from briefer.model.source import SourceText


def kind_of(source: SourceText, title: str, lexicon: Lexicon) -> Kind:
    """The first kind whose cue holds; the order of the rule file decides.

    Some cues look only at the title, others at the blocks with which the paper opens.
    """
    opening = [block.text for block in body_blocks(source)[:OPENING]]
    for cue in lexicon.cues("kinds"):
        texts = [title] if cue.fields["where"] == "title" else [title, *opening]
        if any(cue.search(text) for text in texts):
            return Kind(cue.fields["value"])
    return Kind.OVERIG
