"""Drafts and templates as typed: saved from a draft, listed, used, renamed and removed."""

from __future__ import annotations

import json

import pytest

from briefer import cli, drafts
from briefer.model.review import Decider
from briefer.store import Store
from briefer.wording import load

SHORT = "Onze raad"


@pytest.fixture
def saved(run):
    """A draft of the one meeting, its gaps off, kept as a template."""
    run("brief", "1", "--draft", "-o", run.folder / "a.docx")
    with Store.open(run.folder / "s.db") as store:
        (record,) = store.drafts()
        off = drafts.editing.switch_section(record.draft, "gaps", on=False)
        store.save_draft(record.id, off, Decider(record.who, record.at), base=record.revision)
    run("save-template", record.id, SHORT)
    return run


def failing(run, capsys, *arguments):
    options = ["--store", str(run.folder / "s.db"), "--today", "2031-05-20"]
    assert cli._status([*options, *map(str, arguments)], load("nl")) == 1
    return capsys.readouterr().err


def text(run, *arguments):
    target = run.folder / "uit.md"
    run("brief", "1", "-o", target, "--replace", *arguments)
    return target.read_text(encoding="utf-8")


def test_drafts_are_listed(saved):
    assert json.loads(saved("drafts", "--json"))[0]["form"] == "dossier"
    assert "Raad Algemene Zaken" in saved("drafts", "1")


def test_a_saved_template_is_used_by_its_name_and_by_its_number(saved):
    assert "Wat ontbreekt" in text(saved)
    assert "Wat ontbreekt" not in text(saved, "--template-name", "onze RAAD")
    assert "Wat ontbreekt" not in text(saved, "--template-name", "own1")


def test_what_is_usual_for_a_council_is_what_a_briefing_begins_with(saved):
    assert SHORT in saved("usual-template", "1", "--template-name", SHORT)
    assert "Wat ontbreekt" not in text(saved)
    (first, *_) = json.loads(saved("templates", "1", "--json"))
    assert (first["name"], first["default"], first["saved"]) == (SHORT, True, True)
    assert "Wat ontbreekt" in text(saved, "--form", "dossier")
    saved("usual-template", "1")
    assert "Wat ontbreekt" in text(saved)


def test_a_template_is_listed_renamed_and_removed(saved, capsys):
    assert SHORT in saved("templates")
    assert "Kort" in saved("rename-template", SHORT, "Kort")
    assert "Kort" in saved("templates", "1")
    assert "Kort" in saved("remove-template", "own1")
    assert json.loads(saved("templates", "--json")) == []
    assert "Kort" in failing(saved, capsys, "brief", "1", "--template-name", "Kort")


def test_a_name_that_is_taken_is_replaced_only_when_asked(saved, capsys):
    assert SHORT in failing(saved, capsys, "save-template", "1", SHORT)
    saved("save-template", "1", SHORT, "--replace")
    saved("save-template", "1", SHORT, "--everywhere", "--usual")
    assert SHORT in failing(saved, capsys, "remove-template", SHORT)
    names = [one["name"] for one in json.loads(saved("templates", "--json"))]
    assert names == [SHORT, SHORT]


def test_in_english_too(saved):
    assert "usual" in saved("templates", "1", language="en")
