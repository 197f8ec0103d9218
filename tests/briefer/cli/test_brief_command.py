"""`briefer brief`: a file of the kind, the parts and the form asked for."""

from __future__ import annotations

import json

import docx
import pytest


def test_brief_tells_where_it_wrote_and_what_is_in_it(run):
    target = run.folder / "b.docx"

    out = run("brief", "1", "-o", target)

    assert target.exists()
    assert str(target) in out
    assert "gebruikt" in out


def test_brief_as_json_gives_the_path(run):
    target = run.folder / "b.docx"

    assert json.loads(run("brief", "1", "-o", target, "--json"))["path"] == str(target)


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".json"])
def test_the_name_says_which_kind_of_file(run, suffix):
    target = run.folder / f"b{suffix}"
    run("brief", "1", "-o", target)
    assert target.stat().st_size > 0


def test_a_shorter_form_leaves_parts_out(run):
    run("brief", "1", "-o", run.folder / "lang.md")
    run("brief", "1", "-o", run.folder / "kort.md", "--parts", "spreekpunten")
    long, short = ((run.folder / f"{n}.md").read_text(encoding="utf-8") for n in ("lang", "kort"))
    assert "Wat ontbreekt" in long
    assert "Wat ontbreekt" not in short


def test_the_house_and_the_reading_form_are_used(run):
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Ministerie van Voorbeelden"
    house.save(run.folder / "huis.docx")
    run("brief", "1", "-o", run.folder / "a.docx", "--template", run.folder / "huis.docx")
    run("brief", "1", "-o", run.folder / "b.docx", "--reading")
    headers = docx.Document(run.folder / "a.docx").sections[0].header.paragraphs
    assert "Ministerie van Voorbeelden" in [p.text for p in headers]
    assert docx.Document(run.folder / "b.docx").styles["Normal"].font.size.pt == 12
