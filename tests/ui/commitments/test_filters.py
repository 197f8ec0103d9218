from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from ui.commitments.filters import FilterRow
from ui.pieces.widgets import Choice


@pytest.fixture
def choices():
    return [Choice(["Alles", "dit", "dat"]) for _ in range(5)]


@pytest.fixture
def row(qtbot, words, choices):
    made = FilterRow(QLineEdit(), choices, QPushButton("Wissen"))
    qtbot.addWidget(made)
    made.set_wording(words)
    made.resize(2000, 80)
    made.show()
    return made


def test_where_there_is_room_all_choices_are_in_sight(row, choices):
    assert not row.fold.isVisible()
    assert all(choice.isVisible() for choice in choices)


def test_without_room_they_fold_behind_a_button_and_come_when_it_is_pressed(row, choices):
    row.resize(180, 80)
    assert row.fold.isVisible()
    assert not any(choice.isVisible() for choice in choices)
    row.fold.click()
    assert all(choice.isVisible() for choice in choices)
    row.fold.click()
    assert not any(choice.isVisible() for choice in choices)


def test_the_button_tells_how_many_narrow(row, choices, words):
    row.resize(180, 80)
    assert row.fold.text() == words("commitments.filters")
    choices[1].setCurrentIndex(2)
    choices[3].setCurrentIndex(1)
    row.arrange()
    assert row.fold.text() == words("commitments.filters_on", count=2)


def test_larger_letters_fold_them_too(row, choices):
    row.resize(row.sizeHint().width(), 80)
    assert not row.fold.isVisible()
    font = row.font()
    font.setPointSizeF(font.pointSizeF() * 4)
    row.setFont(font)
    for choice in choices:
        choice.setFont(font)
    row.arrange()
    assert row.fold.isVisible()
