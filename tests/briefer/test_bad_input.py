"""Bad input: one clear sentence naming the file and the cause, and the rest goes on."""

from __future__ import annotations

import io
import os
import sqlite3
import zipfile
from email.message import EmailMessage

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from briefer import cli
from briefer.store import Store
from briefer.wording import load

PAPER = (
    "VERSLAG VAN DE RAAD BUITENLANDSE ZAKEN VAN 3 MEI 2031\n\nDe Raad kwam bijeen in Brussel.\n\n"
    "Sahel\n\nNederland steunde het voorstel voor een nieuwe missie.\n"
)


def locked_pdf():
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("geheim"))
    canvas.drawString(72, 700, "Vertrouwelijk.")
    canvas.save()
    return target.getvalue()


def scanned_pdf():
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.rect(10, 10, 300, 300, fill=1)
    canvas.save()
    return target.getvalue()


def zipped(members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def locked_odt():
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": b"",
            "META-INF/manifest.xml": b"<manifest><encryption-data/></manifest>",
        }
    )


def truncated_docx():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>" * 99)
    return target.getvalue()[:300]


@pytest.fixture(autouse=True)
def _no_libreoffice(monkeypatch):
    """What is told where it is not installed; with it is in reading/test_office.py."""
    monkeypatch.setattr("briefer.reading.isolation.office", lambda: None)


BAD = {
    "leeg.pdf": (b"", "leeg"),
    "wit.txt": (b" \n \n", "leeg"),
    "plaatje.pdf": (b"\x89PNG\r\n\x1a\n" + b"0" * 64, "een afbeelding (png)"),
    "slot.pdf": (locked_pdf(), "wachtwoord"),
    "scan.pdf": (scanned_pdf(), "scan"),
    "half.docx": (truncated_docx(), "beschadigd"),
    "oud.doc": (b"\xd0\xcf\x11\xe0" + b"0" * 600, "van een oude soort (.doc)"),
    "begin.docx": (truncated_docx()[:60], "beschadigd"),
    "pagina.html": (b"<!DOCTYPE html><html><nav>Menu</nav><script>x()</script></html>", "leeg"),
    "anders.xml": (b"<?xml version='1.0'?><recept><stap>Roeren</stap></recept>", "geen stuk"),
    "lokroep.xml": (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "DTD"),
    "bericht.msg": (b"\xd0\xcf\x11\xe0" + "__substg1.0_".encode("utf-16-le"), "beschadigd"),
    "oud.rtf": (b"{\\rtf1 De brug}", "van een oude soort (.rtf)"),
    "slot.odt": (locked_odt(), "wachtwoord"),
    "leeg.zip": (zipped({"logo.png": b"x"}), "zit niets dat Briefer leest"),
    "bom.zip": (zipped({"a.txt": b"0" * 90_000_000}), "te groot"),
    "programma.txt": (bytes(range(1, 32)) * 40 + b"geen tekst", "geen stuk"),
    "kapot.pdf": (b"%PDF-1.7\n" + b"0" * 600, "beschadigd"),
}


def run(capsys, *arguments):
    status = cli._status(list(arguments), load("nl"))
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_is_named_with_its_cause_and_the_rest_goes_on(capsys, tmp_path, name):
    content, cause = BAD[name]
    bad, good = tmp_path / name, tmp_path / "goed.txt"
    bad.write_bytes(content)
    good.write_text(PAPER, encoding="utf-8")
    store = str(tmp_path / "s.db")

    status, out, _ = run(capsys, "--store", store, "import", str(bad), str(good))

    assert status == 1
    (line,) = [line for line in out.splitlines() if line.startswith("✗")]
    assert name in line
    assert cause in line
    assert "✓ goed.txt – Verslag, Raad Buitenlandse Zaken, 3 mei 2031" in out


def test_a_folder_without_papers_is_told(capsys, tmp_path):
    (tmp_path / "map").mkdir()

    status, out, _ = run(capsys, "--store", str(tmp_path / "s.db"), "import", str(tmp_path / "map"))

    assert status == 1
    assert "geen stukken" in out


def test_a_path_that_is_not_there_is_told(capsys, tmp_path):
    status, out, _ = run(
        capsys, "--store", str(tmp_path / "s.db"), "import", str(tmp_path / "weg.pdf")
    )

    assert status == 1
    assert "weg.pdf" in out


def test_a_store_of_a_newer_version_is_refused_unchanged(capsys, tmp_path):
    path = tmp_path / "s.db"
    Store.create(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = path.read_bytes()

    status, _, err = run(capsys, "--store", str(path), "meetings")

    assert status == 1
    assert "nieuwere versie" in err
    assert path.read_bytes() == before


def test_a_store_that_may_not_be_written_is_told_and_can_still_be_read(
    capsys, tmp_path, monkeypatch
):
    path = tmp_path / "s.db"
    Store.create(path).close()
    paper = tmp_path / "goed.txt"
    paper.write_text(PAPER, encoding="utf-8")
    allowed = os.access
    monkeypatch.setattr(
        os, "access", lambda asked, mode, **_: asked != path and allowed(asked, mode)
    )

    status, _, err = run(capsys, "--store", str(path), "import", str(paper))
    assert status == 1
    assert "alleen-lezen" in err

    assert run(capsys, "--store", str(path), "meetings")[0] == 0


def test_a_store_that_is_not_there_is_not_made_by_looking(capsys, tmp_path):
    path = tmp_path / "s.db"

    status, _, err = run(capsys, "--store", str(path), "documents")

    assert status == 1
    assert "niet gevonden" in err
    assert not path.exists()


def test_a_briefing_is_never_written_over_a_file_unasked(capsys, tmp_path):
    store, target = str(tmp_path / "s.db"), tmp_path / "b.docx"
    paper = tmp_path / "goed.txt"
    paper.write_text(PAPER, encoding="utf-8")
    run(capsys, "--store", store, "import", str(paper))
    target.write_bytes(b"van mij")

    status, _, err = run(capsys, "--store", store, "brief", "1", "-o", str(target))

    assert status == 1
    assert "bestaat al" in err
    assert target.read_bytes() == b"van mij"


@pytest.mark.parametrize("asked", ["Benelux", "99"])
def test_a_meeting_that_is_not_there_is_told(capsys, tmp_path, asked):
    path = tmp_path / "s.db"
    Store.create(path).close()

    status, _, err = run(capsys, "--store", str(path), "brief", asked)

    assert status == 1
    assert asked in err


def test_papers_in_a_zip_file_and_a_mail_are_imported_each_by_itself(capsys, tmp_path):
    packed, mail = tmp_path / "stukken.zip", tmp_path / "bericht.eml"
    packed.write_bytes(zipped({"map/goed.txt": PAPER.encode(), "kapot.pdf": b"%PDF-1.7 niets"}))
    message = EmailMessage()
    message["Message-ID"] = "<1@voorbeeld.invalid>"
    message.set_content("Bijgaand.")
    message.add_attachment(PAPER.replace("3 MEI", "4 MEI"), filename="bijlage.txt")
    mail.write_bytes(message.as_bytes())

    status, out, _ = run(
        capsys, "--store", str(tmp_path / "s.db"), "import", str(packed), str(mail)
    )

    assert status == 1
    assert "✓ stukken.zip › map › goed.txt – Verslag" in out
    assert "✗ stukken.zip › kapot.pdf is beschadigd" in out
    assert "✓ bericht.eml › bijlage.txt – Verslag, Raad Buitenlandse Zaken, 4 mei 2031" in out
