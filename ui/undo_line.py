"""What was done in this session, in its order: what was done last is taken back first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class UndoLine:
    """One line for all that is done outside a draft, wherever in the window that was.

    A deed stands in it as what takes it back, and is known again by that.
    """

    def __init__(self) -> None:
        self._deeds: list[Callable[[], object]] = []

    def __len__(self) -> int:
        return len(self._deeds)

    def note(self, take_back: Callable[[], object]) -> None:
        """Something was done; in its turn it is taken back like this."""
        self._deeds.append(take_back)

    def drop(self, take_back: Callable[[], object]) -> None:
        """That was taken back already, or cannot be any more."""
        self._deeds = [one for one in self._deeds if one is not take_back]

    def now(self, take_back: Callable[[], object]) -> None:
        """Take this one back, whatever was done since: what the button of a message does."""
        self.drop(take_back)
        take_back()

    def undo(self) -> bool:
        """Take back what was done last; whether there was anything."""
        if not self._deeds:
            return False
        self._deeds.pop()()
        return True

    def forget(self) -> None:
        """What was done is not what is on record any more."""
        self._deeds.clear()
