"""The draft that was removed last: it comes back first, until another one is worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefer.model.draft import Draft


class Gone:
    """Remembers the draft in the bin, and the one that was shown in its place."""

    def __init__(self) -> None:
        self._number = 0
        self._beside: Draft | None = None

    def note(self, number: int) -> None:
        """This one was removed just now."""
        self._number, self._beside = number, None

    def lie_beside(self, draft: Draft | None) -> bool:
        """This one came in its place; tells whether one was removed."""
        if self._number:
            self._beside = draft
        return bool(self._number)

    def goes_first(self, draft: Draft | None) -> bool:
        """Whether it is what is taken back now: nothing was done to the one in its place."""
        return bool(self._number) and draft == self._beside

    def take(self) -> int:
        """Its number, which is forgotten; 0 when there is none."""
        number, self._number, self._beside = self._number, 0, None
        return number
