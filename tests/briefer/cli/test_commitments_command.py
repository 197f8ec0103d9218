"""`briefer commitments` as files."""

from __future__ import annotations

import pytest

from briefer import cli
from briefer.store import Store
from briefer.wording import load


def test_without_a_file_they_are_shown(run):
    assert "10 dagen te laat" in run("commitments", "--overdue")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_one_call_writes_a_calendar_a_sheet_and_a_text(run, language):
    names = ("t.ics", "t.csv", "t.docx")
    files = [run.folder / name for name in names]
    options = ["--ics", files[0], "--csv", files[1], "-o", files[2]]
    told = run("commitments", "--open", *options, language=language)
    assert [str(path) in told for path in files] == [True] * 3
    assert b"DTSTART;VALUE=DATE:20310510" in files[0].read_bytes()
    assert "voortgang" in files[1].read_text(encoding="utf-8-sig")
    with Store.open(run.folder / "s.db", read_only=True) as store:
        noted = [dict(line.after)["kind"] for line in store.journal()[-3:]]
        assert store.journal()[-1].what == "commitments_exported"
    assert noted == [".ics", ".csv", ".docx"]


def test_a_name_without_its_ending_gets_it(run):
    run("commitments", "--ics", run.folder / "termijnen", "-o", run.folder / "lijst")
    assert (run.folder / "termijnen.ics").exists()
    assert (run.folder / "lijst.docx").exists()


def test_only_what_is_asked_for_is_written(run):
    run("commitments", "--overdue", "--meeting", "1", "--csv", run.folder / "a.csv")
    content = (run.folder / "a.csv").read_text(encoding="utf-8-sig")
    assert len(content.splitlines()) <= 2


def test_an_existing_file_is_replaced_only_when_told(run, capsys):
    target = run.folder / "t.csv"
    target.write_text("eerder", encoding="utf-8")
    store = ["--store", str(run.folder / "s.db")]
    assert cli._status([*store, "commitments", "--csv", str(target)], load("nl")) == 1
    assert "bestaat al" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "eerder"
    run("commitments", "--csv", target, "--replace")
    assert target.read_text(encoding="utf-8") != "eerder"
