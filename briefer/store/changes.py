"""What a staffer put in place of what was recognised: checked, kept as JSON, and applied."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

from briefer.errors import NotCorrectableError
from briefer.model.review import CORRECTABLE, Sort
from briefer.store.codec import plain, restored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T")
#: Kept beside the finding, not in it.
BESIDE = frozenset({"topic", "state"})


def checked(sort: Sort, changes: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The changes by field.

    Raises:
        NotCorrectableError: a finding of this sort has no such field, or it is not a person's.
    """
    found = dict(changes)
    for name in found:
        if name not in CORRECTABLE[sort]:
            raise NotCorrectableError(field=name, sort=sort.value)
    return found


def changed(item: T, changes: str) -> T:
    """A finding with the changes that stand in this JSON."""
    values = json.loads(changes)
    hints = get_type_hints(type(item)) if values else {}
    given = {
        name: restored(hints[name], value)
        for name, value in values.items()
        if name in hints and name not in BESIDE
    }
    return replace(item, **given) if given else item  # type: ignore[type-var]


def plainly(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes of the finding itself as JSON has them."""
    return {name: plain(value) for name, value in changes.items() if name not in BESIDE}


def values_of(item: Any, names: Iterable[str]) -> dict[str, Any]:  # noqa: ANN401 - any finding
    """What these fields of a finding hold, as JSON has it."""
    own = {field.name for field in fields(item)}
    return {name: plain(getattr(item, name)) for name in names if name in own - BESIDE}
