"""The log of imports: what became of each file, to copy and to try again."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefer.planning import ImportRecord, TakenIn
from ui.planning.log import ImportLog, Logged, why_of

AT = dt.datetime(2030, 5, 9, 12, tzinfo=dt.UTC)
CAME = TakenIn("/x/agenda.pdf", "new", "geannoteerde_agenda", 1, 1)
FAILED = TakenIn("/x/leeg.txt", error="empty_file")


@pytest.fixture
def log(qtbot, dutch, make):
    made = ImportLog(dutch)
    qtbot.addWidget(made)
    made.show_papers([make.record()])
    made.show()
    return made


def test_before_the_first_import_it_says_what_will_stand_here(log, dutch, qtbot):
    assert log.middle.currentWidget() is log.empty
    assert log.empty.accessibleName() == dutch("planning.log.none")
    assert not log.retry.isVisible()
    with qtbot.waitSignal(log.import_asked):
        log.empty.asked.emit()


def test_beside_the_reader_on_a_small_screen_nothing_scrolls_sideways(log):
    log.resize(636, 600)
    log.show_imports([ImportRecord(AT, "", (FAILED, CAME))])
    bar = log.table.horizontalScrollBar()
    assert bar.maximum() == 0


def test_each_file_has_its_line_the_last_import_first(log):
    log.show_imports([ImportRecord(AT, "", (FAILED,)), ImportRecord(AT, "", (CAME,))])
    assert [logged.line for logged in log.lines()] == [FAILED, CAME]


def test_what_failed_can_be_shown_alone_and_tried_again(log, qtbot):
    log.show_imports([ImportRecord(AT, "", (CAME, FAILED))])
    log.only_failed.setChecked(True)
    assert [logged.line for logged in log.lines()] == [FAILED]
    with qtbot.waitSignal(log.retry_asked) as told:
        log.retry.click()
    assert [str(path) for path in told.args[0]] == ["/x/leeg.txt"]


def test_what_was_skipped_is_told_with_why_and_is_no_failure(log, dutch):
    skipped = TakenIn("/x/foto.png", error="skipped_file", details=(("found", ".png"),))
    log.show_imports([ImportRecord(AT, "", (CAME, skipped))])
    assert dutch("window.intake.skipped") in log.text()
    assert "foto.png is overgeslagen" in why_of(Logged(AT, skipped), dutch)
    assert log.failed() == ()
    log.only_failed.setChecked(True)
    assert log.lines() == ()


def test_a_file_that_came_in_later_need_not_be_tried_again(log):
    later = TakenIn(FAILED.path, "new", "verslag", 1, 1)
    log.show_imports([ImportRecord(AT, "", (later,)), ImportRecord(AT, "", (FAILED,))])
    assert log.failed() == ()
    assert log.retry.isHidden()


def test_a_line_opens_its_paper(log, qtbot, make):
    log.show_imports([ImportRecord(AT, "", (CAME,))])
    place = log.table.visualRect(log.table.model().index(0, 0)).center()
    with qtbot.waitSignal(log.opened) as told:
        # A click as a hand makes it: keys that an earlier test held count for the signal alone.
        qtbot.mouseClick(log.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0].document == make.record()


def test_the_list_is_copied_as_a_table(log, dutch):
    log.show_imports([ImportRecord(AT, "", (CAME, FAILED))])
    log.copy.click()
    first, second = QGuiApplication.clipboard().text().splitlines()
    assert first.split("\t")[1:3] == ["agenda.pdf", dutch("window.intake.new")]
    assert second.split("\t")[3] == why_of(Logged(AT, FAILED), dutch)


def test_an_error_of_another_briefer_is_still_told(dutch):
    assert why_of(Logged(AT, TakenIn("x", error="unheard_of")), dutch) == (
        dutch("window.intake.failed")
    )


def test_another_language_says_everything_anew(log, english):
    log.show_imports([ImportRecord(AT, "", (FAILED,))])
    log.set_wording(english)
    assert log.told.text() == "1 file, 1 failed"
    assert "empty" in why_of(log.lines()[0], english)


def test_ten_thousand_files_are_a_table(log):
    lines = tuple(TakenIn(f"/x/{number}.pdf", error="empty_file") for number in range(10_000))
    log.show_imports([ImportRecord(AT, "", lines)])
    assert log.table.model().rowCount() == 10_000


def test_the_log_is_emptied_only_after_asking(log, qtbot):
    assert log.clear.isHidden()
    log.show_imports([ImportRecord(AT, "", (FAILED,))])
    asked = []
    log.empty_asked.connect(lambda: asked.append(1))
    log.clear.click()
    log.confirm.no.click()
    assert asked == []
    log.clear.click()
    log.confirm.yes.click()
    assert asked == [1]
