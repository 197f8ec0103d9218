"""Records for the window, a store with one paper, and a window on fakes; all sentences our own."""

from __future__ import annotations

import datetime as dt
import gc
import hashlib
import os
from pathlib import Path
from types import SimpleNamespace

# Before anything of Qt is imported.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from briefer import drafts, typed, wording, workflows
from briefer.custody import Facts
from briefer.model import search
from briefer.model.briefing import (
    Answer,
    Briefing,
    Chapter,
    DueCommitment,
    Ground,
    Reason,
    RelatedDocument,
)
from briefer.model.checklist import Check, Evidence, Sentence
from briefer.model.document import (
    AlliedPosition,
    Commitment,
    CommitmentType,
    Deadline,
    Document,
    Kind,
    Meeting,
    Position,
    Question,
)
from briefer.model.draft import DraftRecord
from briefer.model.records import (
    DocumentRecord,
    Filed,
    MeetingRecord,
    Outcome,
    Saved,
    State,
    TopicRecord,
)
from briefer.model.review import Ruling, Sort, Verdict
from briefer.model.safekeeping import Backup, BinItem, Binned, Owner
from briefer.model.search import Hit, Paragraph, Thing
from briefer.model.source import (
    Block,
    BlockRole,
    Fragment,
    SourceFile,
    SourceText,
    passage_of,
)
from briefer.store import Store
from tests.taking_in import taken_in
from ui import app
from ui.finder.rows import Found, rows_of
from ui.keeping.desk import Standing
from ui.keeping.page import KeepingPage

DAY = dt.date(2030, 5, 10)
MOMENT = dt.datetime(2030, 5, 10, 9, 30, tzinfo=dt.UTC)
SENTENCE = "Nederland steunt het plan voor de haven."
TEXTS = (
    (BlockRole.HEADING, "Havens", 1),
    (BlockRole.PARAGRAPH, f"De zitting begon laat. {SENTENCE} Daarna volgde een pauze.", 1),
    (BlockRole.FURNITURE, "Pagina 1 van 2", 1),
    (BlockRole.ITEM, "een punt van de lijst", 2),
    (BlockRole.FOOTNOTE, "Zie het eerdere stuk.", 2),
)


def source(texts=TEXTS, name="verslag.txt"):
    blocks = tuple(
        Block(
            index=number,
            role=role,
            text=text,
            fragments=(Fragment(0, len(text), text, page=page, line=number + 1),),
            number=number + 1 if role not in {BlockRole.FURNITURE, BlockRole.FOOTNOTE} else 0,
            level=1 if role is BlockRole.HEADING else 0,
            mark="1" if role is BlockRole.FOOTNOTE else "",
        )
        for number, (role, text, page) in enumerate(texts)
    )
    content = "\n".join(text for _, text, _ in texts).encode()
    file = SourceFile(hashlib.sha256(content).hexdigest(), name, "txt", len(content))
    return SourceText(file, blocks, pages=2)


def passage(of=None, text=SENTENCE):
    of = of or source()
    block = next(b for b in of.blocks if text in b.text)
    start = block.text.index(text)
    return passage_of(of, block, start, start + len(text))


def record(number=1, **changes):
    values = {
        "id": number,
        "sha256": source().file.sha256,
        "name": "verslag.txt",
        "format": "txt",
        "kind": Kind.VERSLAG,
        "title": "Verslag van de havenraad",
        "date": dt.date(2030, 3, 4),
        "effective_date": dt.date(2030, 3, 4),
        "number": None,
        "meeting_id": 1,
        "pages": 2,
        "imported_at": MOMENT,
    }
    return DocumentRecord(**(values | changes))


def position(number=1, document=None, **changes):
    values = {
        "text": SENTENCE,
        "passage": passage(),
        "rule": "position.steunen",
        "confidence": 0.9,
        "holder": "Nederland",
    }
    return Filed(number, document or record(), 1, Position(**(values | changes)))


def ally(number=1):
    item = AlliedPosition("Noorwegen twijfelt.", passage(), "allied.x", 0.8, actor="Noorwegen")
    return Filed(number, record(), 1, item)


def question(number=1, texts=TEXTS):
    of = source(texts)
    item = Question(number, "XYZ", "Havens", (passage(of, "De zitting begon laat."),), (passage(),))
    return Filed(number, record(), 1, item)


