"""The templates that come with the product, from `resources/briefing/templates`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from briefer.errors import ResourceError
from briefer.model.draft import Part, Template
from briefer.resources import names, read_toml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefer.wording import Wording

FOLDER = "briefing/templates"
#: The template of a new draft.
FULL = "dossier"


def templates(wording: Wording) -> tuple[Template, ...]:
    """All built-in templates, the full one first, with their titles in this language.

    Raises:
        ResourceError: a file names a part that does not exist.
    """
    found = [_template(name, wording.language) for name in names(FOLDER, ".toml")]
    return tuple(sorted(found, key=lambda template: (template.id != FULL, template.title)))


def title_of(template: str, wording: Wording) -> str:
    """The name of the form that this template gives; of one unknown here that of the full one."""
    known = {found.id: found.title for found in templates(wording)}
    return known.get(template, full(wording).title)


def full(wording: Wording) -> Template:
    """The template that leaves nothing out."""
    return templates(wording)[0]


def pages_for(template: str) -> int:
    """The number of pages on which this form has to fit; 0 where it may be as long as it is."""
    return int(_values(template).get("pages", 0))


def is_list(template: str) -> bool:
    """Whether this form is a list of promises, on pages that lie on their side."""
    return bool(_values(template).get("landscape", False))


def _values(template: str) -> Mapping[str, Any]:
    """What the file of a form says; nothing for a form that is not the product's."""
    name = f"{FOLDER}/{template}.toml"
    return read_toml(name) if name in names(FOLDER, ".toml") else {}


@cache
def _template(name: str, language: str) -> Template:
    values = read_toml(name)
    try:
        parts, summary, topic, off = (
            tuple(Part(part) for part in values.get(key, ()))
            for key in ("parts", "summary", "topic", "off")
        )
        title = str(values["title"][language])
    except (KeyError, ValueError) as error:
        raise ResourceError(name, cause=str(error)) from error
    stem = name.rpartition("/")[2].removesuffix(".toml")
    return Template(stem, title, parts, summary, topic, frozenset(off))
