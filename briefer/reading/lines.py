"""A line of a paper with what the layout tells of it; what every format is first turned into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.model.source import BlockRole, Box

#: Around a footnote's mark in the text of formats that tell marks apart from letters: two of the
#: code points that Unicode keeps for a program's own use, so that no paper has them.
NOTE_OPENS, NOTE_CLOSES = "\ufdd0", "\ufdd1"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the source; `text` is empty for a blank line.

    `width` is how far the line reaches to the right, in characters.  `size` is the font size
    relative to the body (1.0), `gap` True where more white than usual stands above it.  `role`
    and `level` are set where the format itself says them; `whole` means that the line is a
    complete paragraph, not a piece of one.
    """

    text: str
    number: int
    page: int | None = None
    width: float = 0.0
    size: float = 1.0
    bold: bool = False
    gap: bool = False
    box: Box | None = None
    role: BlockRole | None = None
    level: int = 0
    mark: str = ""
    whole: bool = False

    @property
    def blank(self) -> bool:
        """No letter on it."""
        return not self.text.strip()
