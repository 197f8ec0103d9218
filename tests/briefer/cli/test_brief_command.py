"""`briefer brief`: a file of the kind, the parts and the form asked for."""

from __future__ import annotations

import json
import zipfile

import docx
import pytest

from briefer import drafts, office
from briefer.model.review import Decider
from briefer.store import Store


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


def kept(run):
    with Store.open(run.folder / "s.db", read_only=True) as store:
        return store.drafts()


def written(run, draft):
    with Store.open(run.folder / "s.db") as store:
        (record,) = store.drafts()
        return store.save_draft(
            record.id, draft(record.draft), Decider(record.who, record.at), base=record.revision
        )


def test_the_kept_draft_is_begun_once_and_written_with_what_was_added_to_it(run):
    target = run.folder / "b.md"
    assert "begonnen" in run("brief", "1", "--draft", "-o", target)
    written(run, lambda draft: drafts.editing.add_text(draft, "summary.points", "De kern."))
    told = run("brief", "1", "--draft", "-o", target, "--replace", "--json")
    assert "De kern." in target.read_text(encoding="utf-8")
    assert json.loads(told)["draft"] == kept(run)[0].id
    assert len(kept(run)) == 1
    run("brief", "1", "-o", target, "--replace")
    assert "De kern." not in target.read_text(encoding="utf-8")


def test_a_file_of_the_kept_draft_can_come_back(run):
    target = run.folder / "b.docx"
    run("brief", "1", "--draft", "-o", target)
    with Store.open(run.folder / "s.db") as store:
        record, changes = drafts.returned(store, target)
    assert (record.id, changes) == (kept(run)[0].id, ())


def test_a_kept_draft_is_written_in_another_form_and_gets_the_marking_asked_for(run):
    run("brief", "1", "--draft", "-o", run.folder / "a.md")
    run("brief", "1", "--draft", "--form", "spreekpunten", "--marking", "Dep. VERTROUWELIJK",
        "-o", run.folder / "b.md")  # fmt: skip
    (record,) = kept(run)
    assert (record.draft.template, record.draft.marking.level) == ("dossier", "Dep. VERTROUWELIJK")
    assert record.draft.marking.set_on.isoformat() == "2031-05-20"
    assert "Wat ontbreekt" not in (run.folder / "b.md").read_text(encoding="utf-8")


def test_the_public_version_of_the_kept_draft_names_the_grounds(run):
    run("brief", "1", "--draft", "-o", run.folder / "a.md")

    def barred(draft):
        draft = drafts.editing.add_text(draft, "summary.points", "Stille lijn.")
        return drafts.editing.publish(draft, "own1", public=False, ground="eenheid van beleid")

    written(run, barred)
    for option, there in (("--public", False), ("--reading", True)):
        run("brief", "1", "--draft", option, "-o", run.folder / "b.md", "--replace")
        text = (run.folder / "b.md").read_text(encoding="utf-8")
        assert ("Stille lijn." in text, "eenheid van beleid" in text) == (there, not there)


def test_a_pdf_is_written_whether_libreoffice_is_there_or_not(run, monkeypatch, qapp):
    monkeypatch.setattr(office, "office", lambda: None)
    run("brief", "1", "-o", run.folder / "b.pdf")
    assert (run.folder / "b.pdf").read_bytes().startswith(b"%PDF-")


def test_drawings_are_pictures_in_word(run, qapp):
    later = run.folder / "later.txt"
    later.write_text(run.paper.read_text(encoding="utf-8").replace("3 MEI", "9 APRIL"), "utf-8")
    run("import", later)
    run("brief", "1", "-o", run.folder / "b.docx")
    with zipfile.ZipFile(run.folder / "b.docx") as packed:
        assert any(name.startswith("word/media/") for name in packed.namelist())
