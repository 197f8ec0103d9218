"""Which kind of paper this is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefer.model.document import Kind
from briefer.recognise.lines import body_blocks, lines_of
from briefer.recognise.masthead import OPENING, bare
from briefer.recognise.site import site_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: With the first block of so many words the text begins, and the masthead has ended.
_TEXT_BEGINS = 40
#: What a letter offers it says in its first paragraphs.
_OFFERED = 3
_SENTENCE = 8
_ENDS = re.compile(r"[.:;?]\d{0,2}\)?$")


def kind_of(source: SourceText, title: str, lexicon: Lexicon) -> Kind:
    """What the masthead calls the paper, else its title, else what its first paragraphs do.

    Within each the order of the rule file decides.  A letter that offers a report or an annotated
    agenda is that report or agenda; one that only mentions it is a letter.
    """
    blocks = body_blocks(source)[:OPENING]
    above = _above(blocks)
    lines = [bare(text, lexicon) for text in _with_lines(above) if not text[:1].islower()]
    names = [title, *filter(None, [site_name(source, lexicon)])]
    told = [block.text for block in _beginning(blocks)]
    opening = [*names, *_with_lines(blocks)]
    found = (
        next((kind for line in lines if (kind := _first(lexicon, "line", [line]))), None)
        or _first(lexicon, "line", names)
        or _first(lexicon, "told", _with_lines(_beginning(blocks)))
        or _first(lexicon, "title", names[:1])
        or _first(lexicon, "title", names[1:])
        or _first(lexicon, "offer", told)
        or _first(lexicon, "past", told if _reports(names, opening, lexicon) else ())
        or _first(lexicon, "opening", opening)
    )
    return found or Kind.OVERIG


def _reports(names: Iterable[str], opening: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether a paper is named after a meeting and addresses nobody, as reports do."""
    meeting = any(cue.search(name) for name in names for cue in lexicon.cues("meetings"))
    return meeting and not any(lexicon.cue("letter.aanhef").search(text) for text in opening)


def _above(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks above the text."""
    long = (at for at, block in enumerate(blocks) if len(block.text.split()) >= _TEXT_BEGINS)
    return blocks[: next(long, len(blocks)) + 1]


def _beginning(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The first paragraphs that say something."""
    return tuple(block for block in blocks if _tells(block.text))[:_OFFERED]


def _tells(text: str) -> bool:
    words = len(text.split())
    return words >= _TEXT_BEGINS or (words >= _SENTENCE and _ENDS.search(text) is not None)


def _with_lines(blocks: tuple[Block, ...]) -> list[str]:
    return [text for b in blocks for text in (b.text, *(line.text for line in lines_of([b])))]


def _first(lexicon: Lexicon, where: str, texts: Iterable[str]) -> Kind | None:
    """The kind of the first cue that any of the texts holds."""
    told = list(texts)
    cues = (cue for cue in lexicon.cues("kinds") if cue.fields["where"] == where)
    return next((Kind(c.fields["value"]) for c in cues if any(c.search(t) for t in told)), None)
