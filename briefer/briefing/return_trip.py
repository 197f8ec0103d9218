"""A briefing that was edited in Word, held against what was written: what changed, item by item.

Every paragraph is written with a hidden bookmark that bears its number (`page.PLACE`), by which it
is known again wherever it was moved to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.oxml.ns import qn

from briefer.briefing.elements import clean
from briefer.briefing.markdown_text import of_paragraph
from briefer.briefing.page import PLACE
from briefer.errors import NotOurBriefingError
from briefer.model.draft import Returned, ReturnKind
from briefer.model.manuscript import Heading, Look, Paragraph, Picture, Span, Table, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.document import Document as WordDocument

    from briefer.model.manuscript import Manuscript

#: What Word makes of what is typed, and of quotation marks in a language.
_SAME = {
    "’": "'", "‘": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "–": "-", "—": "-",
    "\u2011": "-", "…": "...", "\u00ad": None,
}  # fmt: skip
#: How Markdown begins an item or a heading, and what it puts around and before letters.
_BEGINNING = re.compile(r"\s*(?:[-#]+|\d+\.)\s+")
_SIGNS = str.maketrans("", "", "*_`\\")
_DEEPEST = 4
_GONE = frozenset({qn("w:del"), qn("w:moveFrom")})
_LOOKS = {"List Bullet": Look.BULLET, "List Number": Look.NUMBER, "Quote": Look.CONTINUED}


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph as it came back: its number when it has one, its words and its form.

    `heading` is its level where it is one.
    """

    number: int | None
    words: Paragraph
    heading: int = 0


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
    expected = dict(enumerate(paragraphs(written), start=1))
    lines = list(_lines(document))
    found = {line.number: line for line in lines if line.number is not None}
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
    return _plain(text.translate(_SIGNS))


def paragraphs(written: Manuscript) -> Iterator[Paragraph]:
    """Every paragraph of a text in the order in which it is written, those of tables included."""
    for element in written.elements:
        if isinstance(element, Paragraph):
            yield element
        elif isinstance(element, Heading):
            yield Paragraph(element.spans)
        elif isinstance(element, Picture):
            # Drawn or told in words: whatever stands there is the program's.
            yield Paragraph(())
        elif isinstance(element, Table):
            yield from (Paragraph((Span(name),)) for name in element.header)
            yield from (p for row in element.rows for cell in row for p in cell)


def _opened(content: bytes) -> WordDocument:
    try:
        return Document(io.BytesIO(content))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise NotOurBriefingError from error


def _lines(document: WordDocument) -> Iterator[_Line]:
    """The paragraphs of the body and its tables, in order, those of the contents left out."""
    names = {style.style_id: style.name for style in document.styles}
    for node in document.element.body.iter(qn("w:p")):
        style = node.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        name = names.get(style.get(qn("w:val")), "") if style is not None else ""
        if not name.lower().startswith("toc"):
            words = Paragraph(tuple(_spans(node)), _look(name))
            yield _Line(_number(node), words, _level(name))


def _look(style: str) -> Look:
    return next((look for name, look in _LOOKS.items() if style.startswith(name)), Look.BODY)


def _level(style: str) -> int:
    """The level of a built-in heading; other styles have none."""
    name, _, number = style.lower().partition(" ")
    return int(number) if name == "heading" and number.isdecimal() else 0


def _number(node: Any) -> int | None:  # noqa: ANN401 - lxml elements are untyped
    for mark in node.iter(qn("w:bookmarkStart")):
        name = mark.get(qn("w:name"), "")
        if name.startswith(PLACE) and name[len(PLACE) :].isdecimal():
            return int(name[len(PLACE) :])
    return None


def _spans(node: Any) -> Iterator[Span]:  # noqa: ANN401
    """The runs with their form; what is marked as deleted, or as moved from here, is gone."""
    for run in node.iter(qn("w:r")):
        if any(parent.tag in _GONE for parent in run.iterancestors()):
            continue
        text = "".join(_text(child) for child in run)
        form = run.find(qn("w:rPr"))
        if text:
            yield Span(text, bold=_has(form, "w:b"), italic=_has(form, "w:i"))


def _text(child: Any) -> str:  # noqa: ANN401
    if child.tag == qn("w:t"):
        return child.text or ""
    return " " if child.tag in {qn("w:tab"), qn("w:br")} else ""


def _has(form: Any, tag: str) -> bool:  # noqa: ANN401
    found = None if form is None else form.find(qn(tag))
    return found is not None and found.get(qn("w:val"), "1") not in {"0", "false"}


def _changed(lines: Sequence[_Line], expected: dict[int, Paragraph]) -> Iterator[Returned]:
    """What reads otherwise, and what stands there new."""
    block = ""
    for line in lines:
        before = expected.get(line.number or 0)
        if before is None:
            if line.words.text.strip():
                sign = f"{'#' * min(line.heading, _DEEPEST)} " if line.heading else ""
                yield Returned(ReturnKind.ADDED, block, "", sign + of_paragraph(line.words))
            continue
        block = before.block or block
        if before.spans and _plain(before.text) != _plain(line.words.text):
            yield _altered(before, line.words)


def _altered(before: Paragraph, after: Paragraph) -> Returned:
    quoted = any(span.voice is Voice.PAPER for span in before.spans)
    if before.block:
        return Returned(ReturnKind.EDITED, before.block, of_paragraph(before), of_paragraph(after))
    kind = ReturnKind.QUOTATION if quoted else ReturnKind.EDITED
    return Returned(kind, "", before.text, after.text)


def _removed(expected: dict[int, Paragraph], found: dict[int, _Line]) -> Iterator[Returned]:
    for number, before in expected.items():
        if number not in found and before.text.strip():
            yield Returned(ReturnKind.REMOVED, before.block, before.text)


def _comments(document: WordDocument, expected: dict[int, Paragraph]) -> Iterator[Returned]:
    """What colleagues remarked, at the paragraph they remarked it of."""
    texts = {str(c.comment_id): (c.author, c.text) for c in document.comments}
    for node in document.element.body.iter(qn("w:p")):
        before = expected.get(_number(node) or 0)
        for mark in node.iter(qn("w:commentReference")):
            author, text = texts.get(mark.get(qn("w:id")), ("", ""))
            place = before or Paragraph(())
            yield Returned(ReturnKind.COMMENT, place.block, place.text, text, author)


def _plain(text: str) -> str:
    """Words as they are compared: white and typographic variants of a sign are no change."""
    same = str.maketrans(_SAME)
    return " ".join(clean(text).translate(same).split())
