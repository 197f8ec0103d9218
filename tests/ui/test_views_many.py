"""Every page with nothing, one row and ten thousand, and an error: room, names, language hold.

Which pages there are is asked of the window itself, so that a new one without its row below fails.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from briefer import drafts, typed, wording
from briefer.errors import StoreNewerError, StoreReadOnlyError
from briefer.model import search
from briefer.model.comparison import Change, Comparison, Piece, TopicRow
from briefer.model.comparison import Line as Together
from briefer.model.draft import DraftRecord
from briefer.model.owed import Owed
from briefer.model.records import TopicRecord
from briefer.model.safekeeping import Backup, BinItem, Binned, Entry
from briefer.model.source import BlockRole
from briefer.planning import ImportRecord, TakenIn
from briefer.workflows import ImportLine, ImportReport
from tools import window_faults as faults
from ui.about.libraries import Library
from ui.about.page import AboutPage, Facts
from ui.commitments.ledger import LedgerPage
from ui.commitments.page import CommitmentsPage
from ui.commitments.rows import entry_of, register_of
from ui.compare.page import ComparePage
from ui.desk import Contents
from ui.draft.page import DraftPage
from ui.finder.list import Line
from ui.finder.page import SearchPage
from ui.finder.palette import Palette
from ui.finder.rows import Found, rows_of
from ui.intake_page import IntakePage
from ui.keeping.bin import BinPage
from ui.keeping.copies import CopiesPage
from ui.keeping.desk import Standing
from ui.keeping.journal import JournalPage
from ui.keeping.store import StorePage
from ui.meeting.papers_page import ALL, Paper, PapersPage
from ui.meeting.topics_page import TopicsPage
from ui.meeting_list import MeetingList
from ui.pieces.widgets import EmptyPlace
from ui.planning.log import ImportLog
from ui.reader.source_page import SourcePage
from ui.review.page import ReviewPage
from ui.spots import Spot
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


class Copies:
    def __init__(self, make, words):
        self.page = CopiesPage(words)
        self.row = lambda n: Backup(n, f"{n}.db", make.moment, "asked", "x", 5000, 1)

    def show(self, rows):
        self.page.show_copies(rows)


class StoreFacts:
    """Its rows are the lines of a report: of a check, or of what a rescue lost."""

    def __init__(self, _, words):
        self.page = StorePage(words)
        self.row = lambda number: f"{number}: Brief over havens"

    def show(self, rows):
        self.page.tell("\n".join(rows))


class AboutBriefer:
    def __init__(self, _, words):
        self._put = pytest.MonkeyPatch()
        self._put.setattr("ui.about.page.libraries", lambda: self.rows)
        self.rows, self.words = (), words
        path = Path("een map")
        self.page = AboutPage(words, Facts("1.0", path / "stukken.db", path / "briefer.log"))
        self.row = lambda number: Library(f"Havens {number}", "1.0", "MIT", ("cffi",))

    def show(self, rows):
        self.rows = tuple(rows)
        self.page.set_wording(self.words)

    def close(self):
        self._put.undo()


class Search:
    def __init__(self, make, words):
        self.page, self._make, self.words = SearchPage(words), make, words
        self.row = lambda number: make.hit(block=number)

    def show(self, rows):
        """As its owner does, who asks anew in another language."""
        self.page.field.setText("haven" if rows else "")
        if rows:
            answer = search.Answer(tuple(rows), frozenset())
            found = Found("haven", typed.understood("haven"), answer, rows_of(answer, self.words))
            self.page.show_found(found)


class Field:
    """The field over the window, with its list; a list is never longer than some forty rows."""

    most = 40

    def __init__(self, _, words):
        self.page, self.words = QWidget(), words
        self.palette = Palette(self.page, words)
        self.page.set_wording = self.palette.set_wording
        self.row = lambda number: Line(f"Havens {number}", number, ((0, 6),), "Brief over havens")

    def show(self, rows):
        self.palette.begin()
        self.palette.show_lines("", rows, self.words("finder.hint"))


class Compare:
    #: Rows are topics: more than some hundreds no two meetings have.
    most = 300

    def __init__(self, make, words):
        self.page = ComparePage(words)
        self.meetings = (make.meeting(1), make.meeting(2))
        said = (Piece("Nederland steunt het plan.", Change.ADDED),)
        line = Together((make.position(1), make.position(2)), ((), said))
        self.row = lambda n: TopicRow(TopicRecord(n, "Havens", ("Havens",)), (line,))

    def show(self, rows):
        self.page.show_meetings(self.meetings if rows else ())
        if rows:
            self.page.show_comparison(Comparison(self.meetings, tuple(rows)))
        else:
            self.page.propose(())


class Topics:
    #: The same: topics of one meeting.
    most = 300

    def __init__(self, make, words):
        self.page, self._make = TopicsPage(words), make
        self.row = lambda number: make.chapter("Havens", number, now=(make.position(number),))

    def show(self, rows):
        self.page.show_briefing(self._make.briefing(chapters=tuple(rows)))


class Reader:
    def __init__(self, make, words):
        self.page, self._make = SourcePage(words), make
        self.row = lambda number: (BlockRole.PARAGRAPH, "Nederland steunt het plan.", number)

    def show(self, rows):
        if rows:
            source = self._make.source(rows, f"verslag-{len(rows)}.txt")
            record = self._make.record(len(rows), sha256=source.file.sha256)
            self.page.open(source, Spot(record))


class Intake:
    #: So many files are one import; each is a line that comes by itself.
    most = 500

    def __init__(self, make, words):
        self.page = IntakePage(words)
        path = Path("verslag.txt")
        self.row = lambda n: ImportLine(path, n, n, saved=make.saved(n))

    def show(self, rows):
        self.page.begin()
        for line in rows:
            self.page.add(line)
        self.page.end(ImportReport(tuple(rows)))


class Drafts:
    """Its rows are quotations of one topic, shown a few at a time."""

    most = 300

    def __init__(self, make, words):
        self.page, self._make, self.words = DraftPage(words), make, words
        self.page.set_wording(words)
        self.row = make.position

    def show(self, rows):
        templates = drafts.templates(self.words)
        if not rows:
            self.page.show_drafts((), templates)
            return
        chapters = (self._make.chapter(now=tuple(rows)),)
        made = drafts.begin(self._make.briefing(chapters=chapters), templates[0])
        record = DraftRecord(1, made, 10, "a.visser", self._make.moment, can_undo=True)
        self.page.show_drafts([record], templates)
        self.page.show_draft(record, made, ())


#: Of each page how its rows are made and shown.
SORTS = {
    PapersPage: Papers,
    LedgerPage: Ledger,
    CommitmentsPage: Commitments,
    ReviewPage: Review,
    MeetingList: Meetings,
    StartPage: Start,
    ImportLog: Log,
    BinPage: Bin,
    JournalPage: Journal,
    CopiesPage: Copies,
    StorePage: StoreFacts,
    AboutPage: AboutBriefer,
    SearchPage: Search,
    Palette: Field,
    ComparePage: Compare,
    TopicsPage: Topics,
    SourcePage: Reader,
    IntakePage: Intake,
    DraftPage: Drafts,
}
#: How large they are in a window of 1366 by 768; the others as its middle.
SIZES = {MeetingList: (240, 640), SourcePage: (460, 640), IntakePage: (1366, 200)}
MIDDLE = (670, 640)


def pages_of(window):
    """Every page that can be in sight: those of the middle, their tabs, and what lies around."""
    middle = [window.middle.widget(number) for number in range(window.middle.count())]
    for page in (*middle, window.list, window.reader, window.intake, window.finder.palette):
        tabs = getattr(page, "tabs", None)
        inside = [tabs.widget(number) for number in range(tabs.count())] if tabs else [page]
        yield from inside


def _at_rest(qtbot, page):
    """Wait until nothing is laid out anew."""
    sizes = []

    def still():
        sizes.append([one.geometry() for one in faults.shown(page)])
        return len(sizes) > 3 and sizes[-1] == sizes[-2] == sizes[-3]

    qtbot.waitUntil(still)


@pytest.fixture
def dressed(qtbot, memory):
    """Put a page in a theme, a size of text and a language, as in a window of 1366 by 768."""
    choices = {}

    def dress(made, language, theme, size):
        page = made.page
        if page not in choices:
            qtbot.addWidget(page)
            choices[page] = ThemeChoice(page, memory)
            page.resize(*SIZES.get(type(page), MIDDLE))
            page.show()
        choices[page].choose(theme)
        choices[page].choose_size(size)
        made.words = wording.load(language)
        page.set_wording(made.words)

    yield dress
    for choice in choices.values():
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


@pytest.mark.parametrize("page", SORTS, ids=lambda page: page.__name__)
def test_a_page_stands_with_nothing_one_and_many(request, dressed, make, qtbot, page):
    """With nothing and with one row in each look, with many in the one that takes most room."""
    made = SORTS[page](make, wording.load("nl"))
    request.addfinalizer(getattr(made, "close", lambda: None))
    assert type(getattr(made, "palette", made.page)) is page
    for count in (0, 1, getattr(made, "most", MANY)):
        rows = [made.row(number) for number in range(1, count + 1)]
        for language, theme, size in LOOKS if count <= 1 else LOOKS[-1:]:
            dressed(made, language, theme, size)
            made.show(rows)
            _at_rest(qtbot, made.page)
            assert found(made.page, language) == [], (count, language)


def test_every_page_is_tried_and_an_error_is_told_whole_in_front_of_it(
    open_window, empty_store, qtbot
):
    window = open_window(empty_store, "nl")
    qtbot.waitUntil(lambda: window._contents is not None)
    window.resize(1366, 740)
    # The first is nothing but an error: a store that cannot be read, see below.
    assert {type(page) for page in pages_of(window)} - {EmptyPlace} == set(SORTS)
    for number in range(window.middle.count()):
        window.to_front(window.middle.widget(number))
        window.tell(StoreReadOnlyError(Path("een map") / "stukken.db"))
        # What happened, and what to do.
        assert window.message.text.count(". ") or window.message.text.count("; ")
        assert window.message.isVisible()
        window.message.hide()
    window.show_no_store(StoreNewerError(Path("stukken.db")))
    assert "stukken.db" in window.start.accessibleDescription()
    for language, theme, size in LOOKS:
        if window.wording.language != language:
            window.switch_language()
            window.saying.finish()
        window.look.choose(theme)
        window.look.choose_size(size)
        window.tell(StoreNewerError(Path("een map") / "stukken.db"))
        _at_rest(qtbot, window.message)
        assert "stukken.db" in window.message.text
        assert found(window.message, language) == []
    window.look.choose_size(100)
    window.look.choose(Choose.SYSTEM)
