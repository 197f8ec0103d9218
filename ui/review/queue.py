"""What waits, and where a person is in it: narrowed, gone through, done; no widget in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.findings import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefer.model.checklist import Check
    from briefer.model.review import Sort


class Queue:
    """The things to look at in order; `done` counts those decided since it was begun.

    `meetings` are those to choose from; `sort` and `meeting` what it is narrowed to.
    """

    def __init__(self) -> None:
        self._checks: list[Check] = []
        #: Those it is narrowed to; looked for only when the list or the choice is otherwise.
        self._shown: list[Check] = []
        self._at = 0
        self._gone: set[tuple[str, int, int, int]] = set()
        self._wanted: str | None = None
        self.done = 0
        self.meetings: list[tuple[int, str]] = []
        self.sort: Sort | None = None
        self.meeting: int | None = None

    @property
    def current(self) -> Check | None:
        """The one in sight; None when nothing is left."""
        shown = self._shown
        return shown[min(self._at, len(shown) - 1)] if shown else None

    @property
    def place(self) -> int:
        """Which of those shown is in sight, from 1."""
        return min(self._at + 1, self.total)

    @property
    def total(self) -> int:
        """How many are shown."""
        return len(self._shown)

    @property
    def left(self) -> int:
        """How many wait, those that are narrowed away included."""
        return len(self._checks)

    def put(self, checks: Sequence[Check]) -> None:
        """What waits now; the one in sight stays so while it is there."""
        kept = self.current.key if self.current else None
        self._checks = list(checks)
        if self._gone:
            self._leave_out_what_is_gone()
        self._choose(kept)
        if self._wanted is not None:
            self._go_to_words(self._wanted)
            self._wanted = None

    def _leave_out_what_is_gone(self) -> None:
        """What was decided; of tens of thousands only those few are looked at closely."""
        numbers = {number for _, number, _, _ in self._gone}
        self._gone &= {check.key for check in self._checks if check.filed.id in numbers}
        self._checks = [
            check
            for check in self._checks
            if check.filed.id not in numbers or check.key not in self._gone
        ]

    def narrow(self, sort: Sort | None, meeting: int | None) -> None:
        """Only these; the one in sight stays so while it is among them."""
        kept = self.current.key if self.current else None
        self.sort, self.meeting = sort, meeting
        self._choose(kept)

    def _go_to_words(self, quote: str) -> None:
        for number, check in enumerate(self._shown):
            if text_of(check.filed) == quote:
                self._at = number

    def step(self, by: int) -> None:
        """The next or previous one; after the last comes the first."""
        if self.total:
            self._at = (min(self._at, self.total - 1) + by) % self.total

    def take(self) -> None:
        """The one in sight is decided: the next takes its place."""
        current = self.current
        if current is None:
            return
        self._at = min(self._at, self.total - 1)
        for checks in (self._checks, self._shown):
            # Not by what they hold: whoever is near the end would have all compared each time.
            del checks[next(n for n, check in enumerate(checks) if check is current)]
        # The list may be on its way while the decision is not yet on record.
        self._gone.add(current.key)
        self.done += 1
        if self._at >= self.total:
            self._at = 0

    def give_back(self, quote: str | None) -> None:
        """A decision was taken back or could not be made: what went may come again.

        What has these words comes into sight with the next list.
        """
        self._gone.clear()
        self._wanted = quote
        self.done = max(0, self.done - 1)

    def _choose(self, key: tuple[str, int, int, int] | None) -> None:
        shown = list(self._checks)
        if self.sort is not None:
            shown = [check for check in shown if check.sort is self.sort]
        if self.meeting is not None:
            here = self.meeting
            shown = [check for check in shown if check.filed.document.meeting_id == here]
        self._shown = shown
        number = key[1] if key else 0
        alike = (n for n, one in enumerate(shown) if one.filed.id == number and one.key == key)
        self._at = next(alike, min(self._at, max(0, len(shown) - 1)))
