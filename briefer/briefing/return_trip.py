"""A briefing that was edited in Word, held against what was written: what changed, item by item.

Every paragraph is written with a hidden bookmark that bears its number (`page.PLACE`), by which it
is known again wherever it was moved to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from briefer.briefing.markdown_text import reading, with_notes
from briefer.briefing.return_columns import columns_of
from briefer.briefing.return_lines import lines_of, number_of, plain, same_own_text
from briefer.briefing.return_notes import changed_notes
from briefer.briefing.return_rows import new_rows, removed_rows
from briefer.briefing.return_shapes import as_shaped, on_one_line, shape, written_shape
from briefer.briefing.return_written import written_lines
from briefer.errors import NotOurBriefingError
from briefer.model.manuscript import Paragraph, Voice
from briefer.model.returned import Form, Returned, ReturnKind, Shape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docx.document import Document as WordDocument

    from briefer.briefing.return_columns import Columns
    from briefer.briefing.return_lines import Line
    from briefer.briefing.return_written import Written
    from briefer.model.manuscript import Manuscript

#: How Markdown begins an item or a heading, and what it puts around and before letters.
_BEGINNING = re.compile(r"\s*(?:[-#>]+|\d+\.)\s+")
_SIGNS = str.maketrans("", "", "*_`\\")
_NOTES = re.compile(r"\[\^\d+\]:.*|\[\^\d+\]")
_DEEPEST = 4


def origin_of(content: bytes) -> str:
    """What the file says of the draft it was written from (`Manuscript.origin`).

    Raises:
        NotOurBriefingError: it is no Word file, or not one that Briefer wrote from a draft.
    """
    origin: str = _opened(content).core_properties.identifier
    if not origin:
        raise NotOurBriefingError
    return origin


def came_back(written: Manuscript, content: bytes) -> tuple[Returned, ...]:
    """What a colleague changed, in the order of the file, then what he took out, then comments.

    Args:
        written: what the file held when it was written.
        content: the bytes of the file as it came back.

    Raises:
        NotOurBriefingError: it is no Word file.
    """
    document = _opened(content)
    expected = dict(enumerate(written_lines(written), start=1))
    try:
        lines = list(lines_of(document))
    except XMLSyntaxError as error:
        raise NotOurBriefingError from error
    found = frozenset(line.number for line in lines if line.number in expected)
    columns = columns_of(lines, expected)
    changes = (*_changed(lines, expected, columns), *_removed(expected, found, columns))
    return (*_without_moves(changes), *_comments(document, expected))


def _without_moves(changes: Sequence[Returned]) -> tuple[Returned, ...]:
    """The changes without what only went elsewhere: Word leaves its number behind then.

    The same words are gone in one place (taken out, or nothing is left of them) and new in
    another; a move changes no word.
    """
    new = [_words(one) for one in changes if one.kind is ReturnKind.ADDED]
    gone = [_words(one) for one in changes if _is_gone(one)]
    moved = Counter(new) & Counter(gone)
    kept, left, came = [], Counter(moved), Counter(moved)
    for one in changes:
        pile = came if one.kind is ReturnKind.ADDED else left if _is_gone(one) else None
        words = _words(one)
        if pile is not None and pile[words]:
            pile[words] -= 1
        else:
            kept.append(one)
    return tuple(kept)


def _is_gone(one: Returned) -> bool:
    emptied = one.kind in {ReturnKind.EDITED, ReturnKind.QUOTATION} and not one.after.strip(" -")
    return one.kind is ReturnKind.REMOVED or emptied


def _words(one: Returned) -> str:
    """The words that are new or gone without the signs of Markdown, by which they are known."""
    text = one.after if one.kind is ReturnKind.ADDED else one.before
    if one.kind is not ReturnKind.REMOVED:
        text = text[begin.end() :] if (begin := _BEGINNING.match(text)) else text
    return plain(_NOTES.sub("", text).translate(_SIGNS))


def _opened(content: bytes) -> WordDocument:
    try:
        return Document(io.BytesIO(content))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, XMLSyntaxError) as error:
        raise NotOurBriefingError from error


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where something new would come: after what, in which own text, or else in which section."""

    block: str = ""
    section: str = ""
    under: int = 0
    beside: tuple[str, ...] = ()

    def past(self, before: Written, line: Line) -> _Spot:
        """The spot after a paragraph that was written."""
        words = before.words
        if words.block:
            return _Spot(words.block, self.section, words.under or self.under, _read(before, line))
        if before.section:
            return _Spot("", before.section, before.heading)
        return replace(self, block="", beside=(words.text,))

    def holding(self, new: Returned) -> Returned:
        """Something new at this spot."""
        section = "" if self.block else self.section
        return replace(new, block=self.block, section=section, beside=self.beside)


