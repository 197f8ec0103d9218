"""`briefer compare`."""

from __future__ import annotations

import pytest

from briefer import cli
from briefer.store import Store
from briefer.wording import load

OTHER = """VERSLAG VAN DE RAAD ALGEMENE ZAKEN VAN 7 JUNI 2031

Uitbreiding

Nederland steunde het voorstel om drie landen toe te laten.
"""


@pytest.fixture
def two(run):
    paper = run.folder / "later.txt"
    paper.write_text(OTHER, encoding="utf-8")
    run("import", paper)
    return run


def test_it_tells_where_it_wrote(two):
    target = two.folder / "v.docx"
    assert str(target) in two("compare", "1", "2", "-o", target)
    assert target.exists()
    with Store.open(two.folder / "s.db", read_only=True) as store:
        last = store.journal()[-1]
    assert (last.what, dict(last.after)) == ("comparison_exported", {"kind": ".docx"})


def test_an_existing_file_is_replaced_only_when_told(two, capsys):
    target = two.folder / "v.html"
    target.write_text("eerder", encoding="utf-8")
    options = ["--store", str(two.folder / "s.db"), "compare", "1", "2", "-o", str(target)]
    assert cli._status(options, load("nl")) == 1
    assert "bestaat al" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "eerder"
    two("compare", "1", "2", "-o", target, "--replace")
    assert target.read_text(encoding="utf-8") != "eerder"
