"""What a web page puts around a paper: set apart, so that menus are no topics or sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.model.source import BlockRole
from briefer.recognise.dates import find_dates
from briefer.recognise.lines import lines_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from briefer.lexicon import Lexicon
    from briefer.model.source import Block, SourceText

#: A page's own lines are short, those with data about the paper a little longer.
_LONGEST = 400
#: A line that opens the foot of a page is shorter still.
_LABEL = 80
#: The name and the day of a paper stand among the first blocks of its page.
_HEAD = 40
_NAME_WORDS = 3


def without_site(source: SourceText, lexicon: Lexicon) -> SourceText:
    """The paper with what its web page puts around it set apart as furniture.

    The text and the places of the blocks stay as they are; only their role changes.
    """
    first, last = _begin(source.blocks, lexicon), _end(source.blocks, lexicon)
    blocks = []
    note = False
    for block in source.blocks:
        mark = _is(block, {"noot"}, lexicon) or (note and block.text.isdecimal())
        outside = mark or not first <= block.index < last or _is(block, {"rand"}, lexicon)
        role = BlockRole.FURNITURE if outside else BlockRole.FOOTNOTE if note else block.role
        blocks.append(replace(block, role=role))
        note = mark
    return replace(source, blocks=tuple(blocks))


def _begin(blocks: tuple[Block, ...], lexicon: Lexicon) -> int:
    """The index of the first block behind the page's own head; 0 without such a head."""
    cues = [cue for cue in lexicon.cues("site") if cue.fields["part"] == "begin"]
    lines = lines_of(blocks[:_HEAD])
    marks = [ln.block.index for ln in lines if any(cue.search(ln.text) for cue in cues)]
    return marks[-1] + 1 if marks and marks[-1] + 1 < len(blocks) else 0


def _end(blocks: tuple[Block, ...], lexicon: Lexicon) -> int:
    """The index of the first block of the page's own foot."""
    half = len(blocks) // 2
    marks = (b.index for b in blocks[half:] if b.index and _ends_here(b, lexicon))
    return next(marks, len(blocks))


def _ends_here(block: Block, lexicon: Lexicon) -> bool:
    """Whether a block, or the first of its lines, opens the page's own foot."""
    first = next(iter(lines_of([block])), None)
    if first is None or len(first.text) > _LABEL:
        return False
    cues = [cue for cue in lexicon.cues("site") if cue.fields["part"] == "eind"]
    return any((match := cue.search(first.text)) and not match.start() for cue in cues)


def _is(block: Block, parts: set[str], lexicon: Lexicon) -> bool:
    if len(block.text) > _LONGEST:
        return False
    cues = (cue for cue in lexicon.cues("site") if cue.fields["part"] in parts)
    return any((match := cue.search(block.text)) and match.start() == 0 for cue in cues)


def site_name(source: SourceText, lexicon: Lexicon) -> str | None:
    """What a web page calls the paper: behind its kind, or the first line of the page's head."""
    cue = lexicon.cue("site.naam_van_de_site")
    head = source.blocks[:_HEAD]
    named = (cue.search(line.text) for line in lines_of(head))
    found = next((match["titel"] or match["titel_erbij"] for match in named if match), None)
    own = [b for b in head[: _begin(source.blocks, lexicon)] if not _is(b, _DATA, lexicon)]
    return found or next((b.text for b in own if len(b.text.split()) >= _NAME_WORDS), None)


def site_date(source: SourceText, lexicon: Lexicon) -> dt.date | None:
    """The day that a web page gives the paper."""
    cue = lexicon.cue("site.datum_van_de_site")
    return _first_date(
        (
            line.text[match.end() :]
            for line in lines_of(source.blocks[:_HEAD])
            if (match := cue.search(line.text))
        ),
        lexicon,
    )


def _first_date(texts: Iterable[str], lexicon: Lexicon) -> dt.date | None:
    found = (date for text in texts for date in find_dates(text, lexicon)[:1])
    return next((date.last for date in found if date.start == 0 and date.year_written), None)


_DATA = {"rand", "begin", "datum"}
