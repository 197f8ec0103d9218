"""The corridor of comparing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefer import comparing
from briefer.errors import NoSuchRecordError, TooFewMeetingsError
from briefer.model.comparison import Change, Comparison, Line, Piece, TopicHistory, TopicRow
from briefer.store import Store
from briefer.wording import load
from tests.taking_in import taken_in

NL = load("nl")
NOW = dt.datetime(2031, 9, 1, tzinfo=dt.UTC)
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN {day} 2031

Uitbreiding

Nederland steunde het voorstel om {count} landen toe te laten.
"""


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        for number, (day, count) in enumerate([("3 mei", "twee"), ("7 juni", "drie")]):
            text = REPORT.format(day=day, count=count)
            taken_in(opened, tmp_path, f"{number}.txt", text, now=NOW)
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
    if suffix == ".html":
        # The printer gets the same.
        page = comparing.page(found, NL, NOW.date())
        assert page.html == target.read_text(encoding="utf-8")
        assert page.title.startswith("Vergelijking")


def test_a_topic_is_told_time_after_time_the_latest_first(store):
    (topic,) = store.topics()
    found = comparing.history(store, topic.id)
    assert [stage.meeting.meeting.start.month for stage in found.stages] == [6, 5]
    (line,) = found.stages[0].lines
    assert line.changed
    assert [piece.text.strip() for piece in line.pieces[1] if piece.change is Change.ADDED] == [
        "drie"
    ]
    assert found.stages[1].lines[0].positions[0] is None


def test_the_history_of_a_topic_that_is_gone_is_refused(store):
    with pytest.raises(NoSuchRecordError):
        comparing.history(store, 99)


def test_lines_on_which_nothing_changed_can_be_left_out(store):
    same = comparing.side_by_side(store, [1, 2])
    assert same.only_changed() == same
    (line,) = same.rows[0].lines
    kept = Line(line.positions, ((), (Piece(line.positions[1].item.text, Change.KEPT),)))
    assert not kept.changed
    rows = (TopicRow(same.rows[0].topic, (kept,)),)
    assert Comparison(same.meetings, rows).only_changed().rows == ()


def test_a_file_bears_the_highest_marking_of_what_it_quotes(store, tmp_path):
    found = comparing.side_by_side(store, [1, 2])
    row = found.rows[0]
    marked = tuple(
        replace(p, document=replace(p.document, marking="Dep. VERTROUWELIJK"))
        for p in row.lines[0].positions
    )
    line = Line(marked, row.lines[0].pieces)
    secret = Comparison(found.meetings, (TopicRow(row.topic, (line,)),))
    target = comparing.write(secret, NL, tmp_path / "a.md", NOW.date())
    assert "DEP. VERTROUWELIJK" in target.read_text(encoding="utf-8")


def test_a_topic_through_the_years_becomes_a_file(store, tmp_path):
    (topic,) = store.topics()
    found = comparing.history(store, topic.id)
    assert "Uitbreiding" in comparing.suggested_name(found, NL, NOW.date())
    target = comparing.write(found, NL, tmp_path / "a.md", NOW.date())
    told = target.read_text(encoding="utf-8")
    assert "**Anders verwoord:" in told
    assert told.index("7 juni 2031") < told.index("3 mei 2031")


def test_what_is_not_repeated_is_told(store, tmp_path):
    (topic,) = store.topics()
    found = comparing.history(store, topic.id)
    before = found.stages[1].lines[0].positions[1]
    line = Line((before, None), ((), ()))
    history = TopicHistory(topic, (replace(found.stages[0], lines=(line,)),))
    target = comparing.write(history, NL, tmp_path / "a.md", NOW.date())
    assert "Niet herhaald" in target.read_text(encoding="utf-8")


@pytest.fixture
def renamed(store, tmp_path):
    """The same, and a later meeting that has the topic under a longer name."""
    text = REPORT.format(day="4 juli", count="vier").replace(
        "Uitbreiding", "Uitbreiding en hervorming"
    )
    taken_in(store, tmp_path, "later.txt", text, now=NOW)
    return store


def test_the_history_holds_what_was_said_under_topics_akin_to_it(renamed, tmp_path):
    topic = next(one for one in renamed.topics() if "hervorming" in one.name)
    found = comparing.history(renamed, topic.id)
    assert [stage.meeting.meeting.start.month for stage in found.stages] == [7, 6, 5]
    assert [one.name for one in found.related] == ["Uitbreiding"]
    told = comparing.write(found, NL, tmp_path / "a.md", NOW.date()).read_text(encoding="utf-8")
    assert "Ook gebruikt van verwante onderwerpen: Uitbreiding." in told


def test_a_topic_that_changed_its_name_keeps_its_row(renamed, tmp_path):
    found = comparing.side_by_side(renamed, [1, 3])
    (row,) = found.rows
    (line,) = row.lines
    assert [p.item.text.split()[-5] for p in line.positions] == ["twee", "vier"]
    told = comparing.write(found, NL, tmp_path / "a.md", NOW.date()).read_text(encoding="utf-8")
    assert "Ook gebruikt van verwante onderwerpen: Uitbreiding." in told
