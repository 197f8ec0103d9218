"""A line of a paper with what the layout tells of it; what every format is first turned into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.model.source import Box


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the source; `text` is empty for a blank line.

    `width` is how far the line reaches, in characters or points, whichever the format measures.
    `size` is the font size relative to the body (1.0), `gap` True where more white than usual
    stands above it.
    """

    text: str
    number: int
    page: int | None = None
    width: float = 0.0
    size: float = 1.0
    bold: bool = False
    gap: bool = False
    box: Box | None = None

    @property
    def blank(self) -> bool:
        """No letter on it."""
        return not self.text.strip()
