"""What came back from Word, as a list that is worked through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from briefer import drafts
from briefer.model.returned import Cell, ColumnCell, Form, Returned, ReturnKind, Shape
from ui.draft.lists import MOST
from ui.draft.return_panel import ReturnPanel

editing = drafts.editing


@pytest.fixture
def panel(qtbot):
    made = ReturnPanel()
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def edits(count):
    return tuple(
        Returned(ReturnKind.EDITED, "own1", f"Zin {n}.", f"Andere zin {n}.") for n in range(count)
    )


@pytest.fixture
def written(draft):
    text = "\n\n".join(f"Zin {n}." for n in range(MOST + 5))
    return editing.add_text(draft, "summary.points", text)


def test_enter_goes_through_them_all(panel, written, qtbot, words):
    taken = []
    panel.taken.connect(taken.append)
    panel.show_file("b.docx", edits(3), written, "summary.points", words)
    qtbot.waitUntil(panel._things[0].first.isVisible)
    panel._things[0].first.setFocus()
    panel._things[0].first.click()
    assert taken == [(panel._things[0].item,)]
    panel.note(taken[0])
    panel._go_on(panel._things[0])
    assert panel.window().focusWidget() is panel._things[1].first


def test_what_is_not_in_sight_is_not_taken_over_with_all(panel, written, words):
    taken = []
    panel.taken.connect(taken.append)
    panel.show_file("b.docx", edits(MOST + 5), written, "summary.points", words)
    panel._all.click()
    assert len(taken[0]) == MOST
    assert len(panel.open) == MOST + 5
    panel._show_more()
    panel._all.click()
    assert len(taken[1]) == MOST + 5


def test_each_card_and_button_has_a_name(panel, written, words):
    panel.show_file("b.docx", edits(1), written, "summary.points", words)
    thing = panel._things[0]
    assert "Andere zin 0." in thing.card.accessibleName()
    assert words("draft_return.edited") in thing.first.accessibleName()
    assert thing.first.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_words_of_the_program_are_told_and_cannot_be_taken(panel, written, words):
    item = Returned(ReturnKind.QUOTATION, "", "Bronnen", "Lijst")
    panel.show_file("b.docx", (item,), written, "summary.points", words)
    assert words("draft_return.ours") in _told(panel._things[0])
    assert [key for key, _ in panel._deeds(panel._things[0])] == ["refuse"]


def test_notes_rows_and_headings_are_told_as_what_they_are(panel, draft, dutch):
    text = "Zin.[^1]\n\n| Land | Stem |\n|---|---|\n| Polen | voor |\n\n[^1]: Oud."
    own = editing.add_text(draft, "summary.points", text)
    row = Cell("Land, Stem", 1, "Stem", "Polen")
    items = (
        Returned(ReturnKind.NOTE, "own1", "Oud.", "Nieuw.", beside=("Zin.",)),
        Returned(ReturnKind.SOURCE_NOTE, "", "Bron 1, p. 2.", "Bron 1, p. 3.", beside=("Zin.",)),
        Returned(ReturnKind.EDITED, "own1", "voor", "tegen", cell=row),
        Returned(
            ReturnKind.ADDED, "own1", "", "| Noren | voor |", cell=Cell("Land, Stem", 2),
            beside=("| Polen | voor |",),
        ),
        Returned(ReturnKind.RENAMED, "", "Wat ontbreekt", "Leemten", section="gaps"),
    )  # fmt: skip
    taken = []
    panel.taken.connect(taken.append)
    panel.show_file("b.docx", items, own, "summary.points", dutch)
    where = "Op één pagina › De kern in drie punten"
    assert [_told(thing)[0] for thing in panel._things] == [
        f"Voetnoot gewijzigd · {where}",
        "Bronnoot van een citaat gewijzigd",
        f"Eigen tekst gewijzigd · {where} · tabel ‘Land, Stem’, rij 1 (Polen), kolom ‘Stem’",
        f"Rij toegevoegd · {where} · tabel ‘Land, Stem’, rij 2",
        "Kop van een onderdeel gewijzigd · Wat ontbreekt",
    ]
    assert "Bij: “Zin.”" in _told(panel._things[0])
    assert dutch("draft_return.source_made") in _told(panel._things[1])
    panel._all.click()
    assert [one.kind for one in taken[0]] == [
        ReturnKind.NOTE, ReturnKind.EDITED, ReturnKind.ADDED,
    ]  # fmt: skip


def _told(thing):
    return [label.text() for label in thing.card.findChildren(QLabel)]


def test_lines_shapes_and_columns_are_told_and_taken_with_the_own_text(panel, draft, dutch):
    text = "Kop\n\nBeste heer.\n\n| a |\n|---|\n| b |"
    written = editing.add_text(draft, "summary.points", text)
    heading = {"was": Shape(), "beside": ("Kop",)}
    column = (ColumnCell("c", (("a",),)), ColumnCell("d", (("b",),)))
    items = (
        Returned(ReturnKind.EDITED, "own1", "Beste heer.", "Beste\nheer."),
        Returned(ReturnKind.SHAPE, "own1", "Kop", "# Kop", now=Shape(Form.HEADING, 3), **heading),
        Returned(ReturnKind.COLUMN, "own1", "", "c\nd", beside=("a",), cells=column),
        Returned(ReturnKind.SHAPE, "own1", "Kop", "Kop", now=Shape(Form.HEADING, 1), **heading),
    )
    taken = []
    panel.taken.connect(taken.append)
    panel.show_file("b.docx", items, written, "summary.points", dutch)
    said = " ".join(label.text() for label in panel.findChildren(QLabel))
    assert "↵" in said
    assert "Was: gewone alinea. Is nu: kop, niveau 3." in said
    assert dutch("draft_return.no_shape") in said
    panel._all.click()
    assert taken == [items[:3]]
    for item in items[:3]:
        written = drafts.take_back(written, item)
    panel.note(items[:3])
    panel.renew(written)
    assert len(panel.open) == 1
