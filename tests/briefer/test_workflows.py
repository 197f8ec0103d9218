"""The corridor: importing, finding a meeting, naming and writing a briefing."""

from __future__ import annotations

import datetime as dt
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefer import workflows
from briefer.errors import (
    AmbiguousMeetingError,
    NoSuchMeetingError,
    OwnFileError,
    PaperFaultError,
    ReaderStoppedError,
    ReadingCancelledError,
    SeveralPapersError,
    SkippedFileError,
    TargetFolderError,
    TargetNameError,
)
from briefer.model.document import Meeting
from briefer.model.planned import Opened, Recent
from briefer.model.records import Outcome
from briefer.store import Store
from briefer.wording import load
from tests import taking_in

NOW = dt.datetime(2031, 5, 20, 9, 0, tzinfo=dt.UTC)
TODAY = dt.date(2031, 5, 20)
REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel om de onderhandelingen te openen.

Het kabinet informeert uw Kamer uiterlijk 10 mei 2031 over de voortgang.
"""
AGENDA = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2031

De Raad vindt plaats in Luxemburg.

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding.

Meerjarenbegroting

De Raad bespreekt de begroting.
"""


class Readers(taking_in.Readers):
    """Stops at a paper that is named so."""

    @staticmethod
    def seen(name):
        pass

    def read(self, content, name, _cancelled, reached):
        type(self).seen(name)
        reached((21, 300))
        if name == "3-gestopt.txt":
            raise ReadingCancelledError(name)
        if name == "hangt.txt":
            raise ReaderStoppedError(name, seconds=60)
        return super().read(content, name)


@pytest.fixture
def store(tmp_path):
    with Store.create(tmp_path / "s.db") as opened:
        yield opened


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "stukken"
    folder.mkdir()
    (folder / "1-verslag.txt").write_text(REPORT, encoding="utf-8")
    (folder / "2-agenda.txt").write_text(AGENDA, encoding="utf-8")
    return folder


def imported(store, *paths, cancelled=lambda: False):
    told, steps = [], []
    report = workflows.import_files(
        store,
        paths,
        readers=Readers(),
        now=NOW,
        progress=told.append,
        cancelled=cancelled,
        reached=steps.append,
    )
    assert tuple(told) == report.lines
    imported.steps = steps
    return report


def test_each_file_is_reported_with_its_place_in_the_row(store, papers):
    report = imported(store, papers)

    assert [(line.position, line.total) for line in report.lines] == [(1, 2), (2, 2)]
    assert all(line.saved.outcome is Outcome.NEW for line in report.lines)
    # Named when its reading begins, and how far it is.
    began = [(one.path.name, one.position, one.page, one.pages) for one in imported.steps]
    agenda, verslag = (line.path.name for line in report.lines)
    assert began == [
        (agenda, 1, 0, 0),
        (agenda, 1, 21, 300),
        (agenda, 1, 1, 1),
        (verslag, 2, 0, 0),
        (verslag, 2, 21, 300),
        (verslag, 2, 1, 1),
    ]


def test_the_same_file_twice_changes_nothing(store, papers):
    imported(store, papers)
    before = (store.documents(), store.positions(), store.meetings(), store.journal())

    report = imported(store, papers)

    assert [line.saved.outcome for line in report.lines] == [Outcome.KNOWN] * 2
    assert (store.documents(), store.positions(), store.meetings(), store.journal()) == before


def test_every_import_is_remembered_with_what_became_of_each_file(store, papers):
    (papers / "leeg.txt").write_text("", encoding="utf-8")
    report = imported(store, papers)
    imported(store, papers)

    again, first = store.imports()
    assert [line.outcome for line in again.lines].count("known") == 2
    assert {line.path for line in first.lines} == {str(line.path) for line in report.lines}
    failed = next(line for line in first.lines if line.path.endswith("leeg.txt"))
    assert (failed.error, failed.outcome) == ("empty_file", "")


