"""The papers about the program keep up with it."""

from __future__ import annotations

import re

import pytest

from briefer.cli.commands import build
from briefer.wording import load

PAPERS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def papers(root):
    return [root / name for name in PAPERS] + sorted((root / "docs").rglob("*.md"))


def test_the_readme_names_every_command(root):
    text = (root / "README.md").read_text(encoding="utf-8")
    commands = build(load("en")).commands
    assert [name for name in commands if f"briefer {name}" not in text] == []


def test_every_link_leads_somewhere(root):
    broken = [
        f"{paper.relative_to(root).as_posix()}: {target}"
        for paper in papers(root)
        for target in LINK.findall(paper.read_text(encoding="utf-8"))
        if "://" not in target and not (paper.parent / target).exists()
    ]
    assert not broken


def test_the_picture_of_the_house_names_every_room(root, core):
    text = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {source.path.parts[1].removesuffix(".py") for source in core}
    assert [room for room in rooms - {"__init__", "__main__"} if f"`{room}`" not in text] == []


def test_the_make_targets_of_the_readme_exist(root):
    named = set(re.findall(r"make ([a-z]+)`?", (root / "README.md").read_text(encoding="utf-8")))
    targets = set(
        re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert {"demo", "test", "run"} <= named
    assert named <= targets


def test_the_licence_is_whole(root):
    text = (root / "LICENSE").read_text(encoding="utf-8")
    articles = re.findall(r"^(\d+)\. ", text, re.MULTILINE)
    assert articles == [str(number) for number in range(1, 16)]
    assert "Appendix" in text


@pytest.mark.parametrize("heading", ["## [Unreleased]", "### Added"])
def test_the_changelog_keeps_its_form(root, heading):
    assert heading in (root / "CHANGELOG.md").read_text(encoding="utf-8")