def due(number=1, *, late=None, day=None, **changes):
    item = Commitment(
        "De minister stuurt een overzicht.",
        passage(),
        "commitment.sturen",
        0.9,
        by="minister van Havens",
        deadline=Deadline("voor de zomer", day) if day else None,
        type=CommitmentType.TOEZEGGING,
    )
    filed = Filed(number, record(), 1, item)
    return DueCommitment(filed, changes.pop("state", State.OPENSTAAND), day, late, **changes)


def check(number=1, sort=Sort.POSITIONS, **changes):
    """A doubtful position, as it waits for a person."""
    filed = changes.pop("filed", None) or position(number, confidence=0.5)
    text = TEXTS[1][1]
    start = text.index(SENTENCE)
    values = {
        "sort": sort,
        "filed": filed,
        "sentence": Sentence(text, start, start + len(SENTENCE)),
        "evidence": Evidence("verbs", "steunen", "steunt"),
        "topic": "Havens",
    }
    return Check(**(values | changes))


def proposal(number=7, answer=8):
    """A promise with the sentence that may answer it."""
    promise, said = due(number).record, due(answer).record
    proposed = Answer(promise, said.document, said, Ground.ALIKE, 0.5)
    here = Sentence(TEXTS[1][1], 0, 5)
    return Check(Sort.ANSWERS, promise, here, answer=proposed, answered=here)


def ruling(number=1, verdict=Verdict.REJECTED, sort=Sort.POSITIONS, **changes):
    return Ruling(number, sort, verdict, SENTENCE, "a.visser", MOMENT, **changes)


def chapter(name="Havens", number=1, **parts):
    return Chapter(TopicRecord(number, name, (name,)), name, **parts)


def meeting(number=1, start=dt.date(2030, 5, 14), **changes):
    values = {"organisation": "Havenraad", "formats": (), "start": start, "place": "Vlissingen"}
    return MeetingRecord(number, Meeting(**(values | changes)), 1)


def briefing(**changes):
    values = {
        "meeting": meeting(),
        "today": DAY,
        "marking": "Ongerubriceerd",
        "chapters": (
            chapter(now=(position(),), commitments=(due(late=3, day=dt.date(2030, 5, 7)),)),
            chapter("Sluizen", 2),
        ),
        "commitments": (due(late=3, day=dt.date(2030, 5, 7)), due(2)),
        "papers": (record(), record(2, title="Brief over havens", kind=Kind.KAMERBRIEF)),
        "related": (
            RelatedDocument(
                record(2, title="Brief over havens", kind=Kind.KAMERBRIEF),
                None,
                2.0,
                (Reason("shared_topics", (("topics", "Havens"),)),),
            ),
        ),
    }
    return Briefing(**(values | changes))


def overview(number=1, *, upcoming=True, days=4, gaps=1, overdue=2, **changes):
    return workflows.MeetingOverview(
        meeting(number, **changes), upcoming, days if upcoming else None, 2, gaps, overdue
    )


def hit(text=SENTENCE, ranges=((0, 9),), block=1):
    return Hit(Thing.SENTENCES, Paragraph(block, 1), text, ranges, record(), meeting())


def found(*hits, text="haven", more=()):
    """An answer to what was typed, as the page and the list get it; in Dutch."""
    answer = search.Answer(hits, frozenset(more))
    rows = rows_of(answer, wording.load("nl"))
    return Found(text, typed.understood(text), answer, rows)


def saved(number=1, outcome=Outcome.NEW):
    return Saved(outcome, record(number), meeting())


def document():
    of = source()
    return Document(
        of.file,
        Kind.VERSLAG,
        "Verslag van de havenraad",
        meeting=meeting().meeting,
        date=dt.date(2030, 3, 4),
        pages=2,
        positions=(Position(SENTENCE, passage(), "position.steunen", 0.9),),
    )


def pytest_collection_modifyitems(items):
    """The display in memory says each time what it cannot do for a window or a menu."""
    here = Path(__file__).parent
    noise = pytest.mark.qt_log_ignore(
        "does not support (propagateSizeHints|raise|grabbing the keyboard)", extend=True
    )
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(noise)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """As in the program: what is unused is let go on the window's thread only.

    After each test of the window, once pytest has forgotten what its fixtures made; what outlives
    it is not looked through again after each of the others.
    """
    if not item.path.is_relative_to(Path(__file__).parent):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        gc.freeze()
        gc.enable()


@pytest.fixture(autouse=True)
def _hands_off(qapp):
    """Qt remembers which keys and buttons were down last: the next test begins with none."""
    yield
    if QGuiApplication.keyboardModifiers() or QGuiApplication.mouseButtons():
        aside = QWidget()
        QTest.keyClick(aside, Qt.Key.Key_F24)
        QTest.mouseRelease(aside, Qt.MouseButton.LeftButton)


