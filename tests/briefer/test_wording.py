"""The words of the product: keys, numbers, days and the names of meetings."""

import datetime as dt

import pytest

from briefer.errors import EmptyFileError, ResourceError, StoreInUseError
from briefer.lexicon import load_lexicon
from briefer.model.briefing import Reason
from briefer.model.checklist import Evidence
from briefer.model.document import Meeting
from briefer.recognise.meeting import bodies
from briefer.wording import LANGUAGES, language_of_locale, load


@pytest.mark.parametrize(
    ("first", "last", "nl", "en"),
    [
        ((2021, 6, 14), None, "14 juni 2021", "14 June 2021"),
        ((2021, 3, 23), (2021, 3, 24), "23 en 24 maart 2021", "23 and 24 March 2021"),
        ((2021, 3, 22), (2021, 3, 24), "22–24 maart 2021", "22–24 March 2021"),
        ((2022, 6, 30), (2022, 7, 1), "30 juni – 1 juli 2022", "30 June – 1 July 2022"),
        (
            (2022, 12, 31),
            (2023, 1, 1),
            "31 december 2022 – 1 januari 2023",
            "31 December 2022 – 1 January 2023",
        ),
    ],
)
def test_a_period_reads_as_people_write_it(first, last, nl, en):
    end = dt.date(*last) if last else None

    assert load("nl").period(dt.date(*first), end) == nl
    assert load("en").period(dt.date(*first), end) == en


def test_a_meeting_bears_the_name_the_field_gives_it():
    summit = Meeting("NAVO", ("Staatshoofden en regeringsleiders",), dt.date(2030, 6, 1))

    assert load("nl").meeting(summit) == "NAVO-Top, 1 juni 2030"


def test_a_meeting_without_a_name_of_its_own_is_called_by_organisation_and_formats():
    both = Meeting("OESO", ("Handel", "Milieu"))

    assert load("nl").meeting(both) == "OESO Handel en Milieu"
    assert load("en").meeting(both) == "OECD Trade and Environment"


def test_a_key_that_does_not_exist_is_a_fault_of_ours():
    with pytest.raises(ResourceError):
        load("nl")("errors.never_heard_of")


def test_a_count_chooses_singular_or_plural():
    wording = load("nl")

    assert wording.count("cli.list.papers", 1) == "1 stuk"
    assert wording.count("cli.list.papers", 0) == "0 stukken"


def test_an_error_tells_a_moment_as_people_write_it(tmp_path):
    busy = StoreInUseError(tmp_path / "a.db", who="b", computer="c", since="2030-05-10T09:30")
    assert "10 mei 2030, 09:30" in load("nl").error(busy)
    assert "10 May 2030, 09:30" in load("en").error(busy)
    unknown = StoreInUseError(tmp_path / "a.db", who="b", computer="c", since="?")
    assert "?" in load("en").error(unknown)


def test_an_error_names_the_file_it_is_about(tmp_path):
    assert "brief.pdf" in load("nl").error(EmptyFileError(tmp_path / "brief.pdf"))


@pytest.mark.parametrize(
    ("variable", "value", "language"),
    [("LC_ALL", "en_GB.UTF-8", "en"), ("LANG", "nl_NL.UTF-8", "nl"), ("LANG", "C", "nl")],
)
def test_the_language_follows_the_system_and_is_dutch_by_default(
    monkeypatch, variable, value, language
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)

    assert language_of_locale() == language


def test_a_system_without_a_language_speaks_dutch(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    assert language_of_locale() == "nl"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("stance", "oppose", "wijst af"),
        ("stance", "something new", "something new"),
        ("state", "deels_voldaan", "deels voldaan"),
        ("type", "toezegging", "toezegging"),
        ("deadline", {"text": "in mei", "day": "2031-05-01"}, "1 mei 2031"),
        ("deadline", {"text": "in mei", "day": None}, "in mei"),
        ("holder", "kabinet", "kabinet"),
        ("condition", None, "–"),
    ],
)
def test_the_value_of_a_field_reads_as_words(field, value, told):
    assert load("nl").value(field, value) == told


@pytest.mark.parametrize(
    ("evidence", "told"),
    [
        (Evidence("verbs", "instemmen", "stemde in"), "‘stemde in’ (werkwoord ‘instemmen’)"),
        (Evidence("norms", "van_belang"), "oordeel zonder houder ‘van belang’"),
        (Evidence("hunches", "positions"), "de zin lijkt op andere van deze soort"),
        (Evidence("vroeger", "iets"), "regel ‘iets’"),
    ],
)
def test_the_reason_of_a_finding_reads_as_words(evidence, told):
    assert load("nl").evidence(evidence).endswith(told)


def test_a_files_name_cannot_turn_the_writing_round_or_end_the_line():
    error = EmptyFileError("map/annex\u202excod\n.exe")

    assert load("nl").error(error).startswith("annexxcod.exe is leeg")


@pytest.mark.parametrize(("language", "told"), [("nl", "ook van de NAVO"), ("en", "also of NATO")])
def test_a_reason_names_an_organisation_as_the_language_does(language, told):
    reason = Reason("same_organisation", (("organisation", "NAVO"),))
    assert load(language).reason(reason) == told


def test_an_organisation_without_another_name_keeps_its_own():
    assert load("en").organisation("WTO") == "WTO"
    assert load("en").meeting_name(Meeting("VN", ("Landmijnen",))) == "UN Landmijnen"


def test_every_format_of_a_known_body_has_its_own_name_in_each_language():
    formats = {one for body in bodies(load_lexicon()) for one in body.formats}
    for language in LANGUAGES:
        wording = load(language)
        assert {one for one in formats if f"domain.format.{one}" not in wording.texts} == {
            "Commission on the Status of Women"
        }
        assert len(set(map(wording.format, formats))) == len(formats)
