"""Papers, promises and meetings made by hand."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pytest

from briefer.lexicon import load_lexicon
from briefer.model.document import Commitment, CommitmentStatus, Deadline, Kind, Meeting
from briefer.model.records import DocumentRecord, Filed, MeetingRecord
from briefer.model.source import Passage
from briefer.related.usage import usage_of


def passage(quote):
    return Passage("0" * 64, 1, 0, len(quote), quote, 1, 1)


@dataclass
class Archive:
    """Makes records with numbers that count up."""

    papers: dict = field(default_factory=dict)
    count: int = 0

    def paper(self, day, kind=Kind.KAMERBRIEF, meeting_id=None, number=None):
        at = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
        key = len(self.papers) + 1
        date = dt.date.fromisoformat(day) if day else None
        record = DocumentRecord(
            key, f"{key:064d}", f"{key}.txt", "txt", kind, "Brief", date, date, number, meeting_id,
            0, at,
        )  # fmt: skip
        self.papers[key] = record
        return record

    def promise(self, text, day="2031-02-01", **more):
        self.count += 1
        paper = more.pop("paper", None) or self.paper(day)
        made = more.pop("made_on", None)
        term = more.pop("deadline", None)
        if isinstance(term, tuple):
            term = Deadline(term[0], dt.date.fromisoformat(term[1]))
        item = Commitment(
            text=text,
            passage=passage(text),
            rule="",
            confidence=more.pop("confidence", 0.9),
            by=more.pop("by", "minister van Defensie"),
            made_on=dt.date.fromisoformat(made) if made else None,
            deadline=term,
            **more,
        )
        return Filed(self.count, paper, None, item)

    def answer(self, text, day="2031-06-01", **more):
        return self.promise(text, day, status=CommitmentStatus.FULFILLED, **more)


def sitting(number, organisation, formats, start, end=None):
    """A meeting on record."""
    first = dt.date.fromisoformat(start)
    last = dt.date.fromisoformat(end) if end else first
    return MeetingRecord(number, Meeting(organisation, tuple(formats), first, last))


@pytest.fixture(name="sitting")
def _sitting():
    return sitting


@pytest.fixture
def archive():
    return Archive()


@pytest.fixture(scope="session")
def usage():
    return usage_of(load_lexicon())
