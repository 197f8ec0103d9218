"""Papers come back as they went in; versions of one paper are told from different papers."""

from __future__ import annotations

import datetime as dt

import pytest

from briefer.errors import NoSuchRecordError
from briefer.model.document import Kind, Meeting
from briefer.model.records import Outcome
from briefer.model.source import ReadingWarning

NUMBER = "Kamerstuk 99001, nr. 3"
JUNE = dt.date(2030, 6, 1)


def test_the_text_comes_back_as_it_was_read(store, full):
    number = full.into(store).document.id
    assert store.source_text(number) == full.source


def test_all_that_was_found_comes_back(store, full):
    number = full.into(store).document.id
    assert store.recognised(number) == full.document


def test_the_file_comes_back_byte_for_byte(store, full):
    number = full.into(store).document.id
    assert store.original(number) == full.content


def test_a_paper_whose_name_is_no_text_is_kept(store, paper):
    """Linux lets a file be called so."""
    odd = paper(name="brief-\udcff.txt")
    saved = odd.into(store)
    assert saved.document.name == "brief-?.txt"
    assert store.source_text(saved.document.id) == odd.source
    assert store.recognised(saved.document.id) == odd.document


def test_a_record_tells_what_the_paper_is(store, full, now):
    record = full.into(store).document
    file = full.document.file
    assert (record.sha256, record.name, record.format) == (file.sha256, file.name, "txt")
    assert (record.kind, record.title) == (Kind.VERSLAG, "Verslag")
    assert (record.number, record.pages) == ("Kamerstuk 99001, nr. 7", 3)
    assert record.date == record.effective_date == dt.date(2030, 6, 15)
    assert record.warnings == (ReadingWarning("page_without_text", 2),)
    assert (record.version, record.current) == (1, True)
    assert record.imported_at == now


def test_moments_are_kept_in_utc(store, paper):
    """Local times occur twice in the night the clock goes back."""
    assert paper().into(store).document.imported_at.utcoffset() == dt.timedelta(0)


def test_a_paper_without_a_date_is_sorted_by_its_meeting(store, paper, spring):
    record = paper(meeting=spring).into(store).document
    assert (record.date, record.effective_date) == (None, spring.end)


def test_papers_come_newest_first_those_without_a_day_last(store, paper):
    days = [None, JUNE, JUNE + dt.timedelta(1)]
    for day in days:
        paper(f"Brief van {day}", date=day).into(store)
    assert [record.date for record in store.documents()] == days[::-1]


def test_papers_of_one_meeting(store, paper, spring):
    paper("Los").into(store)
    saved = paper("Vast", meeting=spring).into(store)
    assert store.documents(meeting_id=saved.meeting.id) == (saved.document,)


def two(store, paper, first, second):
    """Save two papers with other texts; gives what the second did."""
    paper("Eerste", "Elf landen.", **first).into(store)
    return paper("Tweede", "Twaalf landen.", **second).into(store)


TITLED = {"title": "Verslag van de bijeenkomst te Sluis", "kind": Kind.VERSLAG}
OTHER = Meeting("EU", ("Landbouw",), dt.date(2030, 5, 2))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({"number": NUMBER}, {"number": NUMBER}, id="number and kind"),
        pytest.param(
            {"number": NUMBER, "meeting": OTHER},
            {"number": NUMBER, "meeting": OTHER, "date": JUNE},
            id="number, kind and meeting; a later day",
        ),
        pytest.param(
            TITLED | {"meeting": OTHER},
            TITLED | {"meeting": OTHER, "title": "Verslag bijeenkomst in Sluis"},
            id="meeting and title up to small words",
        ),
        pytest.param(TITLED | {"date": JUNE}, TITLED | {"date": JUNE}, id="day and title"),
    ],
)
def test_a_corrected_paper_is_a_newer_version(store, paper, first, second):
    saved = two(store, paper, first, second)
    assert saved.outcome is Outcome.NEWER_VERSION
    assert (saved.document.version, saved.document.current) == (2, True)
    assert store.documents() == (saved.document,)
    kept = {record.version: record.current for record in store.documents(current_only=False)}
    assert kept == {1: False, 2: True}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param({}, {}, id="other titles and no more"),
        pytest.param({"title": ""}, {"title": ""}, id="nothing known"),
        pytest.param({"title": "Brief"}, {"title": "Brief"}, id="a title alone"),
        pytest.param(
            {"title": "De", "date": JUNE}, {"title": "Op", "date": JUNE}, id="small words"
        ),
        pytest.param(
            {"number": NUMBER}, {"number": NUMBER, "kind": Kind.FICHE}, id="a letter and its annex"
        ),
        pytest.param(
            {"number": NUMBER, "kind": Kind.OVERIG, "title": "Bijlage een"},
            {"number": NUMBER, "kind": Kind.OVERIG, "title": "Bijlage twee"},
            id="two annexes of kinds unknown",
        ),
        pytest.param(
            {"number": NUMBER, "kind": Kind.OVERIG, "title": ""},
            {"number": NUMBER, "kind": Kind.OVERIG, "title": ""},
            id="two annexes without a title",
        ),
        pytest.param(
            {"number": NUMBER, "kind": Kind.GEANNOTEERDE_AGENDA, "meeting": OTHER},
            {"number": NUMBER, "kind": Kind.VERSLAG, "meeting": OTHER},
            id="an agenda and a report",
        ),
        pytest.param(
            {"number": NUMBER, "meeting": OTHER}, {"number": NUMBER}, id="a meeting and none"
        ),
        pytest.param(
            TITLED | {"meeting": OTHER},
            TITLED | {"meeting": OTHER, "title": "Verslag bijeenkomst te Vork"},
            id="other words in the title",
        ),
        pytest.param(
            {"title": "Stand 2029", "date": JUNE}, {"title": "Stand 2030", "date": JUNE}, id="years"
        ),
    ],
)
def test_different_papers_stand_side_by_side(store, paper, first, second):
    saved = two(store, paper, first, second)
    assert saved.outcome is Outcome.NEW
    assert len(store.documents()) == 2


def test_a_correction_imported_first_stays_the_current_one(store, paper):
    corrected = paper("Verslag", "Twaalf.", number=NUMBER, date=JUNE).into(store)
    first = paper("Verslag", "Elf.", number=NUMBER, date=JUNE - dt.timedelta(7)).into(store)
    assert first.outcome is Outcome.NEW
    assert (first.document.version, first.document.current) == (2, False)
    assert store.documents() == (corrected.document,)
    again = paper("Verslag", "Dertien.", number=NUMBER, date=JUNE).into(store)
    assert (again.outcome, again.document.version) == (Outcome.NEWER_VERSION, 3)
    assert store.documents() == (again.document,)


def test_the_text_of_an_older_version_is_kept(store, paper):
    old = paper("Brief", "Elf landen.", number=NUMBER)
    number = old.into(store).document.id
    paper("Brief", "Twaalf landen.", number=NUMBER).into(store)
    assert store.source_text(number) == old.source
    assert not store.document(number).current


@pytest.mark.parametrize("question", ["document", "recognised", "source_text", "original"])
def test_a_number_that_no_paper_has(store, question):
    with pytest.raises(NoSuchRecordError):
        getattr(store, question)(1)
