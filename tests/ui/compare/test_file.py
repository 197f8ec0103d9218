from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from ui.compare import file as compare_file

KINDS = (("Word", ".docx"), ("Webpagina", ".html"))


@pytest.fixture
def answered(monkeypatch, tmp_path):
    """The dialog is answered with a name, on the kind it proposes."""

    def answer(name, accepted=1):
        monkeypatch.setattr(QFileDialog, "exec", lambda _: accepted)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / name)])

    return answer


@pytest.mark.parametrize(
    ("typed", "expected"), [("a.html", "a.html"), ("a", "a.docx"), ("v1.2", "v1.2.docx")]
)
def test_a_name_gets_the_ending_of_its_kind(qtbot, answered, tmp_path, typed, expected):
    answered(typed)
    assert compare_file.ask(None, "Opslaan", "x.docx", KINDS) == tmp_path / expected


def test_thinking_better_of_it_gives_nothing(qtbot, answered):
    answered("a.docx", accepted=0)
    assert compare_file.ask(None, "Opslaan", "x.docx", KINDS) is None
