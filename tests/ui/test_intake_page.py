from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import wording
from briefer.errors import PasswordError, SkippedFileError
from briefer.model.records import Outcome
from briefer.workflows import ImportLine, ImportReport, ImportStep
from ui.intake_page import IntakePage, meeting_of, row_of
from ui.spots import Spot


@pytest.fixture
def page(qtbot, dutch):
    made = IntakePage(dutch)
    qtbot.addWidget(made)
    return made


def good(make, position=1, total=2, outcome=Outcome.NEW):
    return ImportLine(Path("verslag.pdf"), position, total, saved=make.saved(outcome=outcome))


def bad(position=2, total=2):
    path = Path("geheim.pdf")
    return ImportLine(path, position, total, error=PasswordError(path))


def test_a_paper_shows_what_it_was_recognised_as_and_for_what(make, dutch):
    row = row_of(good(make), dutch)
    assert row.subtitle == "Verslag · Havenraad, 14 mei 2030"
    assert row.badges[0].text == "geïmporteerd"


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_has_its_words(make, words, outcome):
    assert row_of(good(make, outcome=outcome), words).badges[0].text


def test_a_paper_that_failed_shows_why(dutch):
    row = row_of(bad(), dutch)
    assert "wachtwoord" in row.subtitle
    assert row.badges[0].strong


def test_what_was_skipped_in_a_folder_stands_last_and_is_no_failure(page, make):
    path = Path("foto.png")
    page.begin()
    for line in (
        ImportLine(path, 1, 3, error=SkippedFileError(path, found=".png")),
        good(make, 2, 3),
        bad(3, 3),
    ):
        page.add(line)
    page.end(ImportReport(tuple(page._lines)))
    assert page.title.text() == (
        "1 nieuw stuk geïmporteerd. 1 bestand kon niet worden geïmporteerd. "
        "1 bestand in de map overgeslagen."
    )
    titles = [row.title for row in page.files.rows if row.record is None]
    assert titles == [
        *("1 bestand niet geïmporteerd", "1 bestand staat nu in Briefer", "1 bestand overgeslagen")
    ]
    assert [one.name for one in page.failed] == ["geheim.pdf"]


def test_a_file_is_named_when_it_is_begun_with_how_far_it_is(page, make):
    page.begin()
    step = ImportStep(Path("een map/verslag-" + "lang-" * 20 + "2030.pdf"), 1, 2)
    page.show_step(step)
    assert page.title.text().startswith("Importeren: 1 van 2 – verslag-lang-")
    assert page.title.text().endswith("ang-2030.pdf")
    page.show_step(replace(step, path=Path("verslag.pdf"), page=21, pages=300))
    text = "Importeren: 1 van 2 – verslag.pdf, bladzijde 21 van 300"
    assert page.title.text() == text
    assert 0 < page.progress.value() < page.progress.maximum() / 2
    page.set_wording(wording.load("en"))
    assert page.title.text().endswith("verslag.pdf, page 21 of 300")
    page.set_wording(wording.load("nl"))
    page.show_step(replace(step, path=Path("verslag.pdf"), page=300, pages=300))
    assert page.title.text().endswith("verslag.pdf wordt herkend")
    page.add(good(make))
    assert page.title.text() == "Importeren: 1 van 2"


def test_progress_is_told_file_by_file(page, make):
    page.begin()
    assert page.progress.maximum() == 0
    page.add(good(make))
    assert page.progress.value() * 2 == page.progress.maximum()
    assert page.title.text() == "Importeren: 1 van 2"


def test_the_end_counts_what_came_in_and_what_did_not(page, make):
    page.begin()
    page.add(good(make))
    page.add(bad())
    page.end(ImportReport((good(make), bad())))
    assert page.title.text() == (
        "1 nieuw stuk geïmporteerd. 1 bestand kon niet worden geïmporteerd."
    )
    assert page.cancel.isHidden()
    assert not page.close_button.isHidden()


def test_cancelling_is_told_at_once_and_at_the_end(page, make, qtbot):
    page.begin()
    with qtbot.waitSignal(page.cancelled):
        page.cancel.click()
    assert not page.cancel.isEnabled()
    page.end(ImportReport((), cancelled=True))
    assert "geannuleerd" in page.title.text()


def test_an_import_that_broke_off_says_so(page, make, dutch):
    page.begin()
    page.add(good(make))
    page.end(None)
    assert page.title.text() == dutch("window.intake.broken_off")


