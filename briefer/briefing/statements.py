"""The paragraphs a briefing is made of: the papers' words verbatim, labels of the product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.lexicon import is_foreign, load_lexicon
from briefer.model.manuscript import Look, Paragraph, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.briefing.citing import Sources
    from briefer.model.records import DocumentRecord
    from briefer.model.source import Passage

#: The language of the papers, and that of what they quote or enclose.
PAPERS, ENGLISH = "nl", "en"
_BETWEEN = " · "


def own(text: str, look: Look = Look.BODY, *, together: bool = False) -> Paragraph:
    """A paragraph of the product's own words."""
    return Paragraph((Span(text),), look, together=together)


def label(text: str) -> Paragraph:
    """A line that stays with what it stands above."""
    return own(text, Look.LABEL, together=True)


def quoted(text: str, *, bold: bool = False, whole: str = "") -> Span:
    """Words of the papers, in the language of the `whole` sentence they are part of."""
    return Span(text, Voice.PAPER, language_of(whole or text), bold=bold)


def language_of(text: str) -> str:
    """The language that words of the papers are in."""
    return ENGLISH if is_foreign(text, load_lexicon()) else PAPERS


def statement(
    sources: Sources,
    passage: Passage,
    document: DocumentRecord,
    *,
    look: Look = Look.BULLET,
    label: str = "",
    speaker: str = "",
    strong: str | None = None,
    doubtful: bool = False,
) -> Paragraph:
    """A sentence verbatim with its source.

    Before it comes a `label` of the product's own or a `speaker` as the papers name him;
    `strong` is the part to stand out.  What is `doubtful` is marked so, in words.
    """
    spans = [quoted(f"{speaker[:1].upper()}{speaker[1:]}: ", bold=True)] if speaker else []
    if label:
        spans.append(Span(f"{label} ", bold=True))
    whole = passage.quote
    before, found, after = whole.partition(strong or whole)
    parts = (
        quoted(before, whole=whole),
        quoted(found, bold=bool(strong), whole=whole),
        quoted(after, whole=whole),
    )
    spans += [part for part in parts if part.text]
    if doubtful:
        spans.append(to_check(sources))
    return Paragraph(tuple(spans), look, (sources.of(passage, document),))


def to_check(sources: Sources) -> Span:
    """What is said after a sentence that the recogniser doubts and nobody confirmed."""
    return Span(f" [{sources.wording('briefing.check.mark')}]", bold=True)


def scraps(
    sources: Sources, passages: Sequence[Passage], document: DocumentRecord, look: Look
) -> Paragraph:
    """Short passages one after the other on one line, with the source of the first."""
    spans: list[Span] = []
    for passage in passages:
        if spans:
            spans.append(Span(_BETWEEN))
        spans.append(quoted(passage.quote))
    return Paragraph(tuple(spans), look, (sources.of(passages[0], document),))
