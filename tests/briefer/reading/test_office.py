"""Old documents by way of LibreOffice."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from briefer.errors import OldFormatError
from briefer.model.source import BlockRole, SourceText
from briefer.reading import isolation, office
from briefer.reading.isolation import Readers
from briefer.reading.office import converted

ROOT = Path(__file__).parents[3]
RTF = rb"{\rtf1\ansi De \b brug\b0  is open.\par}"
needs_office = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not installed")


def script(tmp_path: Path, *lines: str) -> Path:
    program = tmp_path / "soffice"
    program.write_text("\n".join([f"#!{sys.executable}", "import sys, pathlib", *lines]))
    program.chmod(0o700)
    return program


@needs_office
def test_an_old_document_is_read_and_says_how() -> None:
    with Readers(60) as readers:
        source = readers.read(RTF, "oud.rtf")
    assert [block.text for block in source.blocks] == ["De brug is open."]
    assert (source.file.format, source.file.size) == ("rtf", len(RTF))
    assert "converted" in {warning.key for warning in source.warnings}


def test_without_libreoffice_an_old_document_is_named_with_what_to_do(monkeypatch) -> None:
    monkeypatch.setattr(isolation, "office", lambda: None)
    with Readers(60) as readers, pytest.raises(OldFormatError):
        readers.read(RTF, "oud.rtf")


def test_a_conversion_leaves_nothing_behind_and_gets_a_private_place(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(office, "_without_network", tuple)
    told = tmp_path / "told"
    program = script(
        tmp_path,
        "folder = pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1])",
        "settings = next(folder.rglob('registrymodifications.xcu')).read_text()",
        "assert 'DisableMacrosExecution' in settings",
        "mode = folder.stat().st_mode & 0o777",
        f"pathlib.Path({str(told)!r}).write_text(f'{{folder}} {{mode:o}}')",
        "(folder / 'stuk.odt').write_bytes(b'gedaan')",
    )
    assert converted(RTF, "oud.rtf", ".rtf", program) == b"gedaan"
    folder, mode = told.read_text().rsplit(" ", 1)
    assert not Path(folder).exists()
    assert mode == "700" or sys.platform == "win32"


def test_a_conversion_that_takes_too_long_or_makes_nothing_is_ended(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(office, "_without_network", tuple)
    monkeypatch.setattr(office, "SECONDS", 0.5)
    program = script(tmp_path, "import threading; threading.Event().wait()")
    with pytest.raises(OldFormatError):
        converted(RTF, "oud.rtf", ".rtf", program)


@needs_office
@pytest.mark.parametrize("form", ["odt", "html", "pdf", "doc"])
def test_one_paper_holds_the_same_words_in_every_format(tmp_path, form: str) -> None:
    """LibreOffice writes the formats; what is read of them must be what Word's file holds."""
    paper = next((ROOT / "sample_data" / "dossier").glob("*schriftelijk*.docx"))
    command = [
        *(str(office.office()), "--headless", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}"),
        *("--convert-to", form, "--outdir", str(tmp_path), str(paper)),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=120)
    made = (tmp_path / paper.name).with_suffix(f".{form}")
    with Readers(60) as readers:
        found = words(readers.read(made.read_bytes(), made.name))
        expected = words(readers.read(paper.read_bytes(), paper.name))
    assert found == expected


def words(source: SourceText) -> Counter[str]:
    """The words of a paper, without those at the edges of pages."""
    texts = (block.text for block in source.blocks if block.role is not BlockRole.FURNITURE)
    return Counter(" ".join(texts).split())
