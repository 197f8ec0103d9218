"""Nothing is copied or dragged out of the window but through `ui/carrying.py`."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "ui"
GATE = "carrying.py"
#: What makes something ready to leave, and who may besides the gate: files of papers dragged out
#: (which bear their marking in themselves), and the number of a block, for this program only.
MAKERS = {
    "QMimeData": {"taking_out.py", "draft/dragging.py"},
    "QDrag": {"taking_out.py", "draft/dragging.py"},
    "clipboard": set(),
}
#: Qt's own texts put what is selected on the clipboard by themselves.
TEXTS = {"QTextEdit", "QTextBrowser", "QPlainTextEdit"}


def trees():
    return {
        path.relative_to(UI).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in UI.rglob("*.py")
    }


def calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", ""))


@pytest.mark.parametrize("maker", MAKERS)
def test_only_the_gate_puts_something_on_the_clipboard_or_in_a_drag(maker):
    found = {name for name, tree in trees().items() if maker in calls(tree)}
    assert found - {GATE} == MAKERS[maker]


def test_every_text_that_can_be_selected_says_what_leaves_it():
    bare = []
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and TEXTS & {
                getattr(base, "id", "") for base in node.bases
            }:
                own = {getattr(inner, "name", "") for inner in node.body}
                bare += [] if "createMimeDataFromSelection" in own else [f"{name}:{node.name}"]
        bare += [f"{name}: {made}" for made in calls(tree) if made in TEXTS]
    assert bare == []
