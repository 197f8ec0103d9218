"""Templates in the window, on a real store: kept, begun with, laid over, renamed, removed."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton

from briefer import drafts
from briefer.model.draft import Part
from ui.draft.deeds import Ask

editing = drafts.editing


@pytest.fixture
def window(drafted_window):
    drafted_window.do_in_draft(Ask.TEMPLATES)
    return drafted_window


def arranging(window):
    return window.drafting.panels.arranging


def keep(window, qtbot, name="Onze opbouw", *, usual=False):
    panel = arranging(window).panel
    panel.name.setText(name)
    panel.usual.setChecked(usual)
    with qtbot.waitSignal(arranging(window).changed):
        panel.save.click()
    return next(one for one in arranging(window).templates if one.title == name)


def press(message, text):
    next(b for b in message.findChildren(QAbstractButton) if b.text() == text).click()


def test_an_arrangement_is_kept_and_new_drafts_begin_with_it(window, qtbot, dutch):
    session = window.drafting.session
    session.do(partial(editing.rename, section="gaps", title="Wat ontbreekt"))
    session.do(partial(editing.reorder, section="gaps", place=1))
    kept = keep(window, qtbot, usual=True)
    assert arranging(window).templates[0] == kept
    head = window.meeting.draft.head
    begin = dutch("draft.head.begin", name=kept.title)
    assert begin in [action.text() for action in head.new.menu().actions()]
    window.drafting.begin(kept)
    qtbot.waitUntil(lambda: session.record.id == 2)
    assert session.draft.sections[1].part is Part.GAPS
    assert session.draft.sections[1].title == "Wat ontbreekt"


def test_one_is_laid_over_the_draft_and_undone(window, qtbot):
    session = window.drafting.session
    session.do(partial(editing.switch_section, section="annexes", on=False))
    kept = keep(window, qtbot)
    session.do(partial(editing.switch_section, section="annexes", on=True))
    arranging(window).panel.applied.emit(kept)
    assert not session.draft.of(Part.ANNEXES).on
    qtbot.waitUntil(lambda: not session.waiting)
    window.undo()
    qtbot.waitUntil(lambda: session.draft.of(Part.ANNEXES).on)


def test_a_name_that_is_taken_is_replaced_only_when_told(window, qtbot, dutch):
    keep(window, qtbot)
    window.drafting.session.do(partial(editing.switch_section, section="annexes", on=False))
    panel, message = arranging(window).panel, window.meeting.draft.message
    panel.name.setText("Onze opbouw")
    panel.save.click()
    qtbot.waitUntil(lambda: bool(message.text))
    assert len([one for one in arranging(window).templates if one.saved]) == 1
    with qtbot.waitSignal(arranging(window).changed):
        press(message, dutch("draft_templates.replace"))
    (kept,) = [one for one in arranging(window).templates if one.saved]
    assert Part.ANNEXES in kept.off


def test_a_removed_one_comes_back_and_another_name_is_given(window, qtbot, dutch):
    kept = keep(window, qtbot)
    panel, message = arranging(window).panel, window.meeting.draft.message
    panel.removed.emit(kept)
    qtbot.waitUntil(lambda: message.text == dutch("draft_templates.removed", name=kept.title))
    assert not any(one.saved for one in arranging(window).templates)
    with qtbot.waitSignal(arranging(window).changed):
        press(message, dutch("draft.undo"))
    with qtbot.waitSignal(arranging(window).changed):
        panel.renamed.emit(kept, "Andere naam")
    assert [one.title for one in arranging(window).templates if one.saved] == ["Andere naam"]


def test_another_is_made_the_usual_one(window, qtbot, dutch):
    short = next(one for one in drafts.templates(dutch) if one.id == "spreekpunten")
    with qtbot.waitSignal(arranging(window).changed):
        arranging(window).panel.usual_set.emit(short)
    assert arranging(window).templates[0].id == "spreekpunten"


def test_the_empty_place_offers_the_usual_one_first(window, qtbot, dutch):
    kept = keep(window, qtbot, usual=True)
    window.meeting.draft.head.remove_asked.emit()
    qtbot.waitUntil(lambda: window.drafting.session.draft is None)
    buttons = window.meeting.draft._empty.findChildren(QPushButton)
    first = next(b for b in buttons if b.property("role") == "primary" and not b.isHidden())
    assert first.text() == dutch("draft.head.begin", name=kept.title)


def test_the_other_language_names_those_of_the_product_anew(window, qtbot, english):
    with qtbot.waitSignal(arranging(window).changed):
        window.switch_language()
        window.saying.finish()
    assert drafts.full(english).title in [one.title for one in arranging(window).templates]
