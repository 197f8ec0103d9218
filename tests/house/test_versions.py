"""What the program runs on: new enough, pinned, and each with its reason on paper."""

from __future__ import annotations

import configparser
import re
import sys
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version


def pins(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def ranges(root):
    settings = configparser.ConfigParser(interpolation=None)
    settings.read(root / "setup.cfg", encoding="utf-8")
    lines = settings["options"]["install_requires"].splitlines()
    return [Requirement(line) for line in lines if line.strip()]


@pytest.fixture(scope="module")
def pinned(root):
    return {
        canonicalize_name(name): Version(number)
        for name, _, number in (line.partition("==") for line in pins(root / "requirements.txt"))
    }


def test_python_is_new_enough():
    assert sys.version_info >= (3, 11)


@pytest.mark.parametrize(
    ("library", "lowest"),
    [
        ("lxml", "6.1"),  # before it, the defaults let a document read local files
        ("Markdown", "3.8.1"),  # before it, malformed text could stop the program
    ],
)
def test_a_library_with_a_known_fault_is_newer_than_the_fault(library, lowest):
    assert Version(version(library)) >= Version(lowest)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_exactly(root, name):
    loose = [line for line in pins(root / name) if not re.fullmatch(r"[\w.-]+==[\w.]+", line)]
    assert not loose


def test_what_is_pinned_is_in_the_range_for_packagers(root, pinned):
    outside = [str(r) for r in ranges(root) if pinned[canonicalize_name(r.name)] not in r.specifier]
    assert not outside


def test_what_is_installed_is_what_is_pinned(pinned):
    assert {name: Version(version(name)) for name in pinned} == pinned


def test_every_dependency_has_its_reason_on_paper(root):
    text = (root / "docs" / "dependencies.md").read_text(encoding="utf-8").casefold()
    names = [*(r.name for r in ranges(root))]
    for paper in ("requirements.txt", "requirements-dev.txt"):
        names += [line.partition("==")[0] for line in pins(root / paper)]
    assert [name for name in names if name.casefold() not in text] == []
