"""Recognises stored papers again when the rules became better; no file is needed for it."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefer import recognise
from briefer.errors import BrieferError, PaperFaultError, StoreError
from briefer.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.model.records import DocumentRecord
    from briefer.store import Store

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RenewalLine:
    """What became of one paper that was recognised again; `position` counts up to `total`."""

    document: DocumentRecord
    position: int
    total: int
    error: BrieferError | None = None


@dataclass(frozen=True, slots=True)
class RenewalReport:
    """What became of every paper; `cancelled` when the rest was not begun."""

    lines: tuple[RenewalLine, ...] = ()
    cancelled: bool = False


def outdated(store: Store) -> int:
    """How many papers were recognised by an earlier Briefer."""
    return len(store.outdated(recognise.VERSION))


def recognise_again(
    store: Store,
    *,
    progress: Callable[[RenewalLine], None],
    cancelled: Callable[[], bool],
    everything: bool = False,
) -> RenewalReport:
    """Recognise papers anew from their stored text; what staffers decided stays.

    Args:
        store: open for writing; each paper is one transaction.
        progress: called after each paper.
        cancelled: asked before each paper; what was done before stays.
        everything: also the papers that were recognised by the rules of today.

    Raises:
        StoreError: the store itself cannot go on (full, locked, read-only).
    """
    numbers = store.outdated(None if everything else recognise.VERSION)
    done: list[RenewalLine] = []
    for position, number in enumerate(numbers, start=1):
        if cancelled():
            return RenewalReport(tuple(done), cancelled=True)
        error = _renewed(store, number)
        done.append(RenewalLine(store.document(number), position, len(numbers), error))
        progress(done[-1])
    return RenewalReport(tuple(done))


def _renewed(store: Store, document_id: int) -> BrieferError | None:
    try:
        document = recognise.recognise(store.source_text(document_id), load_lexicon())
        store.renew(document_id, document, recogniser=recognise.VERSION)
    except StoreError:
        raise
    except Exception:  # noqa: BLE001  a rule that trips over one paper must not cost the others
        _log.exception("recognising a paper again failed")
        return PaperFaultError(store.document(document_id).name)
    return None
