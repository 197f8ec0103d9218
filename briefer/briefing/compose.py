"""A briefing as a manuscript: every part in its order, nothing that is not in the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefer.briefing import summary, tables
from briefer.briefing.chapters import chapters
from briefer.briefing.citing import Sources
from briefer.briefing.statements import heading
from briefer.model.manuscript import Manuscript

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefer.model.briefing import Briefing
    from briefer.model.manuscript import Element
    from briefer.wording import Wording


def compose(briefing: Briefing, wording: Wording) -> Manuscript:
    """The whole text.

    Every quoted sentence stands as in its paper and has its source: paper, day, page and
    paragraph; whatever else stands in the text is counted from the briefing or is a heading.
    """
    name = wording.meeting(briefing.meeting.meeting)
    return Manuscript(
        title=f"{wording('briefing.title')} {name}",
        subject=wording("briefing.subject", meeting=name),
        keywords=f"{wording('briefing.keywords')}; {briefing.marking}",
        marking=briefing.marking,
        day=briefing.today,
        language=wording.language,
        elements=tuple(_elements(briefing, wording)),
    )


def _elements(briefing: Briefing, wording: Wording) -> Iterator[Element]:
    sources = Sources(briefing, wording)
    yield from summary.front(briefing, wording)
    yield from summary.summary(briefing, sources)
    yield from chapters(briefing, sources)
    yield heading(wording, "briefing.commitments.heading", 1)
    yield from tables.commitments(briefing.commitments, briefing.today, sources)
    yield from summary.settled(briefing, sources)
    yield from summary.gaps(briefing, wording)
    yield heading(wording, "briefing.sources.heading", 1)
    yield from tables.papers(briefing, sources)
