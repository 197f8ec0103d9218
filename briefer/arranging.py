"""The corridor of templates: how drafts of a council are laid out, kept and used again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefer.briefing.arrangement import applied, taken
from briefer.briefing.templates import full, templates
from briefer.errors import EmptyNameError, NameTakenError, NoSuchRecordError

if TYPE_CHECKING:
    from briefer.model.document import Meeting
    from briefer.model.draft import Draft, Template
    from briefer.store import Store
    from briefer.wording import Wording

__all__ = ["applied", "taken"]


def templates_for(store: Store, meeting: Meeting, wording: Wording) -> tuple[Template, ...]:
    """All templates a draft of this meeting can begin with, the default of its council first.

    After it those saved for this council, those saved for all, and those of the product.
    """
    first = default_for(store, meeting, wording)
    found = (*_saved(store, meeting), *templates(wording))
    return (first, *(one for one in found if one.id != first.id))


def default_for(store: Store, meeting: Meeting, wording: Wording) -> Template:
    """What a new draft of this meeting begins with: its council's default, else the full one."""
    chosen = store.default_template(meeting)
    found = (*_saved(store, meeting), *templates(wording))
    return next((one for one in found if one.id == chosen), full(wording))


def set_default(store: Store, meeting: Meeting, template: Template | None) -> None:
    """Let new drafts of this meeting's council begin with this template; None: the full one."""
    store.set_default_template(meeting, template.id if template else None)


def save(
    store: Store,
    draft: Draft,
    name: str,
    *,
    everywhere: bool = False,
    replacing: bool = False,
) -> Template:
    """Keep the arrangement of a draft under a name, for its council or for all (`everywhere`).

    Raises:
        EmptyNameError: the name has no letter.
        NameTakenError: the council has a template of this name, and it is not to be replaced.
    """
    meeting = draft.meeting.meeting
    arranged = replace(
        taken(draft, _proper(name)),
        organisation="" if everywhere else meeting.organisation,
        formats=() if everywhere else tuple(sorted(meeting.formats)),
    )
    former = _namesake(store, arranged)
    if former is not None and not replacing:
        raise NameTakenError(name=former.title)
    return store.keep_template(replace(arranged, id=former.id if former else ""))


def rename(store: Store, template: Template, name: str) -> Template:
    """Give a saved template another name.

    Raises:
        EmptyNameError: the name has no letter.
        NameTakenError: another template of the same council has it.
        NoSuchRecordError: it is not (or no longer) a saved template.
    """
    kept = next((one for one in store.templates() if one.id == template.id), None)
    if kept is None:
        raise NoSuchRecordError(asked=template.title)
    renamed = replace(kept, title=_proper(name))
    other = _namesake(store, renamed)
    if other is not None and other.id != template.id:
        raise NameTakenError(name=other.title)
    return store.keep_template(renamed)


def remove(store: Store, template: Template) -> Template:
    """Take a saved template away; `put_back` takes what this gives.  Drafts stay as they are.

    Raises:
        NoSuchRecordError: it is not (or no longer) a saved template.
    """
    return store.remove_template(template.id)


def put_back(store: Store, removed: Template) -> Template:
    """Take the removing of a template back."""
    return store.keep_template(removed)


def _saved(store: Store, meeting: Meeting) -> tuple[Template, ...]:
    """The templates saved for the council of a meeting, then those saved for all."""
    of_all = [one for one in store.templates() if not one.organisation]
    council = (meeting.organisation, tuple(sorted(meeting.formats)))
    own = [one for one in store.templates() if (one.organisation, one.formats) == council]
    return (*own, *of_all)


def _namesake(store: Store, template: Template) -> Template | None:
    council = (template.organisation, template.formats, template.title.casefold())
    return next(
        (
            one
            for one in store.templates()
            if (one.organisation, one.formats, one.title.casefold()) == council
        ),
        None,
    )


def _proper(name: str) -> str:
    """A name on one line; raises EmptyNameError where it has no letter or digit."""
    proper = " ".join(name.split())
    if not any(map(str.isalnum, proper)):
        raise EmptyNameError
    return proper
