"""A locked store asks for its passphrase until it is right or the user gives up."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from briefer.store import Store, locking, vault
from briefer.wording import load
from ui.keeping import passphrase

PHRASE = "paard batterij nietje juist"


@pytest.fixture
def locked(empty_store, monkeypatch):
    monkeypatch.setattr(vault, "_COST", 4)
    locking.set_passphrase(empty_store, PHRASE)
    vault.forget()
    yield empty_store
    vault.forget()


def test_a_store_without_one_asks_nothing(empty_store):
    assert passphrase.admitted(empty_store, load("nl"), ask=None)


def test_it_is_asked_again_with_the_reason_until_it_is_right(locked):
    typed, shown = ["iets anders", PHRASE], []

    def ask(title, text):
        shown.append(text)
        return typed.pop(0)

    assert passphrase.admitted(locked, load("nl"), ask)
    assert shown[0] == f"Wachtzin van {locked.name}"
    assert "niet de wachtzin" in shown[1]
    Store.open(locked).close()


def test_giving_up_opens_nothing(locked):
    assert not passphrase.admitted(locked, load("nl"), lambda *_: None)


@pytest.mark.parametrize(("key", "typed"), [(Qt.Key.Key_Return, "x"), (Qt.Key.Key_Escape, None)])
def test_what_is_typed_unseen_is_taken_unless_the_user_cancels(qtbot, key, typed):
    def type_in():
        (asking,) = (one for one in QApplication.topLevelWidgets() if one.isVisible())
        field = asking.findChild(QLineEdit)
        assert asking.windowTitle() == "dossier.db"
        assert asking.findChild(QLabel).text() == "Wachtzin"
        assert field.displayText() == ""
        qtbot.keyClicks(field, "x")
        assert field.displayText() != "x"
        qtbot.keyClick(asking, key)

    QTimer.singleShot(0, type_in)
    assert passphrase.typed_in("dossier.db", "Wachtzin") == typed
