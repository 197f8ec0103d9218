"""A briefing as it will be read: headings, paragraphs and tables, each statement with its source.

What is composed once is written as a Word file, a page, text or data; none of them adds a word.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from briefer.model.source import Passage

#: Who every file that is written says it was made by, so that none is ever read as a paper.
MAKER = "Briefer"


class Voice(StrEnum):
    """Whose words a span is: the product's, the papers' (verbatim), or the staffer's."""

    HOUSE = "house"
    PAPER = "paper"
    STAFF = "staff"


class Look(StrEnum):
    """What a paragraph is in the text; each way of writing has its own form for it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    LABEL = "label"
    BULLET = "bullet"
    NUMBER = "number"
    CONTINUED = "continued"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text; `target` is "#" with the anchor of a heading, or an address.

    `note` is a footnote of the staffer's own that comes right after it.  What was added since an
    earlier text is `underlined`, what was dropped is `struck`.

    `language` is "nl" or "en" where it is known, empty for the language of the manuscript.
    """

    text: str
    voice: Voice = Voice.HOUSE
    language: str = ""
    bold: bool = False
    italic: bool = False
    target: str = ""
    note: str = ""
    underlined: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands: the paper's number in the list of sources, and the place.

    `text` is the whole source in words, `short` its number and place.
    """

    number: int
    text: str
    short: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `together` keeps it on the page of what follows.

    `level` is how deep a list item is nested, from 0; `block` is the draft's block it is part of,
    which stands `under` a heading of this level.  What is not `noted` has its sources told in words
    beside it.  A line end in words of the staffer is a line break.
    """

    spans: tuple[Span, ...]
    look: Look = Look.BODY
    sources: tuple[Source, ...] = ()
    together: bool = False
    level: int = 0
    block: str = ""
    noted: bool = True
    under: int = 0

    @property
    def text(self) -> str:
        """The words without their form."""
        return "".join(span.text for span in self.spans)

    @property
    def notes(self) -> tuple[Source, ...]:
        """The sources that get a note."""
        return self.sources if self.noted else ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4 with the anchor that links lead to.

    `section` is the draft's section it is the name of, `block` the own text it is part of, which
    stands `under` a heading of this level.
    """

    spans: tuple[Span, ...]
    level: int
    anchor: str
    new_page: bool = False
    section: str = ""
    block: str = ""
    under: int = 0

    @property
    def text(self) -> str:
        """The words without their form."""
        return "".join(span.text for span in self.spans)


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `description` is for who cannot see it, `widths` are in centimetres.

    Without a `header` the first cell of each row names the row.  `block` is the own text it is
    part of.
    """

    description: str
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    header: tuple[str, ...] = ()
    block: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """Where the table of contents comes; `title` stands above it."""

    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A timeline, drawn as SVG and told in words for who cannot see it."""

    svg: str
    description: str
    width: float = 16.0


Element = Heading | Paragraph | Table | Contents | Picture


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A whole text with what a file says of itself; `language` is that of the product's words.

    `origin` names the draft and the state of it that was written, so that a file can come back.
    """

    title: str
    subject: str
    keywords: str
    marking: str
    day: dt.date
    language: str
    elements: tuple[Element, ...]
    landscape: bool = False
    origin: str = ""
