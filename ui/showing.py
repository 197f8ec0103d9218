"""What the desk answers, brought to the pages of the window; of much a page at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui import whereabouts
from ui.desk import FEW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefer.model.briefing import Briefing
    from ui.desk import Contents
    from ui.window import Window

    Piece = Callable[[], object]


def show_contents(window: Window, contents: Contents) -> None:
    """The meetings and papers of the store, on every page; what was chosen stays so."""

    def in_list() -> None:
        elsewhere = window.middle.currentWidget() not in {window.start, window.meeting}
        window.list.show_contents(contents, quietly=elsewhere)
        if elsewhere:
            # A page may be in front before the list has its rows.
            whereabouts.mark(window)
            window.desk.renew_meeting()

    def papers() -> None:
        window.papers.show_documents(contents.papers)

    _tell(window, contents, [papers], in_list)


def renew_contents(window: Window, contents: Contents) -> None:
    """The same, when only its words changed: nothing is chosen anew."""

    def in_list() -> None:
        window.list.show_contents(contents, quietly=True)
        window.enable()

    _tell(window, contents, [], in_list)


def _tell(window: Window, contents: Contents, more: list[Piece], in_list: Piece) -> None:
    """The list comes last: it brings a page to the front, which has heard of all by then."""

    def at_last() -> None:
        # In one go: what was just made is chosen in the list as soon as it is there.
        window.planning.show_contents(contents)
        in_list()

    others = (part for part in window.parts if part is not window.planning)
    told = (window.deciding.show_contents, *(part.show_contents for part in others))
    pieces: list[Piece] = [*(partial(tell, contents) for tell in told), *more, at_last]
    window.desk.post.begin(pieces)
    if len(contents.papers) <= FEW:
        window.desk.post.finish()


def show_briefing(window: Window, briefing: Briefing) -> None:
    """A meeting, in the middle."""

    def in_front() -> None:
        window.drafting.show_briefing(briefing)
        window.list.mark(briefing.meeting.id)
        window.desk.awaited = False
        window.middle.setCurrentWidget(window.meeting)
        window.enable()

    _show_meeting(window, briefing, in_front)


def renew_briefing(window: Window, briefing: Briefing) -> None:
    """The same meeting with what changed; what is in the middle stays there."""

    def behind() -> None:
        window.drafting.show_briefing(briefing)
        window.enable()

    _show_meeting(window, briefing, behind)


def _show_meeting(window: Window, briefing: Briefing, then: Piece) -> None:
    """What is in sight of it, then the rest; who goes there meanwhile finds it done."""

    def pieces() -> Iterator[Piece]:
        first, *rest = window.meeting.showing(briefing)
        yield lambda: (first(), then())
        yield from rest

    window.desk.post.begin(pieces())
    if len(briefing.related) <= FEW:
        window.desk.post.finish()
