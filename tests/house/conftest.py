"""The source of the house itself, for the tests that read it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Source(NamedTuple):
    """One module of ours: its path from the root, its text and its syntax tree."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self):
        return self.path.as_posix()


def _sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            text = path.read_text(encoding="utf-8")
            yield Source(path.relative_to(ROOT), text, ast.parse(text))


@pytest.fixture(scope="session")
def root():
    return ROOT


@pytest.fixture(scope="session")
def core():
    """The modules of briefer/."""
    return tuple(_sources("briefer"))


@pytest.fixture(scope="session")
def program(core):
    """The modules that are shipped: the core, the window and the resources package."""
    return (*core, *_sources("ui", "resources"))
