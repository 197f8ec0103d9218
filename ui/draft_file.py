"""A draft as a file: what was ordered, under which name, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from briefer import drafts
from ui.draft_pdf import to_pdf
from ui.raster import to_png

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.model.draft import Draft
    from briefer.wording import Wording


class Sort(Enum):
    """The sorts of file a draft can become; the value is the end of its name."""

    WORD = ".docx"
    PDF = ".pdf"
    HTML = ".html"
    MARKDOWN = ".md"
    JSON = ".json"


@dataclass(frozen=True, slots=True)
class Order:
    """What file is wanted: for reading in a car, in a house's form, only what may be public."""

    sort: Sort = Sort.WORD
    reading: bool = False
    template: Path | None = None
    public: bool = False


def write(draft: Draft, wording: Wording, target: Path, order: Order) -> Path:
    """Write what was ordered, whole or not at all.

    Raises:
        TemplateError: the house's template cannot be used.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    if order.sort is Sort.PDF:
        page = drafts.preview(draft, wording, public=order.public)
        title = drafts.title(draft, wording)
        drafts.put_in_place(target, to_pdf(page, title, draft.marking.level))
        return target.resolve()
    output = drafts.output_as(
        template=order.template, reading=order.reading, public=order.public, raster=to_png
    )
    return drafts.write(draft, wording, target, output)
