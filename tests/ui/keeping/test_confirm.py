from __future__ import annotations

import datetime as dt

from ui.keeping.confirm import Confirm

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


def test_a_long_text_is_scrolled_and_the_buttons_stay_in_sight(qtbot, words):
    confirm = Confirm(words)
    qtbot.addWidget(confirm)
    confirm.resize(500, 400)
    confirm.ask("Kort.", "Ja", bool)
    short = confirm.room.height()
    confirm.ask("\n".join(f"– verdwijnt: stuk {n}" for n in range(200)), "Ja", bool)
    assert short < confirm.room.height() < confirm.text.heightForWidth(460)
    for height in (400, 160):
        confirm.resize(500, height)
        assert confirm.room.geometry().bottom() < confirm.yes.geometry().top()
        assert confirm.yes.geometry().bottom() < confirm.height()
