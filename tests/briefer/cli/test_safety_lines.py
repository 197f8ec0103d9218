"""Safekeeping in lines: what looks like a formula is inert, what has no name shows a dash."""

from __future__ import annotations

from briefer.cli import safety_lines as lines
from briefer.model.safekeeping import Checkup, Entry, Fault, Unsound
from briefer.wording import load

NL = load("nl")


def test_the_journal_is_a_table_of_texts_under_the_names_of_its_columns():
    names, row = lines.journal_table([Entry(3, None, "x", "store_rescued")])
    told = dict(zip(names, row, strict=True))
    assert (told["id"], told["who"], told["subject"], told["before"]) == ("3", "x", "", "")


def test_a_line_without_time_or_name_can_be_shown():
    assert lines.entry(Entry(1, None, "", "store_rescued"), NL) == (
        "    1  ?  ?  gered uit een beschadigd bestand"
    )


def test_a_correction_shows_what_was_there_before_and_after():
    line = Entry(
        1,
        None,
        "x",
        "finding_corrected",
        4,
        "Brief",
        (("deadline", {"day": "2031-05-03"}), ("to", None)),
        (("deadline", {"day": "2031-06-03"}), ("to", "de Kamer")),
    )
    told = lines.entry(line, NL)
    assert "deadline: 2031-05-03 → 2031-06-03; to: – → de Kamer" in told


def test_a_fault_without_a_row_shows_its_cause():
    told = lines.checkup(Checkup((Unsound(Fault.PAGES, cause="rij 3"),)), NL).splitlines()
    assert told[1].startswith("  ")
    assert told[1].endswith(": rij 3")
    assert told[2] == NL("safety.unsound_advice")
