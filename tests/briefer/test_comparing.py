"""The corridor of comparing."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import comparing, workflows
from briefer.errors import NoSuchRecordError, TooFewMeetingsError
from briefer.reading import read_bytes
from briefer.store import Store
from briefer.wording import load

NL = load("nl")
NOW = dt.datetime(2031, 9, 1, tzinfo=dt.UTC)
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN {day} 2031

Uitbreiding

Nederland steunde het voorstel om {count} landen toe te laten.
"""


class Readers:
    """Reads in this process."""

    def papers_in(self, *_):
        return None

    def begin(self, *_):
        pass

    def read(self, content, name):
        return read_bytes(content, name)


@pytest.fixture
def store(tmp_path):
    for number, (day, count) in enumerate([("3 mei", "twee"), ("7 juni", "drie")]):
        path = tmp_path / f"{number}.txt"
        path.write_text(REPORT.format(day=day, count=count), encoding="utf-8")
    with Store.create(tmp_path / "s.db") as opened:
        workflows.import_files(
            opened, sorted(tmp_path.glob("*.txt")), readers=Readers(), now=NOW,
            progress=lambda _: None, cancelled=lambda: False,
        )  # fmt: skip
        yield opened


def test_papers_of_each_meeting_stand_in_its_column(store):
    found = comparing.side_by_side(store, [2, 1])
    assert [m.meeting.start.month for m in found.meetings] == [5, 6]
    (line,) = found.rows[0].lines
    assert [p.item.text.split()[-5] for p in line.positions] == ["twee", "drie"]


@pytest.mark.parametrize("chosen", [[], [1], [1, 1], [1, 2, 3, 4, 5]])
def test_one_meeting_or_too_many_are_refused(store, chosen):
    with pytest.raises(TooFewMeetingsError):
        comparing.side_by_side(store, chosen)


def test_a_meeting_that_is_not_there_is_named(store):
    with pytest.raises(NoSuchRecordError):
        comparing.side_by_side(store, [1, 99])


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".json"])
def test_it_is_written_as_the_kind_its_name_ends_in(store, tmp_path, suffix):
    found = comparing.side_by_side(store, [1, 2])
    name = comparing.suggested_name(found, NL, NOW.date(), tmp_path).removesuffix(".docx")
    assert name == "20310607 Vergelijking Raad Algemene Zaken v01"
    target = comparing.write(found, NL, tmp_path / f"{name}{suffix}", NOW.date())
    assert target.stat().st_size > 0
