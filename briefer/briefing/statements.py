"""The paragraphs a briefing is made of: the papers' words verbatim, labels of the product."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.lexicon import is_foreign, load_lexicon
from briefer.model.manuscript import Look, Paragraph, Span, Voice
from briefer.naming import known_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefer.briefing.citing import Sources
    from briefer.model.records import DocumentRecord, FiledPosition
    from briefer.model.source import Passage
    from briefer.wording import Wording

#: The language of the papers, and that of what they quote or enclose.
PAPERS, ENGLISH = "nl", "en"
_BETWEEN = " · "
#: Signs that are typed in several ways, and what may stand around words that are typed.
_VARIANTS = ("'’‘‚`", '"“”„', "-–—\u2011")
_AROUND = " \t.,;:…"


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

    Before it comes a `label` of the product's own or a `speaker`, who is named in the language of
    the text; `strong` is the part to stand out.  What is `doubtful` is marked so, in words.
    """
    spans = [_speaker(speaker, sources.wording)] if speaker else []
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


def named_span(name: str, wording: Wording) -> Span:
    """A name in the language of the text; where that is not known, in the words of the papers."""
    known = known_in(name, wording.language)
    return quoted(name) if known is None else Span(known)


def _speaker(name: str, wording: Wording) -> Span:
    """Who says what follows, with a capital."""
    span = named_span(name, wording)
    return replace(span, text=f"{span.text[:1].upper()}{span.text[1:]}: ", bold=True)


def words_in(sentence: str, typed: str) -> str:
    """The part of a sentence that reads as what was typed, as it stands there; empty for none.

    Capitals, white and the shape of quotation marks and dashes make no difference; part of a word
    is no match.
    """
    words = typed.strip(_AROUND).split()
    if not words:
        return ""
    pattern = r"\s+".join("".join(map(_any_form, word)) for word in words)
    found = re.search(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE)
    return found[0] if found else ""


def _any_form(sign: str) -> str:
    forms = next((forms for forms in _VARIANTS if sign in forms), sign)
    return f"[{re.escape(forms)}]" if len(forms) > 1 else re.escape(sign)


def own_condition(position: FiledPosition) -> str:
    """The condition of a position that a staffer put in words of his own; else empty.

    The recogniser takes a condition from the sentence, so what is not in it was filled in by hand.
    """
    condition = position.item.condition or ""
    return "" if words_in(position.item.passage.quote, condition) else condition.strip()


def position_with_condition(
    sources: Sources, position: FiledPosition, *, label: str = "", speaker: str = ""
) -> Iterator[Paragraph]:
    """A position verbatim, its condition bold; one that is not in it follows as the staffer's."""
    item = position.item
    said = statement(
        sources,
        item.passage,
        position.document,
        label=label,
        speaker=speaker,
        strong=words_in(item.passage.quote, item.condition or "") or None,
        doubtful=position.doubtful,
    )
    noted = condition_noted(sources, position, Look.BULLET, level=1)
    yield replace(said, together=noted is not None)
    if noted is not None:
        yield noted


def condition_noted(
    sources: Sources, position: FiledPosition, look: Look = Look.BODY, *, level: int = 0
) -> Paragraph | None:
    """The staffer's own words of a condition in a paragraph of their own, told to be his.

    Its source is that of the sentence it is a condition of.
    """
    words = own_condition(position)
    if not words:
        return None
    lead = Span(f"{sources.wording('briefing.condition.own')} ", bold=True)
    source = sources.of(position.item.passage, position.document)
    return Paragraph((lead, Span(words, Voice.STAFF)), look, (source,), level=level)


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
