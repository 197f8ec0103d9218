"""Who may import whom; the contracts themselves are in setup.cfg."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

#: Nothing of the program may speak to a network: it runs where there is none.
NETWORK = {
    "aiohttp",
    "ftplib",
    "http.client",
    "http.server",
    "httpx",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineWidgets",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}

#: One library, one room: where each may be imported, so that it can be replaced.
HOMES = {
    "click": ("briefer/cli/",),
    "docx": ("briefer/briefing/",),
    "lxml": ("briefer/reading/", "briefer/briefing/"),
    "markdown": ("briefer/briefing/",),
    "olefile": ("briefer/reading/",),
    "pypdfium2": ("briefer/reading/",),
    "PySide6": ("ui/",),
    "rapidfuzz": ("briefer/related/", "briefer/store/", "briefer/recognise/"),
    "sqlite3": ("briefer/store/",),
    "sqlite_utils": ("briefer/store/",),
    "Stemmer": ("briefer/matching.py", "briefer/related/"),
}


def imported(tree):
    """The full names of all that a module imports, `from a import b` also as a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_contracts_of_the_street_are_kept(root):
    call = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    done = subprocess.run(
        [sys.executable, "-c", call], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_speaks_to_a_network(program):
    found = {
        (source.name, name)
        for source in program
        for name in imported(source.tree)
        if name in NETWORK or name.split(".")[0] in NETWORK
    }
    assert not found


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_in_its_own_room_only(program, library):
    strangers = {
        source.name
        for source in program
        for name in imported(source.tree)
        if name.split(".")[0] == library and not source.name.startswith(HOMES[library])
    }
    assert not strangers
