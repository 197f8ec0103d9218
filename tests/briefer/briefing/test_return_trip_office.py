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
    "# Onze lijn\n\nWij **steunen** dit plan.[^1]\n\nBeste heer,\nhierbij de nota.\n\n"
    "Dit gaat naar elders.\n\n- eerste punt\n- tweede punt\n- derde punt\n- vijfde punt\n\n"
    "Zie [de brief](https://example.org/a) daarover.\n\n"
    "| Land | Stem | Nog |\n|---|---|---|\n| Polen | voor |  |\n| Noren | tegen | later |\n\n"
    "1. een\n2. twee\n\nEn verder niets\n\n[^1]: Onze noot."
)
DEEDS = """
Style document, "Onze lijn", "Heading 4"
Break document, "Wij steunen"
Bolden document, "nota"
Move document, "Dit gaat naar elders.", "En verder niets"
Drop document, "eerste punt"
Change document, "tweede punt", "beter punt"
Deepen document, "derde punt", 1
After document, "vijfde punt", "zesde punt"
Lead document, "de brief", "https://example.org/b"
Change document, "drie schepen", "honderd schepen"
Change document, "Polen", "Letland"
NewColumn document, "Land", 1, Array("Wie", "ik", "jij")
DropColumn document, "Land", 3
NewRow document, "Land", 3, "Deen", "zij"
Remark document, "hierbij", "Is dit nog zo?"
ChangeNote document, "Onze noot", "Andere noot"
ChangeNote document, "alinea", "regel"
NewNote document, "vijfde punt", "Erbij."
After document, "En verder", "Nog een alinea"
Break document, "Nog een"
Rename document, "Wat ontbreekt", "Leemten"
"""
TAKEN = (
    "## Onze lijn\n\nWij **steunen**\ndit plan.[^1]\n\nBeste heer,\nhierbij de **nota**.\n\n"
    "Dit gaat naar elders.\n\n"
    "- beter punt\n    - derde punt\n- vijfde punt[^2]\n- zesde punt\n\n"
    "Zie [de brief](https://example.org/b) daarover.\n\n"
    "| Land | Wie | Stem |\n|---|---|---|\n| Letland | ik | voor |\n| Noren | jij | tegen |\n"
    "| Deen | zij |  |\n\n1. een\n2. twee\n\nEn verder niets\n\nNog een\nalinea\n\n"
    "[^1]: Andere noot.\n\n[^2]: Erbij."
)

pytestmark = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")


@pytest.fixture
def own(draft):
    return editing.add_text(draft, "summary.points", OWN)


@pytest.fixture
def back(own, tmp_path):
    manuscript = compose(own, NL, origin="draft/1/2")
    return lambda deeds: came_back(
        manuscript, edited(str(OFFICE), to_docx(manuscript, NL), tmp_path, deeds)
    )


def test_opened_and_saved_nothing_came_back(back):
    assert back("") == ()


def test_every_edit_comes_back_and_nothing_else_and_is_taken_over_where_it_stands(own, back):
    found = back(DEEDS)
    told = [(one.kind, one.block, one.after) for one in found]
    source = "Bron 3: Kamerbrief ‘Brief over de heide’, 1 maart 2031, 11111, nr. 3"
    assert told == [
        (ReturnKind.SHAPE, "own1", "## Onze lijn"),
        (ReturnKind.EDITED, "own1", "Wij **steunen**\ndit plan."),
        (ReturnKind.NOTE, "own1", "Andere noot."),
        (ReturnKind.EDITED, "own1", "Beste heer,\nhierbij de **nota**."),
        (ReturnKind.EDITED, "own1", "- beter punt"),
        (ReturnKind.SHAPE, "own1", "    - derde punt"),
        (ReturnKind.NOTE, "own1", "Erbij."),
        (ReturnKind.ADDED, "own1", "- zesde punt"),
        (ReturnKind.EDITED, "own1", "Zie [de brief](https://example.org/b) daarover."),
        (ReturnKind.COLUMN, "own1", "Wie\nik\njij\nzij"),
        (ReturnKind.EDITED, "own1", "Letland"),
        (ReturnKind.ADDED, "own1", "| Deen | zij |  |"),
        (ReturnKind.ADDED, "own1", "Nog een\nalinea"),
        (ReturnKind.SOURCE_NOTE, "", f"{source}, p.\u00a02, regel\u00a03."),
        (ReturnKind.QUOTATION, "", "Nederland steunt honderd schepen, mits de werf ze bouwt."),
        (ReturnKind.RENAMED, "", "Leemten"),
        (ReturnKind.REMOVED, "own1", ""),
        (ReturnKind.COLUMN, "own1", ""),
        (ReturnKind.COMMENT, "own1", "Is dit nog zo?"),
    ]
    assert [one.before for one in found if not one.after] == ["eerste punt", "Nog\nlater"]
    assert next(one.author for one in found if one.kind is ReturnKind.COMMENT) == "B. Bakker"
    for one in (one for one in found if one.kind is not ReturnKind.COMMENT):
        if one.block or one.kind is ReturnKind.RENAMED:
            own = take_back(own, one)
    text = next(b.text for s in own.walk() for b in s.blocks if b.id == "own1")
    assert text == TAKEN
    assert own.of(Part.GAPS).title == "Leemten"
