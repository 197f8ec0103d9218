"""Pages with nothing, one row and ten thousand, and an error: room, names and language hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefer import wording
from briefer.errors import StoreNewerError, StoreReadOnlyError
from briefer.model.owed import Owed
from tools import window_faults as faults
from ui.commitments_ledger import LedgerPage
from ui.commitments_page import CommitmentsPage
from ui.commitments_rows import entry_of
from ui.desk import Contents
from ui.meeting_list import MeetingList
from ui.papers_page import ALL, Paper, PapersPage
from ui.review_page import ReviewPage
from ui.theme_choice import Choose, ThemeChoice

COUNTS = (0, 1, 10_000)
LOOKS = ((Choose.LIGHT, 100), (Choose.DARK, 200))
#: What the records of the tests say, in whatever language the window is.
OF_RECORDS = ("Havens", "Nederland", "Sluizen", "Noorwegen")


def papers(make, words, count):
    page = PapersPage(ALL, words)
    page.show_papers([Paper(make.record(number)) for number in range(1, count + 1)])
    return page


def ledger(make, words, count):
    page = LedgerPage(words)
    meeting = make.meeting().meeting
    page.show_entries(
        [entry_of(Owed(make.due(number), meeting, "Havens")) for number in range(1, count + 1)]
    )
    return page


def commitments(make, words, count):
    page = CommitmentsPage(words)
    late = dt.date(2030, 5, 7)
    dues = tuple(make.due(number, late=3, day=late) for number in range(1, count + 1))
    page.show_briefing(make.briefing(commitments=dues))
    return page


def review(make, words, count):
    page = ReviewPage(words)
    page.show_checks([make.check(number) for number in range(1, count + 1)], [(1, "Havenraad")])
    return page


def meetings(make, words, count):
    page = MeetingList(words)
    # A list of meetings is laid out at once: more than some hundreds there never are.
    count = min(count, 500)
    page.show_contents(Contents(tuple(make.overview(number) for number in range(1, count + 1))))
    return page


def _at_rest(qtbot, page):
    """Wait until nothing is laid out anew."""
    sizes = []

    def still():
        sizes.append([one.geometry() for one in faults.shown(page)])
        return len(sizes) > 3 and sizes[-1] == sizes[-2] == sizes[-3]

    qtbot.waitUntil(still)


@pytest.fixture
def dressed(qtbot, memory):
    """A page in a theme and a size of text, shown as in a window of 1366 by 768."""
    choices = []

    def dress(page, theme, size):
        qtbot.addWidget(page)
        choice = ThemeChoice(page, memory)
        choices.append(choice)
        choice.choose(theme)
        choice.choose_size(size)
        page.resize(240 if isinstance(page, MeetingList) else 670, 640)
        page.show()
        _at_rest(qtbot, page)
        return page

    yield dress
    for choice in choices:
        choice.choose_size(100)
        choice.choose(Choose.SYSTEM)
        choice.close()


def found(page, language):
    other = next(one for one in wording.LANGUAGES if one != language)
    languages = faults.Languages(
        wording.load(language).texts, wording.load(other).texts, OF_RECORDS
    )
    kinds = (
        faults.cut_off,
        faults.overlapping,
        languages.untranslated,
        faults.unnamed,
        faults.out_of_reach,
    )
    return [fault for kind in kinds for fault in kind(page)]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("made", [papers, ledger, commitments, review, meetings])
def test_a_page_stands_with_nothing_one_and_many(  # noqa: PLR0917
    dressed, make, words, made, look, count
):
    page = dressed(made(make, words, count), *look)
    assert found(page, words.language) == []


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", [StoreNewerError, StoreReadOnlyError])
def test_an_error_is_told_whole_whatever_is_in_front(  # noqa: PLR0917
    open_window, empty_store, qtbot, words, look, kind
):
    window = open_window(empty_store, words.language)
    qtbot.waitUntil(lambda: window._contents is not None)
    theme, size = look
    window.look.choose(theme)
    window.look.choose_size(size)
    window.resize(1366, 740)
    window.tell(kind(Path("een map") / "stukken.db"))
    _at_rest(qtbot, window.message)
    assert "stukken.db" in window.message.text
    assert found(window.message, words.language) == []
    window.look.choose_size(100)
    window.look.choose(Choose.SYSTEM)
