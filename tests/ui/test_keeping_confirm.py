from __future__ import annotations

import datetime as dt

from ui.keeping_confirm import Confirm

AT = dt.datetime(2030, 5, 10, 9, 30).astimezone()
PHRASE = "vier woorden achter elkaar"


def test_what_is_asked_is_done_once(qtbot, words):
    confirm = Confirm(words)
    qtbot.addWidget(confirm)
    done = []
    confirm.ask("Zeker?", "Ja", lambda: done.append(1))
    confirm.yes.click()
    confirm.yes.click()
    assert done == [1]
