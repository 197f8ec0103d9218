"""A manuscript as JSON, for another program: every element with its words, form and sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefer.model.manuscript import Contents, Heading, Paragraph, Picture, Table

if TYPE_CHECKING:
    from briefer.model.manuscript import Element, Manuscript, Source, Span

#: Raised when a reader of an earlier form could misread a later one.
FORM = 1


def to_json(manuscript: Manuscript) -> bytes:
    """The whole text, UTF-8, with sorted keys; the same bytes for the same manuscript."""
    values = {
        "form": FORM,
        "title": manuscript.title,
        "subject": manuscript.subject,
        "marking": manuscript.marking,
        "day": manuscript.day.isoformat(),
        "language": manuscript.language,
        "elements": [_element(element) for element in manuscript.elements],
    }
    return (json.dumps(values, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode(
        "utf-8", "replace"
    )


def _element(element: Element) -> dict[str, Any]:
    match element:
        case Heading():
            return {"heading": _spans(element.spans), "level": element.level, "id": element.anchor}
        case Paragraph():
            return _paragraph(element)
        case Table():
            return {
                "table": [[[_paragraph(p) for p in cell] for cell in row] for row in element.rows],
                "header": list(element.header),
                "description": element.description,
            }
        case Contents():
            return {"contents": element.title}
        case Picture():
            return {"picture": element.svg, "description": element.description}


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "paragraph": _spans(paragraph.spans),
        "look": paragraph.look.value,
        "sources": [_source(source) for source in paragraph.sources],
    }


def _spans(spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    forms = ("bold", "italic", "underlined", "struck", "target", "note", "language")
    return [
        {"text": span.text, "voice": span.voice.value}
        | {form: getattr(span, form) for form in forms if getattr(span, form)}
        for span in spans
    ]


def _source(source: Source) -> dict[str, Any]:
    passage = source.passage
    return {
        "number": source.number,
        "text": source.text,
        "quote": passage.quote,
        "paper": passage.sha256,
        "page": passage.page,
        "paragraph": passage.paragraph,
    }
