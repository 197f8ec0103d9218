from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from ui.keeping import files as keeping_files
from ui.keeping.desk import Deed


@pytest.mark.parametrize(
    ("deed", "suffix"),
    [(Deed.REPORT, ".txt"), (Deed.TABLE, ".csv"), (Deed.SAVE_AS, ".db"), (Deed.RESCUE, ".db")],
)
def test_a_name_is_proposed_for_each(monkeypatch, words, deed, suffix):
    asked = []
    monkeypatch.setattr(keeping_files, "ask_target", lambda *given: asked.append(given))
    assert keeping_files.ask(None, deed, Path("dossier.db"), words) is None
    ((_, title, name, kinds),) = asked
    assert title
    assert name.endswith(suffix)
    assert [end for _, end in kinds] == [suffix]


def test_a_folder_is_asked_for(monkeypatch, words, tmp_path):
    answers = iter((str(tmp_path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: next(answers))
    assert keeping_files.ask_folder(None, words) == tmp_path
    assert keeping_files.ask_folder(None, words) is None
