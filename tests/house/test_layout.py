"""Every module has its test and every test its module; modules and functions stay small."""

from __future__ import annotations

import ast
import re

import pytest

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


def says_something(source):
    """Whether a module does anything: plain records and `__main__` have nothing to test."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return any(isinstance(node, kinds) for node in ast.walk(source.tree))


def has_test(root, path):
    folder = root / "tests" / path.parent
    if path.stem == "__init__":
        return any(folder.glob("test_*.py"))
    names = (f"test_{path.stem.lstrip('_')}.py", f"test_{path.stem.lstrip('_')}_*.py")
    inside = (folder / path.stem).glob("test_*.py")
    return any(any(folder.glob(name)) for name in names) or any(inside)


def test_every_module_has_its_test(root, program):
    untested = [
        source.name
        for source in program
        if says_something(source) and not has_test(root, source.path)
    ]
    assert not untested


@pytest.mark.parametrize("part", ["briefer", "ui"])
def test_every_folder_of_tests_mirrors_a_room(root, part):
    folders = {
        test.parent.relative_to(root / "tests")
        for test in (root / "tests" / part).rglob("test_*.py")
    }
    orphans = [
        f.as_posix()
        for f in folders
        if not (root / f).is_dir() and not (root / f).with_suffix(".py").exists()
    ]
    assert not orphans


def test_no_module_outgrows_its_purpose(program):
    long = {s.name: s.text.count("\n") for s in program if s.text.count("\n") > LONGEST_MODULE}
    assert not long


def test_no_function_is_longer_than_a_screen(program):
    long = [
        f"{source.name}:{node.lineno} {node.name}"
        for source in program
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_no_module_has_a_name_that_says_nothing(program):
    vague = re.compile(r"(^|_)(utils?|helpers?|misc|common|managers?)(_|$)")
    assert [s.name for s in program if vague.search(s.path.stem)] == []


def test_nothing_is_left_for_later(program):
    later = re.compile("TO" + "DO|FIX" + "ME|X" + "XX")
    assert [s.name for s in program if later.search(s.text)] == []
