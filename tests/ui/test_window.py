from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QTextEdit,
)

from briefer import wording, workflows
from briefer.store import Store
from briefer.workflows import ImportLine, ImportReport
from ui.spots import spot_of

REPORT = (
    "Verslag van de vergadering van de NAVO ministers van Defensie op 4 maart 2030\n\n"
    "Kalme zeeën\n\n"
    "Nederland steunt het voorstel om de haven van Vlissingen te verdiepen.\n"
)


def dropped(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


class Dragged:
    """What Qt hands over while something hangs above the window; its own class is deprecated."""

    def __init__(self, mime):
        self._mime, self.accepted = mime, False

    def mimeData(self):  # noqa: N802  Qt's name
        return self._mime

    def acceptProposedAction(self):  # noqa: N802  Qt's name
        self.accepted = True


def drop(on, mime):
    """Hold something above the window and, when it is welcome, let it go."""
    event = Dragged(mime)
    on.dragEnterEvent(event)
    if event.accepted:
        on.dropEvent(event)
    return event.accepted


@pytest.fixture
def full(open_window, full_store, qtbot):
    """The window on a store with one paper, its meeting shown."""
    made = open_window(full_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    return made


@pytest.fixture
def prepared(full, make):
    """The same, showing a briefing of which a test knows every word."""
    full.show_briefing(make.briefing())
    return full


@pytest.fixture
def waiting_import(monkeypatch):
    """An import that goes on until it is cancelled."""
    ended = threading.Event()

    def work(_store, paths, *, readers, now, progress, cancelled, reached):
        line = ImportLine(paths[0], 1, 2)
        progress(line)
        while not cancelled():
            threading.Event().wait(0.002)
        ended.set()
        return ImportReport((line,), cancelled=True)

    monkeypatch.setattr(workflows, "import_files", work)
    return ended


def visible_texts(of):
    """What a person can read on labels and buttons."""
    for kind in (QLabel, QAbstractButton):
        yield from (w.text() for w in of.findChildren(kind) if w.isVisible())


def shown_texts(of):
    """Every word of the window, also on the pages that are not in front."""
    for kind in (QLabel, QAbstractButton):
        yield from (w.text() for w in of.findChildren(kind))
    yield from (w.placeholderText() for w in of.findChildren(QLineEdit))
    yield from (w.toPlainText() for w in of.findChildren(QTextEdit))
    for view in of.findChildren(QAbstractItemView):
        model = view.model()
        yield from (
            str(model.index(r, c).data() or "")
            for r in range(model.rowCount())
            for c in range(1 if isinstance(view, QListView) else model.columnCount())
        )
    for menu in of.menuBar().actions():
        yield menu.text()
        yield from (action.text() for action in menu.menu().actions())
    yield from (of.meeting.tabs.tabText(n) for n in range(of.meeting.tabs.count()))


# --- the store and what is in it ----------------------------------------------------------------


def test_an_empty_store_says_what_to_do(open_window, empty_store, qtbot, dutch):
    made = open_window(empty_store)
    qtbot.waitUntil(
        lambda: dutch("planning.welcome.title") in list(visible_texts(made.planning.page))
    )
    assert made.middle.currentWidget() is made.planning.page
    # A way to begin that has the focus is taken by Enter, as by the space bar.
    name = dutch("planning.welcome.meeting")
    button = next(b for b in made.planning.page.findChildren(QAbstractButton) if b.text() == name)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert made.planning.page.form.isVisible()


def test_a_store_that_is_not_there_is_made(open_window, tmp_path, qtbot, dutch):
    made = open_window(tmp_path / "new.db")
    qtbot.waitUntil(
        lambda: dutch("planning.welcome.title") in list(visible_texts(made.planning.page))
    )
    assert (tmp_path / "new.db").exists()


def test_a_store_of_another_program_is_told_and_left_alone(open_window, tmp_path, qtbot):
    path = tmp_path / "foreign.db"
    path.write_bytes(b"not a store at all, but long enough to look at")
    made = open_window(path)
    qtbot.waitUntil(lambda: "foreign.db" in made.message.text)
    assert path.read_bytes().startswith(b"not a store")
    assert not [b for b in made.start.findChildren(QAbstractButton) if b.isVisible()]


def test_the_nearest_meeting_is_shown_at_once(full):
    assert full.middle.currentWidget() is full.meeting
    assert full.meeting.briefing.meeting.meeting.organisation == "Havenraad"


def test_all_papers_are_a_row_in_the_list(full, qtbot):
    full.list.meetings.choose("papers")
    assert full.middle.currentWidget() is full.papers


# --- reading and searching ----------------------------------------------------------------------


def test_a_click_on_a_card_marks_exactly_its_sentence_in_the_reader(prepared, make, qtbot):
    card = prepared.meeting.topics.cards.cards()[0]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: prepared.reader.marked() == (make.sentence,))


# --- papers coming in ---------------------------------------------------------------------------


def test_a_dropped_paper_is_read_and_the_list_follows(open_window, empty_store, qtbot, tmp_path):
    made = open_window(empty_store)
    paper = tmp_path / "verslag.txt"
    paper.write_text(REPORT, encoding="utf-8")
    assert drop(made, dropped(paper, tmp_path / "niet-hier.pdf"))
    qtbot.waitUntil(made.intake.close_button.isVisible, timeout=20_000)
    assert made.intake.isVisible()
    rows = made.intake.files.model().rows
    files = sorted(row.title for row in rows if row.record is not None)
    assert files == ["niet-hier.pdf", "verslag.txt"]
    assert made.intake.title.text() == (
        "1 nieuw stuk geïmporteerd. 1 bestand kon niet worden geïmporteerd."
    )


def test_what_is_no_file_yet_is_answered_and_words_are_not_taken(full, dutch):
    words = QMimeData()
    words.setText("Nederland steunt dit.")
    assert not drop(full, words)
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/paper.pdf")])
    assert drop(full, mime)
    assert full.message.text == dutch("intake.promised")
    assert not full.intake.isVisible()


def test_a_second_import_is_told_to_wait(full, waiting_import, qtbot, dutch):
    full.take_in([Path("a.pdf")])
    full.take_in([Path("b.pdf")])
    assert full.message.text == dutch("window.intake.wait")


def test_cancel_ends_the_import(full, waiting_import, qtbot):
    with qtbot.waitSignal(full.desk.intake_line):
        full.take_in([Path("a.pdf")])
    with qtbot.waitSignal(full.desk.intake_ended):
        full.intake.cancel.click()
    assert "geannuleerd" in full.intake.title.text()


def test_closing_in_the_middle_of_an_import_ends_it(full, waiting_import, qtbot, full_store):
    with qtbot.waitSignal(full.desk.intake_line):
        full.take_in([Path("a.pdf")])
    full.close()
    assert waiting_import.is_set()
    with Store.open(full_store) as store:
        assert len(store.documents()) == 1


# --- language, keys, sizes ----------------------------------------------------------------------


def test_the_other_language_leaves_no_word_untranslated(prepared, make, qtbot, dutch, english):
    prepared.finder.page.show_found(make.found(make.hit(), text=""))
    prepared.intake.begin()
    prepared.reader.open(make.source(), spot_of(make.position()))
    prepared.middle.setCurrentWidget(prepared.meeting)
    prepared.switch_language()
    prepared.saying.finish()
    same = {text for key, text in dutch.texts.items() if english.texts[key] == text}
    only_dutch = {
        text.replace("&", "")
        for key, text in dutch.texts.items()
        if key.startswith("window.") and "{" not in text and text not in same
    } - {english("window.action.language")}
    seen = {re.sub(r"\s+", " ", text.replace("&", "")).strip() for text in shown_texts(prepared)}
    assert not only_dutch & seen
    assert prepared.meeting.tabs.tabText(0) == "Topics (2)"


def test_the_language_is_remembered(prepared, open_window, full_store, qtbot):
    prepared.switch_language()
    prepared.saying.finish()
    prepared.close()
    assert open_window(full_store, language="nl").wording is wording.load("en")


def test_tabs_and_topics_are_reached_with_keys(prepared, make):
    prepared.show_tab(1)
    assert prepared.meeting.tabs.currentIndex() == 1
    prepared.show_tab(0)
    prepared.step_topic(1)
    assert prepared.meeting.topics.topics.record.heading == "Sluizen"


def test_the_panes_are_reached_in_a_round(prepared, make, qtbot):
    prepared.reader.open(make.source(), spot_of(make.position()))
    prepared.activateWindow()
    qtbot.waitUntil(prepared.isActiveWindow)
    prepared.list.meetings.setFocus()
    seen = []
    for _ in range(3):
        prepared.step_pane(1)
        seen.append(prepared.focusWidget())
    assert seen == [
        prepared.meeting.topics.topics,
        prepared.reader.text,
        prepared.list.meetings,
    ]


def test_commands_that_need_a_meeting_wait_for_one(open_window, empty_store, full):
    assert full.commands["export"].isEnabled()
    assert not open_window(empty_store).commands["export"].isEnabled()


def test_every_view_and_field_has_a_name_for_screen_readers(prepared):
    kinds = (QAbstractItemView, QLineEdit, QTextEdit)
    nameless = [
        w
        for kind in kinds
        for w in prepared.findChildren(kind)
        if w.isVisible() and not w.accessibleName()
    ]
    assert not nameless


def test_a_fault_of_ours_is_told_and_the_window_stays(prepared, words, caplog):
    prepared.tell(ZeroDivisionError())
    assert prepared.message.text == wording.load("nl")("errors.unexpected")
    assert prepared.isVisible()
    caplog.clear()


# --- late answers -------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["compare", "ledger", "review"])
def test_a_late_meeting_does_not_come_over_what_was_opened_since(full, qtbot, command):
    full.desk.prepare(1)
    full.commands[command].trigger()
    opened = full.middle.currentWidget()
    assert opened is not full.meeting
    with qtbot.waitSignal(full.desk.briefing_renewed):
        pass
    assert full.middle.currentWidget() is opened


def test_a_meeting_that_is_waited_for_comes_to_the_front(full, qtbot):
    full.commands["ledger"].trigger()
    full.list.meetings.choose(1)
    full.desk.renew()
    qtbot.waitUntil(lambda: full.middle.currentWidget() is full.meeting)


def test_papers_that_came_in_do_not_bring_the_meeting_over_a_comparison(full, qtbot):
    full.commands["compare"].trigger()
    opened = full.middle.currentWidget()
    full.desk.refresh()
    with qtbot.waitSignal(full.desk.briefing_renewed):
        pass
    assert full.middle.currentWidget() is opened


def test_the_list_marks_the_commitments_and_keeps_the_meetings_that_are_compared(full):
    full.commands["ledger"].trigger()
    assert full.list.meetings.record == "ledger"
    assert len(full.list.meetings.selectedIndexes()) == 1
    full.list.mark(1)
    full.list.meetings.selectAll()
    chosen = full.list.selected
    full.list.note_overdue(7)
    assert full.list.selected == chosen
    assert len(full.list.meetings.selectedIndexes()) > 1


def test_the_window_is_the_only_thing_it_makes_without_a_parent(open_window, empty_store):
    """What has none stays behind when the window goes, each time one is opened."""
    before = set(QApplication.allWidgets())
    window = open_window(empty_store)
    made = [one for one in QApplication.allWidgets() if one not in before]
    assert len(made) > 100
    assert [one for one in made if one.parentWidget() is None] == [window]
