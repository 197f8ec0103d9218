"""Every fault of the study has its line in docs/reliability.md, and every line leads to a test."""

from __future__ import annotations

import re

import pytest

#: The rows of the fault study, by letter: the highest number of each.
ROWS = {"A": 6, "E": 11, "H": 10, "P": 15, "Q": 5, "S": 26, "T": 8, "W": 16}
ALL = {f"{letter}{number}" for letter, most in ROWS.items() for number in range(1, most + 1)}
RANGE = re.compile(r"([A-Z])(\d+)(?:–[A-Z](\d+))?")
FILE = re.compile(r"`((?:[\w-]+/)*(?:[\w-]+\.py))`")
#: Where a file is when only its name is told.
HOMES = ("tests", "benchmarks", "briefer")


def rows(root):
    text = (root / "docs" / "reliability.md").read_text(encoding="utf-8")
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if line.startswith("|") and len(cells) > 4 and RANGE.match(cells[1]):
            yield cells[1], " ".join(cells[2:])


def named(cell):
    for letter, first, last in RANGE.findall(cell):
        yield from (f"{letter}{n}" for n in range(int(first), int(last or first) + 1))


def test_every_row_of_the_study_is_there(root):
    assert len(ALL) == 97
    told = {one for cell, _ in rows(root) for one in named(cell)}
    assert ALL - told == set()


def test_every_file_that_a_row_names_is_there(root):
    gone = [
        f"{cell}: {name}"
        for cell, text in rows(root)
        for name in FILE.findall(text)
        if not (root / name).is_file()
        and not any(next((root / home).rglob(name), None) for home in HOMES)
    ]
    assert gone == []


def test_every_row_leads_to_a_test_or_says_that_no_machine_can_show_it(root):
    bare = [
        cell
        for cell, text in rows(root)
        if "no machine" not in text
        and not any(
            name.rpartition("/")[2].startswith("test_") or "benchmarks/" in name
            for name in FILE.findall(text)
        )
        and not {"kills.py", "full_disk.py"} & {*FILE.findall(text)}
    ]
    assert bare == []


@pytest.mark.parametrize(
    ("cell", "expected"), [("W1–W3, W16", ["W1", "W2", "W3", "W16"]), ("E4", ["E4"])]
)
def test_ranges_of_rows_are_understood(cell, expected):
    assert list(named(cell)) == expected
