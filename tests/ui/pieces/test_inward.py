from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QMimeData

from ui.pieces import inward

_ELSEWHERE = """
from PySide6.QtCore import QMimeData
from ui.pieces import inward
data = QMimeData()
inward.put(data, "block", "a1")
print(data.formats()[0])
"""


def test_what_is_dragged_is_known_by_its_sort(qapp):
    data = QMimeData()
    inward.put(data, "block", "a1")
    assert inward.found(data, "block") == "a1"
    assert inward.found(data, "finding") == ""
    assert inward.found(QMimeData(), "block") == ""


def test_what_comes_from_another_window_of_the_program_is_nothing_here(qapp):
    run = subprocess.run([sys.executable, "-c", _ELSEWHERE], capture_output=True, check=True)
    data = QMimeData()
    data.setData(run.stdout.decode().strip(), b"a1")
    assert inward.found(data, "block") == ""
