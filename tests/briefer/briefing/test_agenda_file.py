"""Terms as a calendar file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.briefing.agenda_file import handing, to_agenda
from briefer.model.briefing import DueCommitment
from briefer.model.document import Certainty, Commitment, Kind
from briefer.model.owed import Owed
from briefer.model.records import DocumentRecord, Filed, State
from briefer.model.source import Passage
from briefer.wording import load

NL = load("nl")


@pytest.fixture
def promise(dossier):
    due = next(due for due in dossier.commitments if due.due is not None)
    return Owed(replace(due, state=State.OPENSTAAND))


def lines_of(content):
    return content.decode("utf-8").replace("\r\n ", "").split("\r\n")


def said(promise, **changes):
    record = promise.due.record
    return replace(
        promise,
        due=replace(promise.due, record=replace(record, item=replace(record.item, **changes))),
    )


def test_a_promise_is_a_whole_day(promise, briefing):
    lines = lines_of(to_agenda([promise], NL, briefing.today))
    day = promise.due.due
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in lines
    assert f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}" in lines
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 1


def test_what_is_done_or_has_no_day_is_left_out(promise, briefing):
    done = replace(promise, due=replace(promise.due, state=State.VOLDAAN))
    undated = replace(promise, due=replace(promise.due, due=None))
    assert b"VEVENT" not in to_agenda([done, undated], NL, briefing.today)


def test_a_later_export_has_the_same_number_for_the_same_sentence(promise, briefing):
    later = briefing.today + dt.timedelta(days=40)
    uids = [
        next(line for line in lines_of(to_agenda([promise], NL, day)) if line.startswith("UID:"))
        for day in (briefing.today, later)
    ]
    assert uids[0] == uids[1] == f"UID:{promise.uid}"


def test_another_day_is_a_change_of_the_same_event(promise, briefing):
    today = briefing.today
    first = handing([promise], [promise], (), today)
    assert handing([promise], [promise], first, today) == first
    later = replace(promise, due=replace(promise.due, due=promise.due.due + dt.timedelta(days=9)))
    second = handing([later], [later], first, today)
    lines = lines_of(to_agenda([later], NL, today, second))
    assert (f"UID:{promise.uid}" in lines, "SEQUENCE:1" in lines) == (True, True)
    assert f"DTSTART;VALUE=DATE:{later.day:%Y%m%d}" in lines
    assert "SEQUENCE:0" in lines_of(to_agenda([promise], NL, today, first))


def test_what_is_settled_or_gone_is_called_off_and_what_is_not_shown_stays(promise, briefing):
    today = briefing.today
    first = handing([promise], [promise], (), today)
    assert handing([], [promise], first, today) == ()
    done = replace(promise, due=replace(promise.due, state=State.VOLDAAN))
    for owed in ([done], []):
        (off,) = handing(owed, owed, first, today)
        assert (off.uid, off.sequence, off.off) == (promise.uid, 1, True)
        lines = lines_of(to_agenda(owed, NL, today, [off]))
        assert [line for line in lines if line.startswith("STATUS")] == ["STATUS:CANCELLED"]
        assert not any(promise.due.record.item.text[:20] in line for line in lines)
    (again,) = handing([promise], [promise], [off], today)
    assert (again.sequence, again.off) == (2, False)
    assert handing([], [], [off], promise.day + dt.timedelta(days=400)) == ()


def test_it_is_known_by_its_key_whatever_its_place_in_the_paper(promise):
    keyed = replace(promise, key="paper|words")
    assert keyed.uid != promise.uid
    assert said(keyed, text="anders").uid == keyed.uid


def test_signs_with_a_meaning_are_escaped(promise, briefing):
    odd = said(promise, text="Eén; twee, drie\\vier\r\nvijf", subject="", by="")
    told = to_agenda([odd], NL, briefing.today).decode("utf-8").replace("\r\n ", "")
    assert "SUMMARY:Termijn: Eén\\; twee\\, drie\\\\vier vijf" in told


def test_its_title_is_the_sentence_of_the_paper_up_to_a_whole_word(promise, briefing):
    words = "De minister heeft de commissie toegezegd uw Kamer te informeren"
    told = said(promise, text=f"{words}.", subject="te informeren")
    named = to_agenda([told], NL, briefing.today).decode("utf-8").replace("\r\n ", "")
    assert f"SUMMARY:Termijn: {words}.\r\n" in named
    long = said(promise, text=" ".join([words] * 4), subject="te informeren")
    named = to_agenda([long], NL, briefing.today).decode("utf-8").replace("\r\n ", "")
    (title,) = [line for line in named.split("\r\n") if line.startswith("SUMMARY:")]
    kept = title.removeprefix("SUMMARY:Termijn: ").removesuffix("…")
    assert title.endswith("…")
    assert " ".join([words] * 4).startswith(f"{kept} ")


def test_an_inferred_day_is_told_to_be_so(promise, briefing):
    unsure = replace(promise, due=replace(promise.due, certainty=Certainty.LIKELY))
    assert "afgeleid" in to_agenda([unsure], NL, briefing.today).decode("utf-8").replace(
        "\r\n ", ""
    )


def test_what_comes_from_a_marked_paper_is_confidential(promise, briefing):
    record = promise.due.record
    paper = replace(record.document, marking="Dep. VERTROUWELIJK")
    marked = replace(promise, due=replace(promise.due, record=replace(record, document=paper)))
    assert "CLASS:PUBLIC" in lines_of(to_agenda([promise], NL, briefing.today))
    assert "CLASS:CONFIDENTIAL" in lines_of(to_agenda([marked], NL, briefing.today))


@given(st.text(max_size=300))
def test_no_text_breaks_a_line_or_makes_one(text):
    promise = _promise(text)
    content = to_agenda([promise], NL, dt.date(2031, 6, 1))
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode("utf-8")
    names = [line.split(":")[0].split(";")[0] for line in lines_of(content)]
    assert names.count("BEGIN") == names.count("END") == 2
    assert names.count("SUMMARY") == 1


def _promise(text):
    now = dt.datetime(2031, 5, 20, tzinfo=dt.UTC)
    paper = DocumentRecord(
        1, "a", "a.txt", "txt", Kind.VERSLAG, "A", None, None, None, None, 1, now
    )
    item = Commitment(text, Passage("a", 0, 0, 4, "Zin.", None, 1), "r", 0.9, by=text)
    filed = Filed(1, paper, None, item)
    return Owed(DueCommitment(filed, State.OPENSTAAND, dt.date(2031, 7, 1), -30))
