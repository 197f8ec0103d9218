"""Frozen records to JSON and back, by their type hints; nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
import json
import re
import types
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import (
    TYPE_CHECKING,
    Any,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_READER = json.JSONDecoder()
#: Half of a pair that stands for one letter: not a letter, and in no encoding.
_HALF = re.compile("[\ud800-\udfff]")


def encode(record: object) -> str:
    """A record as compact JSON."""
    values = plain(record)
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    if _HALF.search(text):
        # A file's name with a byte that is no letter: only an escape can hold it.
        return json.dumps(values, separators=(",", ":"))
    return text


def decode(kind: type[T], text: str) -> T:
    """The record of this kind that `encode` made the text of."""
    hashable: Any = kind
    value: T = _decoder(hashable)(_parsed(text))
    return value


def _parsed(text: str) -> Any:  # noqa: ANN401 - JSON is anything
    """As `json.loads`, without its looking for white around a text that `encode` made."""
    value, end = _READER.raw_decode(text)
    return value if end == len(text) else json.loads(text)


def restored(kind: Any, value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    """The value of this type hint that `plain` gave."""
    return None if value is None else _decoder(kind)(value)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON is anything
    """A value as JSON has it, to be put into a larger record."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - JSON is anything
    """What makes a value of this kind from JSON; worked out once a kind, for listings are long."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return _decoder(next(k for k in arguments if k is not type(None)))
    if origin is tuple and arguments[-1] is not Ellipsis:
        return _pair(arguments)
    if origin in {tuple, frozenset}:
        return _row(origin, _decoder(arguments[0]))
    if is_dataclass(origin):
        parameters = getattr(origin, "__parameters__", ())
        return _record(origin, dict(zip(parameters, arguments, strict=True)))
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, {})
    return _simple(kind)


def _pair(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    makers = tuple(map(_decoder, kinds))
    return lambda value: tuple(
        None if v is None else make(v) for make, v in zip(makers, value, strict=True)
    )


def _row(origin: Any, make: Callable[[Any], Any]) -> Callable[[Any], Any]:  # noqa: ANN401
    if make is _same:
        return cast("Callable[[Any], Any]", origin)
    return lambda value: origin([None if v is None else make(v) for v in value])


def _record(kind: Any, given: dict[Any, Any]) -> Callable[[Any], Any]:  # noqa: ANN401
    """What makes a record; `given` are the types that its own type is generic in.

    The fields' makers are worked out when the first one is made: a record may hold its own kind.
    """
    makers: dict[str, Callable[[Any], Any]] = {}
    #: Where in a record stands what JSON does not have as it is.
    places: list[tuple[int, Callable[[Any], Any]]] = []
    names = [field.name for field in fields(kind) if field.init and not field.kw_only]

    def make(value: dict[str, Any]) -> object:
        if not makers:
            hints = get_type_hints(kind)
            makers.update({n: _decoder(given.get(hint, hint)) for n, hint in hints.items()})
            places.extend((names.index(n), m) for n, m in makers.items() if m is not _same)
        if [*value] != names:
            # Kept by an earlier Briefer, that knew other fields.
            known = ((n, v) for n, v in value.items() if n in makers)
            return kind(**{n: None if v is None else makers[n](v) for n, v in known})
        values = [*value.values()]
        for place, maker in places:
            if values[place] is not None:
                values[place] = maker(values[place])
        return kind(*values)

    return make


def _simple(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - JSON is anything
    if isinstance(kind, type) and issubclass(kind, (dt.date, dt.datetime)):
        return kind.fromisoformat
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Members(kind).__getitem__
    return _same


class _Members(dict[Any, Enum]):
    """The members of an enumeration by their values; its own call takes four times as long."""

    def __init__(self, kind: type[Enum]) -> None:
        super().__init__((member.value, member) for member in kind)
        self._kind = kind

    def __missing__(self, value: object) -> Enum:
        return self._kind(value)


def _same(value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    return value
