"""A page of a paper as it looks, for eyes; what is recognised never comes from it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """One page drawn: `pixels` are rows of blue, green, red and one byte unused, `width` a row.

    `number` counts from 1; `scale` is in dots for each point (1/72 inch).  `turn` brings a point
    (x, y) of a `Box` of this page to where it stands on the drawing, in points from the top left:
    (a·x + c·y + e, b·x + d·y + f).
    """

    number: int
    width: int
    height: int
    scale: float
    turn: tuple[float, float, float, float, float, float]
    pixels: bytes
