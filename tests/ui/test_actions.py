from __future__ import annotations

from collections import Counter
from operator import attrgetter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from ui import actions
from ui.theme.choice import Choose


def test_no_two_commands_share_a_name_or_a_key():
    commands = list(actions.commands())
    keys = Counter(QKeySequence(key).toString() for c in commands for key in c.keys)
    assert max(Counter(c.id for c in commands).values()) == 1
    assert max(keys.values()) == 1
    assert "" not in keys


@pytest.mark.parametrize("command", list(actions.commands()), ids=lambda c: c.id)
def test_every_command_has_its_words(command, words):
    assert actions.name_of(command, words)


def test_every_command_has_its_deed(open_window, empty_store):
    window = open_window(empty_store)
    for command in actions.commands():
        assert callable(attrgetter(command.slot)(window)), command.id


def test_the_menus_call_the_window(qtbot, dutch):
    called = []

    class Heard:
        """A method, or a part with methods of its own."""

        def __init__(self, name):
            self.name = name

        def __getattr__(self, name):
            return Heard(name)

        def __call__(self, *arguments):
            called.append((self.name, *arguments))

    class Hearing(QMainWindow):
        def __getattr__(self, name):
            return Heard(name)

    window = Hearing()
    qtbot.addWidget(window)
    made = actions.build(window, dutch)
    made["papers"].trigger()
    made["search"].trigger()
    made["theme_dark"].trigger()
    assert called == [("show_tab", 2), ("begin",), ("choose", Choose.DARK)]


def test_building_again_leaves_no_key_with_two_actions(open_window, empty_store):
    window = open_window(empty_store)
    window.switch_language()
    window.saying.finish()
    window.switch_language()
    window.saying.finish()
    menus = [action.menu() for action in window.menuBar().actions()]
    actions_in_menus = [action for menu in menus for action in menu.actions()]
    keys = Counter(key.toString() for action in actions_in_menus for key in action.shortcuts())
    assert max(keys.values()) == 1


def test_away_from_its_menu_a_command_says_what_it_is_about(dutch):
    named = {command.id: actions.full_name_of(command, dutch) for command in actions.commands()}
    assert named["rename_topic"] == "Onderwerp: naam wijzigen"
    assert named["export"] == "Briefing exporteren"
