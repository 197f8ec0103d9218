"""What is said when something goes wrong: whose doing it is decides the words."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from briefer.errors import BrieferError

if TYPE_CHECKING:
    from briefer.wording import Wording

_log = logging.getLogger(__name__)


def told(error: BaseException, wording: Wording) -> str:
    """The sentence for an error; what is our own fault goes to the log with its traceback."""
    if isinstance(error, BrieferError):
        return wording.error(error)
    _log.error("unexpected", exc_info=error)
    return wording.error(BrieferError())
