"""Every view of the window, and how to come to it: for the pictures and the tests that walk them.

A view is a generator: it does what a user would do and yields what must be true before it goes on.
To add one, write it below with `@view`; both users of this list take it from there.
"""

# ruff: noqa: SLF001  (a view is come to as a test does: by looking inside)

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QMenu

from briefer import planning
from briefer.errors import StoreNewerError
from ui.across_pages import COMPARE, LEDGER
from ui.actions import MENUS
from ui.commitments.form import CommitmentForm
from ui.keeping.desk import Standing
from ui.meeting.topic_changes import Deed
from ui.meeting.topic_form import TopicForm
from ui.questions import shortcut_sheet
from ui.reader.deeds import Read
from ui.review.deeds import Act
from ui.review.finding_form import FindingForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from ui.window import Window

    Steps = Iterator[Callable[[], object]]


@dataclass(frozen=True, slots=True)
class View:
    """One view: its name, how to come there, and whether that is in a store without papers."""

    name: str
    steps: Callable[[Window], Steps]
    empty: bool = False


VIEWS: list[View] = []
#: So many results are more than there is room for.
MANY = 40
#: After all meetings of the sample papers.
_LATER = dt.date(2027, 6, 21)


def view(
    name: str, *, empty: bool = False
) -> Callable[[Callable[[Window], Steps]], Callable[[Window], Steps]]:
    """Put a view in the list."""

    def put(steps: Callable[[Window], Steps]) -> Callable[[Window], Steps]:
        VIEWS.append(View(name, steps, empty))
        return steps

    return put


def in_front(window: Window) -> list[QWidget]:
    """What is to be looked at: a menu or a dialog that is open, else the window."""
    above = [
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QMenu | QDialog) and widget.isVisible()
    ]
    palette = window.finder.palette
    return above or ([palette] if palette.isVisible() else [window])


