from __future__ import annotations

import pytest


@pytest.fixture
def window(open_window, empty_store):
    return open_window(empty_store)


def test_without_a_meeting_nothing_of_a_meeting_is_offered(window):
    assert not window.commands["export"].isEnabled()
    assert window.commands["import_files"].isEnabled()


def test_with_a_meeting_its_commands_are_offered(window, make):
    window.show_briefing(make.briefing())
    assert window.commands["export"].isEnabled()
    assert window.commands["draft"].isEnabled()


def test_commands_stand_in_the_menu_of_their_place_in_every_language(window):
    window.switch_language()
    window.saying.finish()
    removing = window.keeping.removal.of_meetings
    own = [window.commands[name] for name in ("compare", "change_meeting")]
    assert window.list.meetings.actions() == [*own, *removing]
    assert window.commands["rename_topic"].text().replace("&", "") == window.wording(
        "window.action.rename_topic"
    )
