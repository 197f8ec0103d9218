"""Edited by a colleague in LibreOffice itself, and saved as Word: just the edits come back."""

from __future__ import annotations

import shutil

import pytest

from briefer.briefing import editing
from briefer.briefing.compose import compose
from briefer.briefing.return_taking import take_back
from briefer.briefing.return_trip import came_back
from briefer.briefing.word import to_docx
from briefer.model.draft import Part
from briefer.model.returned import ReturnKind
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
        'ChangeNote document, "Onze noot", "Andere noot"\n'
        'ChangeNote document, "alinea", "regel"\n'
        'NewNote document, "tweede punt", "Erbij."\n'
        'NewRow document, "Land", 2, "Noren", "tegen"\n'
        'Rename document, "Wat ontbreekt", "Leemten"\n'
    )
    told = [(one.kind, one.block, one.after) for one in found]
    source = "Bron 3: Kamerbrief ‘Brief over de heide’, 1 maart 2031, 11111, nr. 3"
    assert told == [
        (ReturnKind.NOTE, "own1", "Andere noot."),
        (ReturnKind.EDITED, "own1", "- beter punt"),
        (ReturnKind.NOTE, "own1", "Erbij."),
        (ReturnKind.ADDED, "own1", "- derde punt"),
        (ReturnKind.EDITED, "own1", "Letland"),
        (ReturnKind.ADDED, "own1", "| Noren | tegen |"),
        (ReturnKind.SOURCE_NOTE, "", f"{source}, p.\u00a02, regel\u00a03."),
        (ReturnKind.QUOTATION, "", "Nederland steunt honderd schepen, mits de werf ze bouwt."),
        (ReturnKind.RENAMED, "", "Leemten"),
        (ReturnKind.COMMENT, "own1", "Is dit nog zo?"),
    ]
    assert found[-1].author == "B. Bakker"


def test_what_came_back_is_taken_over_where_it_stands(draft, back):
    own = editing.add_text(draft, "summary.points", OWN)
    for one in back(
        'ChangeNote document, "Onze noot", "Andere noot"\n'
        'NewNote document, "tweede punt", "Erbij."\n'
        'After document, "Wij", "Nog een alinea."\n'
        'NewRow document, "Land", 1, "Noren", "tegen"\n'
        'Rename document, "Wat ontbreekt", "Leemten"\n'
    ):
        own = take_back(own, one)
    (text,) = [b.text for s in own.walk() for b in s.blocks if b.text]
    assert text == (
        "Wij **steunen** dit plan.[^1]\n\nNog een alinea.\n\n- eerste punt\n- tweede punt[^2]\n\n"
        "| Land | Stem |\n|---|---|\n| Noren | tegen |\n| Polen | voor |\n\n1. een\n2. twee\n\n"
        "[^1]: Andere noot.\n\n[^2]: Erbij."
    )
    assert own.of(Part.GAPS).title == "Leemten"
