"""The arrangement of a draft as a template, and a template laid over a draft."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.editing import add_section
from briefer.model.draft import Part, Section, Template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from briefer.model.draft import Draft

_HOLDERS_OF_TOPICS = (Part.TOPICS, Part.OTHERS)


def taken(draft: Draft, title: str = "") -> Template:
    """The order of a draft's sections, which are off, and their own names, as a template.

    Topics are laid out as most of the draft's topics are.  A chapter of own text comes along by
    its title, unless it is off; what is written in it does not.
    """
    top = [s for s in draft.sections if s.part is not Part.TEXT or s.on]
    summary = [below for s in top if s.part is Part.SUMMARY for below in s.sections]
    topics = _topics(draft)
    layout = _most(tuple((s.part, s.on) for s in topic.sections) for topic in topics) or ()
    off = {s.part for s in (*top, *summary) if not s.on}
    return Template(
        id="",
        title=title,
        parts=tuple(s.part for s in top),
        summary=tuple(s.part for s in summary),
        topic=tuple(part for part, _ in layout),
        off=frozenset(off | {part for part, on in layout if not on}),
        form=draft.template,
        names=(*_names((*top, *summary)), *_names_in(topics)),
        chapters=tuple(s.title for s in top if s.part is Part.TEXT),
    )


def applied(draft: Draft, template: Template) -> Draft:
    """The draft laid out as the template says; no block is changed or dropped.

    A section that holds own text is never switched off, and one that the template does not know
    stays after the one it stood after.  A name given in the draft stays where the template has
    none.  Chapters of own text are known by their titles; what is missing is added, empty.
    """
    for title in _missing(draft, template):
        draft = add_section(draft, title)
    sections = _ordered(draft.sections, _ranks(template))
    return replace(draft, sections=tuple(_laid_out(s, template) for s in sections))


def _topics(draft: Draft) -> tuple[Section, ...]:
    holders = (s for s in draft.sections if s.part in _HOLDERS_OF_TOPICS)
    return tuple(topic for holder in holders for topic in holder.sections if topic.sections)


def _most(
    found: Iterable[tuple[tuple[Part, bool], ...]],
) -> tuple[tuple[Part, bool], ...] | None:
    counted = Counter(found).most_common(1)
    return counted[0][0] if counted else None


def _names(sections: Iterable[Section]) -> tuple[tuple[Part, str], ...]:
    return tuple((s.part, s.title) for s in sections if s.title and s.part is not Part.TEXT)


def _names_in(topics: Sequence[Section]) -> tuple[tuple[Part, str], ...]:
    """The names that the parts of most topics bear."""
    counted = Counter((s.part, s.title) for topic in topics for s in topic.sections)
    return tuple(
        (part, title)
        for (part, title), count in counted.items()
        if title and count * 2 > len(topics)
    )


def _missing(draft: Draft, template: Template) -> list[str]:
    there = {s.title for s in draft.sections if s.part is Part.TEXT}
    return [title for title in dict.fromkeys(template.chapters) if title not in there]


#: A section is known by its part; a chapter of own text by its title too.
_Known = tuple[Part, str]


def _known(section: Section) -> _Known:
    return section.part, section.title if section.part is Part.TEXT else ""


def _ranks(template: Template) -> Mapping[_Known, int]:
    titles = iter(template.chapters)
    names = ((part, next(titles, "") if part is Part.TEXT else "") for part in template.parts)
    return {known: rank for rank, known in enumerate(names)}


def _ordered(sections: Sequence[Section], ranks: Mapping[_Known, int]) -> list[Section]:
    """The sections in the template's order; an unknown one follows the one it stood after."""

    def place(here: int) -> tuple[int, int]:
        own = ranks.get(_known(sections[here]))
        if own is not None:
            return own, -1
        before = [ranks[_known(s)] for s in sections[:here] if _known(s) in ranks]
        return (before[-1] if before else -1), here

    return [sections[here] for here in sorted(range(len(sections)), key=place)]


def _laid_out(section: Section, template: Template) -> Section:
    below: Sequence[Section] = section.sections
    if section.part is Part.SUMMARY:
        below = _parts(below, template.summary, template)
    elif section.part in _HOLDERS_OF_TOPICS:
        below = [
            replace(topic, sections=tuple(_parts(topic.sections, template.topic, template)))
            for topic in below
        ]
    laid = replace(section, sections=tuple(below))
    listed = section.part in template.parts and section.part is not Part.TEXT
    return _switched(laid, template) if listed else laid


def _parts(sections: Sequence[Section], order: Sequence[Part], template: Template) -> list[Section]:
    ranks = {(part, ""): rank for rank, part in enumerate(order)}
    ordered = _ordered(sections, ranks)
    return [_switched(s, template) if s.part in order else s for s in ordered]


def _switched(section: Section, template: Template) -> Section:
    written = any(b.text.strip() and b.on for s in section.walk() for b in s.blocks)
    on = section.part not in template.off or written
    return replace(section, on=on, title=dict(template.names).get(section.part, section.title))
