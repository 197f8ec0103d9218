"""What safekeeping has to do with the rest of the window: who hears whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from briefer.model.safekeeping import Binned
from ui.keeping.desk import Deed

if TYPE_CHECKING:
    from ui.desk import Contents
    from ui.keeping.desk import Standing
    from ui.keeping.watch import Watch
    from ui.window import Window

#: How long is waited until what was typed is in the store, in milliseconds.
_PATIENCE_MS = 3000


def tie(window: Window, watch: Watch) -> None:
    """Put the notice above all, offer removing where things are listed, hear of trouble."""
    keeping = window.keeping
    above = window.message.parentWidget()
    layout = above.layout() if above is not None else None
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(0, keeping.notice)
    for page in (window.papers, window.meeting.papers):
        keeping.removal.offer_papers(page.table)
    keeping.removal.offer_meetings(window.list)
    keeping.settle = lambda: window.drafting.session.settle(_PATIENCE_MS)
    keeping.renewed.connect(lambda deed: renew(window, deed))
    keeping.allowed.connect(lambda _: window.enable())
    keeping.allowed.connect(window.list.import_button.setEnabled)
    keeping.allowed.connect(lambda changing: window.drafting.allow(changing=changing))
    window.desk.contents_renewed.connect(partial(show_papers, window))
    window.desk.safekeeping.standing_came.connect(partial(close_binned, window))
    watch.no_copy.connect(keeping.tell_no_copy)
    watch.second_missed.connect(window.tell)
    watch.unsound.connect(keeping.tell_unsound)
    watch.vanished.connect(keeping.tell_vanished)
    watch.returned.connect(keeping.tell_returned)


def show_papers(window: Window, contents: Contents) -> None:
    """A paper that was removed or put back is gone from the list of all, or in it again."""
    window.papers.show_documents(contents.papers)
    window.reading.come_back({document.id for document in contents.papers})


def close_binned(window: Window, standing: Standing) -> None:
    """A paper that is in the bin does not stay open in the reader."""
    gone = {item.subject_id for item in standing.bin if item.sort is Binned.PAPER}
    window.reading.leave(gone)


def renew(window: Window, deed: Deed) -> None:
    """The store was opened anew: ask for all that is shown, and forget what is of before.

    After a copy was put back, what could be undone is not there any more, and the draft that was
    worked on is another; what could not be kept of it stays in its line and is kept beside.
    """
    session = window.drafting.session
    if deed is Deed.RESTORE:
        window.deciding.line.forget()
        window.keeping.removal.forget()
        if not session.waiting:
            session.leave()
    if window.middle.currentWidget() is window.start:
        window.desk.refresh()
    else:
        window.desk.renew()
    window.desk.reviews.load()
    if deed is Deed.REOPEN:
        # It may have gone while papers came in.
        window.planning.offer_unfinished()
