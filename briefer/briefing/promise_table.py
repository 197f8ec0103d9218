"""Promises as ministries report them: a table of omschrijving, vindplaats and stand van zaken.

Source: the tables of commitments in the budget papers of the ministries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing.citing import Sources
from briefer.briefing.statements import own, quoted, to_check
from briefer.briefing.tables import term, under
from briefer.model.manuscript import Heading, Look, Manuscript, Paragraph, Span, Table
from briefer.model.owed import Stage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from briefer.model.document import Meeting
    from briefer.model.manuscript import Cell, Element, Source
    from briefer.model.owed import Owed
    from briefer.wording import Wording

_WIDTHS = (11.5, 6.2, 7.0)
_NAMES = ("what", "source", "standing")


def compose_promises(
    promises: Sequence[Owed],
    meetings: Mapping[int, Meeting],
    wording: Wording,
    day: dt.date,
    marking: str,
) -> Manuscript:
    """The whole text: a table for each stage, what is overdue first."""
    tellings = (t for p in promises for t in (p.due.record, *p.due.retold, p.due.evidence) if t)
    papers = {telling.document.id: telling.document for telling in tellings}
    sources = Sources(papers.values(), meetings, wording)
    return Manuscript(
        title=wording("commitments.file.title"),
        subject=wording("commitments.file.subject", day=wording.day(day)),
        keywords=f"{wording('briefing.keywords')}; {marking}",
        marking=marking,
        day=day,
        language=wording.language,
        elements=tuple(_elements(promises, sources, day)),
        landscape=True,
    )


def _elements(promises: Sequence[Owed], sources: Sources, day: dt.date) -> Iterator[Element]:
    wording = sources.wording
    yield own(wording("commitments.file.title"), Look.TITLE)
    yield own(wording("commitments.file.subject", day=wording.day(day)))
    if not promises:
        yield own(wording("commitments.file.none"))
    yield from stages(promises, sources, 1)


def stages(
    promises: Sequence[Owed], sources: Sources, level: int, mark: str = ""
) -> Iterator[Element]:
    """A table for each stage under a heading of this level; `mark` tells its anchors apart."""
    for stage in Stage:
        told = [promise for promise in promises if promise.stage is stage]
        if told:
            name = sources.wording(f"commitments.stage.{stage}")
            anchor = "_".join(filter(None, (f"stage_{stage}", mark)))
            yield Heading((Span(name),), level, anchor)
            yield _table(told, name, sources)


def _table(promises: Sequence[Owed], name: str, sources: Sources) -> Table:
    wording = sources.wording
    return Table(
        wording("commitments.file.description", stage=name),
        _WIDTHS,
        tuple(tuple(_cells(promise, sources)) for promise in promises),
        tuple(wording(f"commitments.file.{key}") for key in _NAMES),
    )


def _cells(promise: Owed, sources: Sources) -> Iterator[Cell]:
    record = promise.due.record
    doubt = (to_check(sources),) if record.doubtful else ()
    source = sources.of(record.item.passage, record.document)
    # Its place is in the next cell; a note at the foot of the page would only say it again.
    words = (quoted(record.item.passage.quote), *doubt)
    said = Paragraph(words, sources=(source,), noted=False)
    yield (said, *under(record, sources.wording), *_owner(promise, sources.wording))
    yield (own(f"{_in_a_cell(source)}."),)
    yield tuple(_standing(promise, sources))


def _owner(promise: Owed, wording: Wording) -> Iterator[Paragraph]:
    item = promise.due.record.item
    to = ", ".join(filter(None, (wording.name(item.to or ""), *promise.members)))
    told = [wording("commitments.file.by", by=wording.name(item.by))] if item.by else []
    told += [wording("commitments.file.to", to=to)] if to else []
    if told:
        yield own(" · ".join(told))


def _standing(promise: Owed, sources: Sources) -> Iterator[Paragraph]:
    due, wording = promise.due, sources.wording
    yield own(wording(f"domain.state.{due.state}"))
    if due.due is not None or due.deadline is not None:
        yield Paragraph((Span(wording("commitments.file.due", day="")), *term(due, wording)))
    if due.postponed is not None:
        later = sources.of(due.postponed.item.passage, due.postponed.document)
        yield own(f"{wording('briefing.commitments.postponed')} {_in_a_cell(later)}")
    if due.overdue and due.days_overdue is not None:
        yield own(wording.count("commitments.file.late", due.days_overdue))
    if due.evidence is not None:
        source = sources.of(due.evidence.item.passage, due.evidence.document)
        key = "proposed" if due.proposed else "answered"
        yield own(wording(f"commitments.file.{key}", source=_in_a_cell(source)))


def _in_a_cell(source: Source) -> str:
    """A whole source where a day may break: the hyphen at which none breaks is in few fonts."""
    return source.text.removesuffix(".").replace("\u2011", "-")
