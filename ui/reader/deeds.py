"""What can be asked of the reader from a menu or by a key of the window."""

from __future__ import annotations

from enum import IntEnum


class Read(IntEnum):
    """How the paper is shown, what is looked for in it, and what is made of it.

    The first four make a finding of the selection, in the order of `deciding.MADE`.
    """

    POSITION = 0
    COMMITMENT = 1
    OTHERS = 2
    NOTE = 3
    LARGER = 4
    SMALLER = 5
    USUAL_SIZE = 6
    WIDTH = 7
    SWITCH = 8
    OUTLINE = 9
    FIND = 10
    NEXT_HIT = 11
    PREVIOUS_HIT = 12
    NEXT_FINDING = 13
    PREVIOUS_FINDING = 14
    CARD = 15
    COPY = 16
    NEXT_PAGE = 17
    PREVIOUS_PAGE = 18
