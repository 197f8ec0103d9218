"""A store in a temporary folder, and papers made to measure for it."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace

import pytest

from briefer import searching
from briefer.model.document import (
    AlliedPosition,
    Commitment,
    Deadline,
    Document,
    Kind,
    Meeting,
    Position,
    Question,
    Reference,
    Topic,
)
from briefer.model.source import (
    Block,
    BlockRole,
    Fragment,
    ReadingWarning,
    SourceFile,
    SourceText,
    passage_of,
)
from briefer.store import Store

NOW = dt.datetime(2030, 6, 20, 14, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
PROMISE, ANSWER = "Ik stuur de brief.", "Hierbij stuur ik de brief."
SPRING = Meeting("NAVO", ("Defensie",), dt.date(2030, 6, 11), dt.date(2030, 6, 12), "Utrecht")


@dataclass(frozen=True)
class Paper:
    """A paper as it goes into the store."""

    document: Document
    source: SourceText
    content: bytes

    def into(self, store, *, now=NOW):
        return store.save(self.document, self.source, self.content, now=now, recogniser="test 1")


def blocks_of(lines):
    return tuple(
        Block(
            index,
            BlockRole.HEADING if index == 0 else BlockRole.PARAGRAPH,
            line,
            (Fragment(0, len(line), line, 1 + index // 3, 1 + index),),
            number=index + 1,
        )
        for index, line in enumerate(lines)
    )


def make_paper(*lines, topics=(), promises=(), stances=(), references=(), **facts):
    """A paper of these lines; each topic is a heading with its key and parts."""
    lines = lines or ("Oefenbrief", "De haven van Sluis krijgt een nieuwe kade.")
    content = ("\n".join(lines) + repr(sorted(facts.items(), key=str))).encode()
    sha256 = hashlib.sha256(content).hexdigest()
    file = SourceFile(sha256, facts.pop("name", "brief.txt"), "txt", len(content))
    warnings = facts.pop("warnings", ())
    sure = facts.pop("confidence", 0.9)
    source = SourceText(file, blocks_of(lines), pages=3, warnings=warnings)
    whole = passage_of(source, source.blocks[0])

    def place(text):
        """Where a sentence stands; at the heading when the lines do not hold it."""
        block = next((b for b in source.blocks if text in b.text), None)
        start = block.text.index(text) if block else 0
        return passage_of(source, block, start, start + len(text)) if block else whole

    headings = [Topic(name, key, frozenset(parts), whole) for name, key, parts in topics]
    under = headings[0].heading if headings else None
    facts = {"kind": Kind.KAMERBRIEF, "title": lines[0]} | facts
    document = Document(
        file=file,
        topics=tuple(headings),
        commitments=tuple(
            Commitment(text, place(text), "commitment.test", sure, under, by="de minister")
            for text in promises
        ),
        positions=tuple(
            Position(text, place(text), "stance.test", sure, under) for text in stances
        ),
        references=tuple(Reference(number, whole) for number in references),
        warnings=warnings,
        pages=3,
        **facts,
    )
    return Paper(document, source, content)


def full_paper():
    """A paper with a finding of every sort."""
    lines = ("Verslag", "Nederland steunt de kade.", "Wanneer komt de kade?", "In het voorjaar.")
    paper = make_paper(
        *lines,
        kind=Kind.VERSLAG,
        meeting=SPRING,
        date=dt.date(2030, 6, 15),
        number="Kamerstuk 99001, nr. 7",
        topics=[("Havens", "havens", ["havens"])],
        warnings=(ReadingWarning("page_without_text", 2),),
    )
    passages = [passage_of(paper.source, block) for block in paper.source.blocks]
    document = paper.document
    promise = Commitment(
        "Ik stuur de brief voor de zomer.",
        passages[3],
        "commitment.sturen",
        0.7,
        "Havens",
        deadline=Deadline("voor de zomer", dt.date(2030, 7, 4), "deadline.recess"),
    )
    found = {
        "positions": (Position("Nederland steunt de kade.", passages[1], "s", 0.9, "Havens"),),
        "allied_positions": (AlliedPosition("Vork wacht.", passages[1], "a", 0.5, None, "V"),),
        "commitments": (promise,),
        "questions": (Question(1, "XYZ", "Havens", (passages[2],), (passages[3],)),),
        "references": (Reference("2030Z00001", passages[1]),),
        "mentions": (Meeting("EU", ("Landbouw",), dt.date(2030, 5, 2)),),
    }
    return Paper(replace(document, **found), paper.source, paper.content)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "dossier.briefer"


@pytest.fixture
def store(path):
    with Store.create(path) as opened:
        yield opened


@pytest.fixture
def database(store):
    """The connection under the store, for the rooms below its public face."""
    return store._database


@pytest.fixture
def paper():
    return make_paper


@pytest.fixture(scope="session")
def paper_of():
    """The same for a test that is tried many times."""
    return make_paper


@pytest.fixture
def full():
    return full_paper()


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def spring():
    return SPRING


@pytest.fixture
def look():
    """What is found in a store for what somebody typed."""

    def looked(store, text, limit=50):
        found = searching.search(store, text, language="nl", today=NOW.date(), limit=limit)
        return found.hits

    return looked


@pytest.fixture
def pair(store, paper):
    """The numbers of a promise, of the paper that answers it and of the answer in it."""
    paper("Verslag", PROMISE, number="nr. 1", promises=[PROMISE]).into(store)
    answer = paper("Brief", ANSWER, number="nr. 2", promises=[ANSWER]).into(store).document
    promise, told = store.commitments()
    return promise.id, answer.id, told.id
