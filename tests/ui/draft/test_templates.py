"""The templates of a council as cards, each deed by a button with a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from briefer import drafts
from ui.draft.templates import TemplatesPanel


@pytest.fixture
def panel(qtbot, words):
    made = TemplatesPanel()
    qtbot.addWidget(made)
    product = drafts.templates(words)
    own = replace(product[0], id="own1", title="Onze", form="dossier", organisation="Havenraad")
    made.show_templates((product[0], own), "Havenraad", words)
    made.show()
    return made


def card(panel, title):
    return next(c for c in panel.findChildren(QFrame) if c.accessibleName() == title)


def press(panel, words, title, key):
    text = words(f"draft_templates.{key}")
    next(b for b in card(panel, title).findChildren(QPushButton) if b.text() == text).click()


def test_a_name_is_needed_to_keep_one(panel, qtbot, words):
    kept = []
    panel.saved.connect(lambda *values: kept.append(values))
    panel.save.click()
    assert kept == []
    panel.name.setText("Zoals altijd")
    panel.whose.setCurrentIndex(1)
    panel.usual.setChecked(True)
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert kept == [("Zoals altijd", True, True)]


def test_the_product_s_own_cannot_be_renamed_nor_removed(panel, words):
    product = drafts.templates(words)[0].title
    texts = {b.text() for b in card(panel, product).findChildren(QPushButton)}
    assert texts == {words("draft_templates.apply")}


def test_one_is_applied_made_the_usual_renamed_and_removed(panel, qtbot, words):
    asked = []
    panel.applied.connect(lambda one: asked.append(("apply", one.id)))
    panel.usual_set.connect(lambda one: asked.append(("usual", one.id)))
    panel.renamed.connect(lambda one, name: asked.append((name, one.id)))
    panel.removed.connect(lambda one: asked.append(("remove", one.id)))
    for key in ("apply", "make_usual", "remove", "rename"):
        press(panel, words, "Onze", key)
    field = card(panel, "Onze").findChild(QLineEdit)
    field.setText("Van ons")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked == [
        ("apply", "own1"), ("usual", "own1"), ("remove", "own1"), ("Van ons", "own1"),
    ]  # fmt: skip


def test_what_is_typed_stays_when_the_list_comes_anew(panel, words):
    panel.name.setText("half getyp")
    panel.show_templates(drafts.templates(words), "Havenraad", words)
    assert panel.name.text() == "half getyp"
