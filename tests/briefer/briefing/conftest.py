"""A dossier made by hand, and the Word file made of it, open for inspection."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from dataclasses import dataclass, field

import docx
import pytest
from lxml import etree

from briefer.briefing.assemble import assemble
from briefer.briefing.compose import compose
from briefer.briefing.composition import composition_of
from briefer.briefing.dossier import Dossier
from briefer.briefing.drafting import begin
from briefer.briefing.house_style import dress
from briefer.briefing.page import Page
from briefer.briefing.templates import full
from briefer.briefing.word import to_docx
from briefer.model.briefing import (
    Briefing,
    DueCommitment,
    Move,
    Reason,
    RelatedDocument,
    Shift,
)
from briefer.model.document import (
    AlliedPosition,
    Commitment,
    Deadline,
    Kind,
    Meeting,
    Position,
    Question,
)
from briefer.model.records import DocumentRecord, Filed, MeetingRecord, State, TopicRecord
from briefer.model.source import Passage
from briefer.wording import load

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TABLE = ["Twee.", "Een", "Twee", "Drie"]
TODAY = dt.date(2031, 6, 1)
MEETING = Meeting("NAVO", ("Defensie",), dt.date(2031, 6, 10), dt.date(2031, 6, 11), "Brussel")
EARLIER = Meeting("NAVO", ("Defensie",), dt.date(2031, 2, 10), dt.date(2031, 2, 11))
SHIPS, FOREST, SPACE = (
    TopicRecord(1, "Schepen"),
    TopicRecord(2, "Bossen"),
    TopicRecord(3, "Ruimte"),
)


@dataclass
class File:
    """Makes records with numbers that count up; every passage is another paragraph."""

    said: list[str] = field(default_factory=list)

    def paper(self, number, day, kind=Kind.VERSLAG, meeting_id=None, title="Verslag van de Raad"):
        date = dt.date.fromisoformat(day) if day else None
        at = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
        return DocumentRecord(
            number, f"{number:064d}", f"stuk {number}.pdf", "pdf", kind, title, date, date,
            f"11111, nr. {number}", meeting_id, 3, at,
        )  # fmt: skip

    def passage(self, quote, page=2):
        self.said.append(quote)
        return Passage("0" * 64, len(self.said), 0, len(quote), quote, page, len(self.said))

    def filed(self, paper, topic, item):
        return Filed(len(self.said), paper, topic.id if topic else None, item)

    def position(self, paper, topic, text, **more):
        found = Position(text, self.passage(text), "", 0.9, **more)
        return self.filed(paper, topic, found)

    def ally(self, paper, topic, text, actor):
        found = AlliedPosition(text, self.passage(text), "", 0.9, actor=actor)
        return self.filed(paper, topic, found)

    def promise(self, paper, topic, text, term=None, **more):
        day = dt.date.fromisoformat(term[1]) if term and term[1] else None
        deadline = Deadline(term[0], day, anchor=None if day else term[0]) if term else None
        found = Commitment(
            text, self.passage(text), "", 0.9, by="minister van Defensie", deadline=deadline, **more
        )
        return self.filed(paper, topic, found)

    def question(self, paper, topic, texts, answers, party="VVD"):
        asked = tuple(self.passage(t) for t in texts)
        given = tuple(self.passage(t) for t in answers)
        name = topic.name if topic else None
        return self.filed(paper, topic, Question(1, party, name, asked, given))


@pytest.fixture
def file():
    return File()


@pytest.fixture
def dossier(file):
    """Two papers of the series, an agenda, and a promise made in a paper of another council."""
    agenda = file.paper(1, "2031-05-20", Kind.GEANNOTEERDE_AGENDA, 10, "Agenda\x0bNAVO")
    report = file.paper(2, "2031-02-20", meeting_id=11)
    other = file.paper(3, "2031-03-01", Kind.KAMERBRIEF, title="Brief over de heide")
    new = file.position(
        agenda, SHIPS, "Nederland steunt drie schepen, mits de werf ze bouwt.",
        condition="mits de werf ze bouwt",
    )  # fmt: skip
    old = file.position(report, SHIPS, "Nederland steunt twee schepen.", holder="minister")
    late = file.promise(
        other, None, "De minister stuurt voor mei een lijst van branden.",
        ("voor mei", "2031-04-30"),
    )  # fmt: skip
    soon = file.promise(
        report, SHIPS, "Voor juni volgt een brief over de werf.", ("Voor juni", "2031-05-31")
    )
    again = file.promise(
        agenda, SHIPS, "De brief over de werf volgt voor 10 juni.", ("voor 10 juni", "2031-06-09")
    )
    loose = file.promise(
        agenda, None, "Vóór het debat volgt een verslag.", ("Vóór het debat", None)
    )
    guess = file.promise(report, None, "De minister zegt een lijst toe.")
    answer = file.promise(report, None, "Hiermee is de toezegging over de kade ingelost.")
    return Dossier(
        meeting=MeetingRecord(10, MEETING, 1),
        own=(agenda,),
        agenda=(SHIPS, SPACE),
        topics=(SHIPS, FOREST, SPACE),
        related=(
            RelatedDocument(report, EARLIER, 3.0, (Reason("same_series"),)),
        ),
        positions=(
            old, new,
            file.position(report, FOREST, "Het kabinet wil meer bos."),
            file.position(agenda, None, "Nederland gaat met vertrouwen."),
            file.position(report, None, "Nederland zag een goede sfeer."),
        ),
        allies=(
            file.ally(agenda, None, "Polen zwijgt.", "Polen"),
            file.ally(report, SHIPS, "Frankrijk wil vier schepen.", "Frankrijk"),
        ),
        questions=(
            file.question(report, SHIPS, ["Hoeveel\u0002 schepen?"], TABLE),
        ),
        commitments=(
            DueCommitment(late, State.OPENSTAAND, dt.date(2031, 4, 30), 32),
            DueCommitment(soon, State.OPENSTAAND, dt.date(2031, 6, 9), -8, retold=(again,)),
            DueCommitment(loose, State.OPENSTAAND),
            DueCommitment(guess, State.OPENSTAAND, evidence=guess, proposed=True),
            DueCommitment(answer, State.VOLDAAN, evidence=answer),
        ),
        moves={1: (Move(Shift.REWORDED, new, old),)},
        meetings={10: MEETING, 11: EARLIER},
    )  # fmt: skip


@pytest.fixture
def briefing(dossier):
    return assemble(dossier, TODAY, "Departementaal vertrouwelijk")


@dataclass
class Opened:
    """The parts of a .docx."""

    content: bytes

    def __post_init__(self):
        with zipfile.ZipFile(io.BytesIO(self.content)) as packed:
            self.parts = {name: packed.read(name) for name in packed.namelist()}
        self.document = docx.Document(io.BytesIO(self.content))

    def xml(self, name="word/document.xml"):
        return etree.fromstring(self.parts[name])

    def all(self, tag, name="word/document.xml"):
        return list(self.xml(name).iter(f"{W}{tag}"))

    @property
    def text(self):
        return "\n".join("".join(p.itertext(f"{W}t")) for p in self.all("p"))


@pytest.fixture
def made(briefing):
    """The bytes of the Word file of a briefing, in the language asked for."""

    def words(language="nl", what=briefing):
        wording = load(language)
        return to_docx(compose(begin(what, full(wording)), wording), wording)

    return words


@pytest.fixture
def opened(made):
    """The Word file of the briefing, open, in the language asked for."""
    return lambda language="nl": Opened(made(language))


@pytest.fixture
def page():
    """An empty page."""
    document = docx.Document()
    dress(document, "nl")
    return Page(document, "nl")


@pytest.fixture
def draft(briefing):
    """A new draft with all that the briefing holds."""
    return begin(briefing, full(load("nl")))


@pytest.fixture
def composition(draft):
    """The draft with what composing it in Dutch needs."""
    return composition_of(draft, load("nl"))


@pytest.fixture
def empty_composition(empty):
    """The same of a meeting of which nothing is known."""
    wording = load("nl")
    return composition_of(begin(empty, full(wording)), wording)


@pytest.fixture
def sources(composition):
    """Papers 1 to 3, to be cited in Dutch."""
    return composition.sources


@pytest.fixture
def empty():
    """A briefing on a meeting of which nothing is known."""
    return Briefing(MeetingRecord(10, Meeting("NAVO"), 0), TODAY, "Ongerubriceerd")
