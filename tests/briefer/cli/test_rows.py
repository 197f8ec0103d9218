"""Records as JSON rows: plain values, ISO days."""

import datetime as dt
import json

from briefer.cli import rows
from briefer.model.document import Meeting
from briefer.model.records import MeetingRecord, TopicRecord
from briefer.workflows import MeetingOverview


def test_a_meeting_is_a_row_of_plain_values():
    record = MeetingRecord(4, Meeting("EU", ("Milieu",), dt.date(2031, 6, 7)), documents=2)

    row = json.loads(json.dumps(rows.meeting_row(MeetingOverview(record, True, 3, 2, 1, 0))))

    assert (row["start"], row["end"], row["formats"]) == ("2031-06-07", None, ["Milieu"])
    assert (row["upcoming"], row["gaps"], row["documents"]) == (True, 1, 2)


def test_a_topic_is_a_row_with_its_headings():
    assert rows.topic_row(TopicRecord(1, "Sahel", ("Sahel", "De Sahel")))["headings"] == [
        "Sahel",
        "De Sahel",
    ]


def test_no_day_is_null():
    assert rows.iso(None) is None
