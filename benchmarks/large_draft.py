"""A large draft of a meeting in a store of `many_papers.py`: some blocks, and what they quote."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import many_papers
from briefer import drafts, wording, workflows
from briefer.model.review import Decider
from briefer.store import Store

if TYPE_CHECKING:
    from briefer.model.draft import Section


def begin(path: Path, blocks: int) -> int:
    """Begin it for the first meeting ahead; tells how many blocks it has.

    Of invented papers it would hold every promise of the store, tens of thousands: topics and
    promises are left out until about as many are left as asked for.
    """
    with Store.open(path) as store:
        meeting = workflows.listed(store, many_papers.TODAY)[0].record.id
        briefing = drafts.prepared(store, meeting, many_papers.TODAY)
        whole = drafts.laid_out(briefing, drafts.templates(wording.load("nl"))[0])
        left = [blocks]
        sections = tuple(_cut(section, left) for section in whole.sections)
        draft = replace(whole, sections=sections)
        quoted = {block.quoted for section in draft.walk() for block in section.blocks}
        said = tuple(one for one in whole.statements if one.key in quoted)
        draft = replace(draft, statements=said)
        store.begin_draft(draft, Decider("benchmark", many_papers.NOW))
    return sum(len(section.blocks) for section in draft.walk())


def _cut(section: Section, left: list[int]) -> Section:
    """As much of a section as there is room for; what is below it only while there is some."""
    kept = section.blocks[: max(0, left[0])]
    left[0] -= len(kept)
    below = []
    for one in section.sections:
        if left[0] <= 0:
            break
        below.append(_cut(one, left))
    return replace(section, blocks=kept, sections=tuple(below))
