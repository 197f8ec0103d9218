"""A dossier holds what was there before the meeting, and every promise still owed."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from briefer import dossiers, reading, recognise
from briefer.briefing.assemble import assemble
from briefer.dossiers import all_namesakes, dossier_of, readiness_of, standing
from briefer.errors import NoSuchRecordError
from briefer.lexicon import load_lexicon
from briefer.model.planned import Opened, Recent
from briefer.model.records import State
from briefer.related.reckoning import Reckoning
from briefer.store import Store

NOW = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
TODAY = dt.date(2031, 6, 1)

AGENDA = """Geannoteerde agenda NAVO Defensie ministeriële, 10 en 11 juni 2031 te Brussel

Datum 20 mei 2031

Oefenterreinen

Nederland steunt de aanleg van gezamenlijke oefenterreinen.
"""
REPORT = """Verslag NAVO Defensie ministeriële, 11 en 12 februari 2031 te Brussel

Datum 20 februari 2031

Oefenterreinen

Nederland pleitte voor gezamenlijke oefenterreinen in het noorden.
"""
OWN_REPORT = REPORT.replace("11 en 12 februari 2031", "10 en 11 juni 2031").replace(
    "20 februari 2031", "14 juni 2031"
)
ELSEWHERE = """Verslag Milieuraad, 3 maart 2031 te Luxemburg

Datum 10 maart 2031

Bossen

