"""A briefing that was edited in Word, held against what was written: what changed, item by item.

Every paragraph is written with a hidden bookmark that bears its number (`page.PLACE`), by which it
is known again wherever it was moved to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from docx import Document
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from briefer.briefing.markdown_text import of_paragraph, reading, with_notes
from briefer.briefing.return_lines import lines_of, number_of, plain
from briefer.briefing.return_notes import changed_notes
from briefer.briefing.return_rows import new_rows, removed_rows
from briefer.briefing.return_written import written_lines
from briefer.errors import NotOurBriefingError
from briefer.model.manuscript import Paragraph, Voice
from briefer.model.returned import Returned, ReturnKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from docx.document import Document as WordDocument

    from briefer.briefing.return_lines import Line
    from briefer.briefing.return_written import Written
    from briefer.model.manuscript import Manuscript

#: How Markdown begins an item or a heading, and what it puts around and before letters.
_BEGINNING = re.compile(r"\s*(?:[-#]+|\d+\.)\s+")
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
    changes = (*_changed(lines, expected), *_removed(expected, found))
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


def _changed(lines: Sequence[Line], expected: Mapping[int, Written]) -> Iterator[Returned]:
    """What reads otherwise, and what stands there new."""
    block = ""
    beside: tuple[str, ...] = ()
    rows, done = new_rows(lines, expected), set[int]()
    for line in lines:
        before = expected.get(line.number or 0)
        if before is not None:
            block = before.words.block or block
            beside = _readings(before, line)
            yield from _altered(before, line)
        elif line.row in rows:
            row = rows[line.row] if line.row not in done else None
            done.add(line.row)
            if row is not None:
                yield row if row.cell else replace(row, block=block, beside=beside)
        elif line.words.text.strip():
            text = _as_own_text(line)
            yield Returned(ReturnKind.ADDED, block, "", text, beside=beside)
            beside = (text, *beside)


def _as_own_text(line: Line) -> str:
    """New words as a staffer would write them, with their notes."""
    sign = f"{'#' * min(line.heading, _DEEPEST)} " if line.heading else ""
    return sign + with_notes(line.words, [(note.lead, note.text) for note in line.notes])


def _readings(before: Written, line: Line) -> tuple[str, ...]:
    """How a paragraph of own text may read in the draft: as it was, or as it came back."""
    if not before.words.block:
        return ()
    return tuple(dict.fromkeys((reading(before.words), reading(line.words))))


def _altered(before: Written, line: Line) -> Iterator[Returned]:
    if before.words.spans and plain(before.words.text) != plain(line.words.text):
        yield replace(_other_words(before, line.words), cell=before.cell)
    for note in changed_notes(before.words, line):
        yield replace(note, cell=before.cell)


def _other_words(written: Written, after: Paragraph) -> Returned:
    before = written.words
    if before.block:
        heads = written.cell is not None and written.cell.row == 0
        # The headings of a table are bold by their place.
        now = after.text if heads else of_paragraph(after)
        return Returned(ReturnKind.EDITED, before.block, reading(before), now)
    if written.section and after.text.strip():
        name = " ".join(after.text.split())
        return Returned(ReturnKind.RENAMED, "", before.text, name, section=written.section)
    quoted = any(span.voice is Voice.PAPER for span in before.spans)
    kind = ReturnKind.QUOTATION if quoted else ReturnKind.EDITED
    return Returned(kind, "", before.text, after.text)


def _removed(expected: Mapping[int, Written], found: frozenset[int | None]) -> Iterator[Returned]:
    rows = removed_rows(expected, found)
    for number, before in expected.items():
        row = rows.get(number)
        if row is not None:
            yield row
        elif number in rows:
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
