"""What is dragged within a window: a number that means something to that window only.

Another window of the program may have another store, in which the same number is something else.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

_WINDOW = uuid.uuid4().hex


def put(data: QMimeData, sort: str, key: str) -> None:
    """Put beside words that are dragged what they are here: a commitment, a block."""
    data.setData(_format(sort), key.encode())


def found(data: QMimeData, sort: str) -> str:
    """The key of what is dragged; empty when it is of another sort, or from another window."""
    name = _format(sort)
    return bytes(data.data(name).data()).decode() if data.hasFormat(name) else ""


def _format(sort: str) -> str:
    return f"application/x-briefer-{sort}-{_WINDOW}"
