"""The laws of the street that a linter of imports cannot see."""

from __future__ import annotations

import ast
import re

#: Only these look at the clock; elsewhere the day is an argument.  files.py asks how old a file is.
CLOCKS = ("briefer/cli/", "briefer/files.py", "ui/app.py")
NOW = {"now", "today", "utcnow"}
TIME = {"time", "time_ns", "localtime", "gmtime", "ctime"}

#: Where a path of somebody's machine is looked for.
TEXT = {".cfg", ".md", ".py", ".sh", ".toml", ".txt", ""}
SKIPPED = {".git", ".hypothesis", ".venv", "demo", "build", "dist", "sample_data"}
MACHINE = re.compile(
    "|".join(
        ("/ho" + r"me/\w", "/Us" + r"ers/\w\w", r"[A-Z]:\\Us" + "ers", "/wo" + "rk/", "/t" + "mp/")
    )
)


def calls(tree):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def looks_at_the_clock(call):
    function = call.func
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    return function.attr in NOW or (owner == "time" and function.attr in TIME)


def test_the_core_has_no_clock(program):
    found = [
        f"{source.name}:{call.lineno}"
        for source in program
        if not source.name.startswith(CLOCKS)
        for call in calls(source.tree)
        if looks_at_the_clock(call)
    ]
    assert not found


def test_nothing_is_printed(program):
    """The command line speaks through click, the window on the screen."""
    found = [
        f"{source.name}:{call.lineno}"
        for source in program
        for call in calls(source.tree)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]
    assert not found


def test_only_one_module_opens_the_resources(core):
    found = [
        source.name
        for source in core
        if "importlib.resources" in source.text or 'files("resources")' in source.text
    ]
    assert found == ["briefer/resources.py"]


def test_no_file_names_a_place_on_one_machine(root):
    found = [
        path.relative_to(root).as_posix()
        for path in project_files(root)
        if MACHINE.search(path.read_text(encoding="utf-8"))
    ]
    assert not found


def project_files(root):
    for entry in sorted(root.iterdir()):
        if entry.name in SKIPPED or (entry.name.startswith(".") and entry.name.endswith("_cache")):
            continue
        for path in [entry] if entry.is_file() else sorted(entry.rglob("*")):
            if path.is_file() and path.suffix in TEXT and "__pycache__" not in path.parts:
                yield path