De minister van Defensie informeert de Kamer voor 1 mei 2031 over de bosbranden op de heide.
"""
PROMISE = "De minister van Defensie informeert de Kamer voor 1 mei 2031 over de terreinen."
JUNE = {"start": dt.date(2031, 6, 10), "end": dt.date(2031, 6, 11), "place": "Brussel"}
LATER = ELSEWHERE.replace("3 maart", "3 juli").replace("10 maart", "10 juli")


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture
def file(store):
    def filed(text):
        content = text.encode()
        name = f"{hashlib.sha256(content).hexdigest()[:8]}.txt"
        source = reading.read_bytes(content, name)
        document = recognise.recognise(source, load_lexicon())
        return store.save(document, source, content, now=NOW, recogniser="1")

    return filed


@pytest.fixture
def meeting(file):
    return file(AGENDA).meeting.id


def test_the_agenda_and_the_earlier_report_make_the_dossier(store, file, meeting):
    report = file(REPORT).document
    dossier = dossier_of(store, meeting, TODAY)
    assert [topic.name for topic in dossier.agenda] == ["Oefenterreinen"]
    assert [related.document.id for related in dossier.related] == [report.id]
    assert {p.document.id for p in dossier.positions} == {dossier.own[0].id, report.id}


def test_a_report_of_the_meeting_itself_is_left_out(store, file, meeting):
    file(OWN_REPORT)
    dossier = dossier_of(store, meeting, dt.date(2032, 1, 1))
    assert [paper.kind for paper in dossier.own] == ["geannoteerde_agenda"]
    assert dossier.related == ()


def test_a_promise_counts_wherever_it_was_made(store, file, meeting):
    elsewhere = file(ELSEWHERE).document
    dossier = dossier_of(store, meeting, TODAY)
    assert dossier.related == ()
    assert [due.record.document.id for due in dossier.commitments] == [elsewhere.id]
    assert [due.days_overdue for due in dossier.commitments] == [32]


def test_a_meeting_without_papers_has_the_promises_of_its_own_series_only(store, file):
    elsewhere, told = file(ELSEWHERE).document, file(REPORT)
    empty = store.add_meeting(replace(told.meeting.meeting, **JUNE))
    dossier = dossier_of(store, empty.id, TODAY)
    assert [related.document.id for related in dossier.related] == [told.document.id]
    assert dossier.commitments == ()
    file(REPORT.replace("Nederland pleitte", PROMISE + " Nederland pleitte"))
    dossier = dossier_of(store, empty.id, TODAY)
    assert [due.record.item.passage.quote for due in dossier.commitments] == [PROMISE]
    # Another council of the same body is another series; of a body without formats there is one.
    other = replace(store.meeting(empty.id).meeting, formats=("Buitenlandse Zaken",))
    assert dossier_of(store, store.add_meeting(other).id, TODAY).commitments == ()
    whole = store.add_meeting(replace(other, formats=(), start=dt.date(2031, 7, 1), end=None))
    assert len(dossier_of(store, whole.id, TODAY).commitments) == 1
    # Once a paper tells what it is about, what is owed counts wherever it was promised.
    assert file(AGENDA).meeting.id == empty.id
    known = dossier_of(store, empty.id, TODAY).commitments
    assert elsewhere.id in {due.record.document.id for due in known}


def test_what_was_not_there_yet_is_not_used(store, file, meeting):
    file(LATER)
    assert dossier_of(store, meeting, dt.date(2032, 1, 1)).commitments == ()
    early = dossier_of(store, meeting, dt.date(2031, 2, 1))
    file(REPORT)
    assert early.related == dossier_of(store, meeting, dt.date(2031, 2, 1)).related == ()


def test_all_commitments_stand_on_a_day(store, file):
    file(ELSEWHERE)
    assert [due.overdue for due in standing(store, dt.date(2031, 4, 1))] == [False]
    assert [due.overdue for due in standing(store, TODAY)] == [True]


def test_an_unknown_meeting_has_no_dossier(store):
    with pytest.raises(NoSuchRecordError):
        dossier_of(store, 7, TODAY)


def test_what_stands_is_looked_up_once_until_the_store_is_otherwise(store, file):
    file(ELSEWHERE)
    days = [dt.date(2031, 4, day) for day in range(1, 9)]
    first = standing(store, days[0])
    assert standing(store, days[0]) is first
    for day in days[1:]:
        standing(store, day)
    again = standing(store, days[0])
    assert again == first
    assert again is not first
    file(LATER)
    assert len(standing(store, days[0])) > len(first)


def test_all_papers_by_number_are_all_papers(store, file):
    file(ELSEWHERE)
    numbers = {paper.id for paper in store.documents()}
    assert standing(store, TODAY, document_ids=numbers) is standing(store, TODAY)


def test_what_stands_outlives_a_change_that_leaves_it_as_it_is(store, file, monkeypatch):
    file(ELSEWHERE)
    reckoned = []
    monkeypatch.setattr(
        dossiers, "Reckoning", lambda *given: reckoned.append(given) or Reckoning(*given)
    )
    before = standing(store, TODAY)
    store.note_opened([Recent(Opened.PAPER, 1, NOW)])
    assert standing(store, TODAY) == before
    assert len(reckoned) == 1
    store.decide(before[0].record.id, State.VOLDAAN, "", now=NOW)
    assert [due.state for due in standing(store, TODAY)] == [State.VOLDAAN]
    file(REPORT)
    file(LATER)
    assert len(standing(store, TODAY)) == 2


def test_of_some_papers_it_stands_as_if_there_were_no_other(store, file):
    first = file(ELSEWHERE).document
    again = file(ELSEWHERE.replace("10 maart", "20 maart").replace("Verslag", "Brief")).document
    (due,) = standing(store, TODAY)
    assert [one.document.id for one in (due.record, *due.retold)] == [first.id, again.id]
    (later,) = standing(store, TODAY, document_ids={again.id})
    assert (later.record.document.id, later.retold) == (again.id, ())


def test_a_paper_without_a_promise_leaves_what_was_reckoned(store, file):
    first = file(ELSEWHERE).document
    other = file(AGENDA).document
    assert {due.record.document.id for due in standing(store, TODAY)} == {first.id}
    assert standing(store, TODAY, document_ids={first.id}) is standing(store, TODAY)
    assert standing(store, TODAY, document_ids={first.id, other.id}) is standing(store, TODAY)
    assert standing(store, TODAY, document_ids={other.id}) == ()


def test_the_figures_of_each_meeting_are_those_of_its_whole_file(store, file):
    for text in (AGENDA, REPORT, ELSEWHERE, LATER):
        file(text)
    for record in store.meetings():
        briefing = assemble(dossier_of(store, record.id, TODAY), TODAY, "")
        ready = readiness_of(store, record.id, TODAY)
        assert (ready.topics, ready.gaps, ready.overdue) == (
            len(briefing.agenda),
            len(briefing.gaps),
            briefing.overdue,
        )
        assert ready.papers == briefing.papers


def test_an_earlier_topic_that_may_be_the_same_is_proposed_until_a_person_says_no(store, file):
    meeting = file(
        AGENDA.replace("Oefenterreinen\n", "Steun voor oefenterreinen in Europa\n")
    ).meeting
    file(REPORT)
    (topic,) = dossier_of(store, meeting.id, TODAY).agenda
    (alike,) = dossier_of(store, meeting.id, TODAY).namesakes[topic.id]
    assert (alike.topic.name, alike.meeting.start) == ("Oefenterreinen", dt.date(2031, 2, 11))
    (chapter,) = assemble(dossier_of(store, meeting.id, TODAY), TODAY, "x").chapters
    assert chapter.namesakes == (alike,)
    assert all_namesakes(store, TODAY) == ((topic, alike),)
    store.hold_apart(topic.id, alike.topic.id)
    assert dossier_of(store, meeting.id, TODAY).namesakes == {}
