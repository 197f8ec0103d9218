"""The register lists current papers, newest first, and can be narrowed."""

from __future__ import annotations

import datetime as dt

from briefer.model.document import Meeting
from briefer.model.search import Filters
from briefer.store import register


def test_the_newest_paper_comes_first_and_older_versions_are_left_out(store, paper, spring):
    for day, text in ((1, "een"), (2, "twee")):
        paper(
            "Verslag", text, meeting=spring, number="Kamerstuk 1, nr. 2", date=dt.date(2030, 5, day)
        ).into(store)
    paper("Oud", date=dt.date(2020, 1, 1)).into(store)
    paper("Zonder dag").into(store)
    known = register.made(store._database, lambda meeting: meeting.organisation)
    assert [paper.title for paper in known.papers] == ["Verslag", "Oud", "Zonder dag"]
    assert known.papers[0].digits == "1 2"
    assert known.words == {1: " navo "}


def test_a_meeting_of_unknown_day_is_in_no_period(store):
    store.add_meeting(Meeting("NAVO"))
    store.add_meeting(Meeting("NAVO", (), dt.date(2030, 5, 30), dt.date(2030, 6, 2)))
    known = register.made(store._database, lambda meeting: meeting.organisation)
    assert len(register.narrowed(known, Filters(councils=("navo",))).meetings) == 2
    june = Filters(since=dt.date(2030, 6, 1), until=dt.date(2030, 6, 30))
    assert [one.meeting.start for one in register.narrowed(known, june).meetings.values()] == [
        dt.date(2030, 5, 30)
    ]
