"""The text of a draft in another form: an annotation or the speaking points out of a dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.templates import templates
from briefer.model.draft import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefer.model.draft import Draft, Section, Statement, Template
    from briefer.wording import Wording

_HOLDERS_OF_TOPICS = (Part.TOPICS, Part.OTHERS)


def forms_of(draft: Draft, wording: Wording) -> tuple[Template, ...]:
    """The forms that the draft has all parts of, its own first."""
    found = [form for form in templates(wording) if form.id == draft.template]
    found += [form for form in templates(wording) if form not in found and _has(draft, form)]
    return tuple(found)


def in_form(draft: Draft, form: Template) -> Draft:
    """The draft with only the sections of a form, in its order; what is off stays off.

    In its own form a draft is as it is, chapters of own text and all.
    """
    if form.id == draft.template:
        return draft
    sections = (_laid_out(section, form) for section in _of_parts(draft.sections, form.parts))
    shown = replace(draft, template=form.id, sections=tuple(sections))
    kept, barred = _of_the_table(draft, shown)
    return replace(shown, statements=kept, barred=barred)


def _of_the_table(draft: Draft, shown: Draft) -> tuple[tuple[Statement, ...], frozenset[str]]:
    """The statements without promises that were left out of the table, and those barred there.

    A form without the table tells promises from the statements, and must not bring these back.
    """
    table = draft.of(Part.PROMISES)
    blocks = table.blocks if table is not None else ()
    off = {block.quoted for block in blocks if not block.on}
    used = {key for s in shown.walk() for b in s.blocks for key in (b.quoted, *b.sources)}
    kept = tuple(s for s in draft.statements if s.key not in off or s.key in used)
    return kept, frozenset(block.quoted for block in blocks if not block.public)


def _has(draft: Draft, form: Template) -> bool:
    here = {section.part for section in draft.walk()}
    topics = any(section.part is Part.TOPIC for section in draft.walk())
    return here >= {*form.parts, *form.summary, *(form.topic if topics else ())}


def _of_parts(sections: Iterable[Section], parts: Sequence[Part]) -> list[Section]:
    found = [section for section in sections if section.part in parts]
    return sorted(found, key=lambda section: parts.index(section.part))


def _laid_out(section: Section, form: Template) -> Section:
    if section.part is Part.SUMMARY:
        return replace(section, sections=tuple(_of_parts(section.sections, form.summary)))
    if section.part in _HOLDERS_OF_TOPICS:
        topics = (
            replace(topic, sections=tuple(_of_parts(topic.sections, form.topic)))
            for topic in section.sections
        )
        return replace(section, sections=tuple(topics))
    return section
