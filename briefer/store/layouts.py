"""Templates of drafts in the store: rows of the settings, for a store of any age has those.

The default of a council is a row of its own, for a built-in template can be one too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefer.errors import NoSuchRecordError
from briefer.model.draft import Template
from briefer.store import settings
from briefer.store.codec import decode, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlite_utils import Database

_TEMPLATE = "template:"
_DEFAULT = "template_of:"
_LAST = "last_template"


def all_templates(database: Database) -> tuple[Template, ...]:
    """The templates that staffers saved, by their names."""
    found = [decode(Template, text) for text in settings.beginning(database, _TEMPLATE).values()]
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.id)))


def keep(database: Database, template: Template) -> None:
    """Keep a template under its id, which is one that `next_id` gave."""
    settings.put(database, f"{_TEMPLATE}{template.id}", encode(template))


def next_id(database: Database) -> str:
    """An id that no template ever had, not even one that was removed."""
    number = int(settings.value(database, _LAST) or 0) + 1
    settings.put(database, _LAST, str(number))
    return f"own{number}"


def remove(database: Database, template_id: str) -> Template:
    """Take a template away; councils of which it was the default have none then.

    Raises:
        NoSuchRecordError: there is no such template.
    """
    found = next((one for one in all_templates(database) if one.id == template_id), None)
    if found is None:
        raise NoSuchRecordError(asked=template_id)
    settings.remove(database, f"{_TEMPLATE}{template_id}")
    for council, chosen in settings.beginning(database, _DEFAULT).items():
        if chosen == template_id:
            settings.remove(database, council)
    return found


def default(database: Database, organisation: str, formats: Sequence[str]) -> str | None:
    """The id of the template that new drafts of this council begin with, if one was chosen."""
    return settings.value(database, _council(organisation, formats))


def set_default(
    database: Database, organisation: str, formats: Sequence[str], template_id: str | None
) -> None:
    """Choose that template, or none."""
    name = _council(organisation, formats)
    if template_id is None:
        settings.remove(database, name)
    else:
        settings.put(database, name, template_id)


def _council(organisation: str, formats: Sequence[str]) -> str:
    return _DEFAULT + json.dumps([organisation, *sorted(formats)], ensure_ascii=False)