def test_a_file_of_a_folder_that_is_skipped_is_in_the_log_and_has_not_failed(store, papers):
    (papers / "foto.png").write_bytes(b"x")
    report = imported(store, papers)
    skipped = [line for line in report.lines if line.skipped]
    assert [line.path.name for line in skipped] == ["foto.png"]
    assert not any(line.failed for line in report.lines)
    (came,) = [line for line in store.imports()[0].lines if line.error]
    assert (came.path, came.skipped, came.failed) == (str(papers / "foto.png"), True, False)


def test_what_briefer_wrote_is_never_read_as_a_paper(store, papers):
    """A staffer may export into the folder of the papers and import that folder again."""
    imported(store, papers)
    before = store.documents()
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)
    for name in ("b.docx", "b.html", "b.md", "b.json"):
        workflows.export(briefing, load("nl"), papers / name)
    report = imported(store, papers)
    assert store.documents() == before
    told = {line.path.name: type(line.error) for line in report.lines if line.error}
    assert told == {
        **dict.fromkeys(("b.docx", "b.html"), OwnFileError),
        **dict.fromkeys(("b.md", "b.json"), SkippedFileError),
    }


def test_an_import_that_never_ends_is_in_the_log_with_what_came_in(store, papers):
    (papers / "0-leeg.txt").write_text("", encoding="utf-8")

    class Killed(BaseException):
        """The program is gone."""

    def reached(step):
        if step.path.name == "2-agenda.txt":
            raise Killed

    asked = {"readers": Readers(), "now": NOW, "progress": lambda _: None}
    with pytest.raises(Killed):
        workflows.import_files(store, [papers], **asked, cancelled=lambda: False, reached=reached)
    (begun,) = store.imports()
    told = {(Path(line.path).name, line.outcome, line.error) for line in begun.lines}
    assert told == {("0-leeg.txt", "", "empty_file"), ("1-verslag.txt", "new", "")}
    assert begun.cancelled
    imported(store, papers)
    again, first = store.imports()
    assert (first, len(again.lines)) == (begun, 3)


def test_a_meeting_that_was_never_looked_at_counts_no_new_papers(store, papers):
    imported(store, papers)
    assert {one.fresh for one in workflows.overview(store, TODAY)} == {None}


def test_papers_that_came_in_since_the_last_look_are_counted(store, papers):
    imported(store, papers)
    ahead = next(one for one in workflows.overview(store, TODAY) if one.upcoming)
    looked = NOW - dt.timedelta(days=1)
    store.note_opened([Recent(Opened.MEETING, ahead.record.id, looked)])
    assert workflows.overview(store, TODAY)[0].fresh >= 1
    store.note_opened([Recent(Opened.MEETING, ahead.record.id, NOW + dt.timedelta(days=1))])
    assert workflows.overview(store, TODAY)[0].fresh == 0


def test_a_reader_that_stops_is_told_and_the_rest_goes_on(store, papers):
    (papers / "hangt.txt").write_text("x", encoding="utf-8")

    report = imported(store, papers)

    (failed,) = [line for line in report.lines if line.error]
    assert failed.error.path == papers / "hangt.txt"
    assert len(store.documents()) == 2


def test_a_fault_of_ours_in_one_paper_does_not_stop_the_rest(store, papers, monkeypatch, caplog):
    recognise = workflows.recognise.recognise

    def trip(source, lexicon):
        if source.file.name.startswith("1"):
            raise ZeroDivisionError
        return recognise(source, lexicon)

    monkeypatch.setattr(workflows.recognise, "recognise", trip)
    report = imported(store, papers)

    assert [type(line.error) for line in report.lines] == [PaperFaultError, type(None)]
    assert "importing a paper failed" in caplog.text
    caplog.clear()


