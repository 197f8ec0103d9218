"""Ctrl+P through the whole window: what is in front goes to the printer."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter

from briefer import drafts
from ui import printing
from ui.draft.deeds import Ask
from ui.spots import Spot


def test_ctrl_p_prints_the_pages_when_they_are_in_front(
    open_window, full_store, qtbot, monkeypatch
):
    window = open_window(full_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    asked = []

    def chosen(*_, pages=0, **__):
        asked.append(pages)
        return QPrinter()

    monkeypatch.setattr(printing, "chosen", chosen)
    monkeypatch.setattr(printing, "put", lambda *_: pytest.fail("the text was printed"))
    planning = window.planning
    begun = []
    monkeypatch.setattr(planning._printing._leaves, "begin", lambda *told: begun.append(told))
    with qtbot.waitSignal(window.desk.text_came):
        window.desk.read(Spot(window._contents.papers[0]))
    window.show_start()
    window.reader.views.setCurrentWidget(window.reader.pages)
    planning.print_front()
    assert [paper.id for paper, *_ in begun] == [window.reader.spot.document.id]
    assert asked == [window.reader.pages.pages]


def test_ctrl_p_prints_the_draft_in_front_as_it_was_written(
    open_window, agenda_store, qtbot, monkeypatch
):
    window = open_window(agenda_store)
    qtbot.waitUntil(lambda: window.meeting.briefing is not None)
    window.do_in_draft(Ask.EXPORT)
    session = window.drafting.session
    qtbot.waitUntil(lambda: session.draft is not None)
    front = session.draft.sections[0].id
    session.do(lambda draft: drafts.editing.add_text(draft, front, "Eigen woord."))
    printed = []
    monkeypatch.setattr(printing, "put", lambda *told: printed.append(told[-1]))
    window.meeting.draft.outline.setFocus()
    window.planning.print_front()
    qtbot.waitUntil(lambda: bool(printed))
    assert "Eigen woord." in printed[0]
    window.show_tab(0)
    window.planning.print_front()
    qtbot.waitUntil(lambda: len(printed) == 2)
    assert "Eigen woord." not in printed[1]


def test_where_there_is_nothing_to_print_or_undo_that_is_said(open_window, empty_store, dutch):
    window = open_window(empty_store, first=0)
    window.planning.print_front()
    assert window.message.text == dutch("printing.nothing")
    window.undo()
    assert window.message.text == dutch("window.decided.nothing")
