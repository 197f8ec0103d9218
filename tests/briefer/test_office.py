"""LibreOffice as a tool: in private, without a trace, and never for longer than it may take."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from briefer import office
from briefer.office import TEXT, Wanted, converted

RTF = rb"{\rtf1\ansi De \b brug\b0  is open.\par}"


def script(tmp_path: Path, *lines: str) -> Path:
    program = tmp_path / "soffice"
    program.write_text("\n".join([f"#!{sys.executable}", "import sys, pathlib", *lines]))
    program.chmod(0o700)
    return program


@pytest.fixture
def here(monkeypatch):
    monkeypatch.setattr(office, "_without_network", tuple)


@pytest.mark.usefixtures("here")
def test_a_conversion_leaves_nothing_behind_and_gets_a_private_place(tmp_path) -> None:
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
    assert converted(RTF, ".rtf", TEXT, program) == b"gedaan"
    folder, mode = told.read_text().rsplit(" ", 1)
    assert not Path(folder).exists()
    assert mode == "700" or sys.platform == "win32"


@pytest.mark.usefixtures("here")
def test_a_conversion_that_takes_too_long_is_ended(tmp_path) -> None:
    program = script(tmp_path, "import threading; threading.Event().wait()")
    assert converted(RTF, ".rtf", Wanted(".odt", "writer8", 0.5), program) is None


@pytest.mark.usefixtures("here")
def test_a_program_that_makes_nothing_or_cannot_start_gives_nothing(tmp_path) -> None:
    assert converted(RTF, ".rtf", TEXT, script(tmp_path, "sys.exit(1)")) is None
    assert converted(RTF, ".rtf", TEXT, tmp_path / "weg") is None


def test_it_is_found_on_the_path_and_else_where_it_is_usually_installed(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_PLACES", (tmp_path / "weg", tmp_path / "elders"))
    assert office.office() is None
    (tmp_path / "elders").write_bytes(b"")
    assert office.office() == tmp_path / "elders"
    program = script(tmp_path, "")
    assert office.office() == (program if sys.platform != "win32" else tmp_path / "elders")
