"""Which row of the list at the left stands for what is in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.meeting_list import ALL_PAPERS, LEDGER, REVIEW, START, key_of

if TYPE_CHECKING:
    from ui.window import Window


def follow(window: Window) -> None:
    """From now on the list shows where one is, however one came there."""
    window.middle.currentChanged.connect(lambda _: mark(window))


def mark(window: Window) -> None:
    """Mark the row of the page in the middle; none for a page that has no row.

    Meetings that are compared stay selected: they were chosen there.
    """
    page = window.middle.currentWidget()
    rows: dict[object, object] = {
        window.planning.page: START,
        window.papers: ALL_PAPERS,
        window.review: REVIEW,
        window.across.ledger: LEDGER,
    }
    if page in rows:
        window.list.mark(rows[page])
        record = window.list.meetings.record
        if record is None or key_of(record) != rows[page]:
            # Without papers its row is not there.
            window.list.meetings.unmark()
    elif page is window.meeting and window.meeting.briefing is not None:
        window.list.mark(window.desk.meeting or window.meeting.briefing.meeting.id)
    elif page is window.across.compare and window.list.selected:
        return
    elif page not in {window.meeting, window.start}:
        window.list.meetings.unmark()
