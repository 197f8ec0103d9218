"""Edited by a colleague in LibreOffice itself, and saved as Word: just the edits come back."""

from __future__ import annotations

import shutil

import pytest

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.return_trip import came_back
from briefer.briefing.word import to_docx
from briefer.model.draft import ReturnKind
from briefer.wording import load

from .office_macro import edited

NL = load("nl")
OFFICE = shutil.which("soffice")
OWN = (
    "Wij **steunen** dit plan.[^1]\n\n- eerste punt\n- tweede punt\n\n"
    "| Land | Stem |\n|---|---|\n| Polen | voor |\n\n1. een\n2. twee\n\n[^1]: Onze noot."
)

pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


@pytest.fixture
def manuscript(draft):
    return compose(editing.add_text(draft, "summary.points", OWN), NL, origin="draft/1/2")


@pytest.fixture
def back(manuscript, tmp_path):
    return lambda deeds: came_back(
        manuscript, edited(str(OFFICE), to_docx(manuscript, NL), tmp_path, deeds)
    )


def test_opened_and_saved_nothing_came_back(back):
    assert back("") == ()


def test_every_edit_comes_back_and_nothing_else(back):
    found = back(
        'Change document, "eerste punt", "beter punt"\n'
        'After document, "tweede punt", "derde punt"\n'
        'Change document, "drie schepen", "honderd schepen"\n'
        'Change document, "Polen", "Letland"\n'
        'Remark document, "dit plan", "Is dit nog zo?"\n'
    )
    told = [(one.kind, one.block, one.after) for one in found]
    assert told == [
        (ReturnKind.EDITED, "own1", "- beter punt"),
        (ReturnKind.ADDED, "own1", "- derde punt"),
        (ReturnKind.EDITED, "own1", "Letland"),
        (ReturnKind.QUOTATION, "", "Nederland steunt honderd schepen, mits de werf ze bouwt."),
        (ReturnKind.COMMENT, "own1", "Is dit nog zo?"),
    ]
    assert found[-1].author == "B. Bakker"
