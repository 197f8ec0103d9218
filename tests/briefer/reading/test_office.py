"""Old documents by way of LibreOffice."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pytest

from briefer import office
from briefer.errors import OldFormatError
from briefer.model.source import BlockRole, SourceText
from briefer.reading import isolation
from briefer.reading.isolation import Readers
from briefer.reading.office import converted

ROOT = Path(__file__).parents[3]
RTF = rb"{\rtf1\ansi De \b brug\b0  is open.\par}"
needs_office = pytest.mark.skipif(office.office() is None, reason="LibreOffice is not installed")


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


def test_what_libreoffice_makes_nothing_of_is_named(monkeypatch) -> None:
    monkeypatch.setattr(office, "converted", lambda *_: None)
    with pytest.raises(OldFormatError):
        converted(RTF, "oud.rtf", ".rtf", Path("soffice"))


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
