from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QWidget,
)

from ui.qt_words import OwnWords, QtWords

#: English words that would betray a text of Qt's that nobody translated.
ENGLISH = frozenset(
    [
        "look",
        "file",
        "files",
        "type",
        "name",
        "cancel",
        "undo",
        "copy",
        "paste",
        "cut",
        "delete",
        "select",
        "all",
        "close",
        "save",
        "reset",
        "of",
        "date",
        "modified",
        "more",
        "back",
        "forward",
        "yes",
        "no",
        "apply",
        "discard",
        "ignore",
        "retry",
        "link",
    ]
)
#: The same word in Dutch.
SAME = {"OK", "Help"}


@pytest.fixture
def dutch_qt(qapp):
    switch = QtWords(qapp)
    switch("nl")
    yield
    switch("en")


def english(texts):
    found = set()
    for text in texts:
        words = {
            word.strip("&:.…()").replace("&", "").lower()
            for word in text.partition("\t")[0].split()
        }
        if words & ENGLISH and text not in SAME:
            found.add(text)
    return found


@pytest.mark.parametrize("kind", [QLineEdit, QTextBrowser])
def test_the_menu_of_a_field_is_dutch(qtbot, dutch_qt, kind):
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert len(texts) >= 2
    assert english(texts) == set()


def test_the_buttons_of_a_dialog_are_dutch(qtbot, dutch_qt):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button not in {
            QDialogButtonBox.StandardButton.NoButton,
            QDialogButtonBox.StandardButton.FirstButton,
            QDialogButtonBox.StandardButton.LastButton,
        }:
            box.addButton(button)
    texts = [button.text() for button in box.buttons()]
    assert len(texts) > 10
    assert english(texts) == set()


def test_the_dialog_for_files_is_dutch(qtbot, dutch_qt):
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    pieces = dialog.findChildren(QWidget)
    texts = [one.text() for one in pieces if isinstance(one, QLabel)]
    texts += [one.toolTip() for one in pieces] + [one.accessibleName() for one in pieces]
    assert len([text for text in texts if text]) > 8
    assert english(filter(None, texts)) == set()


def test_it_speaks_english_again_when_asked(qapp):
    switch = QtWords(qapp)
    switch("nl")
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Zoeken in:"
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Kopiëren"
    switch("en")
    assert QCoreApplication.translate("QFileDialog", "&Look in:") == "&Look in:"
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_what_is_not_ours_is_left_to_others():
    ours = OwnWords({"A": {"x": "y"}})
    assert ours.translate("A", "x") == "y"
    assert not ours.translate("A", "z")
    assert not ours.isEmpty()
    assert OwnWords({}).isEmpty()
