"""Tables of promises: which cells belong to one promise, and what they say of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefer.model.document import CommitmentStatus
from briefer.model.source import BlockRole, passage_of
from briefer.recognise import particulars
from briefer.recognise.dates import find_dates
from briefer.recognise.deadlines import deadline
from briefer.recognise.places import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefer.lexicon import Lexicon
    from briefer.model.document import Commitment
    from briefer.model.source import Block, Passage, SourceText
    from briefer.recognise.facts import PaperFacts
    from briefer.recognise.outline import Outline

#: The heads of a table stand next to each other; it has at least two.
_HEADS = 2
#: What a table is about is said within so many blocks before it.
_BEFORE = 6
_ASIDE = frozenset({BlockRole.FURNITURE, BlockRole.FOOTNOTE})
#: A term without a promise of its own is short.
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Row:
    """The cells after a promise: where it was made, and where it stands."""

    occasions: tuple[str, ...] = ()
    standing: tuple[Passage, ...] = ()


def rows(source: SourceText, outline: Outline, lexicon: Lexicon) -> Mapping[int, Row]:
    """The rows of the paper's tables of promises, by the block that describes the promise."""
    found: dict[int, Row] = {}
    for table in _tables(source, outline, lexicon):
        found.update(_rows_of(source, table, lexicon))
    return found


def _tables(source: SourceText, outline: Outline, lexicon: Lexicon) -> Iterator[list[Block]]:
    """The cells under the heads of each table of promises, in order."""
    read = [block for block in source.blocks if block.role not in _ASIDE]
    head = lexicon.cue("register.kop")
    at = 0
    while at < len(read):
        end = at
        while end < len(read) and head.search(read[end].text.strip(" :")):
            end += 1
        if end - at >= _HEADS and _of_promises(read[max(0, at - _BEFORE) : end], lexicon):
            cells = list(_cells(read[end:], outline, lexicon))
            yield cells
            end += len(cells)
        at = max(end, at + 1)


def _of_promises(opening: Sequence[Block], lexicon: Lexicon) -> bool:
    cue = lexicon.cue("register.toezeggingen")
    return any(cue.search(block.text) for block in opening)


def _cells(blocks: Sequence[Block], outline: Outline, lexicon: Lexicon) -> Iterator[Block]:
    """The blocks up to the end of the table: a heading that is no cell, or a signature."""
    in_table = blocks[0].role is BlockRole.CELL if blocks else False
    for block in blocks:
        place = outline.places[block.index]
        told = any(lexicon.cue(f"register.{sort}").search(block.text) for sort in _SORTS)
        left = in_table and block.role is not BlockRole.CELL
        if left or place.zone is Zone.MASTHEAD or (place.heading and not told):
            return
        yield block


def _rows_of(
    source: SourceText, cells: Sequence[Block], lexicon: Lexicon
) -> Iterator[tuple[int, Row]]:
    current: int | None = None
    row = Row()
    for cell in cells:
        if lexicon.cue("register.gelegenheid").search(cell.text):
            row = replace(row, occasions=(*row.occasions, cell.text))
        elif _tells_standing(cell.text, lexicon):
            row = replace(row, standing=(*row.standing, passage_of(source, cell)))
        else:
            if current is not None:
                yield current, row
            current, row = cell.index, Row()
    if current is not None:
        yield current, row


def _tells_standing(text: str, lexicon: Lexicon) -> bool:
    if any(lexicon.cue(f"register.{sort}").search(text) for sort in ("voldaan", "stand")):
        return True
    return len(text) <= _SHORT and deadline(text, lexicon, said_on=None) is not None


def registered(promise: Commitment, row: Row, facts: PaperFacts, lexicon: Lexicon) -> Commitment:
    """The promise with what the other cells of its row say of it."""
    told = " ".join(row.occasions)
    days = find_dates(told, lexicon)
    number = next(filter(None, (particulars.number(o, lexicon) for o in row.occasions)), "")
    found = replace(
        promise,
        occasion=promise.occasion or next(iter(row.occasions), ""),
        made_on=promise.made_on or (days[0].last if days else None),
        number=promise.number or number,
    )
    for passage in row.standing:
        found = _stands(found, passage, facts, lexicon)
    return found


def _stands(
    promise: Commitment, passage: Passage, facts: PaperFacts, lexicon: Lexicon
) -> Commitment:
    if lexicon.cue("register.voldaan").search(passage.quote):
        return replace(
            promise,
            status=CommitmentStatus.FULFILLED,
            fulfilled_by=passage,
            letters=particulars.letters(passage.quote, lexicon) or promise.letters,
        )
    term = deadline(passage.quote, lexicon, said_on=facts.day, meeting_ends=facts.meeting_ends)
    better = term is not None and (promise.deadline is None or promise.deadline.day is None)
    return replace(promise, deadline=term) if better else promise


_SORTS = ("gelegenheid", "voldaan", "stand")
