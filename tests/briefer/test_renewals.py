"""Stored papers follow better rules without their files; what was decided stays."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer import recognise, renewals
from briefer.errors import PaperFaultError, StoreReadOnlyError
from briefer.lexicon import load_lexicon
from briefer.model.review import Decider, Verdict
from briefer.reading import read_bytes
from briefer.store import Store

NOW = dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC)
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN {day} MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel om de onderhandelingen te openen. Nederland pleitte voor haast.
"""


@pytest.fixture
def store(tmp_path):
    """Two reports, recognised by rules of long ago that found nothing."""
    with Store.create(tmp_path / "s.db") as opened:
        for day in (3, 4):
            content = REPORT.format(day=day).encode()
            source = read_bytes(content, f"{day}.txt")
            document = recognise.recognise(source, load_lexicon())
            opened.save(document, source, content, now=NOW, recogniser="0")
        yield opened


def again(store, **options):
    told = []
    options = {"cancelled": lambda: False} | options
    report = renewals.recognise_again(store, progress=told.append, **options)
    assert tuple(told) == report.lines
    return report


def test_papers_of_earlier_rules_are_recognised_again_once(store):
    assert renewals.outdated(store) == 2
    report = again(store)
    assert [(line.position, line.total, line.error) for line in report.lines] == [
        (1, 2, None),
        (2, 2, None),
    ]
    assert renewals.outdated(store) == 0
    assert again(store).lines == ()


def test_all_papers_can_be_recognised_again(store):
    again(store)
    assert len(again(store, everything=True).lines) == 2


def test_what_was_decided_stays(store):
    rejected, corrected = (store.positions()[number].id for number in (0, 1))
    by = Decider("a.visser", NOW)
    store.rule(rejected, Verdict.REJECTED, by)
    store.rule(corrected, Verdict.CORRECTED, by, (("holder", "de minister"),))
    again(store)
    found = {p.id: p.item.holder for p in store.positions()}
    assert rejected not in found
    assert found[corrected] == "de minister"
    assert len(found) == 3


def test_cancelling_keeps_what_was_done(store):
    report = again(store, cancelled=lambda: renewals.outdated(store) < 2)
    assert report.cancelled
    assert len(report.lines) == renewals.outdated(store) == 1


def test_a_fault_of_ours_in_one_paper_does_not_stop_the_rest(store, monkeypatch, caplog):
    recognised = recognise.recognise

    def trip(source, lexicon):
        if source.file.name == "3.txt":
            raise ZeroDivisionError
        return recognised(source, lexicon)

    monkeypatch.setattr(recognise, "recognise", trip)
    report = again(store)
    assert {line.document.name: type(line.error) for line in report.lines} == {
        "3.txt": PaperFaultError,
        "4.txt": type(None),
    }
    assert len(store.positions()) == 4
    assert "recognising a paper again failed" in caplog.text
    caplog.clear()


def test_a_store_that_cannot_be_written_is_told(store):
    with Store.open(store.path, read_only=True) as reading, pytest.raises(StoreReadOnlyError):
        again(reading)
