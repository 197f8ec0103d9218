"""Storage and safety in the whole window, on a store of its own."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from briefer import copies, safety
from briefer.errors import StoreDamagedError, StoreVanishedError
from briefer.model.safekeeping import Checkup, Fault, Unsound
from briefer.store import Store
from ui.keeping import files as keeping_files
from ui.keeping import watch as keeping_watch
from ui.keeping.desk import Deed, Which
from ui.keeping.page import BIN, COPIES, JOURNAL
from ui.pieces.sorted_rows import RECORD
from ui.spots import Spot


@pytest.fixture
def window(open_window, agenda_store, qtbot):
    made = open_window(agenda_store)
    soon(qtbot, lambda: bool(made.papers.table.model().rowCount()))
    return made


def soon(qtbot, condition):
    """A machine that does much else may take its time."""
    qtbot.waitUntil(condition, timeout=20_000)


def remove(window, qtbot):
    """Put the paper of the store in the bin, from the list of all papers."""
    window.show_papers()
    window.papers.table.selectRow(0)
    (action,) = window.papers.table.actions()
    action.trigger()
    soon(qtbot, lambda: len(window.keeping.standing.bin) == 1)


def reasons(copies):
    model = copies.table.model()
    return [model.index(row, 0).data(RECORD).reason for row in range(model.rowCount())]


def test_each_tab_comes_to_the_middle_by_its_command(window, qtbot):
    window.commands["keep_journal"].trigger()
    assert window.middle.currentWidget() is window.keeping.page
    assert window.keeping.page.tabs.currentIndex() == JOURNAL
    soon(qtbot, lambda: len(window.keeping.page.journal.shown) == 1)
    window.commands["keep_bin"].trigger()
    assert window.keeping.page.tabs.currentIndex() == BIN


def test_a_paper_is_removed_and_comes_back_with_undo(window, qtbot):
    paper = window.papers.table.model().index(0, 0).data(RECORD)
    window.desk.read(Spot(paper.document))
    soon(qtbot, lambda: window.reader.spot is not None)
    remove(window, qtbot)
    soon(qtbot, lambda: window.papers.table.model().rowCount() == 0)
    # Nor is it open any more, and why is said where it was.
    assert window.reader.spot is None
    assert window.wording("reader.binned") in [
        label.text() for label in window.reader.findChildren(QLabel) if label.isVisible()
    ]
    window.undo()
    soon(qtbot, lambda: window.papers.table.model().rowCount() == 1)
    assert not window.deciding.can_undo
    # It is read on by itself.
    soon(qtbot, lambda: window.reader.spot is not None)
    soon(qtbot, lambda: bool(window.reader.bar.topic_names()))


@pytest.fixture(params=[0, 600_000])
def first_copy(request, monkeypatch):
    """The copy that is made by itself after the start comes in between, or not at all."""
    monkeypatch.setattr(keeping_watch, "_FIRST_COPY", request.param)


@pytest.mark.usefixtures("first_copy")
def test_a_copy_is_made_looked_at_and_put_back_and_the_window_goes_on(window, qtbot):
    copies = window.keeping.page.copies
    window.commands["keep_copy"].trigger()
    soon(qtbot, lambda: "asked" in reasons(copies))
    remove(window, qtbot)
    soon(qtbot, lambda: window.papers.table.model().rowCount() == 0)
    window.keeping.bring(COPIES)
    copies.table.selectRow(reasons(copies).index("asked"))
    copies.look.click()
    soon(qtbot, copies.confirm.isVisible)
    assert "komt terug" in copies.confirm.text.text()
    copies.confirm.yes.click()
    soon(qtbot, lambda: window.papers.table.model().rowCount() == 1)
    soon(qtbot, lambda: window.keeping.standing.bin == ())
    assert not window.keeping.read_only
    assert not window.deciding.can_undo


def test_a_store_another_computer_writes_is_shown_with_a_notice_and_can_be_released(
    open_window, agenda_store, qtbot, dutch
):
    lock = agenda_store.with_name(f"{agenda_store.name}.lock")
    lock.write_text('{"who": "b.smit", "computer": "ANDER"}', encoding="utf-8")
    window = open_window(agenda_store)
    soon(qtbot, lambda: window.keeping.read_only)
    assert "b.smit" in window.keeping.notice.text.text()
    assert not window.commands["import_files"].isEnabled()
    assert not window.commands["keep_copy"].isEnabled()
    assert not window.list.import_button.isEnabled()
    window.keeping.do(Deed.FREE)
    soon(qtbot, lambda: not window.keeping.read_only)
    assert window.keeping.notice.isHidden()
    assert window.commands["import_files"].isEnabled()
    assert window.message.text == dutch("keeping.done.free")


def test_a_store_that_vanishes_can_be_saved_elsewhere_and_gone_on_with(
    window, qtbot, agenda_store, tmp_path, monkeypatch
):
    agenda_store.rename(agenda_store.with_name("stick-is-weg"))
    window.keeping.tell_vanished()
    assert window.keeping.notice.isVisible()
    assert "stick" in window.keeping.notice.text.text()
    target = tmp_path / "elders.db"
    monkeypatch.setattr(keeping_files, "ask", lambda *_: target)
    window.keeping.save_elsewhere()
    soon(qtbot, lambda: "elders.db" in window.message.text)
    window.keeping._desk.go_on_in(target)
    soon(qtbot, window.keeping.notice.isHidden)
    remove(window, qtbot)
    with Store.open(target, read_only=True) as store:
        assert len(store.bin_items()) == 1


def test_a_stick_that_comes_back_is_gone_on_with(window, qtbot):
    window.keeping.tell_vanished()
    window.keeping.tell_returned()
    soon(qtbot, window.keeping.notice.isHidden)


def test_what_was_done_is_told_once_on_the_page_or_below_the_work(window, qtbot):
    result = window.keeping.page.store.result
    window.commands["keep_store"].trigger()
    window.keeping.copy_now()
    soon(qtbot, lambda: "Kopie 1" in result.text())
    assert window.message.text == ""
    window.commands["keep_copies"].trigger()
    window.keeping.copy_now()
    soon(qtbot, lambda: "Kopie 2" in window.message.text)
    assert "Kopie" not in result.text()


def test_what_the_weekly_check_found_is_told_and_the_store_is_not_written(
    window, qtbot, agenda_store
):
    found = Checkup((Unsound(Fault.TEXT, "blocks", "1", "Brief"),))
    window.keeping.tell_unsound(found)
    assert "Brief" in window.keeping.page.store.result.text()
    assert window.message.text


def test_a_copy_that_failed_is_told(window, agenda_store):
    window.keeping.tell_no_copy(StoreDamagedError(agenda_store))
    assert window.message.text.startswith(window.wording("keeping.no_copy", cause="")[:30])


def test_a_copy_that_failed_because_the_file_is_gone_is_told_by_the_bar(window, agenda_store):
    window.keeping.tell_no_copy(StoreVanishedError(agenda_store))
    assert window.message.text == ""
    assert window.keeping.notice.isVisible()


def test_a_fault_of_ours_offers_the_report(window, qtbot, tmp_path, monkeypatch, caplog):
    target = tmp_path / "verslag.txt"
    monkeypatch.setattr(keeping_files, "ask", lambda *_: target)
    ((name, save),) = window.keeping.ways_out(ZeroDivisionError())
    assert name == window.wording("keeping.button.report")
    save()
    soon(qtbot, target.exists)
    window.tell(ZeroDivisionError())
    caplog.clear()


def test_a_store_that_is_gone_offers_to_save_elsewhere(window, agenda_store):
    names = [name for name, _ in window.keeping.ways_out(StoreVanishedError(agenda_store))]
    assert names[0] == window.wording("keeping.button.save_as")


def test_what_cannot_be_done_is_told(window, qtbot):
    window.keeping.do(Deed.PREVIEW, Which(99))
    soon(qtbot, lambda: "99" in window.message.text)
    assert copies.listed(window.keeping._desk.path) == ()


def test_the_page_follows_the_language_of_the_window(window):
    window.switch_language()
    window.saying.finish()
    assert window.keeping.page.title.text() == "Storage and safety"


def test_thinking_better_of_a_file_writes_nothing(window, monkeypatch):
    monkeypatch.setattr(keeping_files, "ask", lambda *_: None)
    window.keeping.save_report()
    assert window.message.text == ""


def test_a_second_place_is_chosen_and_given_up(window, qtbot, tmp_path, monkeypatch):
    folder = tmp_path / "stick"
    folder.mkdir()
    monkeypatch.setattr(keeping_files, "ask_folder", lambda *_: folder)
    window.keeping.bring()
    page = window.keeping.page.store
    page.second_choose.click()
    soon(qtbot, lambda: str(folder) in page.second_told.text())
    page.second_stop.click()
    soon(qtbot, lambda: str(folder) not in page.second_told.text())


def test_a_passphrase_is_set_while_the_window_goes_on(window, qtbot):
    phrase = "vier woorden achter elkaar"
    window.keeping.do(Deed.LOCK, (None, phrase))
    soon(qtbot, lambda: safety.locked(window.keeping._desk.path))
    remove(window, qtbot)
    assert not window.keeping.read_only
