"""Where the user was when the window closed: in numbers, for names tell of ministers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.spots import Range, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from briefer.model.records import DocumentRecord

_STORE, _MEETING, _TAB, _PAPER = "window/store", "window/meeting", "window/tab", "window/paper"
#: A number is that of one store; enough of its digest to tell it from another.
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Left:
    """The meeting in front (0 for none), its part, and the paper in the reader, as JSON."""

    meeting: int = 0
    tab: int = 0
    paper: str = ""

    def spot(self, papers: Iterable[DocumentRecord]) -> Spot | None:
        """The paper that was open, where it was asked for; None when it is no longer there."""
        try:
            number, digest, ranges, page, paragraph = json.loads(self.paper)
            # A store that was put back may have given the number to another.
            found = next(
                (p for p in papers if p.id == number and _digest(p.sha256) == digest), None
            )
            if found is None:
                return None
            return Spot(found, tuple(Range(*one) for one in ranges), page, paragraph)
        except (ValueError, TypeError):
            return None


def paper_of(spot: Spot) -> str:
    """A paper and where in it, without a word of it."""
    paper = spot.document
    return json.dumps([paper.id, _digest(paper.sha256), spot.ranges, spot.page, spot.paragraph])


def recall(memory: QSettings, store: Path) -> Left:
    """Where the user was in this store; nowhere when it was another."""
    known = memory.value(_STORE)
    if known is not None and known != _digest(str(store.absolute())):
        return Left()
    return Left(_number(memory, _MEETING), _number(memory, _TAB), str(memory.value(_PAPER, "")))


def remember(memory: QSettings, store: Path, left: Left) -> None:
    """Keep where the user is now."""
    here = _digest(str(store.absolute()))
    values = {_STORE: here, _MEETING: left.meeting, _TAB: left.tab, _PAPER: left.paper}
    for name, value in values.items():
        memory.setValue(name, value)


def _number(memory: QSettings, name: str) -> int:
    text = str(memory.value(name, 0))
    return int(text) if text.isdecimal() else 0


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
