"""The program as typed, on a store with one paper."""

from __future__ import annotations

import pytest

from briefer import cli
from briefer.wording import load

REPORT = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 3 MEI 2031

De Raad kwam bijeen in Brussel.

Uitbreiding

Nederland steunde het voorstel om de onderhandelingen te openen.

Het kabinet informeert uw Kamer uiterlijk 10 mei 2031 over de voortgang.
"""


@pytest.fixture
def run(tmp_path, capsys):
    paper = tmp_path / "verslag.txt"
    paper.write_text(REPORT, encoding="utf-8")
    options = ["--store", str(tmp_path / "s.db"), "--today", "2031-05-20"]

    def command(*arguments, language="nl"):
        status = cli._status([*options, *map(str, arguments)], load(language))
        told = capsys.readouterr()
        assert status == 0, told.err
        return told.out

    command("import", paper)
    command.paper = paper
    command.folder = tmp_path
    return command
