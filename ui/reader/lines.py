"""The lines of a long text, broken for a few milliseconds at a time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, QTimerEvent

from ui.pieces.turn import Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

#: Of so many blocks the lines are broken before the clock is looked at.
BLOCKS = 20
#: In such steps is looked for a block.
_STRIDE = 64


def breaking_lines(document: QTextDocument, position: int) -> Iterator[None]:
    """Has Qt break the lines up to a place, stopping for a moment when that takes some time.

    What is broken already costs next to nothing, and Qt does not tell which that is: blocks keep
    the lines they had at another width.
    """
    layout, last, done = document.documentLayout(), document.findBlock(position).blockNumber(), 0
    turn = Turn()
    while done < last:
        done = min(last, done + BLOCKS)
        layout.blockBoundingRect(document.findBlockByNumber(done))
        if done < last and turn.is_over():
            yield
            turn = Turn()


def block_at(document: QTextDocument, y: float) -> QTextBlock:
    """The block at a height, of which the lines are broken so far.

    A cursor can be asked for as well, but while lines are missing Qt may break all of them for it.
    """
    number, stride = 0, _STRIDE
    while stride:
        while _begins(document, number + stride) <= y:
            number += stride
        stride //= 2
    return document.findBlockByNumber(number)


def _begins(document: QTextDocument, number: int) -> float:
    """The height at which a block begins; past the last below all."""
    block = document.findBlockByNumber(number)
    return document.documentLayout().blockBoundingRect(block).top() if block.isValid() else math.inf


class Lines(QObject):
    """Breaks the lines of a document in place of Qt, which goes on for long behind its own timer.

    After a change of width or font Qt breaks a thousand characters, then two thousand, and in the
    end two hundred thousand in one go.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self._way: Iterator[None] = iter(())

    def take(self, document: QTextDocument | None) -> None:
        """Break the lines of this one; None before it is let go."""
        if self._document is not None:
            self._document.documentLayout().removeEventFilter(self)
        self._document = document
        if document is not None:
            document.documentLayout().installEventFilter(self)
        self.begin()

    def begin(self) -> None:
        """From the first line on: that all must be broken anew Qt does not tell."""
        self._way = iter(())
        if self._document is not None:
            self._way = breaking_lines(self._document, self._document.characterCount() - 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It is time for more lines; once all are there Qt finds nothing left, and is done."""
        if not isinstance(event, QTimerEvent) or not _is_for_lines(watched, event):
            return super().eventFilter(watched, event)
        return next(self._way, self) is None


def _is_for_lines(layout: QObject, event: QTimerEvent) -> bool:
    """Whether it is that timer: another one of the layout, of no time, tells of its new size."""
    dispatcher = QAbstractEventDispatcher.instance()
    timers = dispatcher.registeredTimers(layout) if dispatcher is not None else []
    return any(timer.timerId == event.timerId() and timer.interval for timer in timers)
