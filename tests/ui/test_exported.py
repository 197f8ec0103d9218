"""The Word file is opened only when asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from ui import exported
from ui.pieces.widgets import MessageBar


def test_the_file_or_its_folder_is_opened(qtbot, monkeypatch, words, tmp_path):
    opened = []
    monkeypatch.setattr(
        exported.QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile()))
    )
    bar = MessageBar()
    qtbot.addWidget(bar)
    exported.offer(bar, tmp_path / "b.docx", words)
    assert "b.docx" in bar.text
    assert opened == []
    for button in bar.findChildren(QPushButton):
        button.click()
    assert opened == [tmp_path / "b.docx", tmp_path]