def test_cancelling_while_a_paper_is_read_keeps_what_came_before(store, papers):
    (papers / "3-gestopt.txt").write_text("Gestopt", encoding="utf-8")
    report = imported(store, papers)
    assert report.cancelled
    assert [line.path.name for line in report.lines] == ["1-verslag.txt", "2-agenda.txt"]
    assert len(store.documents()) == 2


def test_cancelling_after_a_paper_was_read_keeps_nothing_of_it(store, papers, monkeypatch):
    read = []
    monkeypatch.setattr(Readers, "seen", read.append)
    report = imported(store, papers, cancelled=lambda: bool(read))
    assert (report.cancelled, read) == (True, ["1-verslag.txt"])
    assert store.documents() == ()


def test_cancelling_keeps_what_was_imported(store, papers):
    report = imported(store, papers, cancelled=lambda: bool(store.documents()))

    assert report.cancelled
    assert len(report.lines) == len(store.documents()) == 1


def test_the_overview_tells_how_ready_a_meeting_ahead_is(store, papers):
    imported(store, papers)

    ahead, past = workflows.overview(store, TODAY)

    assert (ahead.upcoming, ahead.days_to_go, ahead.topics, ahead.gaps) == (True, 18, 2, 1)
    assert ahead.overdue == 1
    assert (past.upcoming, past.days_to_go) == (False, None)


def test_listed_meetings_are_the_overview_once_they_are_counted(store, papers):
    imported(store, papers)
    listed = workflows.listed(store, TODAY)
    assert [(one.counted, one.upcoming) for one in listed] == [(False, True), (True, False)]
    counted = tuple(workflows.counted(store, one, TODAY) for one in listed)
    assert counted == workflows.overview(store, TODAY)


def test_a_listed_meeting_is_prepared_for_nothing(store, papers, monkeypatch):
    imported(store, papers)
    monkeypatch.delattr(workflows, "prepare")
    assert len(workflows.listed(store, TODAY)) == 2


def test_a_meeting_of_today_is_still_ahead(store, papers):
    imported(store, papers)

    first = workflows.overview(store, dt.date(2031, 6, 7))[0]

    assert (first.upcoming, first.days_to_go) == (True, 0)


@pytest.mark.parametrize(
    "asked", ["volgende", "next", "algemene zaken 2031-06-07", "Raad Algemene Zaken juni"]
)
def test_a_meeting_is_found_by_its_words_its_day_or_by_being_next(store, papers, asked):
    imported(store, papers)

    found = workflows.find_meeting(store, asked, load("nl"), TODAY)

    assert found.meeting.start == dt.date(2031, 6, 7)


def test_a_meeting_is_found_by_its_number(store, papers):
    imported(store, papers)
    number = store.meetings()[0].id

    assert workflows.find_meeting(store, str(number), load("nl"), TODAY).id == number


def test_words_that_fit_more_meetings_are_not_guessed_at(store, papers):
    imported(store, papers)

    with pytest.raises(AmbiguousMeetingError):
        workflows.find_meeting(store, "Algemene Zaken", load("nl"), TODAY)


@pytest.mark.parametrize("asked", ["Benelux", "", "?"])
def test_words_that_fit_no_meeting_are_told(store, papers, asked):
    imported(store, papers)

    with pytest.raises(NoSuchMeetingError):
        workflows.find_meeting(store, asked, load("nl"), TODAY)


def test_a_gap_is_named_and_never_filled(store, papers):
    imported(store, papers)

    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)

    assert briefing.gaps == ("Meerjarenbegroting",)
    assert [chapter.now for chapter in briefing.chapters if chapter.gap] == [()]


def test_a_meeting_without_papers_can_be_prepared(store):
    record = store.add_meeting(Meeting("Benelux", (), dt.date(2031, 9, 1)))

    briefing = workflows.prepare(store, record.id, TODAY)

    assert briefing.chapters == ()