@pytest.fixture
def make():
    """The factories: each record with sane values, so that a test names only what it is about."""
    return SimpleNamespace(
        source=source,
        passage=passage,
        record=record,
        position=position,
        ally=ally,
        question=question,
        due=due,
        chapter=chapter,
        meeting=meeting,
        briefing=briefing,
        document=document,
        overview=overview,
        hit=hit,
        found=found,
        check=check,
        proposal=proposal,
        ruling=ruling,
        saved=saved,
        sentence=SENTENCE,
        texts=TEXTS,
        day=DAY,
        moment=MOMENT,
    )


@pytest.fixture(params=wording.LANGUAGES)
def words(request):
    """The wording, in each language."""
    return wording.load(request.param)


@pytest.fixture
def dutch():
    return wording.load("nl")


@pytest.fixture
def english():
    return wording.load("en")


@pytest.fixture
def empty_store(tmp_path):
    path = tmp_path / "store.db"
    Store.create(path).close()
    return path


@pytest.fixture
def full_store(empty_store):
    """A store with one paper about one meeting."""
    with Store.open(empty_store) as store:
        store.save(document(), source(), b"de bytes", now=MOMENT, recogniser="test")
    return empty_store


@pytest.fixture
def memory(tmp_path):
    return QSettings(str(tmp_path / "view.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(qtbot, memory):
    """Open the window on a store; all windows are closed, and their threads ended, at the end."""
    windows = []

    def opened(store, language="nl", first=1):
        # As it was left with a meeting in front; 0 begins with the start page.
        memory.setValue("window/meeting", first)
        window = app.make_window(store, memory, lambda _: None, day=lambda: DAY, language=language)
        windows.append(window)
        window.show()
        window.desk.refresh()
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def draft_window(open_window, agenda_store, qtbot):
    """The window at the briefing of a meeting, of which no draft is begun."""
    made = open_window(agenda_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    made.show_tab(3)
    qtbot.waitUntil(lambda: made.drafting.listed)
    return made


@pytest.fixture
def drafted_window(draft_window, qtbot):
    """The same, with a whole draft begun."""
    draft_window.drafting.begin(drafts.full(draft_window.wording))
    qtbot.waitUntil(lambda: draft_window.drafting.session.draft is not None)
    return draft_window


@pytest.fixture
def draft(dutch):
    """A draft on two topics: one with a position, another's view and a promise, one without."""
    late = due(3, late=3, day=dt.date(2030, 5, 7))
    own = chapter(
        now=(position(),),
        allies=(ally(2),),
        commitments=(late,),
        questions=(question(4),),
    )
    chapters = (own, chapter("Sluizen", 2))
    return drafts.begin(briefing(chapters=chapters, commitments=(late,)), drafts.full(dutch))


@pytest.fixture
def draft_record(draft):
    """The same, as the store gives it."""
    return DraftRecord(1, draft, 10, "a.visser", MOMENT, can_undo=True)


AGENDA = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding.
Nederland steunt het voorstel om eerder met de gesprekken te beginnen.
"""


@pytest.fixture
def take_in(tmp_path):
    """Have a paper come in, in this process."""

    def taken(path, name, text):
        with Store.open(path) as store:
            taken_in(store, tmp_path, name, text, now=MOMENT)

    return taken


@pytest.fixture
def agenda_store(empty_store, take_in):
    """A store with the agenda of a council to come, on one topic."""
    take_in(empty_store, "agenda.txt", AGENDA)
    return empty_store


COPIES = tuple(Backup(n, f"{n}.db", MOMENT, "asked", "x", 5000, 1) for n in (2, 1))
BINNED = (
    BinItem(8, Binned.PAPER, 4, "Brief over havens", "a.visser", MOMENT),
    BinItem(7, Binned.DRAFT, 3, "", "", None),
)


@pytest.fixture
def keeping_page(qtbot, words, tmp_path):
    """Storage and safety, with two copies and two things in the bin."""
    made = KeepingPage(words)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    owner = Owner("b.smit", "ANDER", MOMENT)
    path = tmp_path / "a.db"
    made.show_facts(Facts(path, True, "local", 900, tmp_path, COPIES, MOMENT, owner))
    made.show_standing(Standing(ceiling="Ongerubriceerd", bin=BINNED, expired=(7,)))
    made.asks = []
    made.asked.connect(lambda *asked: made.asks.append(asked))
    return made
