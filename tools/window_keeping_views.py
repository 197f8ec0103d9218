"""The views of storage and safety, of papers that are coming in, and of what bars can say."""

# ruff: noqa: SLF001  (a view is come to as a test does: by looking inside)

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from briefer.errors import (
    StoreDamagedError,
    StoreFullError,
    StoreInUseError,
    StoreReadOnlyError,
    StoreVanishedError,
)
from briefer.model.intake import ImportStep
from briefer.renewals import RenewalLine
from tools.window_views import view
from ui.keeping import passphrase
from ui.keeping.desk import Standing
from ui.keeping.page import BIN, COPIES, JOURNAL, STORE

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefer.errors import StoreError
    from tools.window_views import Steps
    from ui.window import Window

_STORE = Path("dossier-2026.db")
_NOTICES = {
    "in-use": StoreInUseError(_STORE, who="b.smit", computer="LAPTOP", since="2026-11-20T14:05"),
    "read-only": StoreReadOnlyError(_STORE),
    "damaged": StoreDamagedError(_STORE),
    "full": StoreFullError(_STORE),
    "vanished": StoreVanishedError(_STORE),
}


def _keeping(tab: int) -> Callable[[Window], Steps]:
    def steps(window: Window) -> Steps:
        window.keeping.bring(tab)
        yield window.keeping.page.isVisible
        # Its lines come from the store.
        yield lambda: tab != JOURNAL or bool(window.keeping.page.journal.shown)

    return steps


for _tab, _name in ((STORE, "store"), (COPIES, "copies"), (BIN, "bin"), (JOURNAL, "journal")):
    view(f"keeping-{_name}")(_keeping(_tab))


@view("keeping-checked")
def _checked(window: Window) -> Steps:
    window.keeping.check_now()
    result = window.keeping.page.store.result
    yield result.isVisible
    said = result.text()
    yield lambda: result.text() != said


@view("keeping-passphrase")
def _passphrase(window: Window) -> Steps:
    """The form for a passphrase; one is asked for at the start by `locked`."""
    yield from _keeping(STORE)(window)
    lock = window.keeping.page.store.lock
    lock.begin.click()
    lock.keep.click()
    yield lock.form.isVisible


@view("locked", empty=True)
def _locked(window: Window) -> Steps:
    asking = passphrase.question(
        _STORE.name, window.wording("safety.passphrase_of", file=_STORE.name), window
    )
    asking.show()
    yield asking.isVisible


@view("keeping-restore")
def _restore(window: Window) -> Steps:
    """A copy that is to be put back: first is told what would be otherwise."""
    yield from _keeping(COPIES)(window)
    copies = window.keeping.page.copies
    if copies.chosen is None:
        window.keeping.copy_now()
    yield lambda: copies.chosen is not None
    copies.look.click()
    yield copies.confirm.isVisible


@view("keeping-bin-full")
def _bin_full(window: Window) -> Steps:
    """A paper was removed; it is put back when the view is put away."""
    yield lambda: bool(window._contents and window._contents.papers)
    paper = window._contents.papers[-1]
    window.desk.safekeeping.remove_paper(paper.id, paper.title or paper.name)
    window.keeping.bring(BIN)
    lies = window.keeping.page.bin
    yield lambda: lies.chosen is not None
    lies.wipe.click()
    yield lies.confirm.isVisible


def _notice(error: StoreError) -> Callable[[Window], Steps]:
    def steps(window: Window) -> Steps:
        came: list[Standing] = []
        window.desk.safekeeping.standing_came.connect(came.append)
        yield from _keeping(STORE)(window)
        yield lambda: bool(came)
        window.desk.safekeeping.standing_came.disconnect(came.append)
        window.keeping._show_standing(Standing(read_only=True, notice=error))
        yield window.keeping.notice.isVisible

    return steps


for _name, _error in _NOTICES.items():
    view(f"notice-{_name}")(_notice(_error))


# --- papers that are coming in -------------------------------------------------------------------


@view("intake-busy")
def _busy(window: Window) -> Steps:
    """As it stands while a long paper is being read."""
    window.intake.begin()
    step = ImportStep(Path("Geannoteerde agenda Raad Buitenlandse Zaken.pdf"), 2, 13, 120, 300)
    window.intake.show_step(step)
    yield window.intake.isVisible


@view("renewal")
def _renewal(window: Window) -> Steps:
    yield lambda: bool(window._contents and window._contents.papers)
    window.renewal.show_line(RenewalLine(window._contents.papers[0], 4, 13))
    yield window.renewal.isVisible
