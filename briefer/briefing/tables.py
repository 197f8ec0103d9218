"""The tables of a briefing: facts, commitments, sources; with a heading row that repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.shared import Cm, Pt

from briefer.briefing import house_style
from briefer.briefing.citing import day_of
from briefer.briefing.elements import clean

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from docx.text.paragraph import Paragraph

    from briefer.briefing.page import Page
    from briefer.model.briefing import Briefing, DueCommitment
    from briefer.wording import Wording

_HEADING_GROUND = "E6ECF2"
#: In centimetres; an office ("staatssecretaris") and a term must fit without breaking a word.
_COMMITMENT_WIDTHS = (5.9, 2.9, 2.8, 2.0, 2.4)


def write_facts(page: Page, facts: Mapping[str, str]) -> None:
    """The facts of the meeting: a name and a value a row."""
    table = _table(page, (4.5, 11.5), page.wording("briefing.facts.heading"))
    for key, value in facts.items():
        row = _row(table, (page.wording(f"briefing.facts.{key}"), value))
        for run in row.cells[0].paragraphs[0].runs:
            run.bold = True


def write_commitments(page: Page, dues: Sequence[DueCommitment], today: dt.date) -> None:
    """Every open commitment with owner, term, state and source."""
    wording = page.wording
    if not dues:
        page.text(wording("briefing.commitments.none"))
        return
    names = ("what", "owner", "term", "late", "source")
    headings = tuple(wording(f"briefing.commitments.{name}") for name in names)
    description = wording("briefing.commitments.description")
    table = _table(page, _COMMITMENT_WIDTHS, description, headings)
    for due in dues:
        _write_commitment(page, table, due, today)


def _write_commitment(page: Page, table: Any, due: DueCommitment, today: dt.date) -> None:  # noqa: ANN401
    record, wording = due.record, page.wording
    place = page.short_source(record.item.passage, record.document)
    texts = ("", "", "", _state(due, today, wording), place)
    row = _row(table, texts)
    what, owner, term = (cell.paragraphs[0] for cell in row.cells[:3])
    page.quote(what, record.item.passage.quote)
    page.source(what, record.item.passage, record.document)
    page.quote(owner, record.item.by)
    _write_term(page, term, due)
    _add_retellings(page, row, due)
    if due.proposed:
        _add_proposal(page, row, due)


def _add_retellings(page: Page, row: Any, due: DueCommitment) -> None:  # noqa: ANN401
    """The telling that changed the term in full, the others by their number."""
    later = due.postponed
    if later is not None:
        paragraph = row.cells[0].add_paragraph(style=house_style.CELL)
        label = page.wording("briefing.commitments.postponed")
        paragraph.add_run(f"{label} ").bold = True
        page.quote(paragraph, later.item.passage.quote)
        page.source(paragraph, later.item.passage, later.document)
    shown = {record.document.id for record in (due.record, later) if record is not None}
    others = {page.number(t.document) for t in due.retold if t.document.id not in shown}
    if others:
        key = "briefing.commitments.retold"
        numbers = ", ".join(map(str, sorted(others)))
        text = page.wording.count(key, len(others), numbers=numbers)
        row.cells[0].add_paragraph(text, style=house_style.CELL)


def _add_proposal(page: Page, row: Any, due: DueCommitment) -> None:  # noqa: ANN401
    """Where the answer may stand: later, or elsewhere in the paper of the promise itself."""
    if due.evidence is None:
        return
    if due.evidence.id == due.record.id:
        text = page.wording("briefing.commitments.proposed_here")
    else:
        source = page.paper(due.evidence.document)
        text = page.wording("briefing.commitments.proposed", source=source)
    paragraph = row.cells[0].add_paragraph(clean(text), style=house_style.CELL)
    passage = due.evidence.item.fulfilled_by or due.evidence.item.passage
    page.source(paragraph, passage, due.evidence.document)


def _write_term(page: Page, paragraph: Paragraph, due: DueCommitment) -> None:
    """The day, and the words of the paper it comes from."""
    words = due.deadline.text if due.deadline else ""
    if due.due is not None:
        paragraph.add_run(page.wording.day(due.due) + (" (" if words else ""))
    elif not words:
        paragraph.add_run(page.wording("briefing.commitments.no_term"))
    if words:
        page.quote(paragraph, words)
    if due.due is not None and words:
        paragraph.add_run(")")


def _state(due: DueCommitment, today: dt.date, wording: Wording) -> str:
    if due.due is None:
        return wording("briefing.commitments.open")
    if due.overdue and due.days_overdue is not None:
        return wording.count("briefing.summary.days_overdue", due.days_overdue)
    return wording.count("briefing.commitments.days_to_go", (due.due - today).days)


def write_sources(page: Page, briefing: Briefing) -> None:
    """Every paper used, with why."""
    wording = page.wording
    headings = tuple(
        wording(f"briefing.sources.{name}") for name in ("number", "paper", "day", "why")
    )
    table = _table(page, (1.0, 7.0, 2.4, 5.6), wording("briefing.sources.description"), headings)
    reasons = {related.document.id: related.reasons for related in briefing.related}
    for count, paper in enumerate(briefing.papers, start=1):
        told = [
            wording(f"related.{reason.key}", **dict(reason.details))
            for reason in reasons.get(paper.id, ())
        ]
        number = f", {paper.number}" if paper.number else ""
        kind = wording(f"domain.kind.{paper.kind}")
        file = wording("briefing.sources.file", name=paper.name)
        ours = paper.meeting_id == briefing.meeting.id
        other = wording(f"briefing.sources.{'own' if ours else 'promise'}")
        why = "; ".join(told) or other
        row = _row(table, (str(count), "", day_of(paper, wording), why))
        title = row.cells[1].paragraphs[0]
        page.quote(title, paper.title)
        title.add_run(clean(f" – {kind}{number} ({file})"))
    after = page.text(wording("briefing.sources.counting"))
    after.paragraph_format.space_before = Pt(6)


def _table(
    page: Page,
    widths: Sequence[float],
    description: str,
    headings: Sequence[str] = (),
) -> Any:  # noqa: ANN401 - python-docx tables are untyped here
    table = page.document.add_table(rows=0, cols=len(widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    house_style.describe_table(table, description)
    if headings:
        row = _row(table, headings)
        house_style.repeat_header(row)
        for cell in row.cells:
            house_style.shade(cell, _HEADING_GROUND)
            cell.paragraphs[0].runs[0].bold = True
    return table


def _row(table: Any, texts: Sequence[str]) -> Any:  # noqa: ANN401
    row = table.add_row()
    house_style.keep_whole(row)
    for cell, column, text in zip(row.cells, table.columns, texts, strict=True):
        cell.width = column.width
        cell.paragraphs[0].style = house_style.CELL
        if text:
            cell.paragraphs[0].add_run(clean(text))
    return row
