"""A draft as a file: what was ordered, where it would come, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from briefer import drafts
from ui.draft.pdf import to_pdf
from ui.pieces.raster import to_png

if TYPE_CHECKING:
    from briefer.model.draft import Draft, DraftRecord, Template
    from briefer.wording import Wording


class Sort(Enum):
    """The sorts of file a draft can become; the value is the end of its name."""

    WORD = ".docx"
    PDF = ".pdf"
    HTML = ".html"
    MARKDOWN = ".md"
    JSON = ".json"

    @property
    def paged(self) -> bool:
        """Whether a house's template and the size of its letters matter to it."""
        return self in {Sort.WORD, Sort.PDF}


@dataclass(frozen=True, slots=True)
class Order:
    """What file is wanted: for reading in a car, in a house's template, only what may be public.

    `form` is another form than the draft's own; what is there under that name already is kept
    under another one with `keep_earlier`.
    """

    sort: Sort = Sort.WORD
    reading: bool = False
    template: Path | None = None
    public: bool = False
    form: Template | None = None
    keep_earlier: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file would come, and whether there is one of that name already."""

    folder: Path
    name: str
    taken: bool = False

    @property
    def target(self) -> Path:
        """The whole of it."""
        return self.folder / self.name


def place_for(draft: Draft, wording: Wording, wish: Place, order: Order, usual: Path) -> Place:
    """A folder that is there, and a name: the wished one, or without one a name that is free.

    The `usual` folder comes in the place of a wished one that is gone.

    It looks on the disk, which may be far away: not for the window's thread.
    """
    folders = (wish.folder, usual)
    folder = next((one for one in folders if one.is_dir()), Path.home())
    shown = drafts.in_form(draft, order.form) if order.form is not None else draft
    name = wish.name or drafts.suggested_name(shown, wording, folder, order.sort.value)
    return Place(folder, name, (folder / name).exists())


def write(draft: Draft, wording: Wording, target: Path, order: Order) -> Path:
    """Write what was ordered, whole or not at all.

    Raises:
        TemplateError: the house's template cannot be used.
        ExportError: it cannot be written there; an earlier file is untouched.
    """
    shown = drafts.in_form(draft, order.form) if order.form is not None else draft
    return drafts.write(shown, wording, target, _output(order))


def write_kept(record: DraftRecord, wording: Wording, target: Path, order: Order) -> Path:
    """The same of a draft that is in the store: what is edited in the file can come back."""
    return drafts.write_kept(record, wording, target, _output(order), order.form)


def _output(order: Order) -> drafts.Output:
    output = drafts.output_as(
        template=order.template,
        reading=order.reading,
        public=order.public,
        raster=to_png,
        printer=to_pdf,
    )
    return replace(output, keep_earlier=order.keep_earlier)
