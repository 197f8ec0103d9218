"""The tables of a briefing: facts, commitments, sources; with a heading row that repeats."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.shared import Cm

from briefer.briefing import house_style
from briefer.briefing.citing import day_of
from briefer.briefing.elements import clean

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from briefer.briefing.page import Page
    from briefer.model.briefing import Briefing, DueCommitment
    from briefer.wording import Wording

_HEADING_GROUND = "E6ECF2"


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
    table = _table(page, (6.2, 2.4, 2.4, 2.0, 3.0), description, headings)
    for due in dues:
        item = due.record.item
        row = _row(
            table,
            (
                item.text,
                item.by,
                _term(due, wording),
                _state(due, today, wording),
                page.paper(due.record.document),
            ),
        )
        page.source(row.cells[0].paragraphs[0], item.passage, due.record.document)
        if due.proposed and due.evidence is not None:
            _add_proposal(page, row, due)


def _add_proposal(page: Page, row: Any, due: DueCommitment) -> None:  # noqa: ANN401
    if due.evidence is None:
        return
    source = page.paper(due.evidence.document)
    text = page.wording("briefing.commitments.proposed", source=source)
    paragraph = row.cells[0].add_paragraph(clean(text), style=house_style.CELL)
    passage = due.evidence.item.fulfilled_by or due.evidence.item.passage
    page.source(paragraph, passage, due.evidence.document)


def _term(due: DueCommitment, wording: Wording) -> str:
    deadline = due.record.item.deadline
    if due.due is not None:
        words = f" ({deadline.text})" if deadline else ""
        return f"{wording.day(due.due)}{words}"
    return deadline.text if deadline else wording("briefing.commitments.no_term")


def _state(due: DueCommitment, today: dt.date, wording: Wording) -> str:
    if due.due is None:
        return wording("briefing.commitments.open")
    if due.overdue and due.days_overdue is not None:
        return wording.count("briefing.summary.days_overdue", due.days_overdue)
    return wording.count("briefing.commitments.days_to_go", (due.due - today).days)


def term_of(due: DueCommitment, wording: Wording) -> str:
    """How late a commitment is, or by when it must be kept."""
    if due.overdue and due.days_overdue is not None:
        return wording.count("briefing.summary.days_overdue", due.days_overdue)
    return _term(due, wording)


def write_sources(page: Page, briefing: Briefing) -> None:
    """Every paper used, with why."""
    wording = page.wording
    headings = tuple(
        wording(f"briefing.sources.{name}") for name in ("number", "paper", "day", "why")
    )
    table = _table(page, (1.0, 7.4, 2.8, 4.8), wording("briefing.sources.description"), headings)
    reasons = {related.document.id: related.reasons for related in briefing.related}
    for count, paper in enumerate(briefing.papers, start=1):
        told = [
            wording(f"related.{reason.key}", **dict(reason.details))
            for reason in reasons.get(paper.id, ())
        ]
        number = f", {paper.number}" if paper.number else ""
        kind = wording(f"domain.kind.{paper.kind}")
        file = wording("briefing.sources.file", name=paper.name)
        why = "; ".join(told) or wording("briefing.sources.own")
        _row(
            table,
            (str(count), f"{paper.title} – {kind}{number} ({file})", day_of(paper, wording), why),
        )


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
        cell.paragraphs[0].add_run(clean(text))
    return row
