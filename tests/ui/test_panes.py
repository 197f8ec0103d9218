from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.panes import dropped_paths, next_pane, promised


@pytest.fixture
def panes(qtbot):
    made = [QWidget() for _ in range(3)]
    for pane in made:
        qtbot.addWidget(pane)
    return made


@pytest.mark.parametrize(("here", "by", "there"), [(0, 1, 1), (2, 1, 0), (0, -1, 2)])
def test_panes_follow_each_other_in_a_circle(panes, here, by, there):
    field = QLineEdit()
    QVBoxLayout(panes[here]).addWidget(field)
    assert next_pane(panes, field, by) is panes[there]


def test_without_a_focus_the_first_pane_comes(panes):
    assert next_pane(panes, None, 1) is panes[0]
    assert next_pane(panes, None, -1) is panes[0]


def test_only_files_on_this_machine_can_be_dropped(tmp_path):
    class Dropped:
        def mimeData(self):  # noqa: N802  Qt's name
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/x")])
            return mime

    assert dropped_paths(Dropped()) == [Path(tmp_path)]


def test_an_attachment_out_of_a_mail_is_told_from_words_and_files(tmp_path):
    class Dropped:
        def __init__(self, form="", urls=()):
            self._mime = QMimeData()
            self._mime.setUrls(urls)
            if form:
                self._mime.setData(form, b"x")

        def mimeData(self):  # noqa: N802  Qt's name
            return self._mime

    assert promised(Dropped('application/x-qt-windows-mime;value="FileGroupDescriptorW"'))
    assert promised(Dropped(urls=[QUrl("https://example.org/x.pdf")]))
    assert not promised(Dropped("text/plain"))
    assert not promised(Dropped(urls=[QUrl.fromLocalFile(str(tmp_path))]))
