from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from ui import recent_messages


def labels(sheet):
    return [label.text() for label in sheet.findChildren(QLabel)]


def test_the_latest_message_is_on_top_and_can_be_copied(qtbot, words):
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = recent_messages.sheet_of(parent, words, ("tweede", "eerste"))
    assert labels(sheet) == ["tweede", "eerste", words("messages.until")]
    flags = sheet.findChildren(QLabel)[0].textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse


def test_nothing_said_yet_is_said(qtbot, words):
    parent = QWidget()
    qtbot.addWidget(parent)
    assert labels(recent_messages.sheet_of(parent, words, ())) == [words("messages.none")]


def test_a_message_of_the_draft_can_be_read_again_too(open_window, empty_store, monkeypatch):
    shown = []
    monkeypatch.setattr(QDialog, "exec", lambda sheet: shown.extend(labels(sheet)))
    window = open_window(empty_store)
    window.message.say("Hersteld.")
    window.meeting.draft.message.say("Gekopieerd.")
    window.message.say("Hersteld.")
    window.commands["messages"].trigger()
    assert shown[:2] == ["Hersteld.", "Gekopieerd."]
    assert shown.count("Hersteld.") == 1
