from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from briefer.errors import StoreInUseError, StoreNewerError, StoreReadOnlyError
from briefer.store import Store
from ui import app
from ui.qt_words import QtWords


def test_the_program_has_its_icon(qapp):
    assert not app.icon().isNull()


def test_a_store_that_may_only_be_read_is_opened_for_reading(full_store, monkeypatch):
    def refuse(path):
        raise StoreReadOnlyError(path)

    monkeypatch.setattr(Store, "open_or_create", refuse)
    with app.open_store(full_store) as store:
        assert store.read_only
        assert len(store.documents()) == 1


def test_a_place_that_cannot_be_written_makes_no_store(tmp_path, monkeypatch):
    def refuse(path):
        raise StoreReadOnlyError(path)

    monkeypatch.setattr(Store, "open_or_create", refuse)
    with pytest.raises(StoreReadOnlyError):
        app.open_store(tmp_path / "store.db")


def test_a_newer_store_is_not_opened_at_all(full_store, monkeypatch):
    def refuse(path):
        raise StoreNewerError(path)

    monkeypatch.setattr(Store, "open_or_create", refuse)
    with pytest.raises(StoreNewerError):
        app.open_store(full_store)


@pytest.mark.parametrize(("language", "expected"), [("nl", "Sluiten"), ("en", "Close")])
def test_qts_own_words_follow_the_language(qtbot, qapp, language, expected):
    words = QtWords(qapp)
    words(language)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.buttons()[0].text().replace("&", "") == expected
    words("en")


def test_an_error_in_another_thread_reaches_the_window(qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook = app.Hook(told.append)
    hook.install()
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], ZeroDivisionError)


def test_a_wish_to_stop_is_no_error(monkeypatch):
    stopped = []
    monkeypatch.setattr(sys, "excepthook", lambda *arguments: stopped.append(arguments[0]))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    hook = app.Hook(lambda _: None)
    hook.install()
    hook.heard(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert stopped == [KeyboardInterrupt]


def test_a_store_that_another_program_writes_is_opened_for_reading(full_store, monkeypatch):
    def refuse(path):
        raise StoreInUseError(path, who="b.smit", computer="ANDER", since="?")

    monkeypatch.setattr(Store, "open_or_create", refuse)
    with app.open_store(full_store) as store:
        assert store.read_only
        assert store.notice.details["who"] == "b.smit"


def test_the_window_is_shown_until_it_is_closed(qapp, full_store, monkeypatch, make):
    """The whole of `main`, with the loop replaced by a look at what is on screen."""
    seen = []

    def look():
        top = [w for w in QApplication.topLevelWidgets() if isinstance(w, app.Window)]
        seen.extend(w.windowTitle() for w in top if w.isVisible())
        for shown in top:
            shown._switch_qt("en")
            shown.close()
        return 0

    monkeypatch.setattr(type(qapp), "exec", staticmethod(look))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = list(logging.getLogger().handlers)
    assert app.main(store=full_store, today=make.day, language="nl") == 0
    for handler in [h for h in logging.getLogger().handlers if h not in before]:
        logging.getLogger().removeHandler(handler)
        handler.close()
    assert "Briefer" in seen
