"""Pages with nothing, one row and ten thousand, and an error: room, names and language hold."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from briefer import wording
from briefer.errors import StoreNewerError, StoreReadOnlyError
from briefer.model.owed import Owed
from briefer.model.safekeeping import BinItem, Binned, Entry
from briefer.planning import ImportRecord, TakenIn
from tools import window_faults as faults
from ui.commitments.ledger import LedgerPage
from ui.commitments.page import CommitmentsPage
from ui.commitments.rows import entry_of, register_of
from ui.desk import Contents
from ui.keeping.bin import BinPage
from ui.keeping.desk import Standing
from ui.keeping.journal import JournalPage
from ui.meeting.papers_page import ALL, Paper, PapersPage
from ui.meeting_list import MeetingList
from ui.planning.log import ImportLog
from ui.review.page import ReviewPage
from ui.start.page import StartPage
from ui.theme.choice import Choose, ThemeChoice

MANY = 10_000
#: What is shown many times is shown in one language in each of these.
LOOKS = (("nl", Choose.LIGHT, 100), ("en", Choose.DARK, 200))
#: What the records of the tests say, in whatever language the window is.
OF_RECORDS = ("Havens", "Nederland", "Sluizen", "Noorwegen", "Brief over havens", "Verslag")


class Papers:
    def __init__(self, make, words):
        self.page = PapersPage(ALL, words)
        self.row = lambda number: Paper(make.record(number))

    def show(self, rows):
        self.page.show_papers(rows)


class Ledger:
    def __init__(self, make, words):
        self.page = LedgerPage(words)
        about = make.meeting().meeting
        self.row = lambda number: entry_of(Owed(make.due(number), about, "Havens"))

    def show(self, rows):
        self.page.show_register(register_of(rows))


class Commitments:
    def __init__(self, make, words):
        self.page, self._make = CommitmentsPage(words), make
        self.row = lambda number: make.due(number, late=3, day=dt.date(2030, 5, 7))

    def show(self, rows):
        self.page.show_briefing(self._make.briefing(commitments=tuple(rows)))


class Review:
    def __init__(self, make, words):
        self.page, self.row = ReviewPage(words), make.check

    def show(self, rows):
        self.page.show_checks(rows, [(1, "Havenraad")])


class Meetings:
    #: A list of meetings is laid out at once: more than some hundreds there never are.
    most = 500

    def __init__(self, make, words):
        self.page, self.row = MeetingList(words), make.overview

    def show(self, rows):
        self.page.show_contents(Contents(tuple(rows)))


class Start(Meetings):
    def __init__(self, make, words):
        self.page, self.row = StartPage(words), make.overview


class Log:
    def __init__(self, make, words):
        self.page, self._at = ImportLog(words), make.moment
        self.row = lambda number: TakenIn(
            f"/een map/brief-over-havens-{number}.pdf", error="" if number % 3 else "empty_file",
            outcome="new" if number % 3 else "", kind="verslag" if number % 3 else "",
        )  # fmt: skip

    def show(self, rows):
        self.page.show_imports([ImportRecord(self._at, "a.visser", tuple(rows))])


class Bin:
    def __init__(self, make, words):
        self.page = BinPage(words)
        self.row = lambda number: BinItem(
            number, Binned.PAPER, number, "Brief over havens", "a.visser", make.moment
        )

    def show(self, rows):
        self.page.show_standing(Standing(bin=tuple(rows)))


class Journal:
    def __init__(self, make, words):
        self.page = JournalPage(words)
        self.row = lambda number: Entry(
            number, make.moment, "a.visser", "paper_imported", number, "Brief over havens"
        )

    def show(self, rows):
        self.page.show_journal(rows)


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


@pytest.mark.parametrize("look", LOOKS, ids=["light", "dark"])
@pytest.mark.parametrize(
    "sort", [Papers, Ledger, Commitments, Review, Meetings, Start, Log, Bin, Journal]
)
def test_a_page_stands_with_nothing_one_and_many(dressed, make, qtbot, sort, look):
    language, theme, size = look
    other = next(one for one in wording.LANGUAGES if one != language)
    made = sort(make, wording.load(language))
    page = dressed(made.page, theme, size)
    for count in (0, 1):
        made.show([made.row(number) for number in range(1, count + 1)])
        # Those few in the other language too.
        for one in (other, language):
            page.set_wording(wording.load(one))
            _at_rest(qtbot, page)
            assert found(page, one) == [], (count, one)
    many = getattr(sort, "most", MANY)
    made.show([made.row(number) for number in range(1, many + 1)])
    _at_rest(qtbot, page)
    assert found(page, language) == []


def test_an_error_is_told_whole_whatever_is_in_front(open_window, empty_store, qtbot):
    window = open_window(empty_store, "nl")
    qtbot.waitUntil(lambda: window._contents is not None)
    window.resize(1366, 740)
    for language, theme, size in LOOKS:
        if window.wording.language != language:
            window.switch_language()
            window.saying.finish()
        window.look.choose(theme)
        window.look.choose_size(size)
        for kind in (StoreNewerError, StoreReadOnlyError):
            window.tell(kind(Path("een map") / "stukken.db"))
            _at_rest(qtbot, window.message)
            assert "stukken.db" in window.message.text
            assert found(window.message, language) == []
    window.look.choose_size(100)
    window.look.choose(Choose.SYSTEM)
