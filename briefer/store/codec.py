"""Frozen records to JSON and back, by their type hints; nothing is lost on the way."""

from __future__ import annotations

import datetime as dt
import json
import re
import types
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
#: Half of a pair that stands for one letter: not a letter, and in no encoding.
_HALF = re.compile("[\ud800-\udfff]")


def encode(record: object) -> str:
    """A record as compact JSON."""
    plain = _plain(record)
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    if _HALF.search(text):
        # A file's name with a byte that is no letter: only an escape can hold it.
        return json.dumps(plain, separators=(",", ":"))
    return text


def decode(kind: type[T], text: str) -> T:
    """The record of this kind that `encode` made the text of."""
    value: T = _rebuilt(kind, json.loads(text))
    return value


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON is anything
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (dt.date, dt.datetime)):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _rebuilt(kind: Any, value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    if value is None:
        return None
    origin = get_origin(kind)
    if origin in {Union, types.UnionType}:
        return _rebuilt(next(k for k in get_args(kind) if k is not type(None)), value)
    if origin in {tuple, frozenset}:
        return origin(_items(kind, value))
    if is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        return kind(**{name: _rebuilt(hints[name], item) for name, item in value.items()})
    return _simple(kind, value)


def _simple(kind: Any, value: Any) -> Any:  # noqa: ANN401 - JSON is anything
    if isinstance(kind, type) and issubclass(kind, (dt.date, dt.datetime)):
        return kind.fromisoformat(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _items(kind: Any, value: list[Any]) -> list[Any]:  # noqa: ANN401 - JSON is anything
    arguments = get_args(kind)
    if get_origin(kind) is tuple and arguments[-1] is not Ellipsis:
        return [_rebuilt(k, item) for k, item in zip(arguments, value, strict=True)]
    return [_rebuilt(arguments[0], item) for item in value]
