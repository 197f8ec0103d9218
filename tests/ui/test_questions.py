from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from ui import actions, questions


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def answer(monkeypatch, name, value):
    monkeypatch.setattr(QFileDialog, name, lambda *_: value)


def test_files_chosen_are_paths(monkeypatch, parent, words):
    answer(monkeypatch, "getOpenFileNames", (["a.pdf", "b.docx"], ""))
    assert questions.files(parent, words) == [Path("a.pdf"), Path("b.docx")]


def test_thinking_better_of_it_gives_nothing(monkeypatch, parent, dutch):
    answer(monkeypatch, "getOpenFileNames", ([], ""))
    answer(monkeypatch, "getExistingDirectory", "")
    assert questions.files(parent, dutch) == []
    assert questions.folder(parent, dutch) == []


def test_the_sheet_names_every_command_with_a_key(parent, words):
    sheet = questions.shortcut_sheet(parent, words)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for command in (one for one in actions.commands() if one.keys):
        assert actions.keys_of(command) in shown
        assert actions.full_name_of(command, words) in shown
