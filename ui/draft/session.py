"""The draft that is being worked on: its present text, and the keeping of every deed, in order.

No widget in here.  Deeds wait in a line and go to the store one by one, each on the state that
the one before it gave; what could not be kept stays in the line and is tried again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from briefer import drafts
from briefer.errors import DraftElsewhereError
from ui.draft import steps as draft_steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.draft import Draft, DraftRecord
    from ui.draft.desk import DraftDesk, Step

#: So long after the first key something typed is kept.
TYPING_MS = 700
#: Typing on after such a pause is undone apart from what came before it.
PAUSE_MS = 2500
_AGAIN_MS = 3000


#: The end of a sentence or a paragraph: what is typed after it is undone apart.
_STEP = re.compile(r"[.!?:;]\s|\n")
#: More than this at once was pasted, cut or given a form.
_TYPED_AT_ONCE = 2


class Keeping(Enum):
    """How it stands with keeping.

    What is `ELSEWHERE` is kept beside the draft's own line; while `READING` nothing is taken.
    """

    KEPT = "kept"
    BUSY = "busy"
    FAILED = "failed"
    ELSEWHERE = "elsewhere"
    READING = "reading"


class DraftSession(QObject):
    """One draft at a time.

    Signals:
        changed: the draft reads otherwise, other than by typing in sight.
        keeping_changed(Keeping): what is said of keeping is otherwise; KEPT only after the store
            said so.
        kept(DraftRecord): a deed is in the store.
        failed(Exception): a deed could not be kept; it is not lost and is tried again.
        refused: the store is open for reading only, and nothing was changed.
    """

    changed = Signal()
    keeping_changed = Signal(object)
    kept = Signal(object)
    failed = Signal(object)
    refused = Signal()

    def __init__(self, desk: DraftDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.record: DraftRecord | None = None
        self.draft: Draft | None = None
        self.aside: int | None = None
        self.keeping = Keeping.KEPT
        self.read_only = False
        self._line: list[Callable[[int], Step]] = []
        self._under_way = False
        self._answered: tuple[int | None, int] = (None, 0)
        #: How often something was written here; going back and forth shows nothing over it.
        self._written = 0
        self._runs: dict[int, int] = {}
        self._run, self._typed_in, self._typed = 0, "", False
        self._text_before = ""
        self._typing = self._timer(TYPING_MS, self.flush)
        self._pause = self._timer(PAUSE_MS, self._end_run)
        self._again = self._timer(_AGAIN_MS, self._next)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    # --- which draft ------------------------------------------------------------------------

    def take(self, record: DraftRecord) -> None:
        """Work on this draft from now on; to be asked when nothing waits to be kept."""
        self._line.clear()
        self._runs.clear()
        self._end_run()
        self.record, self.draft, self.aside = record, record.draft, None
        self._settle_word()
        self.changed.emit()

    def leave(self) -> None:
        """Work on none."""
        self.record = self.draft = self.aside = None
        self.changed.emit()

    @property
    def waiting(self) -> bool:
        """Whether something is not in the store yet."""
        return self._typed or self._under_way or bool(self._line)

    def allow(self, *, changing: bool) -> None:
        """Whether the store can be written; what waits already is tried again all the same."""
        self.read_only = not changing
        if not self.waiting:
            self._settle_word()

    def _refuse(self) -> bool:
        """Say that nothing can be changed, and show what there is."""
        if self.read_only:
            self.refused.emit()
            self.changed.emit()
        return self.read_only

    # --- deeds ------------------------------------------------------------------------------

    def do(self, change: Callable[[Draft], Draft]) -> None:
        """Change the draft and keep it so."""
        if self.draft is None or self._refuse():
            return
        self.flush()
        self._end_run()
        changed = change(self.draft)
        if changed != self.draft:
            self._put(changed, 0)
            self.changed.emit()

    def type_text(self, block: str, text: str) -> None:
        """Other own text, while it is being typed; kept shortly after."""
        if self.draft is None or self._refuse():
            return
        if block != self._typed_in or _new_step(self._text_before, text):
            self.flush()
            self._end_run()
        self._typed_in, self._typed, self._text_before = block, True, text
        self._written += 1
        self.draft = drafts.editing.write(self.draft, block, text)
        self._say(Keeping.BUSY)
        if not self._typing.isActive():
            self._typing.start()
        self._pause.start()

    def flush(self) -> None:
        """Keep what was typed now."""
        self._typing.stop()
        if self._typed and self.draft is not None:
            self._typed = False
            self._put(self.draft, self._run)

    def undo(self) -> None:
        """Go back before the last deed; what was typed in one go is one deed."""
        self._step(draft_steps.back)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(draft_steps.forth)

    def restore(self, revision: int) -> None:
        """Make an earlier state the latest; what came between stays on record."""
        self._move(lambda _: self._desk.restoring(self._id, revision))

    def settle(self, milliseconds: int) -> bool:
        """Wait until all is in the store, at most so long; tells whether it is."""
        self.flush()
        # What failed is tried at once: whoever leaves need not wait for its turn.
        self._next()
        loop = QEventLoop()
        self.keeping_changed.connect(loop.quit)
        deadline = QTimer()
        deadline.setSingleShot(True)
        deadline.start(milliseconds)
        deadline.timeout.connect(loop.quit)
        while self.waiting and deadline.isActive():
            loop.exec()
        self.keeping_changed.disconnect(loop.quit)
        return not self.waiting

    # --- the line ---------------------------------------------------------------------------

    @property
    def _id(self) -> int:
        return self.record.id if self.record is not None else 0

    def _end_run(self) -> None:
        self._pause.stop()
        self._run += 1
        self._typed_in = ""

    def _put(self, draft: Draft, run: int) -> None:
        """Keep this state; `run` is the stretch of typing it belongs to."""
        self.draft, number = draft, self._id
        self._written += 1

        def step(base: int) -> Step:
            return self._desk.saving(number, draft, base, f"typing:{run}" if run else "deed")

        self._queue(step, run)

    def _step(self, go: Callable[[int, dict[int, int]], Step]) -> None:
        self._move(lambda _: go(self._id, dict(self._runs)))

    def _move(self, step: Callable[[int], Step]) -> None:
        """Go to another state; it is shown when the store gives it."""
        if self.record is None or self._refuse():
            return
        self.flush()
        self._end_run()
        self._queue(step, 0, shows=True)

    def _queue(self, step: Callable[[int], Step], run: int, *, shows: bool = False) -> None:
        written = self._written

        def begun(base: int) -> Step:
            self._answered = (written if shows else None, run)
            return step(base)

        self._line.append(begun)
        self._say(Keeping.BUSY)
        self._next()

    def _next(self) -> None:
        if self._under_way or not self._line or self.record is None:
            return
        self._under_way = True
        base = self.aside or self.record.revision
        self._desk.keep(self._line[0](base), self._kept, self._not_kept)

    def _kept(self, record: DraftRecord) -> None:
        self._under_way = False
        del self._line[:1]
        if self.record is not None and record.id == self.record.id:
            self.aside = None
            self._take(record, *self._answered)
            self.kept.emit(record)
        self._settle_word()
        self._next()

    def _take(self, record: DraftRecord, written: int | None, run: int) -> None:
        """The answer of the store; another state is shown unless something was done meanwhile."""
        self.record = record
        if run:
            self._runs[record.revision] = run
        if written == self._written:
            self.draft = record.draft
            self.changed.emit()

    def _not_kept(self, error: Exception) -> None:
        self._under_way = False
        if isinstance(error, DraftElsewhereError):
            first = self.aside is None
            self.aside = int(error.details["revision"])
            del self._line[:1]
            self._settle_word()
            if first:
                self.failed.emit(error)
            self._next()
            return
        told = self.keeping is not Keeping.FAILED
        self._say(Keeping.FAILED)
        if told:
            self.failed.emit(error)
        self._again.start()

    def _settle_word(self) -> None:
        if self.waiting:
            self._say(Keeping.BUSY)
        elif self.aside is not None:
            self._say(Keeping.ELSEWHERE)
        else:
            self._say(Keeping.READING if self.read_only else Keeping.KEPT)

    def _say(self, keeping: Keeping) -> None:
        if keeping is not self.keeping:
            self.keeping = keeping
            self.keeping_changed.emit(keeping)

    def renewed(self, draft: Draft, made: Draft) -> bool:
        """Take over changes made to `draft`, unless it was changed meanwhile."""
        if self.draft is not draft:
            return False
        self.do(lambda _: replace(made))
        return True


def _new_step(before: str, after: str) -> bool:
    """Whether going from one text to another is a step of its own for whoever undoes it."""
    if abs(len(after) - len(before)) > _TYPED_AT_ONCE:
        return True
    return len(_STEP.findall(after)) > len(_STEP.findall(before))
