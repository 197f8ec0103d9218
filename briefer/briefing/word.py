"""A briefing as a Word file: built-in styles, a source under every statement."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from docx import Document

from briefer.briefing import house_style, tables
from briefer.briefing.chapters import write_chapters
from briefer.briefing.page import Page
from briefer.briefing.summary import write_front, write_gaps, write_settled, write_summary

if TYPE_CHECKING:
    from briefer.model.briefing import Briefing
    from briefer.wording import Wording

#: The earliest moment a zip archive can hold: the same briefing gives the same bytes.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def to_docx(briefing: Briefing, wording: Wording) -> bytes:
    """The whole file.

    Every quoted sentence stands as in its paper and has a footnote with paper, day, page and
    paragraph; whatever else stands in the file is counted from the briefing or is a heading.
    """
    document = Document()
    house_style.dress(document, wording.language)
    name = wording.meeting(briefing.meeting.meeting)
    page = Page(document, briefing, wording)
    write_front(page, briefing)
    contents_end = write_summary(page, briefing)
    write_chapters(page, briefing)
    page.heading("briefing.commitments.heading", 1)
    tables.write_commitments(page, briefing.commitments, briefing.today)
    write_settled(page, briefing)
    write_gaps(page, briefing)
    page.heading("briefing.sources.heading", 1)
    tables.write_sources(page, briefing)
    page.finish(contents_end)
    house_style.mark_pages(document, briefing.marking, wording)
    house_style.describe(
        document,
        title=f"{wording('briefing.title')} {name}",
        subject=wording("briefing.subject", meeting=name),
        keywords=f"{wording('briefing.keywords')}; {briefing.marking}",
        day=briefing.today,
    )
    return _packed(document)


def _packed(document: Any) -> bytes:  # noqa: ANN401 - python-docx has no types of its own here
    """The document's bytes with every moment in the archive the same."""
    raw, packed = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(packed, "w") as target:
        for member in source.infolist():
            entry = zipfile.ZipInfo(member.filename, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(member))
    return packed.getvalue()