def put_away(window: Window) -> None:
    """Close what a view left open, so that the next begins with the window itself."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMenu | QDialog):
            widget.close()
    window.message.hide()
    window.finder.palette.hide()
    window.reader.find_bar.hide()
    window.intake.hide()
    window.planning.page.form.hide()
    window.planning.page.choice.hide()
    for kind in (FindingForm, CommitmentForm, TopicForm):
        for form in window.findChildren(kind):
            form.hide()
    window.renewal.end()
    window.meeting.draft.picker.leave()
    window.finder.page.naming.leave()
    window.across.compare.choose.setChecked(False)
    _put_keeping_away(window)
    if window.review.all.isChecked():
        window.review.all.click()
    ledger = window.across.ledger
    ledger.board._put_down(there=False)
    if ledger.view.isChecked():
        ledger.view.click()
    if ledger.clear.isEnabled():
        ledger.clear.click()


def _put_keeping_away(window: Window) -> None:
    """What is asked there is left, what was removed comes back, and no notice stays."""
    keeping, page = window.keeping, window.keeping.page
    page.store.lock.close_form()
    for tab in (page.store, page.copies, page.bin):
        tab.confirm.leave()
    page.tell("")
    if keeping.standing.bin:
        keeping.removal.line.undo()
    if keeping.standing.notice is not None:
        keeping._show_standing(Standing())
        keeping.refresh()


def _form_open(window: Window) -> bool:
    return any(form.isVisible() for form in window.findChildren(FindingForm))


# --- a store without papers ----------------------------------------------------------------------


@view("start-empty", empty=True)
def _start_empty(window: Window) -> Steps:
    yield lambda: window._contents is not None


@view("error", empty=True)
def _error(window: Window) -> Steps:
    yield lambda: window._contents is not None
    window.show_no_store(StoreNewerError(Path("stukken.db")))


@view("review-empty", empty=True)
def _review_empty(window: Window) -> Steps:
    window.show_review()
    yield lambda: window.middle.currentWidget() is window.review


@view("commitments-empty", empty=True)
def _ledger_empty(window: Window) -> Steps:
    window.show_across(LEDGER)
    yield lambda: window.middle.currentWidget() is window.across.ledger


@view("compare-empty", empty=True)
def _compare_empty(window: Window) -> Steps:
    window.show_across(COMPARE)
    yield lambda: window.middle.currentWidget() is window.across.compare


@view("papers-empty", empty=True)
def _papers_empty(window: Window) -> Steps:
    window.show_papers()
    yield lambda: window.middle.currentWidget() is window.papers


@view("import-log-empty", empty=True)
def _import_log_empty(window: Window) -> Steps:
    window.planning.show_log()
    yield window.planning.log.isVisible


@view("search-empty", empty=True)
def _search_empty(window: Window) -> Steps:
    window.finder.show_results()
    yield lambda: window.middle.currentWidget() is window.finder.page


# --- a meeting -----------------------------------------------------------------------------------


def _met(window: Window) -> Steps:
    yield lambda: bool(window._contents and window._contents.meetings)
    first = window._contents.meetings[0].record.id
    if window.meeting.briefing is None or window.meeting.briefing.meeting.id != first:
        window.desk.prepare(first)
    yield (
        lambda: window.meeting.briefing is not None and window.meeting.briefing.meeting.id == first
    )


def at_meeting(window: Window, tab: int) -> Steps:
    """A tab of the first meeting."""
    yield from _met(window)
    window.show_tab(tab)
    yield lambda: window.middle.currentWidget() is window.meeting


def _at_cards(window: Window) -> Steps:
    yield from at_meeting(window, 0)
    yield lambda: bool(window.meeting.topics.cards.cards())


@view("topics")
def _topics(window: Window) -> Steps:
    yield from _at_cards(window)
    cards = window.meeting.topics.cards.cards()
    links = [(card, link.spot) for card in cards for link in card.links]
    # The paper with pages to draw, when there is one: its page can be shown as well.
    paged = [(card, spot) for card, spot in links if spot.document.format == "pdf"]
    card, spot = (paged or links)[0]
    card.opened.emit(card, spot)
    yield lambda: bool(window.reader.marked())


@view("card-menu")
def _card_menu(window: Window) -> Steps:
    yield from _at_cards(window)
    card = window.meeting.topics.cards.cards()[0]
    menu = card.menu()
    menu.popup(card.mapToGlobal(card.rect().center()))
    yield menu.isVisible


@view("card-form")
def _card_form(window: Window) -> Steps:
    yield from _at_cards(window)
    card = window.meeting.topics.cards.cards()[0]
    card.asked.emit(Act.CORRECT, card.subject)
    yield lambda: _form_open(window)


def _topic_form(deed: Deed) -> Callable[[Window], Steps]:
    def steps(window: Window) -> Steps:
        yield from _at_cards(window)
        window.ask_topic(deed)
        yield window.meeting.topics.form.isVisible

    return steps


for _deed in Deed:
    view(f"topic-{_deed.name.lower()}")(_topic_form(_deed))


@view("commitments-tab")
def _commitments_tab(window: Window) -> Steps:
    yield from at_meeting(window, 1)


@view("commitments-tab-form")
def _commitments_tab_form(window: Window) -> Steps:
    yield from at_meeting(window, 1)
    page = window.meeting.commitments
    page.table.selectRow(0)
    yield lambda: page.detail.entry is not None
    page.detail.buttons["voldaan"].click()
    yield page.detail.form.isVisible


@view("papers-tab")
def _papers_tab(window: Window) -> Steps:
    yield from at_meeting(window, 2)


@view("papers-menu")
def _papers_menu(window: Window) -> Steps:
    yield from at_meeting(window, 2)
    table = window.meeting.papers.table
    table.selectRow(0)
    menu = window.meeting.papers.menu_of(table.selected)
    menu.popup(table.mapToGlobal(table.rect().center()))
    yield menu.isVisible


# --- the reader ----------------------------------------------------------------------------------


def _reading(window: Window, *, paged: bool) -> Steps:
    yield from _topics(window)
    window.reader.choose_view(paged)
    yield lambda: window.reader.spot is not None


@view("reader-page")
def _reader_page(window: Window) -> Steps:
    yield from _reading(window, paged=True)
    yield lambda: window.reader.pages._image is not None


@view("reader-find")
def _reader_find(window: Window) -> Steps:
    yield from _reading(window, paged=False)
    window.do_in_reader(Read.FIND)
    window.reader.find_bar.field.setText("de")
    yield window.reader.find_bar.isVisible


@view("reader-outline")
def _reader_outline(window: Window) -> Steps:
    yield from _reading(window, paged=False)
    window.do_in_reader(Read.OUTLINE)
    yield window.reader.bar._menu.isVisible


@view("reader-menu")
def _reader_menu(window: Window) -> Steps:
    yield from _reading(window, paged=False)
    menu = window.reader.menu()
    menu.popup(window.reader.mapToGlobal(window.reader.rect().center()))
    yield menu.isVisible


@view("reader-note")
def _reader_note(window: Window) -> Steps:
    """A passage is selected, and what it is to become is asked for."""
    yield from _reading(window, paged=False)
    text = window.reader.text
    cursor = text.textCursor()
    cursor.movePosition(cursor.MoveOperation.StartOfBlock)
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    window.do_in_reader(Read.POSITION)
    yield lambda: _form_open(window)


@view("papers-all")
def _papers_all(window: Window) -> Steps:
    window.show_papers()
    yield lambda: window.middle.currentWidget() is window.papers


@view("search")
def _search(window: Window) -> Steps:
    window.finder.begin()
    yield window.finder.palette.isVisible
    window.finder.palette.field.setText("munitie")
    yield lambda: window.finder.palette.list.model().rowCount() > 0 and window.finder.palette.told


@view("search-all")
def _search_all(window: Window) -> Steps:
    yield from _search(window)
    window.finder.show_results()
    yield lambda: window.middle.currentWidget() is window.finder.page


@view("search-many")
def _search_many(window: Window) -> Steps:
    """More than one page of results, and a question that is to be kept under a name."""
    window.finder.begin()
    yield window.finder.palette.isVisible
    window.finder.palette.field.setText("de")
    window.finder.show_results()
    page = window.finder.page
    yield lambda: page.table.model().rowCount() > MANY
    page._keep()
    yield page.naming.isVisible


@view("search-nothing")
def _search_nothing(window: Window) -> Steps:
    window.finder.begin()
    yield window.finder.palette.isVisible
    window.finder.palette.field.setText("zeepaardjes")


# --- what waits for a person, and what looks across meetings -------------------------------------


@view("review")
def _review(window: Window) -> Steps:
    window.show_review()
    yield lambda: window.review.check is not None


@view("review-correct")
def _review_correct(window: Window) -> Steps:
    yield from _review(window)
    window.review._edit()
    yield lambda: _form_open(window)


@view("review-decided")
def _review_decided(window: Window) -> Steps:
    yield from _review(window)
    if not window.review.decisions.shown:
        window.review.buttons["right"].click()
    yield lambda: bool(window.review.decisions.shown)
    window.review.all.click()
    yield window.review.decisions.isVisible


@view("compare")
def _compare(window: Window) -> Steps:
    yield from _met(window)
    window.show_across(COMPARE)
    page = window.across.compare
    page.ask([page._meetings[0].id, page._meetings[1].id])
    yield lambda: page.shown is not None


@view("compare-choice")
def _compare_choice(window: Window) -> Steps:
    yield from _compare(window)
    window.across.compare.choose.click()
    yield window.across.compare.choice.isVisible


@view("history")
def _history(window: Window) -> Steps:
    yield from _compare(window)
    page = window.across.compare
    page.history_asked.emit(window.topics[0].id)
    yield page.stages.isVisible


@view("commitments-table")
def _ledger(window: Window) -> Steps:
    window.show_across(LEDGER)
    page = window.across.ledger
    yield lambda: page.table.model().rowCount() > 0
    page.table.selectRow(0)
    yield lambda: page.detail.entry is not None


@view("commitments-board")
def _board(window: Window) -> Steps:
    yield from _ledger(window)
    window.across.ledger.view.click()
    yield window.across.ledger.board.isVisible


@view("commitments-carried")
def _board_carried(window: Window) -> Steps:
    """A card is carried to the next column, by the keys; by dragging it looks the same."""
    yield from _board(window)
    board = window.across.ledger.board
    column = next(one for one in board.columns.values() if one.cards.entries)
    column.setCurrentIndex(column.cards.index(0, 0))
    column.carried.emit(1)
    yield lambda: board._goal is not None


@view("commitments-menu")
def _ledger_menu(window: Window) -> Steps:
    yield from _ledger(window)
    table, entry = window.across.ledger.table, window.across.ledger.detail.entry
    menu = table.deeds.open_menu(
        entry.owed.due, window.wording, table.mapToGlobal(table.rect().center())
    )
    yield menu.isVisible


@view("commitments-narrowed")
def _ledger_narrowed(window: Window) -> Steps:
    yield from _ledger(window)
    page = window.across.ledger
    page.choices["owner"].setCurrentIndex(1)
    page._narrow()


@view("commitments-none-left")
def _ledger_none_left(window: Window) -> Steps:
    yield from _ledger(window)
    page = window.across.ledger
    page.field.setText("zeepaardjes")
    page._narrow()


@view("commitments-form")
def _ledger_form(window: Window) -> Steps:
    yield from _ledger(window)
    window.across.ledger.detail.buttons["term"].click()
    yield window.across.ledger.detail.form.isVisible


# --- around it -----------------------------------------------------------------------------------


@view("start")
def _start(window: Window) -> Steps:
    yield lambda: bool(window._contents and window._contents.meetings)
    window.planning.show()
    yield window.planning.page.isVisible


@view("new-meeting")
def _new_meeting(window: Window) -> Steps:
    window.planning.ask_new()
    yield window.planning.page.isVisible


@view("calendar")
def _calendar(window: Window) -> Steps:
    found = [planning.named("Raad Algemene Zaken", _LATER, None, None)]
    window.planning.offer(found)
    yield window.planning.page.choice.isVisible


@view("intake")
def _intake(window: Window) -> Steps:
    window.take_in([Path("stuk-dat-er-niet-is.pdf")])
    yield lambda: bool(window.intake.failed) and not window.desk.taking_in


@view("import-log")
def _import_log(window: Window) -> Steps:
    window.planning.show_log()
    yield window.planning.log.isVisible


@view("about")
def _about(window: Window) -> Steps:
    window.about.bring()
    yield window.about.page.isVisible


@view("message")
def _message(window: Window) -> Steps:
    yield from at_meeting(window, 0)
    window.show_exported(Path("Briefing.docx"))


@view("keys")
def _keys(window: Window) -> Steps:
    sheet = shortcut_sheet(window, window.wording)
    sheet.show()
    yield sheet.isVisible


def _menu(number: int) -> Callable[[Window], Steps]:
    def steps(window: Window) -> Steps:
        menu = window.menuBar().actions()[number].menu()
        menu.popup(window.mapToGlobal(window.rect().topLeft()))
        yield menu.isVisible

    return steps


for _number, _name in enumerate(MENUS):
    view(f"menu-{_name}")(_menu(_number))


@view("meeting-empty")
def _meeting_empty(window: Window) -> Steps:
    """One of the last, for the meeting that it makes stays."""
    window.planning.show()
    yield window.planning.page.isVisible
    window.desk.planning.make([planning.named("Raad Algemene Zaken", _LATER, None, None)])
    yield (
        lambda: (
            window.meeting.isVisible()
            and window.meeting.briefing is not None
            and window.meeting.briefing.meeting.meeting.start == _LATER
        )
    )


view("topics-tab-empty", empty=True)(_meeting_empty)


@view("papers-tab-empty", empty=True)
def _papers_tab_empty(window: Window) -> Steps:
    """After the one before, which makes the meeting."""
    window.show_tab(2)
    yield window.meeting.papers.empty.isVisible


@view("commitments-tab-empty", empty=True)
def _commitments_tab_empty(window: Window) -> Steps:
    """After the two before."""
    window.show_tab(1)
    yield window.meeting.commitments.isVisible


# They take `view` from here, so they come last.
from tools import window_draft_views, window_keeping_views  # noqa: E402, F401
