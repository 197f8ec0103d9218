"""Changes, issues, versions, marking and export of the draft in the window, on a real store."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from briefer.store import Store
from ui.draft_deeds import Ask
from ui.draft_file import Order, Sort

LATER = """GEANNOTEERDE AGENDA RAAD ALGEMENE ZAKEN VAN 7 JUNI 2030

Uitbreiding

Nederland hecht groot belang aan strikte voorwaarden voor toetreding.
Nederland vindt dat de Raad eerst een tijdpad moet vaststellen.
"""


@pytest.fixture
def window(open_window, agenda_store, qtbot, memory, tmp_path):
    folder = tmp_path / "uit"
    folder.mkdir()
    memory.setValue("draft/folder", str(folder))
    made = open_window(agenda_store)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    made.show_tab(3)
    qtbot.waitUntil(lambda: bool(made.drafting._meeting))
    buttons = made.meeting.draft._empty.findChildren(QPushButton)
    next(b for b in buttons if not b.isHidden()).click()
    qtbot.waitUntil(lambda: made.drafting.session.draft is not None)
    return made


def panels(window):
    return window.drafting.panels


def test_a_new_paper_shows_what_changed_and_is_taken_over_when_told(
    window, qtbot, agenda_store, take_in
):
    page, found = window.meeting.draft, panels(window)
    take_in(agenda_store, "nieuwer.txt", LATER)
    before = window.drafting.session.draft
    window.desk.renew()
    qtbot.waitUntil(lambda: len(found._stale) > 2, timeout=8000)
    assert page.stale.text
    assert window.drafting.session.draft is before
    window.do_in_draft(Ask.CHANGES)
    assert page.lists.currentWidget() is found.changes
    found.changes.taken.emit(found._stale)
    qtbot.waitUntil(lambda: not page.stale.text, timeout=8000)
    quotes = [s.quote for s in window.drafting.session.draft.statements]
    assert any("tijdpad" in quote for quote in quotes)


def test_the_check_leads_to_the_place(window, qtbot):
    qtbot.waitUntil(lambda: bool(window.drafting.issues), timeout=8000)
    window.do_in_draft(Ask.CHECK)
    page = window.meeting.draft
    assert page.lists.currentWidget() is panels(window).issues
    panels(window).issues.chosen.emit("summary.asked", "")
    assert page.lists.currentWidget() is page.writing
    assert page.outline.section == "summary.asked"


def test_a_version_is_named_compared_and_restored(window, qtbot):
    window.do_in_draft(Ask.VERSIONS)
    versions = panels(window).versions
    qtbot.waitUntil(lambda: versions.before.count() == 1)
    versions.named.emit("eerste")
    qtbot.waitUntil(lambda: versions.before.count() == 2)
    named = versions.before.itemData(1)
    window.meeting.draft.outline.switched.emit("sources", False)
    qtbot.waitUntil(lambda: not window.drafting.session.waiting)
    with qtbot.waitSignal(window.desk.drafts.compared) as told:
        versions.compare_asked.emit(named, window.drafting.session.record.revision)
    assert len(told.args[0]) == 1
    versions.restored.emit(named)
    qtbot.waitUntil(lambda: window.drafting.session.draft.sections[-1].on)


def test_the_marking_is_set(window, qtbot):
    page = window.meeting.draft
    page.head.marking.click()
    form = panels(window).marking
    form.level.setCurrentText("Dep. VERTROUWELIJK")
    form._decide()
    assert page.head.marking.text() == "Dep. VERTROUWELIJK"


def test_export_writes_under_a_free_name_and_says_where(window, qtbot, tmp_path):
    for _ in range(2):
        with qtbot.waitSignal(window.drafting.exported):
            window.do_in_draft(Ask.EXPORT)
    names = sorted(path.name for path in (tmp_path / "uit").iterdir())
    assert [name[-8:] for name in names] == ["v01.docx", "v02.docx"]
    assert names[1] in window.message.text


# The thread that works has no timers, and the layout of a whole page needs none.
@pytest.mark.qt_log_ignore("event dispatcher has already been destroyed", "propagateSizeHints")
@pytest.mark.parametrize("sort", [Sort.PDF, Sort.HTML, Sort.JSON])
def test_other_sorts_of_file_are_written(window, qtbot, tmp_path, sort):
    with qtbot.waitSignal(window.drafting.exported) as told:
        panels(window).export(Order(sort))
    assert told.args[0].suffix == sort.value


def test_the_menu_names_every_sort_and_remembers_a_template(
    window, qtbot, monkeypatch, tmp_path, dutch
):
    before = len(panels(window).menu().actions())
    template = str(tmp_path / "huis.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (template, ""))
    panels(window)._choose_template()
    texts = [action.text() for action in panels(window).menu().actions()]
    assert len(texts) == before + 1
    assert dutch("draft.export.house", name="huis.docx") in texts
    qtbot.waitUntil(lambda: "huis.docx" in window.meeting.draft.message.text)


def test_another_folder_is_remembered(window, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    panels(window)._choose_folder()
    assert panels(window)._folder() == Path(tmp_path)


def test_the_draft_is_in_the_store_before_its_version_is(window, qtbot, agenda_store):
    window.meeting.draft.outline.switched.emit("sources", False)
    panels(window).versions.named.emit("meteen")
    with Store.open(agenda_store) as store:
        qtbot.waitUntil(lambda: bool(store.versions(1)))
        assert store.versions(1)[0].revision == store.drafts()[0].revision


def test_a_folder_that_is_gone_is_not_written_to(window, memory, tmp_path):
    memory.setValue("draft/folder", str(tmp_path / "stick"))
    assert panels(window)._folder().is_dir()
