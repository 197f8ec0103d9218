from __future__ import annotations

from ui.keeping import ties as keeping_ties
from ui.keeping.desk import Deed


def test_the_notice_stands_above_all(open_window, agenda_store):
    window = open_window(agenda_store)
    layout = window.message.parentWidget().layout()
    assert layout.itemAt(0).widget() is window.keeping.notice


def test_after_a_copy_was_put_back_what_was_decided_cannot_be_undone(
    open_window, agenda_store, qtbot
):
    window = open_window(agenda_store)
    window.deciding.line.note(lambda: None)
    window.keeping.removal.note(3)
    keeping_ties.renew(window, Deed.RESTORE)
    assert not window.deciding.can_undo
    assert window.drafting.session.record is None


def test_opening_anew_leaves_what_can_be_undone(open_window, agenda_store):
    window = open_window(agenda_store)
    window.deciding.line.note(lambda: None)
    keeping_ties.renew(window, Deed.REOPEN)
    assert window.deciding.can_undo
    window.deciding.line.forget()
