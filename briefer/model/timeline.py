"""What was said or is due when, on lanes: the content of a picture, whoever draws it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How a mark looks; each can be told apart without colour."""

    DOT = "dot"
    RING = "ring"
    DIAMOND = "diamond"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a day: its shape, a short name, and how many it stands for."""

    day: dt.date
    shape: Shape
    name: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the picture with its name and its marks, the earliest first."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes over one stretch of time; `today` is drawn as a line where it falls within.

    `legend` says what the shapes mean; `description` is the picture in words.
    """

    title: str
    lanes: tuple[Lane, ...]
    today: dt.date
    legend: tuple[tuple[Shape, str], ...]
    description: str

    @property
    def first(self) -> dt.date:
        """The first day of the picture."""
        return min([self.today, *(m.day for lane in self.lanes for m in lane.marks)])

    @property
    def last(self) -> dt.date:
        """The last day of the picture."""
        return max([self.today, *(m.day for lane in self.lanes for m in lane.marks)])
