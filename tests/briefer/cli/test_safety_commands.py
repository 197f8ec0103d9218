"""The command line keeps the store safe: checks, copies, the journal, the bin, the report."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing

import pytest

from briefer import cli
from briefer.store import Store, ownership, vault
from briefer.wording import load

PAPER = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel.
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "s.db"


@pytest.fixture
def run(path, tmp_path, capsys):
    """Runs a command; gives what it told and asserts its status."""

    def command(*arguments, status=0):
        found = cli._status(["--store", str(path), *map(str, arguments)], load("nl"))
        told = capsys.readouterr()
        assert found == status, told.err
        return told.out + told.err

    paper = tmp_path / "stuk.txt"
    paper.write_text(PAPER, encoding="utf-8")
    command("import", paper)
    return command


def test_a_check_of_a_sound_store(run):
    assert "Alles is zoals het is opgeslagen" in run("check-store")
    assert json.loads(run("check-store", "--json"))["sound"]


def test_a_check_of_a_damaged_store_names_the_paper_and_what_to_do(run, path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE blocks SET text = 'x' WHERE id = 1")
        connection.commit()
    told = run("check-store", status=1)
    assert "blocks 1" in told
    assert "briefer rescue" in told


def test_a_rescue_tells_what_was_saved_and_lost(run, path, tmp_path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE blocks SET text = 'x' WHERE id = 1")
        connection.execute("DELETE FROM blocks WHERE id = 2")
        connection.commit()
    told = run("rescue", path, tmp_path / "nieuw.db")
    assert "Gered: 1 stukken" in told
    assert "verloren: blocks 2" in told
    assert "niet meer zoals opgeslagen" in told


def test_copies_are_made_listed_put_back_and_removed(run):
    run("backups", "--make")
    (made,) = json.loads(run("backups", "--json"))
    assert made["reason"] == "asked"
    run("remove", "paper", 1)
    run("wipe", 1, "--yes")
    told = run("restore", made["number"], "--yes")
    assert "Stukken: nu 0, in de kopie 1" in told
    assert "komt terug" in told
    assert len(json.loads(run("documents", "--json"))) == 1
    run("backups", "--remove", made["number"])
    assert made["number"] not in {one["number"] for one in json.loads(run("backups", "--json"))}


def test_putting_back_asks_first(run, monkeypatch):
    run("backups", "--make")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert "teruggezet" not in run("restore", 1, status=1)


def test_a_damaged_store_is_set_aside(run, path):
    run("backups", "--make")
    path.write_bytes(b"")
    assert "opzij gezet" in run("restore", 1, "--yes")


def test_the_journal_tells_who_did_what(run):
    run("rename-topic", 1, "Toetreding")
    told = run("journal")
    assert "stuk ingelezen" in told
    assert "name: Uitbreiding → Toetreding" in told
    assert json.loads(run("journal", "--json"))[0]["what"] == "paper_imported"


def test_the_journal_goes_into_a_table_without_formulas(run, tmp_path):
    run("rename-topic", 1, " ＝cmd")
    table = tmp_path / "logboek.csv"
    run("journal", "--csv", table)
    with table.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    assert [row["what"] for row in rows] == ["paper_imported", "topic_renamed"]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "＝"))]


def test_what_was_removed_lies_in_the_bin_and_comes_back(run):
    assert "put-back 1" in run("remove", "paper", 1)
    assert json.loads(run("documents", "--json")) == []
    assert json.loads(run("bin", "--json"))[0]["sort"] == "paper"
    assert "stuk 1" in run("bin")
    run("put-back", 1)
    assert len(json.loads(run("documents", "--json"))) == 1


def test_emptying_the_bin_takes_only_what_is_old(run, path):
    run("remove", "paper", 1)
    run("bin", "--empty", "--yes")
    assert len(json.loads(run("bin", "--json"))) == 1
    with Store.open(path) as store, store._writing() as database:
        database.conn.execute("UPDATE bin SET at = '2001-01-01T00:00:00+00:00'")
    assert json.loads(run("bin", "--empty", "--yes", "--json")) == []


def test_wiping_names_the_copies_that_may_still_hold_it(run):
    run("backups", "--make")
    run("remove", "paper", 1)
    assert "kopieën kan het nog staan" in run("wipe", 1, "--yes")


def test_the_ceiling_is_shown_and_chosen(run, tmp_path):
    assert "Dep. VERTROUWELIJK" in run("ceiling")
    assert "Ongerubriceerd" in run("ceiling", "Ongerubriceerd")
    run("ceiling", "Heel geheim", status=2)
    secret = tmp_path / "geheim.txt"
    secret.write_text("Dep. VERTROUWELIJK\n\n" + PAPER, encoding="utf-8")
    assert "gerubriceerd als Dep. VERTROUWELIJK" in run("import", secret, status=1)
    assert len(json.loads(run("documents", "--json"))) == 1


def test_a_store_left_open_elsewhere_can_be_released(run, path):
    assert "Niemand" in run("unlock")
    lock = ownership.lock_of(path)
    lock.write_text('{"who": "b.smit", "computer": "ANDER"}', encoding="utf-8")
    assert "b.smit op ANDER" in run("rename-topic", 1, "x", status=1)
    assert "Vrijgegeven" in run("unlock", "--yes")
    run("rename-topic", 1, "x")


def test_a_report_is_written(run, tmp_path):
    run("report", tmp_path / "verslag.txt")
    assert "briefer: " in (tmp_path / "verslag.txt").read_text(encoding="utf-8")


def test_a_fault_of_ours_is_told_in_a_sentence_and_logged(run, monkeypatch, caplog):
    def fail(*_):
        raise RuntimeError("woorden van een stuk")

    monkeypatch.setattr("briefer.safety.check", fail)
    told = run("check-store", status=1)
    assert "woorden van een stuk" not in told
    assert "briefer report" in told
    assert "unexpected" in caplog.text
    caplog.clear()


def test_a_briefing_that_was_written_stands_in_the_journal(run, tmp_path):
    run("brief", 1, "-o", tmp_path / "b.md", "--today", "2031-05-02")
    assert "briefing geschreven als bestand" in run("journal")


def test_a_store_that_is_not_as_it_was_saved_is_not_written_any_more(run, path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE blocks SET text = 'x' WHERE id = 1")
        connection.commit()
    before = path.read_bytes()
    for _ in range(2):
        assert "beschadigd" in run("rename-topic", 1, "x", status=1)
    assert path.read_bytes() == before
    assert len(json.loads(run("documents", "--json"))) == 1


def test_an_earlier_briefing_can_be_kept(run, tmp_path):
    target = tmp_path / "b.md"
    target.write_text("eerder", encoding="utf-8")
    run("brief", 1, "-o", target, status=1)
    run("brief", 1, "-o", target, "--keep-earlier")
    assert (tmp_path / "b.1.md").read_text(encoding="utf-8") == "eerder"


@pytest.fixture
def phrases(monkeypatch):
    """What the user types, in order."""
    typed = []
    monkeypatch.setattr(vault, "_COST", 4)
    monkeypatch.setattr("click.prompt", lambda *_, **__: typed.pop(0))
    yield typed
    vault.forget()


def test_a_store_is_locked_read_and_unlocked_with_a_passphrase(run, path, phrases):
    run("backups", "--make")
    path.with_name(f"{path.name}.v3").write_bytes(b"x")
    phrases += ["paard batterij nietje"] * 2
    assert "Nog wel leesbaar zonder wachtzin: s.db.v3" in run("passphrase")
    assert vault.is_locked(path)
    vault.forget()
    phrases.append("iets anders")
    assert "niet de wachtzin" in run("documents", status=1)
    for command in (["documents"], ["check-store"], ["backups", "--make"], ["topics"]):
        phrases.append("paard batterij nietje")
        run(*command)
    phrases.append("paard batterij nietje")
    assert "Ontgrendeld" in run("passphrase", "--remove")
    assert not vault.is_locked(path)
    assert "Alles is zoals" in run("check-store")


@pytest.mark.parametrize("typed", [["kort", "kort"], ["paard batterij nietje", "anders"]])
def test_a_passphrase_that_is_short_or_mistyped_is_refused(run, path, phrases, typed):
    phrases += typed
    assert "niet gelijk" in run("passphrase", status=1)
    assert not vault.is_locked(path)


def test_the_marking_a_paper_bears_goes_with_what_is_shown_of_it(run, tmp_path):
    marked = tmp_path / "dep.txt"
    marked.write_text("Dep. VERTROUWELIJK\n\n" + PAPER.replace("3 MEI", "1 MEI"), encoding="utf-8")
    run("import", marked)
    assert "[Dep. VERTROUWELIJK]" in run("search", "voorstel")
    assert "[Dep. VERTROUWELIJK]" in run("documents")
    levels = {row["marking"] for row in json.loads(run("search", "voorstel", "--json"))}
    assert levels == {None, "Dep. VERTROUWELIJK"}
    run("brief", 1, "-o", tmp_path / "b.md", "--today", "2031-05-02")
    assert "DEP. VERTROUWELIJK" in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_a_reader_that_has_read_enough_is_no_fault(run, monkeypatch):
    def gone(*_):
        raise BrokenPipeError

    monkeypatch.setattr("briefer.safety.check", gone)
    monkeypatch.setattr(cli.os, "dup2", lambda *_: None)
    monkeypatch.setattr(cli.sys.stdout, "fileno", lambda: 1)
    assert "ging iets mis" not in run("check-store", status=1)


def test_copies_go_to_a_second_place_and_come_back_from_it(run, tmp_path):
    (tmp_path / "share").mkdir()
    assert "geen tweede plaats" in run("backups")
    assert "De nieuwste daar is kopie" in run("backups", "--second", tmp_path / "share")
    listed = json.loads(run("backups", "--in-second", "--json"))
    number = listed[0]["number"]
    assert "teruggezet" in run("restore", number, "--in-second", "--yes")
    assert "geen tweede plaats" in run("backups", "--no-second")


def test_a_second_place_that_is_away_shows_beside_the_copies(run, tmp_path):
    (tmp_path / "share").mkdir()
    run("backups", "--second", tmp_path / "share")
    (tmp_path / "share").rename(tmp_path / "away")
    assert "komen er geen kopieën meer" in run("backups", "--make")
    assert "tweede plaats" in run("backups", "--second", tmp_path / "nergens", status=1)


def test_of_a_store_that_does_not_open_the_copies_are_still_listed(run, path):
    made = run("backups", "--make")
    path.write_bytes(b"")
    assert run("backups") == made