def _changed(
    lines: Sequence[Line], expected: Mapping[int, Written], columns: Columns
) -> Iterator[Returned]:
    """What reads otherwise, and what stands there new."""
    spot = _Spot()
    rows, done = new_rows(lines, expected, columns), set[int]()
    for line in lines:
        before, cell = expected.get(line.number or 0), (line.table, line.row, line.column)
        if before is not None:
            spot = spot.past(before, line)
            yield from _altered(before, line)
        elif cell in columns.told:
            if (told := columns.told[cell]) is not None:
                yield told
        elif line.row in rows:
            row = rows[line.row] if line.row not in done else None
            done.add(line.row)
            if row is not None:
                yield row if row.cell else spot.holding(row)
        elif line.words.text.strip():
            text = _as_own_text(line, spot.under)
            yield spot.holding(Returned(ReturnKind.ADDED, after=text))
            spot = replace(spot, beside=(text, *spot.beside))


def _as_own_text(line: Line, under: int) -> str:
    """New words as a staffer would write them, with their notes."""
    notes = [(note.lead, note.text) for note in line.notes]
    if not line.heading:
        return with_notes(line.words, notes)
    # One that would stand above its section comes right below it.
    level = max(1, min(line.heading, _DEEPEST) - under)
    return f"{'#' * level} {with_notes(on_one_line(line.words), notes)}"


def _read(before: Written, line: Line) -> tuple[str, ...]:
    """How a paragraph of own text may read in the draft: as it was, or as it came back."""
    now = on_one_line(line.words) if line.heading else line.words
    return tuple(dict.fromkeys((reading(before.words), reading(now))))


def _altered(before: Written, line: Line) -> Iterator[Returned]:
    change = _own_words(before, line) if before.words.block else _others_words(before, line)
    if change is not None:
        yield replace(change, cell=before.cell)
    for note in changed_notes(before.words, line):
        yield replace(note, cell=before.cell)


def _own_words(written: Written, line: Line) -> Returned | None:
    """What became of a paragraph of own text: other words, lines or letters, or another shape."""
    before, after, heads = written.words, line.words, _heads(written)
    was, now = written_shape(written), shape(after.look, after.level, line.heading)
    if was != now and written.cell is None and after.text.strip():
        return Returned(
            ReturnKind.SHAPE,
            before.block,
            as_shaped(before, written.heading, before.under),
            as_shaped(after, line.heading, before.under),
            beside=(reading(before),),
            was=was,
            now=now,
        )
    if written.heading:
        after = on_one_line(after)
    same = plain(before.text) == plain(after.text)
    if same if heads else same_own_text(before, after):
        return None
    # The headings of a table are bold by their place.
    words = " ".join(after.text.split()) if heads else reading(after)
    return Returned(ReturnKind.EDITED, before.block, reading(before), words)


def _heads(written: Written) -> bool:
    return written.cell is not None and written.cell.row == 0


def _others_words(written: Written, line: Line) -> Returned | None:
    """What became of words that are not the staffer's own."""
    before, after = written.words, line.words
    if not before.spans:
        return None
    if plain(before.text) == plain(after.text):
        levels = [Shape(Form.HEADING, n) if n else Shape() for n in (written.heading, line.heading)]
        told = Returned(ReturnKind.SHAPE, "", before.text, after.text, was=levels[0], now=levels[1])
        return told if written.heading != line.heading else None
    if written.section and after.text.strip():
        name = " ".join(after.text.split())
        return Returned(ReturnKind.RENAMED, "", before.text, name, section=written.section)
    quoted = any(span.voice is Voice.PAPER for span in before.spans)
    kind = ReturnKind.QUOTATION if quoted else ReturnKind.EDITED
    return Returned(kind, "", before.text, after.text)


def _removed(
    expected: Mapping[int, Written], found: frozenset[int | None], columns: Columns
) -> Iterator[Returned]:
    rest = {number: one for number, one in expected.items() if number not in columns.gone}
    told = {**columns.gone, **removed_rows(rest, found)}
    for number, before in expected.items():
        item = told.get(number)
        if item is not None:
            yield item
        elif number in told:
            continue
        elif number not in found and before.words.text.strip():
            yield Returned(
                ReturnKind.REMOVED, before.words.block, before.words.text, cell=before.cell
            )


def _comments(document: WordDocument, expected: Mapping[int, Written]) -> Iterator[Returned]:
    """What colleagues remarked, at the paragraph they remarked it of."""
    texts = {str(c.comment_id): (c.author, c.text) for c in document.comments}
    for node in document.element.body.iter(qn("w:p")):
        before = expected.get(number_of(node) or 0)
        for mark in node.iter(qn("w:commentReference")):
            author, text = texts.get(mark.get(qn("w:id")), ("", ""))
            words = before.words if before else Paragraph(())
            cell = before.cell if before else None
            yield Returned(ReturnKind.COMMENT, words.block, words.text, text, author, cell=cell)
