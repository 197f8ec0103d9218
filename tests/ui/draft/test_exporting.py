"""One export for the whole window: chosen in the page, checked, written and remembered."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPushButton

from briefer import drafts
from ui.draft.deeds import Ask
from ui.draft.file import Order, Place, Sort


@pytest.fixture
def fresh(open_window, agenda_store, qtbot, memory, tmp_path):
    """A meeting without a draft."""
    folder = tmp_path / "uit"
    folder.mkdir()
    memory.setValue("draft/folder", str(folder))
    made = open_window(agenda_store)
    qtbot.waitUntil(lambda: made._contents is not None)
    made.desk.prepare(1)
    qtbot.waitUntil(lambda: made.meeting.briefing is not None)
    return made


@pytest.fixture
def window(fresh, qtbot):
    """The panel, with a name proposed."""
    fresh.commands["export"].trigger()
    qtbot.waitUntil(lambda: bool(panel(fresh).name.text()), timeout=8000)
    return fresh


def panel(window):
    return window.drafting.panels.exporting.panel


def write(window, qtbot):
    with qtbot.waitSignal(window.drafting.exported, timeout=60_000) as told:
        panel(window).go.click()
    return told.args[0]


def pick(choice, text):
    choice.setCurrentIndex(choice.findText(text))


def test_the_old_key_and_button_begin_a_draft_and_lead_to_the_same_export(window, qtbot):
    page = window.meeting.draft
    assert window.drafting.session.draft is not None
    assert page.lists.currentWidget() is panel(window)
    page.bring_text()
    window.meeting.export.click()
    assert page.lists.currentWidget() is panel(window)


def test_a_file_is_written_under_a_free_name_and_offers_to_open(window, qtbot, tmp_path):
    first = write(window, qtbot)
    window.do_in_draft(Ask.EXPORT)
    qtbot.waitUntil(lambda: panel(window).name.text().endswith("v02.docx"))
    second = write(window, qtbot)
    assert [p.name[-8:] for p in (first, second)] == ["v01.docx", "v02.docx"]
    assert second.name in window.message.text
    offered = {b.text() for b in window.message.findChildren(QAbstractButton)}
    assert {window.wording("window.export.open"), window.wording("window.export.folder")} <= offered


def test_what_was_typed_last_is_in_the_file(window, qtbot):
    window.meeting.draft.outline.choose("summary.asked")
    window.do_in_draft(Ask.TEXT)
    card = next(reversed(window.meeting.draft.column.cards.values()))
    qtbot.keyClicks(card.edit, "Stem in.")
    window.do_in_draft(Ask.EXPORT)
    qtbot.waitUntil(panel(window).go.isEnabled)
    assert any("Stem in." in p.text for p in docx.Document(write(window, qtbot)).paragraphs)


@pytest.mark.parametrize("sort", [Sort.HTML, Sort.MARKDOWN, Sort.JSON])
def test_other_sorts_of_file_are_written_and_remembered(window, qtbot, sort):
    pick(panel(window).sort, window.wording(f"draft_export.{sort.name.lower()}"))
    assert not panel(window).look.isEnabled()
    qtbot.waitUntil(lambda: panel(window).name.text().endswith(sort.value))
    assert write(window, qtbot).suffix == sort.value
    window.do_in_draft(Ask.EXPORT)
    assert panel(window).order.sort is sort


def test_another_form_is_written_with_its_own_name(window, qtbot):
    form = next(f for f in drafts.templates(window.wording) if f.id == "spreekpunten")
    pick(panel(window).form, form.title)
    qtbot.waitUntil(lambda: form.title in panel(window).name.text())
    document = docx.Document(write(window, qtbot))
    assert document.core_properties.title.startswith(form.title)


def test_a_typed_name_is_kept_and_ends_as_its_sort(window, qtbot):
    name = panel(window).name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "voor de minister")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.message.text))
    assert (window.drafting.panels.exporting.folder / "voor de minister.docx").exists()


def test_an_earlier_file_of_that_name_is_kept(window, qtbot, tmp_path):
    earlier = tmp_path / "uit" / "brief.docx"
    earlier.write_bytes(b"eerder")
    panel(window).name.setText("brief.docx")
    panel(window).name.textEdited.emit("brief.docx")
    panel(window).name.editingFinished.emit()
    qtbot.waitUntil(lambda: not panel(window).keep.isHidden())
    assert panel(window).keep.isChecked()
    write(window, qtbot)
    kept = [p for p in (tmp_path / "uit").iterdir() if p.read_bytes() == b"eerder"]
    assert len(kept) == 1
    assert kept[0] != earlier


def test_a_template_and_a_folder_are_chosen_and_remembered(window, qtbot, monkeypatch, tmp_path):
    house = tmp_path / "huis.docx"
    docx.Document().save(house)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(house), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    panel(window).template_asked.emit()
    assert panel(window).order.template == house
    panel(window).folder_asked.emit()
    qtbot.waitUntil(lambda: panel(window).folder.text() == str(tmp_path))
    assert write(window, qtbot).parent == tmp_path
    window.do_in_draft(Ask.EXPORT)
    assert panel(window).order == Order(template=house)


def test_a_template_that_is_gone_is_told_and_can_be_tried_again(window, qtbot, tmp_path):
    panel(window).show_template(tmp_path / "weg.docx")
    panel(window).go.click()
    qtbot.waitUntil(lambda: "weg.docx" in window.meeting.draft.message.text)
    assert window.drafting.panels.exporting.in_front
    assert panel(window).go.isEnabled()


def test_the_public_version_is_never_what_is_proposed(window, qtbot):
    panel(window).extent.setCurrentIndex(1)
    assert panel(window).order.public
    write(window, qtbot)
    window.do_in_draft(Ask.EXPORT)
    assert not panel(window).order.public


def test_the_check_stands_with_it_and_leads_to_the_place(window, qtbot):
    qtbot.waitUntil(lambda: window.drafting.checked, timeout=8000)
    links = [b for b in panel(window).findChildren(QPushButton) if b.property("role") == "link"]
    assert len(links) > 1
    panel(window).chosen.emit("summary.asked", "")
    assert window.meeting.draft.outline.section == "summary.asked"


def test_setting_the_marking_comes_back_to_what_was_chosen(window, qtbot):
    panel(window).extent.setCurrentIndex(1)
    panel(window).marking_asked.emit()
    form = window.drafting.panels.marking
    form.level.setCurrentText("Dep. VERTROUWELIJK")
    form._decide()
    assert window.drafting.panels.exporting.in_front
    assert panel(window).order.public
    assert "VERTROUWELIJK" in panel(window).marking.text()


def test_a_folder_that_is_gone_is_not_written_to(window, qtbot, tmp_path):
    panel(window).ask_place_in(tmp_path / "stick")
    qtbot.waitUntil(lambda: "stick" not in panel(window).folder.text())
    assert Path(panel(window).folder.text()).is_dir()


def test_a_fast_answer_for_another_name_does_not_touch_what_is_typed(window):
    name = panel(window).name
    name.setFocus()
    name.textEdited.emit("eigen")
    name.setText("eigen")
    panel(window)._named = True
    if name.hasFocus():
        panel(window).show_place(Place(Path("/"), "ander.docx"))
        assert name.text() == "eigen"


def test_asked_for_again_it_begins_at_its_top_with_what_was_chosen(window, qtbot):
    shown = panel(window)
    pick(shown.sort, window.wording("draft_export.markdown"))
    bar = shown.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    window.commands["export"].trigger()
    assert shown.order.sort is Sort.MARKDOWN
    assert bar.value() == 0
    assert window.focusWidget() is shown.form
