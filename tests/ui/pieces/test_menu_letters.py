from __future__ import annotations

import pytest
from PySide6.QtGui import QAction

from ui import actions
from ui.pieces import menu_letters
from ui.pieces.menu_letters import letter_of


@pytest.fixture
def named(qapp):
    return lambda *names: [QAction(name) for name in names]


def letters(entries):
    return [letter_of(one.text()) for one in entries]


def test_first_letters_go_before_others_and_none_is_taken_twice(named):
    entries = named("Stukken importeren…", "Stukken sluiten", "S", "&Stop")
    menu_letters.give(entries)
    assert [one.text() for one in entries] == [
        "Stukken &importeren…",
        "S&tukken sluiten",
        "S",
        "&Stop",
    ]


def test_a_short_name_gets_its_only_letter_from_a_longer_one(named):
    entries = named("Aap", "A")
    menu_letters.give(entries)
    assert letters(entries) == ["p", "a"]


def test_what_has_a_letter_keeps_it(named):
    entries = named("Be&eld", "Een && ander")
    menu_letters.give(entries)
    assert letters(entries) == ["e", "a"]
    assert entries[1].text() == "Een && &ander"


def test_the_key_behind_a_name_is_no_part_of_it(named):
    entries = named("J\tX", "J\tY")
    menu_letters.give(entries)
    assert letters(entries) == ["j", ""]


def test_every_command_of_the_window_has_a_letter_in_its_menu(open_window, empty_store, words):
    window = open_window(empty_store, words.language)
    made = actions.build(window, words)
    menus = {}
    for action in made.values():
        menus.setdefault(action.parent(), []).append(letter_of(action.text()))
    assert len(menus) > 5
    for found in menus.values():
        assert "" not in found
        assert len(set(found)) == len(found)
    bar = letters(window.menuBar().actions())
    assert "" not in bar
    assert len(set(bar)) == len(bar)