def test_a_paper_that_came_in_can_be_read(page, make, qtbot):
    page.begin()
    page.add(good(make))
    with qtbot.waitSignal(page.opened) as told:
        page.files.pressed_again.emit(good(make))
    assert told.args == [Spot(make.record())]


def test_a_paper_that_failed_opens_nothing(page, qtbot):
    page.begin()
    page.add(bad())
    with qtbot.assertNotEmitted(page.opened):
        page.files.pressed_again.emit(bad())


def test_while_papers_come_in_rows_are_only_added(page, make):
    page.begin()
    resets = []
    page.files.model().modelReset.connect(lambda: resets.append(1))
    for position in range(1, 201):
        page.add(good(make, position, 200))
    assert len(page.files.rows) == 200
    assert resets == []


def test_at_the_end_what_failed_stands_on_top_under_its_heading(page, make, dutch):
    page.begin()
    for line in (good(make), bad(), good(make, 3)):
        page.add(line)
    page.end(ImportReport(()))
    rows = page.files.rows
    assert [row.title for row in rows if row.record is None] == [
        dutch.count("planning.intake.failed", 1),
        dutch.count("planning.intake.came", 2),
    ]
    assert rows[1].title == "geheim.pdf"


def test_without_failures_there_are_no_headings(page, make):
    page.begin()
    page.add(good(make))
    page.end(ImportReport(()))
    assert all(row.record is not None for row in page.files.rows)


def test_what_failed_is_tried_again_and_the_meeting_that_came_in_opened(page, make, qtbot):
    page.begin()
    page.add(good(make))
    page.add(bad())
    page.end(ImportReport(()))
    page.show()
    with qtbot.waitSignal(page.retry_asked) as told:
        page.retry.click()
    assert told.args[0] == [Path("geheim.pdf")]
    with qtbot.waitSignal(page.meeting_asked) as told:
        page.meeting_button.click()
    assert told.args == [1]
    with qtbot.waitSignal(page.log_asked):
        page.log.click()


def test_nothing_to_open_or_try_again_is_not_offered(page, make, dutch):
    page.begin()
    page.end(ImportReport(()))
    assert page.meeting_button.isHidden()
    assert page.retry.isHidden()


def test_the_end_of_an_import_does_not_take_the_focus(page, make, qtbot):
    page.begin()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    qtbot.waitActive(page)
    page.begin()
    page.add(good(make))
    page.files.setFocus()
    page.end(ImportReport(()))
    assert not page.close_button.hasFocus()
    page.begin()
    page.cancel.setFocus()
    page.end(ImportReport(()))
    assert page.close_button.hasFocus()


def test_ten_thousand_files_are_grouped(page, make):
    page.begin()
    page._lines = [good(make, number, 10_000) for number in range(10_000)]
    page.end(ImportReport(()))
    assert len(page.files.rows) == 10_000


def test_of_several_meetings_the_last_one_is_opened(make):
    early = ImportLine(Path("a.pdf"), 1, 2, saved=replace(make.saved(), meeting=make.meeting(3)))
    late = replace(make.saved(), meeting=make.meeting(4, dt.date(2031, 1, 1)))
    assert meeting_of([ImportLine(Path("b.pdf"), 2, 2, saved=late), early]) == 4
    assert meeting_of([bad()]) is None


def test_an_import_without_a_failure_speaks_of_none(page, make):
    page.begin()
    page.add(good(make, total=1))
    page.end(ImportReport((good(make, total=1),)))
    assert page.title.text() == "1 nieuw stuk geïmporteerd."


def test_at_the_end_what_failed_is_in_sight(page, make):
    page.resize(500, 160)
    page.show()
    page.begin()
    for number in range(1, 40):
        page.add(good(make, number, 40))
    page.add(bad(40, 40))
    page.end(ImportReport(()))
    assert page.files.verticalScrollBar().value() == 0
    assert page.files.rows[1].badges[0].strong


def test_what_was_there_or_replaces_another_is_counted_apart(page, make):
    page.begin()
    outcomes = (Outcome.NEW, Outcome.NEWER_VERSION, Outcome.NEWER_VERSION, Outcome.KNOWN)
    for number, outcome in enumerate(outcomes, start=1):
        page.add(good(make, number, 4, outcome))
    page.end(ImportReport(()))
    assert page.title.text() == (
        "1 nieuw stuk geïmporteerd. 2 stukken vervangen door een nieuwere versie. 1 stuk was er al."
    )
