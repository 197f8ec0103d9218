"""A Word file comes back into the window: seen item by item, taken over or not, undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from briefer import drafts
from briefer.model.draft import Part
from briefer.store import Store
from ui.draft.deeds import Ask

editing = drafts.editing


@pytest.fixture
def window(drafted_window, qtbot):
    session = drafted_window.drafting.session
    session.do(
        partial(editing.add_text, section="summary.points", text="Wij steunen dit.\n\nSlot.")
    )
    qtbot.waitUntil(lambda: not session.waiting)
    return drafted_window


@pytest.fixture
def edited(window, agenda_store, tmp_path, dutch):
    """The file of the draft, after a colleague had it."""
    with Store.open(agenda_store) as store:
        target = drafts.write_kept(store.drafts()[0], dutch, tmp_path / "terug.docx")
    document = docx.Document(target)
    found = {p.text: p for p in document.paragraphs}
    found["Wij steunen dit."].runs[0].text = "Wij steunen dit niet."
    found["Slot."]._p.addnext(document.add_paragraph("Nog iets.")._p)
    said = next(p for p in document.paragraphs if "strikte voorwaarden" in p.text)
    run = next(run for run in said.runs if "strikte" in run.text)
    run.text = run.text.replace("strikte", "soepele")
    document.add_comment(found["Slot."].runs, text="Is dit af?", author="B. Bakker")
    document.save(target)
    return target


@pytest.fixture
def panel(window, edited, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(edited), ""))
    window.do_in_draft(Ask.RETURN)
    found = window.drafting.panels.returning.panel
    qtbot.waitUntil(lambda: window.meeting.draft.lists.currentWidget() is found)
    return found


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def press(panel, key, wording, which=0):
    found = [
        b for b in panel.findChildren(QPushButton) if b.text() == wording(f"draft_return.{key}")
    ]
    [b for b in found if not b.isHidden()][which].click()


def points(window):
    section = next(s for s in window.drafting.session.draft.walk() if s.id == "summary.points")
    return [(b.text, b.on) for b in section.blocks]


def test_each_change_is_shown_by_itself_and_nothing_is_taken_over(window, panel, dutch):
    assert len(panel.open) == 4
    shown = " ".join(texts(panel))
    assert "<u><b>niet</b></u>" in shown.replace("niet </b>", "niet</b>")
    assert dutch("draft_return.comment", who="B. Bakker") in shown
    assert dutch("draft_return.quotation") in shown
    assert points(window) == [("Wij steunen dit.\n\nSlot.", True)]


def test_all_own_text_is_taken_over_and_undone_in_one_go(window, panel, qtbot):
    panel._all.click()
    assert points(window) == [("Wij steunen dit niet.\n\nSlot.\n\nNog iets.", True)]
    assert len(panel.open) == 2
    qtbot.waitUntil(lambda: not window.drafting.session.waiting)
    window.undo()
    qtbot.waitUntil(lambda: points(window) == [("Wij steunen dit.\n\nSlot.", True)])
    assert len(panel.open) == 4


def test_one_is_refused_another_taken(window, panel, qtbot, dutch):
    press(panel, "refuse", dutch)
    assert len(panel.open) == 3
    qtbot.waitUntil(lambda: dutch("draft_return.refused") in texts(panel))
    assert panel._things[1].first is not None
    assert points(window) == [("Wij steunen dit.\n\nSlot.", True)]
    press(panel, "take", dutch, which=0)
    assert points(window)[0][0].startswith("Wij steunen dit niet.")


def test_a_quotation_that_was_altered_becomes_own_words_with_its_source(window, panel, dutch):
    press(panel, "own_words", dutch)
    blocks = [b for s in window.drafting.session.draft.walk() for b in s.blocks]
    own = next(b for b in blocks if "soepele" in b.text)
    assert own.sources


def test_a_comment_is_kept_as_a_note_that_is_not_in_the_text(window, panel, dutch):
    press(panel, "keep_note", dutch)
    assert ("B. Bakker: Is dit af?", False) in points(window)


def test_text_that_changed_meanwhile_is_not_overwritten(window, edited, qtbot, dutch):
    session = window.drafting.session
    session.do(partial(editing.write, block="own1", text="Heel iets anders."))
    qtbot.waitUntil(lambda: not session.waiting)
    window.drafting.panels.returning.drop(edited)
    panel = window.drafting.panels.returning.panel
    qtbot.waitUntil(lambda: window.meeting.draft.lists.currentWidget() is panel)
    assert dutch("draft_return.changed") in texts(panel)
    panel._all.click()
    assert points(window)[0][0].startswith("Heel iets anders.")


class Dropped:
    """What Qt hands over; its own class is deprecated."""

    def __init__(self, *paths):
        self._mime = QMimeData()
        self._mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.accepted = None

    def mimeData(self):  # noqa: N802  Qt's name
        return self._mime

    def acceptProposedAction(self):  # noqa: N802  Qt's name
        self.accepted = True

    def ignore(self):
        self.accepted = False


def test_a_file_that_is_dropped_on_the_draft_comes_back(window, edited, qtbot):
    page, event = window.meeting.draft, Dropped(edited)
    page.dragEnterEvent(event)
    assert event.accepted
    page.dropEvent(event)
    panel = window.drafting.panels.returning.panel
    qtbot.waitUntil(lambda: page.lists.currentWidget() is panel)


def test_another_word_file_that_is_dropped_is_a_paper(window, qtbot, tmp_path):
    paper = tmp_path / "stuk.docx"
    docx.Document().save(paper)
    returning = window.drafting.panels.returning
    with qtbot.waitSignal(returning.paper_dropped) as told:
        window.meeting.draft.dropEvent(Dropped(paper))
    assert told.args[0] == paper


def test_more_files_or_other_sorts_are_left_to_the_window(window, tmp_path):
    for paths in ([tmp_path / "a.pdf"], [tmp_path / "a.docx", tmp_path / "b.docx"]):
        event = Dropped(*paths)
        window.meeting.draft.dragEnterEvent(event)
        assert event.accepted is False


def test_a_file_that_is_not_ours_is_told_in_a_sentence(window, qtbot, tmp_path, monkeypatch):
    paper = tmp_path / "vreemd.docx"
    docx.Document().save(paper)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paper), ""))
    window.do_in_draft(Ask.RETURN)
    qtbot.waitUntil(lambda: "vreemd.docx" in window.meeting.draft.message.text)


def test_a_file_of_another_draft_brings_that_one_to_the_front(window, edited, qtbot, dutch):
    window.drafting.begin(drafts.templates(dutch)[1])
    qtbot.waitUntil(lambda: window.drafting.session.record.id == 2)
    window.drafting.panels.returning.drop(edited)
    qtbot.waitUntil(lambda: window.drafting.session.record.id == 1)
    panel = window.drafting.panels.returning.panel
    qtbot.waitUntil(lambda: window.meeting.draft.lists.currentWidget() is panel)


def test_a_file_of_a_draft_in_the_bin_or_of_another_meeting_says_so(
    window, edited, qtbot, agenda_store, dutch
):
    returning = window.drafting.panels.returning
    with Store.open(agenda_store) as store:
        record = store.drafts()[0]
        store.remove_draft(record.id)
    returning.drop(Path(edited))
    said = window.meeting.draft.message
    qtbot.waitUntil(lambda: said.text == dutch("draft_return.in_bin", file=edited.name))
    window.drafting._meeting = 99
    returning._show(Path(edited), record, ())
    name = dutch.meeting_name(record.draft.meeting.meeting)
    assert said.text == dutch("draft_return.other_meeting", file=edited.name, meeting=name)


def test_a_file_without_changes_says_so(window, qtbot, agenda_store, tmp_path, dutch):
    with Store.open(agenda_store) as store:
        target = drafts.write_kept(store.drafts()[0], dutch, tmp_path / "zo.docx")
    window.drafting.panels.returning.drop(target)
    panel = window.drafting.panels.returning.panel
    qtbot.waitUntil(lambda: dutch("draft_return.nothing") in texts(panel))
    assert window.drafting.session.draft.of(Part.POINTS) is not None