def test_a_name_is_proposed_of_day_form_meeting_and_version(store, papers, tmp_path):
    imported(store, papers)
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)

    first = workflows.suggested_name(briefing, load("nl"), tmp_path)
    (tmp_path / first).write_bytes(b"x")
    second = workflows.suggested_name(briefing, load("nl"), tmp_path)

    assert first == "20310607 Briefing Raad Algemene Zaken v01.docx"
    assert second == "20310607 Briefing Raad Algemene Zaken v02.docx"


def test_a_name_holds_nothing_that_windows_refuses(store):
    record = store.add_meeting(Meeting("VN", ('Week: "vrede"/ontwapening?',), TODAY))

    briefing = workflows.prepare(store, record.id, TODAY)

    assert not set('<>:"/\\|?*') & set(workflows.suggested_name(briefing, load("nl")))


def test_a_briefing_is_written_whole(store, papers, tmp_path):
    imported(store, papers)
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)

    path = workflows.export(briefing, load("nl"), tmp_path / "b.docx")

    assert path.read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_told(store, papers, tmp_path):
    imported(store, papers)
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)

    with pytest.raises(TargetFolderError):
        workflows.export(briefing, load("nl"), tmp_path / "weg" / "b.docx")


@pytest.mark.parametrize("name", ["s.db", "stuk.doc", "zonder"])
def test_a_briefing_never_takes_the_place_of_a_paper_or_the_store(store, papers, tmp_path, name):
    imported(store, papers)
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY)
    target = tmp_path / name
    before = target.read_bytes() if target.exists() else None

    with pytest.raises(TargetNameError):
        workflows.export(briefing, load("nl"), target)

    assert (target.read_bytes() if target.exists() else None) == before


@pytest.mark.parametrize("marking", ["a\x01b", "geheim " * 400])
def test_an_odd_marking_stops_no_export(store, papers, tmp_path, marking):
    imported(store, papers)
    briefing = workflows.prepare(store, store.meetings()[1].id, TODAY, marking=marking)

    assert workflows.export(briefing, load("nl"), tmp_path / "b.docx").exists()


def test_commitments_of_a_meeting_are_those_of_its_briefing(store, papers):
    imported(store, papers)

    all_of_them = workflows.commitments(store, TODAY)
    of_meeting = workflows.commitments(store, TODAY, meeting_id=store.meetings()[1].id)

    assert [due.record.id for due in all_of_them] == [due.record.id for due in of_meeting]
    assert all_of_them[0].state.owed


def test_one_paper_is_inspected_without_a_store(papers):
    found = workflows.inspect(papers / "1-verslag.txt")

    assert found.meeting.organisation == "EU"
    assert [position.topic for position in found.positions] == ["Uitbreiding"]


def test_the_paper_in_a_mail_is_inspected_and_of_several_is_told_how_many(tmp_path):
    mail = EmailMessage()
    mail["Subject"], mail["Message-ID"] = "Verslag", "<1@x>"
    mail.set_content(REPORT)
    path = tmp_path / "verslag.eml"
    path.write_bytes(mail.as_bytes())
    assert workflows.inspect(path).meeting.organisation == "EU"
    for name in ("a.txt", "b.txt"):
        mail.add_attachment(REPORT, filename=name)
    path.write_bytes(mail.as_bytes())
    with pytest.raises(SeveralPapersError) as told:
        workflows.inspect(path)
    assert told.value.details["count"] == 2


def test_the_copy_before_an_import_knows_of_none_that_broke_off(tmp_path, store, monkeypatch):
    for name, text in (("a.txt", REPORT), ("b.txt", AGENDA)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    imported(store, tmp_path / "a.txt")
    monkeypatch.setattr(workflows, "BULK", 1)
    imported(store, tmp_path / "b.txt")
    (copy,) = (tmp_path / "s.db.backups").glob("*.db")
    shutil.copy(copy, tmp_path / "back.db")
    with Store.open(tmp_path / "back.db", read_only=True) as former:
        assert [paper.name for paper in former.documents()] == ["a.txt"]
        assert former.unfinished_import() == ()
