"""Who hears whom in the window: pages know neither each other nor the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui import whereabouts
from ui.across_pages import LEDGER
from ui.draft.using import Using
from ui.meeting.topic_undo import TopicUndo
from ui.pieces import menu_key
from ui.planning.print import Places

if TYPE_CHECKING:
    from ui.window import Window


def connect_pages(window: Window) -> None:
    """What is done on a page goes to the desk, or to another page."""
    whereabouts.follow(window)
    menu_key.offer(window)
    window.list.meeting_chosen.connect(window.desk.prepare)
    window.list.papers_chosen.connect(window.show_papers)
    window.list.review_chosen.connect(window.open_review)
    window.list.ledger_chosen.connect(partial(window.show_across, LEDGER, focus=False))
    window.list.review_entered.connect(window.review.setFocus)
    window.list.search_asked.connect(window.finder.begin)
    window.list.import_asked.connect(window.ask_files)
    session = window.drafting.session
    window.planning.print_from(
        Places(window.reader, window.meeting, lambda: session.draft, window.across)
    )
    window.planning.tend(window.papers)
    window.planning.tend(window.meeting.papers)
    window.list.start_chosen.connect(window.show_start)
    window.list.first = window.planning.remembered
    window.planning.meeting_asked.connect(window.list.go)
    window.planning.page_asked.connect(window.list.go)
    window.planning.tab_asked.connect(window.show_tab)
    window.planning.papers_asked.connect(window.ask_files)
    connect_empty(window)
    window.planning.retry_asked.connect(window.take_in)
    window.intake.retry_asked.connect(window.take_in)
    window.intake.meeting_asked.connect(window.list.go)
    window.intake.log_asked.connect(window.planning.show_log)
    window.meeting.tabs.currentChanged.connect(window.planning.note_tab)
    connect_owed(window)
    window.meeting.export_asked.connect(window.ask_export)
    connect_topics(window)
    window.intake.cancelled.connect(window.desk.cancel_intake)
    window.renewal.cancelled.connect(window.desk.reviews.cancel_renewal)
    window.deciding.changed.connect(window.desk.renew)
    window.deciding.failed.connect(window.tell)
    window.drafting.opened.connect(window.desk.read)
    window.reading.opened.connect(window.desk.read)
    window.reading.cards_asked.connect(window.show_tab)
    window.reading.meeting_asked.connect(window.desk.prepare)
    window.deciding.changed.connect(window.reading.renew)
    window.drafting.exported.connect(window.show_exported)
    window.drafting.panels.returning.paper_dropped.connect(lambda path: window.take_in([path]))
    connect_parts(window)
    for page in (window.meeting, window.papers, window.intake, window.review):
        page.opened.connect(window.desk.read)


def connect_topics(window: Window) -> None:
    """What is done to a topic or with a card goes on, and is taken back in its turn."""
    window.meeting.topics.changed.connect(window.desk.change_topic)
    window.meeting.topics.topics.chosen.connect(window.enable)
    line = window.planning.line = window.keeping.removal.line = window.deciding.line
    TopicUndo(window.desk, line, window.message, lambda: window.wording, parent=window)
    using = Using(
        window.drafting,
        line,
        window.message,
        lambda: window.wording,
        partial(window.show_tab, window.meeting.tabs.indexOf(window.meeting.draft)),
    )
    window.meeting.topics.use_asked.connect(using.use)


def connect_parts(window: Window) -> None:
    """What every part asks of the window, and what is told in one place that is not its own."""
    for part in window.parts:
        part.brought.connect(window.bring)
        part.opened.connect(window.desk.read)
        part.exported.connect(window.show_exported)
        part.failed.connect(window.tell)
        part.changed.connect(window.desk.renew)
    window.meeting.draft.message.said.connect(window.message.note)


def connect_owed(window: Window) -> None:
    """What is owed is told at the left and at the start, and decided about in two places."""
    across, owed = window.across, window.meeting.commitments
    across.overdue_counted.connect(window.planning.note_overdue)
    across.overdue_counted.connect(window.list.note_overdue)
    across.taken_back.connect(window.deciding.take_back)
    across.tend(owed)
    owed.listed.connect(across.show_promise)


def connect_empty(window: Window) -> None:
    """Where there is nothing yet papers can be imported."""
    meeting, across = window.meeting, window.across
    for page in (window.papers, meeting.papers, meeting.topics, across.compare, across.ledger):
        page.import_asked.connect(window.ask_files)


def connect_desk(window: Window) -> None:
    """What the desk answers goes to the pages."""
    window.desk.contents_came.connect(window.show_contents)
    window.desk.contents_renewed.connect(window.renew_contents)
    window.desk.contents_failed.connect(window.show_no_store)
    window.desk.briefing_came.connect(window.show_briefing)
    window.desk.briefing_came.connect(window.reading.show_briefing)
    window.desk.briefing_renewed.connect(window.renew_briefing)
    window.desk.text_came.connect(window.show_text)
    window.desk.intake_began.connect(window.intake.begin)
    window.desk.intake_line.connect(window.intake.add)
    window.desk.intake_step.connect(window.intake.show_step)
    window.desk.intake_ended.connect(window.intake.end)
    window.desk.failed.connect(window.tell)
    window.desk.reviews.renewal_line.connect(window.renewal.show_line)
    window.desk.reviews.renewal_ended.connect(window.end_renewal)
