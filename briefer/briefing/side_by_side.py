"""Meetings side by side as a manuscript: a table per topic, on pages that lie on their side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.citing import Sources
from briefer.briefing.statements import condition_noted, label, language_of, own, quoted
from briefer.briefing.tables import numbered_papers
from briefer.model.comparison import Change, Piece
from briefer.model.manuscript import Heading, Look, Manuscript, Paragraph, Span, Table, Voice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from briefer.model.comparison import Comparison, Line, TopicHistory, TopicRow
    from briefer.model.manuscript import Cell, Element
    from briefer.model.records import DocumentRecord, FiledPosition, TopicRecord
    from briefer.wording import Wording

_WIDTH = 24.7
#: So many positions of one meeting stand in a row together.
_STACKED = 3


def compose_comparison(
    comparison: Comparison, wording: Wording, day: dt.date, marking: str
) -> Manuscript:
    """The whole text: every position with its source, what changed in it marked."""
    said = [p for row in comparison.rows for line in row.lines for p in line.positions if p]
    papers = {position.document.id: position.document for position in said}
    meetings = {record.id: record.meeting for record in comparison.meetings}
    sources = Sources(papers.values(), meetings, wording)
    names = "; ".join(wording.meeting(record.meeting) for record in comparison.meetings)
    return Manuscript(
        title=f"{wording('briefing.comparison.title')}: {names}",
        subject=wording("briefing.comparison.subject"),
        keywords=f"{wording('briefing.keywords')}; {marking}",
        marking=marking,
        day=day,
        language=wording.language,
        elements=(*_elements(comparison, sources), *_papers(papers.values(), sources)),
        landscape=True,
    )


def _elements(comparison: Comparison, sources: Sources) -> Iterator[Element]:
    wording = sources.wording
    yield own(wording("briefing.comparison.title"), Look.TITLE)
    yield own(wording("briefing.comparison.legend"))
    for row in sorted(comparison.rows, key=_spoken_of, reverse=True):
        general = Span(wording("briefing.chapter.general"))
        name = quoted(row.topic.name) if row.topic else general
        anchor = f"topic_{row.topic.id}" if row.topic else "topic_general"
        yield Heading((name,), 1, anchor)
        yield from _related(row.related, wording)
        if _spoken_of(row) > 1:
            yield _table(row, name.text, comparison, sources)
        else:
            yield from _alone(row, comparison, sources)


def _related(topics: Sequence[TopicRecord], wording: Wording) -> Iterator[Paragraph]:
    """Under which other topics this was spoken of as well."""
    if topics:
        names = "; ".join(topic.name for topic in topics)
        yield own(wording("briefing.chapter.related", topics=names), together=True)


def _alone(row: TopicRow, comparison: Comparison, sources: Sources) -> Iterator[Paragraph]:
    """What was said at one meeting only: beside it there would be nothing but empty columns."""
    wording = sources.wording
    for place, record in enumerate(comparison.meetings):
        said = [(line, p) for line in row.lines if (p := line.positions[place]) is not None]
        if said:
            meeting = wording.meeting(record.meeting)
            yield label(wording("briefing.comparison.alone", meeting=meeting))
        for line, position in said:
            words = _said(position, line.pieces[place], sources)
            where = Span(f" ({words.sources[0].short})")
            yield replace(words, spans=(*words.spans, where), look=Look.BULLET, noted=False)
            noted = condition_noted(sources, position, Look.BULLET, level=1)
            if noted is not None:
                yield replace(noted, noted=False)


def compose_history(
    history: TopicHistory, wording: Wording, day: dt.date, marking: str
) -> Manuscript:
    """A topic through the years: a heading for each time, each sentence with what became of it."""
    papers = {position.document.id: position.document for position in history.positions}
    stages = (stage.meeting for stage in history.stages)
    sources = Sources(papers.values(), {one.id: one.meeting for one in stages if one}, wording)
    return Manuscript(
        title=history.topic.name,
        subject=wording("compare.timeline"),
        keywords=f"{wording('briefing.keywords')}; {marking}",
        marking=marking,
        day=day,
        language=wording.language,
        elements=tuple(_stages(history, sources)),
    )


def _stages(history: TopicHistory, sources: Sources) -> Iterator[Element]:
    wording = sources.wording
    yield Paragraph((quoted(history.topic.name),), Look.TITLE)
    yield from _related(history.related, wording)
    yield own(wording("compare.legend"))
    for number, stage in enumerate(history.stages):
        meeting = wording.meeting(stage.meeting.meeting) if stage.meeting else None
        yield Heading((Span(meeting or sources.paper(stage.paper)),), 1, f"stage_{number}")
        for line in stage.lines:
            yield from _told(line, sources)


def _told(line: Line, sources: Sources) -> Iterator[Paragraph]:
    """What is said now; what is not repeated is struck through."""
    before, now = line.positions[0], line.positions[-1]
    lead = Span(f"{sources.wording(f'compare.became.{line.became}')}: ", bold=True)
    if now is not None:
        said = _said(now, line.pieces[-1], sources)
    elif before is not None:
        said = _said(before, (Piece(before.item.text, Change.DROPPED),), sources)
    else:
        return
    yield Paragraph((lead, *said.spans), Look.BULLET, said.sources)
    noted = condition_noted(sources, now, Look.BULLET, level=1) if now is not None else None
    if noted is not None:
        yield noted


def _spoken_of(row: TopicRow) -> int:
    """At how many of the meetings a topic was spoken of: what can be compared comes first."""
    return len({place for line in row.lines for place, p in enumerate(line.positions) if p})


def _table(row: TopicRow, name: str, comparison: Comparison, sources: Sources) -> Table:
    """What matches line by line; then, told to be so, what each meeting alone holds."""
    wording = sources.wording
    columns = len(comparison.meetings)
    matched = [line for line in row.lines if _held(line) > 1]
    lines = [tuple(_cells(line, sources)) for line in matched]
    return Table(
        wording("briefing.comparison.description", topic=name),
        (_WIDTH / columns,) * columns,
        (*lines, *_alone_in_columns(row, columns, sources)),
        tuple(wording.meeting(record.meeting) for record in comparison.meetings),
    )


def _held(line: Line) -> int:
    """At how many meetings a position of one matter was held."""
    return sum(position is not None for position in line.positions)


def _alone_in_columns(row: TopicRow, columns: int, sources: Sources) -> Iterator[tuple[Cell, ...]]:
    """The positions without a match, a few below each other so that a row fits on its page.

    A row for each would leave all columns but one empty; and what stands beside each other here
    is no match, which each cell says.
    """
    lone = [line for line in row.lines if _held(line) == 1]
    of_column = [
        [p for line in lone if (p := line.positions[n]) is not None] for n in range(columns)
    ]
    for start in range(0, max(map(len, of_column)), _STACKED):
        yield tuple(_stacked(said[start : start + _STACKED], sources) for said in of_column)


def _stacked(said: Sequence[FiledPosition], sources: Sources) -> Cell:
    wording = sources.wording
    if not said:
        return (own(wording("briefing.comparison.none")),)
    lead = Paragraph((Span(wording("telling.only_here"), bold=True),))
    return (lead, *(p for position in said for p in _cell(position, (), sources)))


def _cells(line: Line, sources: Sources) -> Iterator[Cell]:
    for position, pieces in zip(line.positions, line.pieces, strict=True):
        if position is None:
            yield (own(sources.wording("briefing.comparison.none")),)
        else:
            yield tuple(_cell(position, pieces, sources))


def _cell(
    position: FiledPosition, pieces: tuple[Piece, ...], sources: Sources
) -> Iterator[Paragraph]:
    """The sentence with its place below it.

    A note at the foot of the page takes the room of a row, and LibreOffice leaves much more.
    """
    said = _said(position, pieces, sources)
    yield replace(said, noted=False)
    noted = condition_noted(sources, position)
    if noted is not None:
        yield replace(noted, noted=False)
    yield own(said.sources[0].short)


def _papers(papers: Iterable[DocumentRecord], sources: Sources) -> Iterator[Element]:
    """The papers by the number that a place names."""
    found = tuple(papers)
    if found:
        yield Heading((Span(sources.wording("briefing.part.sources")),), 1, "sources")
        yield numbered_papers(found, sources)


def _said(position: FiledPosition, pieces: tuple[Piece, ...], sources: Sources) -> Paragraph:
    """The sentence; where it has one before it, what changed since is marked."""
    source = sources.of(position.item.passage, position.document)
    if not pieces:
        return Paragraph((quoted(position.item.text),), sources=(source,))
    spans = (
        Span(
            piece.text,
            Voice.PAPER,
            language_of(position.item.text),
            underlined=piece.change is Change.ADDED,
            struck=piece.change is Change.DROPPED,
        )
        for piece in pieces
    )
    return Paragraph(tuple(spans), sources=(source,))
